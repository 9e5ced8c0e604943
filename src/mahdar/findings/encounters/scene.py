"""What the rules of encounters look at: the words, the parties among them, times, places, and what is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mahdar.lexicon import Lexicon
from mahdar.records import Entity, Mention, TimeExpression
from mahdar.sentences import Clauses

PARTICLES = "meeting-particle"


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
            self.words.senses(token, "complementiser") for token in range(first, last)
        )

    def particle(self, token: int, *kinds: str) -> bool:
        """Whether a little word of one of these kinds begins at the token."""
        return any(hit.sense.id in kinds and not hit.sense.definite for hit in self.words.senses(token, PARTICLES))
