"""Where a time is reckoned from: the time named before («الشهر نفسه»), the year that a month is of."""

from datetime import date

from mahdar.calendar.days import interval
from mahdar.calendar.found import Tense, Unit

_LENGTH = {"year": 4, "month": 7, "week": 8, "day": 10}
# How many months ahead a month without a year may lie, by the tense of the clause. Weighed on articles of known date:
# past verbs tell plans too («أكد عزمه زيارة طهران في سبتمبر»), but most months are named for what was done in them.
AHEAD = {"past": 3, None: 6, "future": 9}


def anchor(before: str | None, wanted: Unit) -> date | None:
    """The first day of the time named before, if that is no longer than the unit asked for."""
    if before is None or len(before) < _LENGTH[wanted] or ("W" in before and wanted not in ("week", "year")):
        return None
    return interval(before)[0]


def year_in_direction(on: date, step: int, *named: int) -> int:
    """The year of the last such month, or month and day, before the clock's (step -1), of the next (1), or its own."""
    today = (on.month, on.day)[: len(named)]
    if step < 0:
        return on.year - (named >= today)
    return on.year + (step > 0 and named <= today)


def nearest_year(on: date, month: int, tense: Tense | None) -> int:
    """The year of the next such month where that lies within reach, else of the last."""
    ahead = (month - on.month) % 12
    year = on.year + (month < on.month)
    return year if ahead < AHEAD[tense] else year - 1
