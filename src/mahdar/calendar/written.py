"""A full date as a page's date line writes it: `written_date`.

Day, month and year must all be there, in digits; months by name in any usage, or by number. Where a Hijri and a
Gregorian date stand side by side the Gregorian one is taken, and the Hijri one belongs to its span.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from mahdar.calendar.days import day_of
from mahdar.calendar.hijri import from_hijri
from mahdar.calendar.names import months, weekdays
from mahdar.calendar.ways import all_months, written_dates
from mahdar.text import Folded, Span, folded

_CLOCK = r"(?<![\d:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
_HALF = r"(?: *(?P<half>بعد +(?:منتصف +الليل|الظهر)|ص(?:باحا)?|م(?:ساء)?|ظهرا|عصرا|فجرا|ليلا|am|pm)(?![ء-ي\w]))?"
_AMERICAN_CLOCK = re.compile(r",? +[1-9]\d?:[0-5]\d:[0-5]\d [ap]m(?!\w)")
_NOON = 12
_BEFORE_NOON = ("ص", "صباحا", "فجرا", "am", "ليلا")
_AFTER_NOON = ("م", "مساء", "ظهرا", "عصرا", "pm")
_LATE = range(6, _NOON)  # «9 ليلا» is of the evening, «2 ليلا» of the morning
_REACH = 32  # a clock time belongs to the date when no more than this stands between them, on the same line


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """The date of a page as it is written there.

    Attributes:
        value: ISO date.
        time: "HH:MM" in 24 hours, as the page writes it (its local time), or None.
        span: weekday, date and time, in code points of the text that was given.
        weekday_agrees: whether the weekday that stands by is that day's; None where none stands by.
    """

    value: str
    time: str | None
    span: Span
    weekday_agrees: bool | None


@lru_cache(maxsize=4096)  # a page's lines are looked at for several reasons, and the pages of a day share theirs
def written_date(text: str) -> WrittenDate | None:
    """The first full date of `text` (a line, or a short block), or None.

    Args:
        text: in ordinary spelling; offsets of the result count its code points.
    """
    view = folded(text)
    dates = [(match, day) for match in written_dates().finditer(view.text) if (day := _day(match))]
    if not dates:
        return None
    return _with_time(view, *_gregorian_first(dates))


def _gregorian_first(dates: list[tuple[re.Match[str], date]]) -> tuple[int, int, date, int | None]:
    """The span, the day and the weekday of the first date; two calendars side by side are one date."""
    first, day = dates[0]
    start, end, weekday = first.start(), first.end(), _weekday(first)
    if len(dates) > 1 and "hijri" in (first.lastgroup, dates[1][0].lastgroup):
        second, other = dates[1]
        if second.start() - end <= _REACH and abs(other - day).days <= 2 and first.lastgroup != second.lastgroup:
            day = other if first.lastgroup == "hijri" else day
            end, weekday = second.end(), weekday or _weekday(second)
    return start, end, day, weekday


def _with_time(view: Folded, start: int, end: int, day: date, weekday: int | None) -> WrittenDate:
    clock = _clock_near(view.text, start, end)
    if clock:
        start, end = min(start, clock.start()), max(end, clock.end())
    agrees = None if weekday is None else day.isoweekday() == weekday
    return WrittenDate(day.isoformat(), _hours(clock) if clock else None, view.origin(start, end), agrees)


def _clock_near(text: str, start: int, end: int) -> re.Match[str] | None:
    """The clock time on the date's line, behind it or else before it; one of a later change is not the page's time."""
    clocks = re.compile(_CLOCK + _HALF)
    behind = clocks.search(text, start, min(len(text), end + _REACH))
    if behind and not _parted(text[end : behind.start()]):
        return behind
    before = [
        match
        for match in clocks.finditer(text, max(0, start - _REACH), start)
        if not _parted(text[match.end() : start])
    ]
    return before[-1] if before else None


def _parted(between: str) -> bool:
    return "\n" in between or "تحديث" in between


def _hours(clock: re.Match[str]) -> str:
    hour, half = int(clock["hour"]), clock["half"] or ""
    if hour == _NOON and (half in _BEFORE_NOON or half.endswith("الليل")):
        hour = 0
    elif (hour in range(1, _NOON) and (half in _AFTER_NOON or half.endswith("الظهر"))) or (
        half == "ليلا" and hour in _LATE
    ):
        hour += _NOON
    return f"{hour:02}:{clock['minute']}"


def _day(match: re.Match[str]) -> date | None:
    kind = match.lastgroup or ""
    if kind == "hijri":
        return from_hijri(int(match["hy"]), months("hijri")[_name(match["hm"])], int(match["hd"]))
    if kind == "iso":
        return day_of(int(match["iy"]), int(match["im"]), int(match["id"]))
    if kind == "numeric":
        return (_month_first if _is_american(match) else _day_first)(*(int(match[part]) for part in ("na", "nb", "ny")))
    number = all_months()[_name(match[f"{kind}_m"])]
    return day_of(int(match[f"{kind}_y"]), number, int(match[f"{kind}_d"].rstrip("stndrhe")))


def _day_first(one: int, two: int, year: int) -> date | None:
    """The Arabic press writes the day first; where that gives no day, the month stands first."""
    return day_of(year, two, one) or day_of(year, one, two)


def _month_first(one: int, two: int, year: int) -> date | None:
    return day_of(year, one, two) or day_of(year, two, one)


def _is_american(match: re.Match[str]) -> bool:
    """Whether a program wrote a date as in America: «9/4/2009 3:33:00 PM», with seconds and no zeros in front."""
    bare = match["ns"] == "/" and not (match["na"] + match["nb"]).startswith("0") and not match["nb"].startswith("0")
    return bare and bool(_AMERICAN_CLOCK.match(match.string, match.end()))


def _weekday(match: re.Match[str]) -> int | None:
    name = next((value for key, value in match.groupdict().items() if value and key.startswith("w")), None)
    return weekdays()[name] if name else None


def _name(written: str) -> str:
    return " ".join(written.split())
