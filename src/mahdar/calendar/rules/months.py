"""Months: of a year, of a year by its place, with «الماضي» and its like, or alone."""

from collections.abc import Iterator

from mahdar.calendar.days import month_value
from mahdar.calendar.found import TimeFound
from mahdar.calendar.rule import rule
from mahdar.calendar.rules.anchors import nearest_year, year_in_direction
from mahdar.calendar.rules.patterns import MONTH, NAME, OF_YEAR, YEAR
from mahdar.calendar.seen import Seen


@rule("month-year", rf"j?(?P<more>(?:{NAME}[R\-]?(?=A|(?<=[R\-])[Mm]))*){MONTH}(?:/x(?=v))?{YEAR}")
def month_year(seen: Seen) -> Iterator[TimeFound]:
    """«سبتمبر/أيلول 1969», «شهر مايو من عام 2010», and both of «مايو ويونيو 2015»."""
    year = seen.year
    for start, month in seen.months() if year else ():
        yield seen.time(
            month_value(year, month.value), f"{month.english} {year}", "month", at=(start, seen.match.end())
        )


@rule("month-of-year", "j?" + MONTH + OF_YEAR)
def month_of_year(seen: Seen) -> Iterator[TimeFound]:
    """«حزيران (يونيو) من العام المقبل»."""
    (step, english), month = seen.steps(), seen.word("month")
    value = month_value(seen.on.year + step, month.value) if seen.on else None
    yield seen.time(value, f"{month.english} {english} year", "month", relative=True)


@rule("month-direction", "j?" + MONTH + "(?P<direction>P)")
def month_direction(seen: Seen) -> Iterator[TimeFound]:
    """«يوليو الماضي»: the last such month before the clock's, the next one behind it, or this year's."""
    (step, english), month = seen.steps(), seen.word("month")
    value = month_value(year_in_direction(seen.on, step, month.value), month.value) if seen.on else None
    yield seen.time(value, f"{english} {month.english}", "month", relative=True)


_NO_DAY_BEFORE = r"(?<![Yd/])(?<![docCO]q)(?<![docCO]qj)"
_SURE = r"M(?:[/\-][Mm]|\([Mm]\)|M)?|A(?:[/\-][Mm]|\([Mm]\))?|m(?:[/\-]?M|\(M\))"


@rule("month", rf"{_NO_DAY_BEFORE}(?:j?(?P<month>{_SURE})|(?:j|(?<=[fspabEqR]))(?P<doubtful>m))(?![yd])")
def month_alone(seen: Seen) -> Iterator[TimeFound]:
    """«في سبتمبر»: of the year that puts it nearest to the clock; a clause that looks ahead takes the next one."""
    month = seen.word("month") if seen.has("month") else seen.word("doubtful")
    value = month_value(nearest_year(seen.on, month.value, seen.tense), month.value) if seen.on else None
    note = "the year that puts it nearest to the article's month"
    yield seen.time(value, month.english, "month", note=note, relative=True)
