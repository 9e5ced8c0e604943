"""Days, months, weeks, the Hijri calendar, and how the Arabic press writes them."""

from mahdar.calendar.days import interval, weekday_after, weekday_before, weekday_near
from mahdar.calendar.found import TimeFound
from mahdar.calendar.grammar import times, times_by
from mahdar.calendar.written import WrittenDate, written_date

__all__ = [
    "TimeFound", "WrittenDate", "interval", "times", "times_by", "weekday_after", "weekday_before", "weekday_near",
    "written_date",
]  # fmt: skip
