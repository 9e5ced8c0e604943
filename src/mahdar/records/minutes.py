"""What one page gives: its minutes, or the reason why there are none."""

from dataclasses import dataclass
from enum import StrEnum

from mahdar.records.articles import Article
from mahdar.records.entities import Entity, Mention
from mahdar.records.facts import Act, Encounter, Quotation, TimeExpression, Unresolved


class SkipReason(StrEnum):
    """Why a page gave no minutes."""

    EMPTY = "empty"
    BINARY = "binary"
    NOT_ARABIC = "not-arabic"
    NO_ARTICLE = "no-article"
    TOO_LONG = "too-long"
    BROKEN = "broken"
    UNPROVEN = "unproven"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A page that gave no minutes: a value, so that the run goes on."""

    id: str
    reason: SkipReason
    detail: str


@dataclass(frozen=True, slots=True)
class MadeWith:
    """The versions of what read the page."""

    mahdar: str
    lexicon: str
    tagger: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """What one article says. Facts of one kind are in the order of the text."""

    id: str
    made_with: MadeWith
    article: Article
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    quotations: tuple[Quotation, ...]
    encounters: tuple[Encounter, ...]
    acts: tuple[Act, ...]
    unresolved: tuple[Unresolved, ...]

    def entity(self, id_: str) -> Entity:
        """The entity of this id.

        Raises:
            KeyError: no entity of these minutes has it.
        """
        for entity in self.entities:
            if entity.id == id_:
                return entity
        raise KeyError(id_)
