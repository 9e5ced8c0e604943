"""Dates in digits: the press writes the day first; where that gives no day, the month stands first."""

from collections.abc import Iterator
from datetime import date

from mahdar.calendar.days import day_of, month_value
from mahdar.calendar.found import TimeFound
from mahdar.calendar.hijri import FIRST_YEAR, LAST_YEAR, from_hijri
from mahdar.calendar.rule import rule
from mahdar.calendar.seen import Seen

_CENTURY, _NEAR = 2000, 2 * 366
_FREE, _END = r"(?<![dzny./\-])", r"(?![./\-]?[dzny])"


@rule(
    "numeric-day-first",
    rf"(?:u?W[,(]?f?)?{_FREE}(?:(?P<day>d)(?:/(?P<month>d)/|-(?P<second>d)-|\.(?P<third>d)\.)(?P<year>y)){_END}",
)
def numeric_day_first(seen: Seen) -> Iterator[TimeFound]:
    """«16/07/2018», «21-04-2016»."""
    part = next(name for name in ("month", "second", "third") if seen.has(name))
    one, two, year = seen.number("day"), seen.number(part), seen.number("year")
    day = _in_calendar(year, two, one) or _in_calendar(year, one, two)
    if day:
        yield seen.time(day.isoformat(), day.isoformat(), "day")


@rule("numeric-year-first", rf"(?:u?W[,(]?f?)?{_FREE}(?P<year>y)(?:/(?P<month>d)/|-(?P<second>d)-)(?P<day>d){_END}")
def numeric_year_first(seen: Seen) -> Iterator[TimeFound]:
    """«2018-07-16», «2018/7/16»."""
    month = seen.number("month") if seen.has("month") else seen.number("second")
    day = _in_calendar(seen.number("year"), month, seen.number("day"))
    if day:
        yield seen.time(day.isoformat(), day.isoformat(), "day")


@rule("numeric-month", rf"(?<!5){_FREE}j?(?:(?P<year>y)/(?P<month>d)|(?P<first>d)/(?P<second>y)){_END}")
def numeric_month(seen: Seen) -> Iterator[TimeFound]:
    """«3/2015», «2015/3»."""
    year = seen.number("year") if seen.has("year") else seen.number("second")
    month = seen.number("month") if seen.has("month") else seen.number("first")
    if month <= 12 and 1900 <= year <= 2099:
        yield seen.time(month_value(year, month), month_value(year, month), "month")


@rule("numeric-day-month", rf"(?:u?W\)?|u|(?<=f)){_FREE}(?P<day>d)/(?P<month>d){_END}")
def numeric_day_month(seen: Seen) -> Iterator[TimeFound]:
    """«يوم 22/4»: of the year that puts it nearest to the clock."""
    yield from _day_month(seen)


@rule("numeric-bare-day-month", rf"{_FREE}(?P<day>d)/(?P<month>d)$")
def numeric_bare_day_month(seen: Seen) -> Iterator[TimeFound]:
    """«22/04» in a question; in an article it is as often a part of a whole."""
    if seen.tokens.asked:
        yield from _day_month(seen)


@rule("numeric-short-year", rf"{_FREE}(?P<first>[dz])/(?P<month>d)/(?P<last>[dz]){_END}")
def numeric_short_year(seen: Seen) -> Iterator[TimeFound]:
    """«16/04/21»: day or year first; the one reading that lies within two years of the clock, if just one does."""
    one, month, two = seen.number("first"), seen.number("month"), seen.number("last")
    read = {day_of(_CENTURY + two, month, one), day_of(_CENTURY + one, month, two)}
    near = [day for day in read if day and seen.on and abs((day - seen.on).days) <= _NEAR]
    if len(near) == 1:
        yield seen.time(near[0].isoformat(), near[0].isoformat(), "day")


def _day_month(seen: Seen) -> Iterator[TimeFound]:
    one, two = seen.number("day"), seen.number("month")
    if not seen.on:
        return
    days = [
        day
        for step in (-1, 0, 1)
        if (day := day_of(seen.on.year + step, two, one) or day_of(seen.on.year + step, one, two))
    ]
    if days:
        day = min(days, key=lambda found: abs(found - (seen.on or found)))
        yield seen.time(day.isoformat(), f"{one}/{two}", "day", relative=True)


def _in_calendar(year: int, month: int, day: int) -> date | None:
    """A year of our time in the Hijri count is one («18/5/1431»)."""
    return from_hijri(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else day_of(year, month, day)
