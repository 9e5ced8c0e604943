"""Months: of a year, of a year by its place, with «الماضي» and its like, or alone."""

from collections.abc import Iterator

from mahdar.calendar.days import month_value
from mahdar.calendar.found import TimeFound
from mahdar.calendar.rule import rule
from mahdar.calendar.rules.patterns import MONTH, NAME, OF_YEAR, YEAR
from mahdar.calendar.seen import Seen

HALF_A_YEAR = 6


@rule("month-year", rf"j?(?P<more>(?:{NAME}[R\-]?(?=A|(?<=[R\-])[Mm]))*){MONTH}(?:/x(?=v))?{YEAR}")
def month_year(seen: Seen) -> Iterator[TimeFound]:
    """«سبتمبر/أيلول 1969», «شهر مايو من عام 2010», and both of «مايو ويونيو 2015»."""
    year = seen.number("year")
    for start, month in seen.months():
        yield seen.time(month_value(year, month.value), f"{month.english} {year}", "month", start=start)


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
    if not seen.on:
        yield seen.time(None, f"{english} {month.english}", "month", relative=True)
        return
    year = seen.on.year
    if step < 0 and month.value >= seen.on.month:
        year -= 1
    elif step > 0 and month.value <= seen.on.month:
        year += 1
    yield seen.time(month_value(year, month.value), f"{english} {month.english}", "month", relative=True)


@rule("month", rf"(?<!Y)(?<!d)(?:j?(?P<month>M(?:[/\-][Mm]|\([Mm]\)|M)?|A(?:[/\-][Mm]|\([Mm]\))?|m(?:[/\-]M|\(M\)))"
      r"|(?:j|(?<=[fspabEqR]))(?P<doubtful>m))(?![yd])")  # fmt: skip
def month_alone(seen: Seen) -> Iterator[TimeFound]:
    """«في سبتمبر»: of the year that puts it nearest to the clock; a clause that looks ahead takes the next one."""
    month = seen.word("month") if seen.has("month") else seen.word("doubtful")
    value = month_value(_nearest_year(seen, month.value), month.value) if seen.on else None
    note = "the year that puts it nearest to the article's month"
    yield seen.time(value, month.english, "month", note=note, relative=True)


def _nearest_year(seen: Seen, month: int) -> int:
    """A month half a year away lies behind, unless the clause looks ahead."""
    if seen.on is None:
        msg = "a month alone needs a clock"
        raise ValueError(msg)
    ahead = (month - seen.on.month) % 12
    limit = 12 if seen.tense == "future" else HALF_A_YEAR
    year = seen.on.year + (month < seen.on.month)
    return year if ahead < limit else year - 1
