"""When a page was published, by its own words: never the date of another story."""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mahdar.calendar import WrittenDate
from mahdar.lexicon.outlets import KnownOutlet
from mahdar.pages.date_lines import line_of_the_story
from mahdar.pages.desk import Desk
from mahdar.pages.local_time import local_time, offset_of
from mahdar.records.articles import PublishedFrom

_ISO = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?")
_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_LOOSE_IN_URL = re.compile(r"/((?:19|20)\d\d)/(?:[a-z_-]+/)?(\d{1,2})/(\d{1,2})(?=/)")
_MOST_APART = 2  # days between address and date line; a line further off is the day of a change or of the reading


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page's markup says of its story; None where it says nothing.

    Attributes:
        published: ISO date or date and minute.
        offset: how far the clock of that time is ahead of UTC, in minutes; None where it does not say.
        url: the page's own idea of its address.
    """

    published: str | None = None
    offset: int | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None


class Published(NamedTuple):
    """An ISO date or date and minute, or None, and where it was found."""

    value: str | None
    origin: PublishedFrom


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
    line, address = line_of_the_story(desk, dates), day_in_url(url)
    if stated.published:
        return Published(_local(stated, line, address, outlet), "page")
    if line and not (address and _days_apart(line.value, address) > _MOST_APART):
        return Published(_minute(line), "text")
    return Published(address, "url" if address else "none")


def iso(value: str | None) -> str | None:
    """`value` as `2019-12-10` or `2019-12-10T23:18`, or None where it is no such thing."""
    match = _ISO.match(value or "")
    if not match or not _is_day(match[1]):
        return None
    return f"{match[1]}T{match[2]}" if match[2] else match[1]


def _is_day(value: str) -> bool:
    try:
        return 1970 <= date.fromisoformat(value).year <= 2100
    except ValueError:
        return False


def _minute(written: WrittenDate) -> str:
    return f"{written.value}T{written.time}" if written.time else written.value


def _local(stated: Stated, line: WrittenDate | None, address: str | None, outlet: KnownOutlet | None) -> str:
    """The outlet's own day and hour, which are meant where the markup counts by another clock.

    Some outlets write their local hour into the markup and call it UTC: the page's date line tells, or the day in its
    address. Where both are silent the markup is believed.
    """
    written = stated.published or ""
    local = local_time(written, stated.offset, outlet)
    near = line is not None and _days_apart(line.value, written[:10]) <= 1
    if line and near and line.time and (stated.offset == 0 or local != written):
        return _minute(line)
    shown = line.value if line and near else address
    fitting = next((time for time in (local, written) if time[:10] == shown), None)
    return fitting or (_minute(line) if line and near else local)


def _days_apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def day_in_url(url: str | None) -> str | None:
    """The day that an address carries (`/2018/07/16/`, `/20180716/`), or None."""
    for match in [*_IN_URL.finditer(url or ""), *_LOOSE_IN_URL.finditer(url or "")]:
        parts = [group for group in match.groups() if group.isdigit()]
        day = f"{parts[0]}-{int(parts[1]):02}-{int(parts[2]):02}"
        if _is_day(day):
            return day
    return None
