"""Who and what is named, where, and which stretch of words stands for whom."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from mahdar.records.evidence import Evidence
from mahdar.text import Span

EntityType = Literal["PER", "ORG", "GPE", "LOC"]
MentionKind = Literal["name", "nominal"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place. `known`: it is in the knowledge; else its id is good in one article only."""

    id: str
    type: EntityType
    name_ar: str
    name_en: str | None
    aka: tuple[str, ...] = ()
    country: str | None = None
    known: bool = True


class Mention(NamedTuple):
    """One occurrence of words that name an entity or stand for it; attached particles stay outside.

    Attributes:
        entity: its id; None where the words cannot be resolved.
        role: for a nominal that is an office, the role's id (foreign-minister); else None.
    """

    span: Span
    entity: str | None
    kind: MentionKind
    evidence: Evidence
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A whole noun phrase that stands for one or more parties: titles, office, name and asides taken together.

    «وزير الخارجية الأميركي، مايك بومبيو» is one party of one entity; «الوزيران» one of two; «مسؤول أميركي رفيع» one of
    none.

    Attributes:
        span: the whole phrase, from the first word (without attached particles) to the last.
        first: index of the first token, `last` of the last (inclusive), in the article's tokens.
        entities: ids, in order; empty where the phrase describes somebody who is not resolved.
        type: the type of the entities, or "PER"/"ORG" for a description.
        office: "role@COUNTRY" that the phrase itself gives, or None.
        particles: the attached particles in front («ول»), "" for none.
    """

    span: Span
    first: int
    last: int
    entities: tuple[str, ...]
    type: EntityType
    office: str | None = None
    particles: str = ""

    @property
    def entity(self) -> str | None:
        """The one entity, or None where there are none or several."""
        return self.entities[0] if len(self.entities) == 1 else None


@dataclass(frozen=True, slots=True)
class Participant:
    """A party of an encounter, in its role there."""

    entity: str
    span: Span
    role: str = "participant"
    office: str | None = None
    acts_for: str | None = None
