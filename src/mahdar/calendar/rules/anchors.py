"""Times that point at the time named before: «الشهر نفسه», «اليوم التالي»."""

from datetime import date

from mahdar.calendar.days import interval
from mahdar.calendar.found import Unit

_LENGTH = {"year": 4, "month": 7, "week": 8, "day": 10}


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
