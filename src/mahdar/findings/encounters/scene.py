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

    def particle(self, token: int, *kinds: str) -> bool:
        """Whether a little word of one of these kinds begins at the token."""
        return any(hit.sense.id in kinds and not hit.sense.definite for hit in self.words.senses(token, PARTICLES))
