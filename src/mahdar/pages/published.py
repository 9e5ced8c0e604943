"""When a page was published, by its own words: never the date of another story.

`docs/sources.md` tells the rule in words, under "When a page was published".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mahdar.calendar import WrittenDate
from mahdar.lexicon.outlets import KnownOutlet
from mahdar.pages.date_lines import ShownDate, line_of_the_story
from mahdar.pages.desk import Desk
from mahdar.pages.local_time import local_time, offset_of
from mahdar.pages.stamps import Stamp, is_day, iso, same_moment
from mahdar.records.articles import PublishedFrom

_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_LOOSE_IN_URL = re.compile(r"/((?:19|20)\d\d)/(?:[a-z_-]+/)?(\d{1,2})/(\d{1,2})(?=/)")
_DAY_FIRST_IN_URL = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])-(0?[1-9]|1[0-2])-((?:19|20)\d\d)(?!\d)")
_NAMED_IN_URL = re.compile(
    r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\d{1,2})(?=/)", re.IGNORECASE
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MOST_APART = 2  # days between address and date line; a line further off is the day of a change or of the reading
_CLOCKS_APART = 1  # days by which two clocks can differ


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page's markup says of its story; None or nothing where it says nothing.

    Attributes:
        stamps: the times of publication that it gives, the most trusted first.
        authors: all that it calls the author.
        url: the page's own idea of its address.
    """

    stamps: tuple[Stamp, ...] = ()
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None


class Published(NamedTuple):
    """An ISO date or date and minute, or None, where it was found, and what else the page said.

    Attributes:
        value: by the outlet's clock, as far as it is known.
        origin: what gave it.
        passed_over: one clause for each other time that the page gives for its publication.
    """

    value: str | None
    origin: PublishedFrom
    passed_over: tuple[str, ...] = ()


class _Signs(NamedTuple):
    """What speaks of one story's day: its stamps, its date line, its address."""

    stamps: Sequence[Stamp]
    line: ShownDate | None
    address: str | None
    outlet: KnownOutlet | None


def published(
    given: str | None,
    stated: Stated,
    url: str | None,
    desk: Desk,
    dates: dict[int, WrittenDate],
    outlet: KnownOutlet | None = None,
) -> Published:
    """The time of publication: as given, else as the page's markup, its date line or its address says.

    Args:
        given: what was handed over with the page.
        stated: what the page's markup says.
        url: the page's address.
        desk: the page with all blocks decided.
        dates: the date lines, by block.
        outlet: whose local time is meant, where that is known.
    """
    handed = iso(given)
    if handed:
        return Published(local_time(handed, offset_of(given), outlet), "given")
    signs = _Signs(stated.stamps, line_of_the_story(desk, dates), day_in_url(url), outlet)
    value, origin = _settled(signs)
    return Published(value, origin, tuple(_passed_over(signs, value, origin)))


def _settled(signs: _Signs) -> tuple[str | None, PublishedFrom]:
    """What holds where the signs differ: the story's own line before a stamp that another sign does not bear out."""
    line, address = signs.line, signs.address
    stamp = _best_stamp(signs)
    if stamp and (not line or line.changed) and not _is_refuted(stamp.value, address):
        return _by_its_clock(stamp, None if line and line.changed else line, signs), "page"
    if stamp and line and not line.changed:
        return _between(stamp, line, signs)
    if line and not (address and _is_off(line, address)):
        return line.minute, "text"
    return address, "url" if address else "none"


def _is_off(line: ShownDate, address: str) -> bool:
    """Whether a line cannot tell of the publication of a story whose address carries a day."""
    return _days_apart(line.day, address) > (0 if line.changed else _MOST_APART)


def _best_stamp(signs: _Signs) -> Stamp | None:
    """The stamp that most of the page bears out; of those that tell of one moment, the one by the outlet's clock."""
    if not signs.stamps:
        return None
    best = max(enumerate(signs.stamps), key=lambda each: (_borne_out(each[1], signs), -each[0]))[1]
    same = [stamp for stamp in signs.stamps if same_moment(stamp, best)]
    return max(enumerate(same), key=lambda each: (_closeness(each[1]), -each[0]))[1]


def _borne_out(stamp: Stamp, signs: _Signs) -> int:
    days = {stamp.value[:10], local_time(stamp.value, stamp.offset, signs.outlet)[:10]}
    shown = signs.line.day if signs.line and not signs.line.changed else None
    return 2 * stamp.firm + 3 * any(_clocks(day, shown) for day in days) + 2 * (signs.address in days)


