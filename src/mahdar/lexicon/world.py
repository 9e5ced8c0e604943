"""The world as Mahdar knows it: entities, states, roles, and who held which office when."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from mahdar.lexicon.compiling import Files
from mahdar.records import Entity


@dataclass(frozen=True, slots=True)
class State:
    """A state beside its entity: the place of its capital and its seats of power."""

    id: str
    capital: str | None
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of office; `noun` is the bare class word that can stand for it later in a story."""

    id: str
    english: str
    noun: str | None


@dataclass(frozen=True, slots=True)
class Period:
    """Days that are known for certain, and days that are possible.

    A start known as «2014» may be any day of that year: `first_possible` is its first day, `first_certain` its last. An
    end likewise; None means not bounded. A term that is not known to have ended is certain up to the day up to which
    its file was kept, and possible ever after.
    """

    first_possible: date | None
    first_certain: date | None
    last_certain: date | None
    last_possible: date | None

    def may_cover(self, first: date | None, last: date | None) -> bool:
        """Whether some day of the interval (both inclusive, None for open) may lie within."""
        starts_in_time = last is None or self.first_possible is None or self.first_possible <= last
        return starts_in_time and (first is None or self.last_possible is None or self.last_possible >= first)

    def covers(self, first: date | None, last: date | None) -> bool:
        """Whether every day of the interval certainly lies within."""
        begun = self.first_certain is None or (first is not None and self.first_certain <= first)
        return begun and (self.last_certain is None or (last is not None and last <= self.last_certain))


@dataclass(frozen=True, slots=True)
class Term(Period):
    """Somebody's time in an office.

    Attributes:
        office: "role@COUNTRY" or "role@organisation-id".
        holder: a person's id.
        since: the first day, with the precision that is known (`2014`, `2014-10`, `2014-10-14`), or None.
        until: the first day no longer held, likewise; None while it is not known to have ended.
        acting: held for the time being.
        rival: held in a government that contests another's.
        source: where the dates were taken from: `recalled`, or a file that was read.
    """

    office: str
    holder: str
    since: str | None
    until: str | None
    acting: bool
    rival: bool
    source: str


@dataclass(frozen=True, slots=True)
class Vacancy(Period):
    """A time in which an office was held by nobody, both ends known as in a term."""

    since: str
    until: str


def _days(known: str) -> tuple[date, date]:
    """First and last day of a date of known precision: `2014`, `2014-10`, `2014-10-14`."""
    year, month, day = (*map(int, known.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        following = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), following - timedelta(days=1)
    return date(year, 1, 1), date(year, 12, 31)


_Bounds = tuple[date | None, date | None, date | None, date | None]


def _bounds(since: str | None, until: str | None, known_until: str) -> _Bounds:
    """First possible and first certain day, last certain and last possible one."""
    first_possible, first_certain = _days(since) if since else (None, None)
    if until is None:
        return first_possible, first_certain, _days(known_until)[1], None
    first_without, last_without = _days(until)
    return first_possible, first_certain, first_without - timedelta(days=1), last_without - timedelta(days=1)


@dataclass(slots=True)
class World:
    """Everything the knowledge says of the world, by id.

    Attributes:
        entities: by id; states among them under their id (`france`).
        states: by ISO 3166-1 alpha-3 code.
        terms: by office id ("foreign-minister@FRA"), in the order of time.
        terms_of: by person.
        vacancies: by office id.
    """

    entities: dict[str, Entity] = field(default_factory=dict)
    states: dict[str, State] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    terms: dict[str, list[Term]] = field(default_factory=dict)
    terms_of: dict[str, list[Term]] = field(default_factory=dict)
    vacancies: dict[str, list[Vacancy]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def holders(self, office: str, first: date | None, last: date | None) -> list[Term]:
        """Terms of `office` that may have been held within the interval (both days inclusive, None for open)."""
        return [term for term in self.terms.get(office, ()) if term.may_cover(first, last)]

    def held(self, person: str, office: str) -> list[Term]:
        """The terms of `person` in `office`."""
        return [term for term in self.terms_of.get(person, ()) if term.office == office]

    def state_entity(self, iso3: str) -> Entity | None:
        """The entity of the state with this code."""
        state = self.states.get(iso3)
        return self.entities[state.id] if state else None

    @classmethod
    def from_files(cls, files: Files) -> "World":
        """Build the world from compiled knowledge files."""
        world = cls()
        for entry in files.get("state/1", ()):
            world._add(entry, "GPE", entry["iso3"])
            world.states[entry["iso3"]] = State(entry["id"], entry["capital"], tuple(entry["seats"]))
        for shape, type_ in (("places/1", None), ("organisations/1", "ORG"), ("people/1", "PER")):
            for file in files.get(shape, ()):
                for entry in file["entries"]:
                    world._add(entry, type_ or entry["type"], entry["country"])
        for file in files.get("roles/1", ()):
            for entry in file["entries"]:
                world.roles[entry["id"]] = Role(entry["id"], entry["english"], entry["noun"])
        for file in files.get("offices/1", ()):
            world._add_offices(file)
        return world

    def _add(self, entry: dict[str, Any], type_: Any, country: str | None) -> None:  # noqa: ANN401 - a literal
        aka = tuple(entry["also_english"])
        self.entities[entry["id"]] = Entity(entry["id"], type_, entry["names"][0], entry["english"], aka, country)
        self.kinds[entry["id"]] = entry.get("kind") or ""

    def _add_offices(self, file: dict[str, Any]) -> None:
        for office in file["entries"]:
            id_ = f"{office['role']}@{office['of'] or file['country']}"
            for entry in office["terms"]:
                self._add_term(id_, entry, file["known_until"], rival=office["label"] == "rival")

    def _add_term(self, office: str, entry: dict[str, Any], known_until: str, *, rival: bool) -> None:
        dates = entry["from"], entry["until"]
        bounds = _bounds(*dates, known_until)
        if entry["holder"] is None:
            self.vacancies.setdefault(office, []).append(Vacancy(*bounds, *dates))
            return
        term = Term(*bounds, office, entry["holder"], *dates, entry["acting"], rival, entry["source"])
        self.terms.setdefault(office, []).append(term)
        self.terms_of.setdefault(term.holder, []).append(term)
