"""What words of time can mean: «Monday next» is no Tuesday, «today» is as right as the paper's own day."""

import datetime as dt
from functools import lru_cache

from mahdar.calendar import interval, times

_AROUND = 10  # days before and behind on each of which the words may have been written
_MONTHS = 12  # months before and behind, on a day of each
_MONTH = 31
Days = tuple[dt.date, dt.date]  # half-open


def meant(words: str, on: dt.date) -> frozenset[dt.date]:
    """The days that words of time mean on a day of writing."""
    return frozenset(first for first, behind in _meant(words, on) if behind - first == dt.timedelta(1))


def time_fits(words: str, day: dt.date) -> bool | None:
    """Whether words of time can mean a day, whenever near it they were written.

    Returns:
        True where they mean such a day and not those beside it (a weekday); False where they cannot mean it (another
        weekday, another month); None where they can mean any day, or name none and no month.
    """
    days = {first for on in _days_around(day) for first in meant(words, on)}
    if days:
        beside = {day - dt.timedelta(1), day + dt.timedelta(1)}
        return None if {day, *beside} <= days else day in days
    months = {each for on in _months_around(day) for each in _meant(words, on)}
    return False if months and not any(first <= day < behind for first, behind in months) else None


def _days_around(day: dt.date) -> list[dt.date]:
    return [day + dt.timedelta(days) for days in range(-_AROUND, _AROUND + 1)]


def _months_around(day: dt.date) -> list[dt.date]:
    return [day + dt.timedelta(_MONTH * months) for months in range(-_MONTHS, _MONTHS + 1)]


@lru_cache(maxsize=8192)
def _meant(words: str, on: dt.date) -> frozenset[Days]:
    """The days, weeks and months that words mean on a day of writing."""
    found = (interval(time.value) for time in times(words, on) if time.value)
    return frozenset(days for days in found if days[1] - days[0] <= dt.timedelta(_MONTH))
