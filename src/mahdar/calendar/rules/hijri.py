"""Days of the Hijri calendar; where the Gregorian day stands by, it decides."""

from collections.abc import Iterator

from mahdar.calendar.found import TimeFound
from mahdar.calendar.hijri import from_hijri, nearest_hijri
from mahdar.calendar.rule import rule
from mahdar.calendar.rules.patterns import BEFORE, DAY, OF
from mahdar.calendar.seen import Seen

_GREGORIAN_TOO = (
    r"(?:\)?[g(\-/,]{1,2}u?(?P<other>d)q?(?P<othermonth>[Mm])(?:[/\-]?[Mm]|\([Mm]\))?[,]?v?(?P<otheryear>y)t?\)?)?"
)


@rule("hijri-date", BEFORE + DAY + OF + r"(?P<month>H)[,/]?[qf]?[vV]?(?P<year>y)e?" + _GREGORIAN_TOO)
def hijri_date(seen: Seen) -> Iterator[TimeFound]:
    """«25 شوال 1436هـ», «25 شوال 1436 هـ الموافق 10 أغسطس 2015 م»."""
    month, number, year = seen.word("month"), seen.number("day"), seen.number("year")
    words = f"{number} {month.english} {year} AH"
    if seen.has("other"):
        value = seen.day(seen.number("otheryear"), seen.word("othermonth").value, seen.number("other"))
    else:
        day = from_hijri(year, month.value, number)
        value = day.isoformat() if day else None
    yield seen.time(value, words, "day", note="Umm al-Qura calendar")


@rule("hijri-day", BEFORE + DAY + r"(?:qj?|j)?(?P<month>H)(?P<direction>P)?(?!y)")
def hijri_day(seen: Seen) -> Iterator[TimeFound]:
    """«الأول من رمضان»: of the Hijri year that puts it nearest to the clock."""
    day = nearest_hijri(seen.word("month").value, seen.number("day"), seen.on) if seen.on else None
    words = f"{seen.number('day')} {seen.word('month').english}"
    yield seen.time(day.isoformat() if day else None, words, "day", note="Umm al-Qura calendar", relative=True)
