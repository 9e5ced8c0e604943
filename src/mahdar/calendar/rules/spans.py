"""Spans of time in words, and the day that lies so far back."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from mahdar.calendar.days import day_of, month_shifted, shifted
from mahdar.calendar.found import Unit
from mahdar.calendar.words import Word

_MONTHS = "jvil"  # the units that are counted in months; the others are counted in days
_A_YEAR = 12
LENGTHS: dict[Unit, int] = {"day": len("2014-10-14"), "month": len("2014-10"), "year": len("2014")}


def size_of(words: Sequence[Word]) -> Unit:
    """The smallest unit that a span names, and so how exact it is."""
    units = [word for word in words if word.letter not in "dczw"]
    if any(word.letter not in _MONTHS for word in units):
        return "day"
    return "month" if any(word.value % _A_YEAR for word in units) else "year"


def span_of(words: Sequence[Word]) -> tuple[int, int]:
    """Months and days that a row of numbers and units makes: «سنة وشهرين و3 أيام»."""
    count, spans = 1, {True: 0, False: 0}
    for word in words:
        if word.letter in "dcz":
            count = word.value
        elif word.letter != "w":
            spans[word.letter in _MONTHS] += count * word.value
            count = 1
    return spans[True], spans[False]


def earlier(on: date, months: int, days: int) -> date | None:
    """The day so many months and days before `on` (behind it where negative); the last of a month that is too short."""
    year, month = month_shifted(on.year, on.month, -months)
    if not 1 <= year <= 9999:
        return None
    day = day_of(year, month, min(on.day, monthrange(year, month)[1]))
    return shifted(day, -days) if day else None
