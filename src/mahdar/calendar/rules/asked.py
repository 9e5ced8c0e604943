"""What is a duration, or no time at all, in an article, and a day in a question to the calendar («قبل أسبوع»)."""

from calendar import monthrange
from collections.abc import Iterator

from mahdar.calendar.days import day_of, shifted
from mahdar.calendar.found import TimeFound
from mahdar.calendar.rule import rule
from mahdar.calendar.rules.anchors import nearest_year
from mahdar.calendar.rules.spans import earlier, span_of
from mahdar.calendar.seen import Seen

_DAY_OF_EDGE = {"early": 1, "mid": 15}


@rule("asked-span", r"(?:a|(?<![^\n])q)(?P<span>[kjvl])$")
def asked_span(seen: Seen) -> Iterator[TimeFound]:
    """«قبل أسبوع», «قبل عامين»."""
    if seen.tokens.asked:
        months, days = span_of(seen.parts("span"))
        day = earlier(seen.on, months, days) if seen.on else None
        yield seen.time(day.isoformat() if day else None, f"{months} months {days} days ago", "day", relative=True)


@rule("asked-day", r"(?<![^\n])(?P<day>T)(?P<direction>P)$")
def asked_day(seen: Seen) -> Iterator[TimeFound]:
    """«اليوم الماضي»."""
    if seen.tokens.asked:
        step, english = seen.steps()
        day = shifted(seen.on, step) if seen.on else None
        yield seen.time(day.isoformat() if day else None, f"{english} day", "day", relative=True)


@rule("asked-month", r"(?P<edge>[E9])j(?P<number>[dc])$")
def asked_month(seen: Seen) -> Iterator[TimeFound]:
    """«بداية شهر 3»: the first, the fifteenth or the last day."""
    number, edge = seen.number("number"), seen.word("edge").english
    if seen.tokens.asked and seen.on and number <= 12:
        year = nearest_year(seen.on, number, seen.tense)
        day = day_of(year, number, _DAY_OF_EDGE.get(edge) or monthrange(year, number)[1])
        yield seen.time(day.isoformat() if day else None, f"{edge} in month {number}", "day", relative=True)


@rule("asked-nth-weekday", r"u?(?P<weekday>W)(?P<which>o)$")
def asked_nth_weekday(seen: Seen) -> Iterator[TimeFound]:
    """«الثلاثاء الثالث»: of the clock's month."""
    if seen.tokens.asked and seen.on:
        word, which = seen.word("weekday"), seen.word("which").value
        first = seen.on.replace(day=1)
        number = 1 + (word.value - first.isoweekday()) % 7 + 7 * (which - 1)
        day = day_of(first.year, first.month, number)
        if day:
            yield seen.time(day.isoformat(), f"{word.english} number {which} of this month", "day", relative=True)
