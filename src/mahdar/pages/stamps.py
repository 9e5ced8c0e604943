"""A time of publication as markup writes it: ISO, compact digits, seconds of an epoch, or a written date."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from mahdar.calendar import written_date
from mahdar.pages.local_time import offset_of

_ISO = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?")
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?)?Z?\s*$")
_EPOCH = re.compile(r"\s*(\d{9,10})(\d{3})?\s*$")
_ZERO = "1970-01-01"  # how programs write a time that they do not know
_LONGEST = 80  # characters


class Stamp(NamedTuple):
    """A time of publication, as one place of the markup gives it.

    Attributes:
        value: ISO date, or date and minute.
        offset: how far the clock of that time is ahead of UTC, in minutes; None where it does not say.
        where: what gives it, as a reader is told.
        firm: whether that place means the story's publication, and not perhaps the page's own day.
    """

    value: str
    offset: int | None
    where: str
    firm: bool = True


def stamp(written: object, where: str, *, firm: bool = True) -> Stamp | None:
    """The time that `written` gives, or None where it gives none."""
    if isinstance(written, int) and not isinstance(written, bool):
        written = str(written)
    if not isinstance(written, str) or len(written) > _LONGEST:
        return None
    seconds = _EPOCH.match(written)
    if seconds:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(seconds[1]))
        return _kept(Stamp(moment.strftime("%Y-%m-%dT%H:%M"), 0, where, firm))
    value = iso(written) or _compact(written) or _worded(written)
    return _kept(Stamp(value, offset_of(written), where, firm)) if value else None


def _kept(found: Stamp) -> Stamp | None:
    return None if found.value.startswith(_ZERO) else found


def _compact(written: str) -> str | None:
    match = _COMPACT.match(written)
    if not match:
        return None
    return iso(f"{match[1]}-{match[2]}-{match[3]}" + (f"T{match[4]}:{match[5]}" if match[4] else ""))


def _worded(written: str) -> str | None:
    found = written_date(written)
    return (f"{found.value}T{found.time}" if found.time else found.value) if found else None


def iso(value: str | None) -> str | None:
    """`value` as `2019-12-10` or `2019-12-10T23:18`, or None where it is no such thing."""
    match = _ISO.match(value or "")
    if not match or not is_day(match[1]):
        return None
    return f"{match[1]}T{match[2]}" if match[2] else match[1]


def is_day(value: str) -> bool:
    """Whether `value` is a day of the calendar on which a page of the press can have been published."""
    try:
        return 1970 <= date.fromisoformat(value).year <= 2100
    except ValueError:
        return False


def same_moment(one: Stamp, other: Stamp) -> bool:
    """Whether two stamps tell of one minute by two clocks, or one of them of the other's day alone."""
    if "T" not in one.value or "T" not in other.value:
        return one.value[:10] == other.value[:10]
    return _minutes(one) == _minutes(other)


def _minutes(one: Stamp) -> datetime | str:
    try:
        return datetime.fromisoformat(one.value) - timedelta(minutes=one.offset or 0)
    except ValueError:
        return one.value  # «T29:70»: no hour of any clock
