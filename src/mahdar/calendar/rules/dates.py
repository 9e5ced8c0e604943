"""Days of a month, with a year, without one, or with «الماضي» and its like."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mahdar.calendar.days import day_of, month_shifted, month_value
from mahdar.calendar.found import TimeFound
from mahdar.calendar.rule import rule
from mahdar.calendar.rules.anchors import anchor, year_in_direction
from mahdar.calendar.rules.patterns import BEFORE, DAY, HIJRI_TOO, MONTH, MORE, OF, OF_YEAR, YEAR
from mahdar.calendar.seen import Seen

_NEAREST = "the year that puts it nearest to the article's day"
# «قوى 14 آذار», «ثورتي 25 يناير و30 يونيو»: what happened on that day of some year.
_NAMED = re.compile(r'Yx?["(dMAmqow]*$')


class _Year(NamedTuple):
    """The year of a day: its number where it can be known, how it is written, and how it was reckoned."""

    number: int | None
    written: str
    note: str = ""
    relative: bool = False


@rule("day-month-year", BEFORE + MORE + DAY + OF + MONTH + YEAR + HIJRI_TOO)
def day_month_year(seen: Seen) -> Iterator[TimeFound]:
    """«10 كانون الأول/ديسمبر 2019», and each day of «26 و27 يناير 2020»."""
    if seen.year:
        yield from _days(seen, _Year(seen.year, str(seen.year)))


@rule("month-day-year", rf"j?{MONTH}(?P<day>d),(?:{YEAR})")
def month_day_year(seen: Seen) -> Iterator[TimeFound]:
    """«أيلول 10, 2001», as pages turned from English write it."""
    if seen.year:
        yield _time(seen, seen.match.start(), seen.number("day"), _Year(seen.year, str(seen.year)))


@rule("day-month-of-year", BEFORE + MORE + DAY + OF + MONTH + OF_YEAR)
def day_month_of_year(seen: Seen) -> Iterator[TimeFound]:
    """«10 مايو من العام الماضي»."""
    steps, english = seen.steps()
    year = seen.on.year + steps if seen.on else None
    yield from _days(seen, _Year(year, f"{english} year", relative=True))


@rule("of-the-same-year", rf"(?:{BEFORE}{DAY}{OF})?j?{MONTH}q?f?(?:6V|V(?P<anaphora>S))")
def of_the_same_year(seen: Seen) -> Iterator[TimeFound]:
    """«12 مايو من نفس العام», «مايو من العام التالي»: of the year that the text named before, else of the article's."""
    from_clock, month = seen.before is None, seen.word("month")
    before = seen.on if from_clock else anchor(seen.before, "year")
    year = before.year + (seen.word("anaphora").value if seen.has("anaphora") else 0) if before else None
    if seen.has("day"):
        yield _time(seen, seen.match.start(), seen.number("day"), _Year(year, "of that year", relative=from_clock))
    else:
        value = month_value(year, month.value) if year else None
        yield seen.time(value, f"{month.english} of that year", "month", relative=from_clock)


@rule("day-month-direction", BEFORE + MORE + DAY + OF + MONTH + r"(?P<direction>P)")
def day_month_direction(seen: Seen) -> Iterator[TimeFound]:
    """«10 يوليو الماضي»: the last such day before the clock, the next one behind it, or this year's."""
    step, month = seen.word("direction").value, seen.word("month").value
    for start, number in seen.days():
        year = year_in_direction(seen.on, step, month, number) if seen.on else None
        yield _time(seen, start, number, _Year(year, f"({seen.word('direction').english})", relative=True))


@rule("day-month", BEFORE + MORE + DAY + OF + MONTH + r"(?![qf]?[vV]?y)" + HIJRI_TOO)
def day_month(seen: Seen) -> Iterator[TimeFound]:
    """«15 فبراير»: of the year that puts it nearest to the clock; without a clock it has no value."""
    if _NAMED.search(seen.tokens.letters, max(0, seen.match.start() - 12), seen.match.start()):
        return
    for start, number in seen.days():
        year = _nearest_year(seen, number) if seen.on else None
        yield _time(seen, start, number, _Year(year, "", _NEAREST, relative=True))


_PLACE = r"q?(?:(?P<steps>JP)|(?P<this>hJ)|(?P<same>JS)|(?P<self>6J))"


@rule("day-of-month", rf"(?:u?(?P<weekday>W))?u?(?:{DAY}{_PLACE}|(?<=[uqf])(?P<bare>d)q?(?P<direction>P))")
def day_of_month(seen: Seen) -> Iterator[TimeFound]:
    """«الخامس من الشهر الجاري», «يوم 15 الجاري»."""
    that = seen.has("same") or seen.has("self")
    step, english = (seen.parts("same")[-1].value if seen.has("same") else 0, "that") if that else seen.steps()
    number = seen.number("bare") if seen.has("bare") else seen.number("day")
    clock = anchor(seen.before, "month") if that else seen.on
    value = seen.day(*month_shifted(clock.year, clock.month, step), number) if clock else None
    if number <= 31 and (value or not clock):
        yield seen.time(value, f"day {number} of {english} month", "day", relative=True)


def _days(seen: Seen, year: _Year) -> Iterator[TimeFound]:
    if not (year.number and _is_nth_weekday(seen, year.number)):
        for start, number in seen.days():
            yield _time(seen, start, number, year)


def _is_nth_weekday(seen: Seen, year: int) -> bool:
    """«الأربعاء الثانية من أكتوبر 2014»: not the second of October, which was a Thursday."""
    before = seen.parts("weekday") or seen.tokens.words[max(0, seen.match.start() - 1) : seen.match.start()]
    if not before or before[0].letter != "W" or seen.parts("day")[0].letter != "o":
        return False
    day = day_of(year, seen.word("month").value, seen.number("day"))
    return day is None or day.isoweekday() != before[0].value


def _time(seen: Seen, start: int, number: int, year: _Year) -> TimeFound:
    month = seen.word("month")
    value = seen.day(year.number, month.value, number) if year.number else None
    weekday = f"{seen.word('weekday').english} " if seen.has("weekday") else ""
    words = f"{weekday}{number} {month.english} {year.written}".strip()
    return seen.time(value, words, "day", note=year.note, relative=year.relative, at=(start, seen.match.end()))


def _nearest_year(seen: Seen, number: int) -> int:
    """Nearest to the clock; a weekday that stands by, then the tense of the clause, choose among the neighbours."""
    on, month = seen.on or date.min, seen.word("month").value
    if seen.alone and not seen.has("weekday"):
        return on.year
    near = [day for step in (-1, 0, 1) if (day := day_of(on.year + step, month, number))]
    if seen.has("weekday"):
        near = [day for day in near if day.isoweekday() == seen.word("weekday").value] or near
    return min(near, key=lambda day: abs(day - on), default=on).year
