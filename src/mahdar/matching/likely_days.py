"""On which days an encounter can have been: what the article states, else what its own dates and the status leave."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from mahdar.calendar import interval
from mahdar.records import Origin
from mahdar.records.facts import Status

# A paper that tells of a meeting without its day tells mostly of its own day's or of the day before's; a weekend lies
# between now and then, and a feed may give the day of collecting, which is one late.
DAYS_BACK = 3
# What is announced without a day is mostly for the coming days, seldom later than three weeks ahead.
DAYS_AHEAD = 21
_HISTORY = 3_652  # days: «since 1959» is no time of what a paper tells as news

TOLD_AFTER = frozenset({"held", "ongoing"})
TOLD_BEFORE = frozenset({"planned", "proposed"})


class Days(NamedTuple):
    """From `first` to `last`, inclusive; None where that end is open. `stated`: the article gives them itself."""

    first: dt.date | None
    last: dt.date | None
    stated: bool


def days_of(date: str | None, date_end: str | None, status: Status, origin: Origin, beside: Iterable[str] = ()) -> Days:
    """The days of an encounter as one article tells it.

    Args:
        date: a day, week, month or year as the article states it, or None.
        date_end: the last one of several, likewise.
        status: what is held was before the article, what is planned comes after it.
        origin: gives the article's own day or interval.
        beside: other times that the sentence names: one that lies further back («in 2009») may be the encounter's.
    """
    if date:
        first, behind = interval(date)
        if date_end:
            behind = max(behind, interval(date_end)[1])
        return Days(first, behind - dt.timedelta(1), stated=True)
    likely = Days(*_likely(status, origin), stated=False)
    return _widened(likely, status, [interval(value) for value in beside])


def _likely(status: Status, origin: Origin) -> tuple[dt.date | None, dt.date | None]:
    first, last = origin.published or origin.not_before, origin.published or origin.not_after
    back = 0 if status in TOLD_BEFORE else DAYS_BACK
    ahead = 0 if status in TOLD_AFTER else DAYS_AHEAD
    return _shifted(first, -back), _shifted(last, ahead)


def _widened(days: Days, status: Status, beside: list[tuple[dt.date, dt.date]]) -> Days:
    first, last, _ = days
    if first and status not in TOLD_BEFORE:
        oldest = _shifted(first, -_HISTORY) or first
        first = min([first, *(start for start, behind in beside if oldest <= start and behind <= first)])
    if last and status not in TOLD_AFTER:
        last = max([last, *(behind - dt.timedelta(1) for start, behind in beside if start > last)])
    return Days(first, last, stated=False)


def _shifted(day: dt.date | None, days: int) -> dt.date | None:
    try:
        return day and day + dt.timedelta(days)
    except OverflowError:
        return None
