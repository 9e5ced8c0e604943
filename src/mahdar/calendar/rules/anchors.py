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
