"""Weeks, months and years by their place: «الأسبوع الماضي», «هذا الشهر», «العام المقبل 2020»."""

from collections.abc import Callable, Iterator
from datetime import date

from mahdar.calendar.days import WEEK, month_shifted, month_value, shifted, week_value
from mahdar.calendar.found import TimeFound, Unit
from mahdar.calendar.rule import rule
from mahdar.calendar.rules.anchors import anchor
from mahdar.calendar.seen import Seen

_UNITS: dict[str, Unit] = {"T": "day", "K": "week", "J": "month", "V": "year"}


def week_on(day: date, steps: int) -> str | None:
    """The ISO week, `steps` weeks on."""
    found = shifted(day, steps * WEEK)
    return week_value(found) if found else None


def month_on(day: date, steps: int) -> str:
    """The month, `steps` months on."""
    return month_value(*month_shifted(day.year, day.month, steps))


def year_on(day: date, steps: int) -> str:
    """The year, `steps` years on."""
    return f"{day.year + steps:04}"


def day_on(day: date, steps: int) -> str | None:
    """The day, `steps` days on."""
    found = shifted(day, steps)
    return found.isoformat() if found else None


_ON: dict[str, Callable[[date, int], str | None]] = {"T": day_on, "K": week_on, "J": month_on, "V": year_on}


@rule("year-named-twice", r"(?<!0)VP\(?(?P<year>y)\)?(?![XU])")
def year_named_twice(seen: Seen) -> Iterator[TimeFound]:
    """«العام الماضي 2008»: the number decides."""
    yield seen.time(str(seen.number("year")), str(seen.number("year")), "year")


@rule("unit", r"(?<!0)(?:h(?P<this>[KJV])(?!S)|(?P<unit>[KJV])(?P<skip>a)?(?P<direction>P))")
def unit(seen: Seen) -> Iterator[TimeFound]:
    """«الأسبوع الماضي», «هذا الشهر», «العام قبل الماضي»."""
    letter = seen.tokens.letters[seen.match.start("this" if seen.has("this") else "unit")]
    step, english = seen.steps()
    if seen.has("skip"):
        step, english = 2 * step, f"{english} but one"
    value = _ON[letter](seen.on, step) if seen.on else None
    yield seen.time(value, f"{english} {_UNITS[letter]}", _UNITS[letter], relative=True)


@rule("anaphoric-unit", r"(?<!0)(?P<unit>[TKJV])(?P<anaphora>S)|(?P<same>6)(?P<whole>[TKJV])(?!Q)")
def anaphoric_unit(seen: Seen) -> Iterator[TimeFound]:
    """«اليوم نفسه», «نفس اليوم», «الشهر السابق»: reckoned from the time that the text named before."""
    letter = seen.tokens.letters[seen.match.start("unit" if seen.has("unit") else "whole")]
    word = seen.word("anaphora" if seen.has("anaphora") else "same")
    length = _UNITS[letter]
    from_clock = seen.before is None and length != "day"  # where no time was named before, there is the article's own
    clock = seen.on if from_clock else anchor(seen.before, length)
    value = _ON[letter](clock, word.value) if clock else None
    yield seen.time(
        value, f"{word.english} {length}", length, note="reckoned from the time named before", relative=from_clock
    )
