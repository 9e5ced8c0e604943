"""The Hijri calendar (Umm al-Qura), within the years that its tables reach."""

from datetime import date

from hijridate import Gregorian, Hijri

FIRST_YEAR, LAST_YEAR = 1343, 1500  # the range of the published tables; a year outside it has no certain day


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one, or None where the month has no such day or the tables do not reach."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(*Hijri(year, month, day).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None


def to_hijri(day: date) -> tuple[int, int, int] | None:
    """Year, month and day in the Hijri calendar, or None where the tables do not reach."""
    try:
        return Gregorian.fromdate(day).to_hijri().datetuple()
    except OverflowError:
        return None


def nearest_hijri(month: int, day: int, on: date) -> date | None:
    """The day of this month of the Hijri year that lies nearest to `on`: «25 شوال» without a year."""
    today = to_hijri(on)
    if today is None:
        return None
    near = [found for step in (-1, 0, 1) if (found := from_hijri(today[0] + step, month, day))]
    return min(near, key=lambda found: abs(found - on), default=None)
