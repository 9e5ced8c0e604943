"""Shapes of what Mahdar knows of the world: states, places, organisations, people, offices, roles."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mahdar.lexicon.schemas.base import (
    Country,
    English,
    FileModel,
    Form,
    Forms,
    Id,
    KnownDate,
    Names,
    SomeForms,
    Strict,
)

OrganisationKind = Literal[
    "body", "alliance", "party", "armed-group", "parliament", "court", "ministry", "agency", "news-agency", "newspaper",
    "broadcaster", "web", "company", "bank", "university", "ngo", "other",
]  # fmt: skip
Examples = Annotated[list[str], Field(default_factory=list)]
Rank = Literal["military", "royal", "clergy", "academic", "civil"]


class State(FileModel):
    """`states/<iso3>.yaml`: a state, its adjective, and what can stand for it."""

    id: Id
    english: English
    english_adjective: English | None = None
    also_english: Names
    iso3: Country
    iso2: str | None = None
    names: SomeForms
    adjectives: Forms
    plurals: Forms
    capital: Id | None = None
    seats: Annotated[list[Id], Field(default_factory=list)]


class Place(Strict):
    """A city, province, sea, building …; `ambiguous` names need a class noun or «في» before them."""

    id: Id
    type: Literal["GPE", "LOC"]
    english: English
    also_english: Names
    country: Country | None = None
    names: SomeForms
    ambiguous: bool = False


class Organisation(Strict):
    """A body; `needs_class` names count only after their class noun or between quotation marks."""

    id: Id
    english: English
    also_english: Names
    country: Country | Literal["EUU"] | None = None
    kind: OrganisationKind
    names: SomeForms
    needs_class: bool = False


class OrganisationPattern(Strict):
    """An institution that every state has: its heads stand before a nationality adjective or a state's name."""

    id: Id
    kind: OrganisationKind
    english: Annotated[str, Field(pattern=r"\{state\}|\{adjective\}")]
    also_english: Names
    heads: SomeForms


class Individual(Strict):
    """What a person's entry may say beside the name; see docs/knowledge.md for `short` and `later`."""

    id: Id
    also_english: Names
    country: Country | None = None
    born: KnownDate | None = None
    died: KnownDate | None = None
    short: Forms
    later: Forms


class Person(Individual):
    """Somebody of public life."""

    english: English
    names: SomeForms


class Tenure(Strict):
    """Half-open: `until` is the first day that the office is no longer held."""

    since: KnownDate | None = Field(default=None, alias="from")
    until: KnownDate | None = None
    acting: bool = False
    source: English = "recalled"

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.since and self.until and self.since > self.until:
            msg = f"the term {self._what} runs backwards: from {self.since} until {self.until}"
            raise ValueError(msg)
        return self

    @property
    def _what(self) -> str:
        raise NotImplementedError


class Term(Tenure):
    """Somebody's time in an office; without a holder the seat was vacant."""

    holder: Id | None

    @property
    def _what(self) -> str:
        return f"of {self.holder}"

    @model_validator(mode="after")
    def _vacant(self) -> Self:
        if self.holder is None and not (self.since and self.until):
            msg = "a vacancy has both `from` and `until`; what is not known is left out"
            raise ValueError(msg)
        return self


class Office(Strict):
    """One office of a state, or of a body (`of`)."""

    role: Id
    of: Id | None = None
    label: Literal["rival"] | None = None
    terms: Annotated[list[Term], Field(min_length=1)]


class Holding(Tenure):
    """A term as an officeholder's entry has it: `of` is the state's ISO code or the body's id."""

    role: Id
    of: Country | Id

    @property
    def _what(self) -> str:
        return f"as {self.role}"


class Officeholder(Individual):
    """Somebody with what they hold; without names, somebody whom another file has."""

    english: English | None = None
    names: Forms
    held: Annotated[list[Holding], Field(min_length=1)]

    @model_validator(mode="after")
    def _named(self) -> "Officeholder":
        if bool(self.names) != bool(self.english):
            msg = f"{self.id}: a new person has `english` and `names`; one whom another file has, neither"
            raise ValueError(msg)
        return self


class Role(Strict):
    """A kind of office and how it is written, without the country; `of`: the one state or body that has it."""

    id: Id
    english: English
    of: Country | Id | None = None
    forms: SomeForms
    feminine: Forms
    dual: Forms
    plural: Forms
    noun: Id | None = None
    finds: Examples
    leaves: Examples


class RoleNoun(Strict):
    """The bare class word that can stand for an office later in a story."""

    id: Id
    forms: SomeForms
    feminine: Forms
    dual: Forms
    plural: Forms


class Collective(Strict):
    """Words that stand for two or more parties at once: «الجانبان»."""

    id: Id
    of: Id
    forms: SomeForms


class Title(Strict):
    """A word that stands before a name and is no part of it."""

    id: Id
    forms: SomeForms
    feminine: Forms
    plural: Forms
    rank: Rank


class Places(FileModel):
    """`places/*.yaml`."""

    entries: list[Place]


class Position(Strict):
    """Where a place lies, in degrees; `geonames` is its number in GeoNames, whose population is given."""

    place: Id
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    geonames: int | None = None
    population: int | None = None


class Coordinates(FileModel):
    """`places/coordinates*.yaml`."""

    entries: list[Position]


class Organisations(FileModel):
    """`organisations/*.yaml`."""

    entries: list[Organisation]


class OrganisationPatterns(FileModel):
    """`organisations/patterns.yaml`."""

    entries: list[OrganisationPattern]


class People(FileModel):
    """`people/*.yaml`."""

    entries: list[Person]


class Offices(FileModel):
    """`offices/*.yaml`: terms that have no `until` are known to have lasted up to `known_until`."""

    country: Country | None = None
    known_until: KnownDate
    entries: list[Office]


class Officeholders(FileModel):
    """Any `*.yaml`: a new minister in one file, as a user adds one; `known_until` as in offices."""

    known_until: KnownDate
    entries: list[Officeholder]


class NamesakeExample(Strict):
    """A sentence, and which of those so named it means; null where nobody can tell."""

    text: str
    means: Id | None = Field(alias="is")


class Namesakes(Strict):
    """A form that several entities share: what it usually means, if anything, and sentences that are tests."""

    form: Form
    among: Annotated[list[Id], Field(min_length=2)]
    usually: Id | None
    examples: Annotated[list[NamesakeExample], Field(default_factory=list)]


class NamesakeFile(FileModel):
    """`names/namesakes.yaml`."""

    entries: list[Namesakes]


class Roles(FileModel):
    """`roles/*.yaml`."""

    entries: list[Role]


class RoleNouns(FileModel):
    """`roles/nouns.yaml`."""

    entries: list[RoleNoun]


class Collectives(FileModel):
    """`roles/collectives.yaml`."""

    entries: list[Collective]


class Titles(FileModel):
    """`words/titles.yaml`."""

    entries: list[Title]


class GivenNames(FileModel):
    """`names/given-names.yaml`."""

    arabic: list[Form]
    foreign: list[Form]
    joiners: list[Form]
    family: list[Form]


WORLD_SHAPES: dict[str, type[FileModel]] = {
    "state/1": State,
    "places/1": Places,
    "coordinates/1": Coordinates,
    "organisations/1": Organisations,
    "organisation-patterns/1": OrganisationPatterns,
    "people/1": People,
    "offices/1": Offices,
    "officeholders/1": Officeholders,
    "roles/1": Roles,
    "role-nouns/1": RoleNouns,
    "collectives/1": Collectives,
    "titles/1": Titles,
    "given-names/1": GivenNames,
    "namesakes/1": NamesakeFile,
}
