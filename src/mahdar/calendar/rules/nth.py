"""The nth or last weekday, week or day of a month: «أول ثلاثاء من أكتوبر», «آخر يوم من شهر مايو»."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from mahdar.calendar.days import WEEK, month_shifted, shifted, week_value, weekday_after, weekday_before
from mahdar.calendar.found import TimeFound
from mahdar.calendar.rule import rule
from mahdar.calendar.rules.anchors import nearest_year, year_in_direction
from mahdar.calendar.rules.patterns import NAME
from mahdar.calendar.seen import Seen

_MONTH = rf"[qf]?(?:j(?P<number>[dc])|j?(?P<month>{NAME})|(?P<steps>JP)|(?P<this>hJ)|J(?P<ordinal>o))"
_YEAR = r"(?:[qf]?(?:[vV]?(?P<year>y)|(?P<direction>VP))|(?P<place>P))?"


@rule("nth-weekday", r"(?:(?P<which>[or])(?P<bare>[Bc])|u?(?P<weekday>W)(?P<behind>[or]))" + _MONTH + _YEAR)
def nth_weekday(seen: Seen) -> Iterator[TimeFound]:
    """«أول ثلاثاء من أكتوبر», «آخر اثنين من الشهر القادم»."""
    word = seen.word("weekday") if seen.has("weekday") else seen.word("bare")
    weekday = 1 if word.letter == "c" else word.value
    month = _month(seen)
    if month and (word.letter != "c" or word.value == 2):
        day = _nth(*month, weekday, _which(seen))
        if day:
            yield seen.time(day.isoformat(), f"{word.english or 'Monday'} of the month", "day", relative=True)


@rule("weekday-after-feast", r"(?P<which>o)(?P<bare>[Bc])b(?P<feast>F)[vV]?(?P<year>y)")
def weekday_after_feast(seen: Seen) -> Iterator[TimeFound]:
    """«أول اثنين بعد الكريسماس 2014»: counted from the day behind the feast."""
    word, feast = seen.word("bare"), seen.word("feast")
    if word.letter == "c" and word.value != 2:
        return
    weekday = 1 if word.letter == "c" else word.value
    first = weekday_after(date(seen.number("year"), *divmod(feast.value, 100)), weekday)
    day = shifted(first, WEEK * (_which(seen) - 1)) if first else None
    if day:
        yield seen.time(day.isoformat(), f"{word.english or 'Monday'} after {feast.english}", "day")


@rule("nth-week", r"(?:(?P<which>[or])k|K(?P<behind>[or]))" + _MONTH + _YEAR)
def nth_week(seen: Seen) -> Iterator[TimeFound]:
    """«الأسبوع الأول من سبتمبر»: a week counts whose Monday lies in it; the last lies in it wholly."""
    month, which = _month(seen), _which(seen)
    if month and which <= 4:
        monday = _nth(*month, 1, which) if which > 0 else weekday_before(_end(*month) - timedelta(WEEK - 2), 1)
        if monday:
            yield seen.time(week_value(monday), "a week of the month", "week", relative=True)


@rule("nth-day", r"(?:(?P<which>[or])u|T(?P<behind>[or]))" + _MONTH + _YEAR)
def nth_day(seen: Seen) -> Iterator[TimeFound]:
    """«آخر يوم من مايو», «اليوم الثالث من أكتوبر»."""
    month, which = _month(seen), _which(seen)
    if month:
        day = _end(*month) if which < 0 else date(*month, 1) + timedelta(which - 1)
        yield seen.time(day.isoformat(), "a day of the month", "day", relative=True)


def _which(seen: Seen) -> int:
    """The ordinal; the last is -1."""
    word = seen.word("which") if seen.has("which") else seen.word("behind")
    return -1 if word.letter == "r" else word.value


def _month(seen: Seen) -> tuple[int, int] | None:
    """Year and month; without a year, the one that puts the month nearest to the clock."""
    named = next((name for name in ("number", "month", "ordinal") if seen.has(name)), None)
    if named and seen.word(named).value > 12:
        return None
    if seen.has("year") and named:
        return seen.number("year"), seen.word(named).value
    if not seen.on:
        return None
    if not named:
        return month_shifted(seen.on.year, seen.on.month, seen.parts("steps")[-1].value if seen.has("steps") else 0)
    return _year(seen, seen.on, seen.word(named).value), seen.word(named).value


def _year(seen: Seen, on: date, month: int) -> int:
    if seen.has("direction"):
        return on.year + seen.parts("direction")[-1].value
    if seen.has("place"):
        return year_in_direction(on, seen.word("place").value, month)
    if seen.alone:
        return on.year
    return nearest_year(on, month, seen.tense)


def _nth(year: int, month: int, weekday: int, which: int) -> date | None:
    if which < 0:
        return weekday_before(_end(year, month) + timedelta(1), weekday)
    first = date(year, month, 1)
    day = first + timedelta((weekday - first.isoweekday()) % WEEK + WEEK * (which - 1))
    return day if day.month == month else None


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
