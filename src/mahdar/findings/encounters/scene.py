"""What the rules of encounters look at: the words, the parties among them, times, places, and what is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from mahdar.findings.encounters.composing import Decided
from mahdar.findings.encounters.subjects import Subjects
from mahdar.lexicon import Lexicon
from mahdar.records import Entity, Mention, Party, TimeExpression
from mahdar.sentences import Hit, Sentence
from mahdar.sentences.clauses import STOPS
from mahdar.text import fold

_LATER = frozenset({"لاحق", "سابق", "متاخر", "مبكر", "واحد", "قريب"})


@cache
def months(known: Lexicon) -> frozenset[str]:
    """The names of months of one word, folded."""
    return frozenset(fold(name) for entry in known.entries("months/1") for name in entry["names"] if " " not in name)


@dataclass(frozen=True, slots=True)
class Scene(Subjects):
    """Everything that is known of an article before its encounters are looked for, and what was read since.

    Attributes:
        told: day and status by the word of meeting.
        owners: whose meeting it is by the word of meeting.
        ahead: the parties behind a token that still belong to its clause, by that token and its sentence.
        issues: the issues that a sentence names, by its first token.
        main_issues: the issues that the story is mainly about, once they were counted.
        telephones: whether a sentence speaks of the telephone, by its first token.
    """

    entities: Mapping[str, Entity]
    mentions: Sequence[Mention]
    times: Sequence[TimeExpression]
    told: dict[int, tuple[TimeExpression | None, Decided]] = field(default_factory=dict)
    owners: dict[int, Party | None] = field(default_factory=dict)
    ahead: dict[tuple[int, Sentence], Sequence[Party]] = field(default_factory=dict)
    telephones: dict[int, bool] = field(default_factory=dict)
    issues: dict[int, list[Hit]] = field(default_factory=dict)
    main_issues: list[frozenset[str]] = field(default_factory=list)

    def is_state(self, entity: str) -> bool:
        """Whether the entity is a state."""
        known = self.entities.get(entity)
        state = self.known.world.states.get(known.country or "") if known else None
        return state is not None and state.id == entity

    def country_of(self, entity: str | None) -> str | None:
        """The ISO code of the country that an entity of the article belongs to."""
        known = self.entities.get(entity or "")
        return known.country if known else None

    def clause_end(self, first: int, last: int) -> int:
        """The first of these tokens that is a stop, أن that opens what somebody says, or «بينما»; `last` if none is."""
        folded = self.words.folded
        end = next((token for token in range(first, last) if folded[token] in STOPS), last)
        thats = (hit.first for hit in self.words.within("complementiser", first, end))
        end = next((token for token in thats if not self._is_modal(token)), end)
        clauses = (
            hit.first
            for hit in self.words.within("encounter-status", first, end)
            if hit.sense.id == "clause" and not self._is_a_time(hit)
        )
        return next(clauses, end)

    def _is_a_time(self, hit: Hit) -> bool:
        """«في وقت لاحق»: not «في وقت تشهد فيه المنطقة»."""
        following = self.words.folded[hit.last + 1 : hit.last + 2]
        return bool(following) and following[0] in _LATER

    def _is_modal(self, that: int) -> bool:
        """«من المقرر أن», «من المتوقع أن»: nobody says what follows, the clause goes on."""
        ahead = self.words.within("encounter-status", max(that - 2, 0), that)
        return any(hit.last == that - 1 and hit.sense.id.startswith("planned") for hit in ahead)

    def names_a_time(self, token: int) -> bool:
        """Whether a word belongs to a time expression («الأسبوع المقبل»)."""
        if self.words.is_a(token - 1, "function-word", "time") or self.words.folded[token - 1] in months(self.known):
            return True  # also where nobody knows which day that is
        start = self.words.span(token, token).start
        return any(time.span.start <= start < time.span.end for time in self.times)
