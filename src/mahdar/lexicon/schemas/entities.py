"""What Mahdar knows of: states, places and where they lie, organisations, people."""

from typing import Annotated, Literal

from pydantic import Field

from mahdar.lexicon.schemas.base import Country, English, FileModel, Forms, Id, KnownDate, Names, SomeForms, Strict

OrganisationKind = Literal[
    "body", "council", "alliance", "party", "armed-group", "parliament", "court", "ministry", "agency", "news-agency",
    "newspaper", "broadcaster", "web", "company", "bank", "university", "ngo", "other",
]  # fmt: skip


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


class Organisation(Strict):
    """A body; `needs_class` names count only after their class noun or between quotation marks."""

    id: Id
    english: English
    also_english: Names
    country: Country | Literal["EUU"] | None = None
    kind: OrganisationKind
    names: SomeForms
    needs_class: bool = False


class Organisations(FileModel):
    """`organisations/*.yaml`."""

    entries: list[Organisation]


class OrganisationPattern(Strict):
    """An institution that every state has: its heads stand before a nationality adjective or a state's name."""

    id: Id
    kind: OrganisationKind
    english: Annotated[str, Field(pattern=r"\{state\}|\{adjective\}")]
    also_english: Names
    heads: SomeForms


class OrganisationPatterns(FileModel):
    """`organisations/patterns.yaml`."""

    entries: list[OrganisationPattern]


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


class People(FileModel):
    """`people/*.yaml`."""

    entries: list[Person]