def _closeness(stamp: Stamp) -> int:
    """A time with an hour before a day; of hours, one with an offset, or with none, before one by UTC."""
    return ("T" in stamp.value) * (2 + (stamp.offset != 0))


def _clocks(one: str, other: str | None) -> bool:
    """Whether two days can be one moment by two clocks."""
    return other is not None and _days_apart(one, other) <= _CLOCKS_APART


def _is_refuted(value: str, address: str | None) -> bool:
    """Whether the address tells of an earlier day: a stamp then is of a move of the site, or swaps day and month."""
    if address is None or _clocks(value, address):
        return False
    return address == _swapped(value) or address < value[:10]


def _between(stamp: Stamp, line: ShownDate, signs: _Signs) -> tuple[str, PublishedFrom]:
    """Stamp or line, where the page has both."""
    if _clocks(stamp.value, line.day):
        return _by_its_clock(stamp, line, signs), "page"
    address = signs.address
    if address and _clocks(address, stamp.value):
        return _by_its_clock(stamp, None, signs), "page"
    if address == line.day and _swapped(stamp.value) == line.day:
        return f"{line.day}{stamp.value[10:]}" if not line.hour else line.minute, "text"
    if not stamp.firm or line.labelled or line.day < stamp.value[:10] or _clocks(line.day, address):
        return line.minute, "text"
    return _by_its_clock(stamp, None, signs), "page"


def _swapped(value: str) -> str | None:
    """The day that `value` is with day and month the other way round."""
    year, month, day = value[:10].split("-")
    return f"{year}-{day}-{month}" if is_day(f"{year}-{day}-{month}") else None


def _by_its_clock(stamp: Stamp, line: ShownDate | None, signs: _Signs) -> str:
    """The outlet's own day and hour, which are meant where the markup counts by another clock.

    Some outlets write their local hour into the markup and call it UTC: the page's date line tells, or the day in its
    address. Where both are silent the markup is believed.
    """
    written = stamp.value
    local = local_time(written, stamp.offset, signs.outlet)
    if line and line.hour and (stamp.offset == 0 or local != written or "T" not in written):
        return line.minute
    shown = line.day if line else signs.address
    fitting = next((time for time in (local, written) if time[:10] == shown), None)
    return fitting or (line.minute if line else local)


def _passed_over(signs: _Signs, value: str | None, origin: PublishedFrom) -> list[str]:
    """What else the page says of its day, where that is not the time that was taken."""
    taken = value or ""
    others = [stamp for stamp in signs.stamps if not taken.startswith(stamp.value)]
    told = [f"{stamp.where} says {stamp.value}{_clock(stamp)}" for stamp in others]
    if signs.line and not taken.startswith(signs.line.minute) and origin != "text":
        told.append(f"a line of the page says {signs.line.minute}" + " of a change" * signs.line.changed)
    if signs.address and value and signs.address != value[:10]:
        told.append(f"the address says {signs.address}")
    return list(dict.fromkeys(told))


def _clock(stamp: Stamp) -> str:
    if stamp.offset is None or "T" not in stamp.value:
        return ""
    if not stamp.offset:
        return " UTC"
    return f" UTC{'-' if stamp.offset < 0 else '+'}{abs(stamp.offset) // 60:02}:{abs(stamp.offset) % 60:02}"


def _days_apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def day_in_url(url: str | None) -> str | None:
    """The day that an address carries (`/2018/07/16/`, `/20180716/`, `/2018/jul/16/`, `16-7-2018`), or None."""
    for year, month, day in _days_in(url or ""):
        written = f"{year}-{int(month):02}-{int(day):02}"
        if is_day(written):
            return written
    return None


def _days_in(url: str) -> Iterator[tuple[str, str | int, str]]:
    """Year, month and day of each run of an address that looks like a date, the surest ways first."""
    for match in _IN_URL.finditer(url):
        yield match[1], match[3], match[4]
    for match in _LOOSE_IN_URL.finditer(url):
        yield match[1], match[2], match[3]
    for match in _NAMED_IN_URL.finditer(url):
        yield match[1], _MONTHS.index(match[2].lower()) + 1, match[3]
    for match in _DAY_FIRST_IN_URL.finditer(url):
        yield match[3], match[2], match[1]
