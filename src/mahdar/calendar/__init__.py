"""Days, months, weeks, the Hijri calendar, and how the Arabic press writes them."""

from mahdar.calendar.days import interval, weekday_after, weekday_before, weekday_near
from mahdar.calendar.written import WrittenDate, written_date

__all__ = ["WrittenDate", "interval", "weekday_after", "weekday_before", "weekday_near", "written_date"]
