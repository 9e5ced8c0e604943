"""What words of time can mean: «Monday next» is no Tuesday, «today» is as right as the paper's own day."""

import datetime as dt
from functools import lru_cache

from mahdar.calendar import interval, times

_AROUND = 10  # days before and behind in which the words may have been written


@lru_cache(maxsize=4096)
def meant(words: str, on: dt.date) -> frozenset[dt.date]:
    """The days that words of time mean on a day of writing."""
    found = (interval(time.value) for time in times(words, on) if time.value)
    return frozenset(first for first, behind in found if behind - first == dt.timedelta(1))


def weekday_fits(words: str, day: dt.date) -> bool | None:
    """Whether words of time can mean a day, wherever in two weeks around it they were written; None where any day fits.

    «Monday next» can mean no Tuesday; «yesterday» can mean any day.
    """
    around = [day + dt.timedelta(days) for days in range(-_AROUND, _AROUND + 1)]
    possible = {found for on in around for found in meant(words, on)}
    if not possible or {day, day + dt.timedelta(1), day - dt.timedelta(1)} <= possible:
        return None
    return day in possible
