"""What the rules of encounters look at: the words, the parties among them, times, places, and what is known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mahdar.lexicon import Lexicon
from mahdar.records import Entity, Mention, TimeExpression
from mahdar.sentences import Clauses

PARTICLES = "meeting-particle"
COMMAS = frozenset("،,")


@dataclass(frozen=True, slots=True)
class Scene(Clauses):
    """Everything that is known of an article before its encounters are looked for."""

    entities: Mapping[str, Entity]
    mentions: Sequence[Mention]
    times: Sequence[TimeExpression]
    known: Lexicon

    def is_state(self, entity: str) -> bool:
        """Whether the entity is a state."""
        known = self.entities.get(entity)
        state = self.known.world.states.get(known.country or "") if known else None
        return state is not None and state.id == entity

    def leaves_clause(self, first: int, last: int) -> bool:
        """Whether a stop, or أن that opens what somebody says, stands among the tokens `first` to `last`, exclusive."""
        return self.crosses_stop(first, last) or any(
            self.words.senses(token, "complementiser") or self.word_of_status([token], "clause")
            for token in range(first, last)
        )

    def particle(self, token: int, *kinds: str) -> bool:
        """Whether a little word of one of these kinds begins at the token."""
        return any(hit.sense.id in kinds and not hit.sense.definite for hit in self.words.senses(token, PARTICLES))

    def is_comma(self, token: int) -> bool:
        """Whether the token is a comma."""
        return self.words.folded[token] in COMMAS

    def word_of_status(self, tokens: Iterable[int], *ids: str) -> bool:
        """Whether one of these words of status begins at one of the tokens."""
        return any(hit.sense.id in ids for token in tokens for hit in self.words.senses(token, "encounter-status"))

    def names_a_time(self, token: int) -> bool:
        """Whether a word belongs to a time expression («الأسبوع المقبل»)."""
        start = self.words.span(token, token).start
        return any(time.span.start <= start < time.span.end for time in self.times)
