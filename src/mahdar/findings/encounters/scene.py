"""What the rules of encounters look at: the words, the parties among them, times, places, and what is known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mahdar.findings.encounters.composing import Decided
from mahdar.findings.encounters.marks import Marks
from mahdar.lexicon import Lexicon
from mahdar.records import Entity, Mention, Party, TimeExpression
from mahdar.sentences import Clauses, Hit, Sentence


@dataclass(frozen=True, slots=True)
class Scene(Clauses):
    """Everything that is known of an article before its encounters are looked for; `told` keeps what was read since."""

    entities: Mapping[str, Entity]
    mentions: Sequence[Mention]
    times: Sequence[TimeExpression]
    known: Lexicon
    marks: Marks
    told: dict[int, tuple[TimeExpression | None, Decided]] = field(default_factory=dict)

    def is_state(self, entity: str) -> bool:
        """Whether the entity is a state."""
        known = self.entities.get(entity)
        state = self.known.world.states.get(known.country or "") if known else None
        return state is not None and state.id == entity

    def leaves_clause(self, first: int, last: int) -> bool:
        """Whether a stop, أن that opens what somebody says, or «بينما» stands among the tokens `first` to `last`."""
        return self.crosses_stop(first, last) or any(
            token in self.marks.that or self.word_of_status([token], "clause") for token in range(first, last)
        )

    def particle(self, token: int, *kinds: str) -> bool:
        """Whether a little word of one of these kinds begins at the token."""
        return any(kind in kinds for kind in self.marks.particles.get(token, ()))

    def any_particle(self, first: int, last: int, *kinds: str) -> bool:
        """Whether such a word begins at one of the tokens `first` to `last`, exclusive."""
        return any(self.particle(token, *kinds) for token in range(first, last))

    def is_that(self, token: int) -> bool:
        """Whether the token is أن or إن."""
        return token in self.marks.that

    def statuses(self, token: int) -> Sequence[Hit]:
        """The words of status that begin at the token."""
        return self.marks.statuses.get(token, ())

    def subject_of(self, verb: Hit, sentence: Sentence) -> Party | None:
        """The subject of a verb; of a relative clause («أردوغان الذي زار دمشق») whom it is about."""
        before = self.skip_quotes(verb.first - 1, -1)
        if before > 0 and self.word_of_status([before], "relative"):
            about = self.parties.at(self._back_over_comma(before - 1))
            if about is not None and self.is_actor(about) and self._agree(verb, before):
                return about
        return super(Scene, self).subject_of(verb, sentence)

    def _agree(self, verb: Hit, relative: int) -> bool:
        """«التي تزور», «الذي زار»: not «الزيارة التي قام بها»."""
        return (verb.sense.person == "3fs") == (self.words.folded[relative] == "التي")

    def _back_over_comma(self, token: int) -> int:
        token = self.skip_quotes(token, -1)
        return self.skip_quotes(token - 1, -1) if token > 0 and self.is_comma(token) else token

    def word_of_status(self, tokens: Iterable[int], *ids: str) -> bool:
        """Whether one of these words of status begins at one of the tokens."""
        return any(hit.sense.id in ids for token in tokens for hit in self.statuses(token))

    def names_a_time(self, token: int) -> bool:
        """Whether a word belongs to a time expression («الأسبوع المقبل»)."""
        start = self.words.span(token, token).start
        return any(time.span.start <= start < time.span.end for time in self.times)
