"""Terms of office: the days on which somebody certainly, or possibly, held one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any


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

    @property
    def role(self) -> str:
        """What is held: «foreign-minister»."""
        return self.office.partition("@")[0]

    @property
    def of(self) -> str:
        """Whose office it is: a state's code, or the id of a body or of a part of a state."""
        return self.office.partition("@")[2]


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


Bounds = tuple[date | None, date | None, date | None, date | None]


def bounds(since: str | None, until: str | None, known_until: str) -> Bounds:
    """First possible and first certain day, last certain and last possible one."""
    first_possible, first_certain = _days(since) if since else (None, None)
    if until is None:
        return first_possible, first_certain, _days(known_until)[1], None
    first_without, last_without = _days(until)
    return first_possible, first_certain, first_without - timedelta(days=1), last_without - timedelta(days=1)


def term_of(office: str, entry: dict[str, Any]) -> Term:
    """A term out of an office's file, with `known_until` and `rival` of the file."""
    dates = entry["from"], entry["until"]
    made = bounds(*dates, entry["known_until"])
    return Term(*made, office, entry["holder"], *dates, entry["acting"], entry["rival"], entry["source"])


def vacancy_of(entry: dict[str, Any]) -> Vacancy:
    """A vacancy out of an office's file."""
    dates = entry["from"], entry["until"]
    return Vacancy(*bounds(*dates, entry["known_until"]), *dates)


def gaps(periods: Iterable[Period], first: date) -> Iterator[tuple[date, date | None]]:
    """What no period may cover, from `first` on: the first day without, and the first day with again (None: never)."""
    free: date | None = first
    for period in sorted(periods, key=lambda period: period.first_possible or date.min):
        begun = period.first_possible or date.min
        if free is not None and begun > free:
            yield free, begun
        if period.last_possible is None or free is None:
            free = None
        else:
            free = max(free, period.last_possible + timedelta(days=1))
    if free is not None:
        yield free, None
