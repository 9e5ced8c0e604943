"""Days, months, weeks, the Hijri calendar, and how the Arabic press writes them."""

from mahdar.calendar.days import interval, weekday_after, weekday_before, weekday_near
from mahdar.calendar.found import TimeFound
from mahdar.calendar.grammar import times, times_by, times_in
from mahdar.calendar.written import WrittenDate, written_date

__all__ = [
    "TimeFound", "WrittenDate", "interval", "times", "times_by", "times_in", "weekday_after", "weekday_before",
    "weekday_near", "written_date",
]  # fmt: skip
