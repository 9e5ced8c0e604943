"""Shapes of what Mahdar knows of outlets: who publishes what, where, by which clock and with which habits."""

from typing import Annotated, Literal

from pydantic import Field

from mahdar.lexicon.schemas.base import Country, English, FileModel, Form, Id, KnownDate, Names, SomeForms, Strict

Domain = Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
Zone = Annotated[str, Field(pattern=r"^[A-Za-z]+(/[A-Za-z_]+)*$")]
Where = Literal["dateline", "byline", "foot", "text"]
DateForm = Literal["day-month-year", "dmy-slash", "dmy-dash", "dmy-dot", "ymd-slash", "ymd-dash", "mdy-slash"]
OutletKind = Literal["daily", "weekly", "agency", "broadcaster", "portal", "ministry"]


class CreditHabit(Strict):
    """An agency that the outlet credits, an id of `pages/agencies.yaml`, and where it usually stands."""

    agency: Id
    where: Annotated[list[Where], Field(min_length=1)]


class OutletEntry(Strict):
    """An outlet. Only id and names are asked for: what nobody is sure of is left out.

    Attributes:
        names: as they stand on its pages, in Arabic or as it writes itself; the usual one first.
        domains: without `www.`; hosts below one of them (`m.`, `amp.`) need no line of their own.
        country: whose press it belongs to; null where it writes for all Arab states.
        based: where its newsroom sits, which may be another country.
        for_abroad: it writes for readers of other states: «وزير الخارجية» alone is not its own.
        time_zone: IANA name of the clock that its pages show.
        calls_local_utc: its markup gives the local hour and says that it is UTC.
        agency: the news agency that it is itself, an id of `pages/agencies.yaml`.
        date_forms: how its lines of date are written: with a month's name, or which numbers in which order.
        months: the names of months that it writes: levant (أيار), egypt (مايو), maghreb (جوان), morocco (غشت),
            both (أيار/ مايو).
        owner: `state` where a state owns it.
        since: when it was founded; `until`: the first day, month or year without it.
        sources: `recalled`, or what was really read.
    """

    id: Id
    names: SomeForms
    english: English | None = None
    also_english: Names
    domains: Annotated[list[Domain], Field(default_factory=list)]
    country: Country | None = None
    based: Country | None = None
    for_abroad: bool = False
    kind: OutletKind | None = None
    languages: Annotated[list[Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]], Field(default_factory=list)]
    time_zone: Zone | None = None
    calls_local_utc: bool = False
    agency: Id | None = None
    date_forms: Annotated[list[DateForm], Field(default_factory=list)]
    months: Literal["levant", "egypt", "maghreb", "morocco", "both"] | None = None
    credits: Annotated[list[CreditHabit], Field(default_factory=list)]
    owner: Literal["state"] | None = None
    since: KnownDate | None = None
    until: KnownDate | None = None
    sources: Names


class OutletFile(FileModel):
    """`outlets/*.yaml`."""

    entries: list[OutletEntry]


class OutletNamesake(Strict):
    """A name that several outlets bear, and all of them."""

    form: Form
    among: Annotated[list[Id], Field(min_length=2)]


class OutletNamesakes(FileModel):
    """`outlets/namesakes.yaml`."""

    entries: list[OutletNamesake]


OUTLET_SHAPES: dict[str, type[FileModel]] = {"outlets/1": OutletFile, "outlet-namesakes/1": OutletNamesakes}
