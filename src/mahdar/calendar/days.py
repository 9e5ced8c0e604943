"""Arithmetic on days, weeks, months and years, and the values that stand for them (`2014-10-14`, `2014-W42`)."""

import re
from datetime import date, timedelta

_VALUE = re.compile(r"(\d{4})(?:-W(\d{2})|-(\d{2})(?:-(\d{2}))?)?")
WEEK = 7


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such (31 April)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(day: date, days: int) -> date | None:
    """`days` later (earlier where negative), or None beyond the calendar's ends."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def weekday_before(day: date, weekday: int) -> date | None:
    """The last such weekday (ISO, Monday is 1) before `day`, `day` itself not counted."""
    return shifted(day, -((day.isoweekday() - weekday - 1) % WEEK + 1))


def weekday_after(day: date, weekday: int) -> date | None:
    """The first such weekday after `day`, `day` itself not counted."""
    return shifted(day, (weekday - day.isoweekday() - 1) % WEEK + 1)


def weekday_near(day: date, weekday: int) -> date | None:
    """The such weekday nearest to `day`, which may be `day` itself: three days back to three days ahead."""
    return shifted(day, (weekday - day.isoweekday() + 3) % WEEK - 3)


def month_shifted(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month, `months` later (earlier where negative)."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def month_value(year: int, month: int) -> str:
    """`2014-10`."""
    return f"{year:04}-{month:02}"


def week_value(day: date) -> str:
    """The ISO week of `day`: `2014-W42`."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def interval(value: str) -> tuple[date, date]:
    """The days that a value stands for, half-open: from the first to the one behind the last.

    Args:
        value: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-Www`.

    Raises:
        ValueError: it is none of these, or no such day exists, or it ends behind the year 9999.
    """
    match = _VALUE.fullmatch(value)
    if not match:
        msg = f"{value!r} is no date: write 2014, 2014-10, 2014-10-14 or 2014-W42"
        raise ValueError(msg)
    year, week, month, day = (int(part) if part else None for part in match.groups())
    return _bounds(year or 0, week, month, day)


def _bounds(year: int, week: int | None, month: int | None, day: int | None) -> tuple[date, date]:
    try:
        if week:
            first = date.fromisocalendar(year, week, 1)
            return first, first + timedelta(WEEK)
        if day:
            return date(year, month or 1, day), date(year, month or 1, day) + timedelta(1)
        if month:
            return date(year, month, 1), date(*month_shifted(year, month, 1), 1)
        return date(year, 1, 1), date(year + 1, 1, 1)
    except OverflowError as error:
        msg = f"the year {year} lies beyond the calendar's end"
        raise ValueError(msg) from error
