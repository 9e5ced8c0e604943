"""A party, or a piece of one, before it becomes a record."""

from typing import NamedTuple

from mahdar.records import Party
from mahdar.records.entities import EntityType
from mahdar.sentences import Words
from mahdar.text import Span


class Piece(NamedTuple):
    """Words that stand for a party, or for part of one.

    Attributes:
        first: index of the first token; `last` of the last, inclusive.
        skip: folded characters of the first token that belong to attached particles; `particles` are those.
        span: where it stands; None where nobody asked yet.
    """

    first: int
    last: int
    skip: int
    particles: str
    type: EntityType
    entities: tuple[str, ...] = ()
    office: str | None = None
    span: Span | None = None

    def party(self, words: Words) -> Party:
        """The record of it."""
        span = self.span or words.span(self.first, self.last, self.skip)
        return Party(span, self.first, self.last, self.entities, self.type, self.office, self.particles)
