"""Days reckoned from the clock: today, yesterday, tomorrow, the night; a weekday that stands by decides."""

import re
from collections.abc import Iterator
from datetime import date

from mahdar.calendar.days import shifted, weekday_after, weekday_before, weekday_near
from mahdar.calendar.found import TimeFound
from mahdar.calendar.rule import rule
from mahdar.calendar.seen import Seen
from mahdar.calendar.words import Word

BESIDE = r"(?:[,(]?u?(?P<weekday>W)\)?)?"
# «صحيفة اليوم», «صحيفة القدس اليوم», «"المصري اليوم"»: names.
_NAMED = re.compile(r'(?:Z"?1?|"1)$')
# «في اليوم» by the day, «حتى اليوم» to this day, «منذ اليوم», «ذلك اليوم», «نحن اليوم»: no today.
_NOT_TODAY = "fpbsRNr67"


_BEHIND = r"(?P<first>o)q?u?(?P<yesterday>D)|au?(?P<before>D)|ua(?P<daybefore>D)|u?(?P<day>D)(?P<ordinal>o)"


@rule("two-days-away", rf"(?:{_BEHIND}|bu?(?P<after>[DG])){BESIDE}")
def two_days_away(seen: Seen) -> Iterator[TimeFound]:
    """«أول من أمس», «أمس الأول», «قبل أمس», «بعد غد»."""
    ahead = seen.has("after")
    word = next(seen.word(part) for part in ("yesterday", "before", "daybefore", "day", "after") if seen.has(part))
    ordinal = next((seen.word(part).value for part in ("first", "ordinal") if seen.has(part)), 1)
    if ordinal == 1 and word.value == (1 if ahead else -1):
        yield from _reckoned(seen, 2 * word.value, "the day after tomorrow" if ahead else "the day before yesterday")


@rule(
    "relative-day",
    rf"(?:u?(?P<before>W)\(?)?(?:u?(?P<day>D)|uP?(?P<morrow>G)){BESIDE}|(?P<noun>G)(?=u?W)u?(?P<named>W)",
)
def relative_day(seen: Seen) -> Iterator[TimeFound]:
    """«أمس», «يوم غد», «أمس الثلاثاء»."""
    word = next(seen.word(part) for part in ("day", "morrow", "noun") if seen.has(part))
    yield from _reckoned(seen, word.value, word.english)


@rule("today", r"h?u?(?P<day>T)" + BESIDE + r"(?![oQSr])")
def today(seen: Seen) -> Iterator[TimeFound]:
    """«اليوم», «اليوم الثلاثاء»; not «اليوم الأول», «في اليوم», «صحيفة القدس اليوم»."""
    if not _is_noun_or_name(seen):
        yield from _reckoned(seen, 0, "today")


@rule("night", r"h?L(?P<skip>a)?(?P<direction>P)|(?<!N)h?(?P<tonight>L)(?![oQSrx])|(?P<this>hL)")
def night(seen: Seen) -> Iterator[TimeFound]:
    """«الليلة الماضية», «الليلة قبل الماضية», «الليلة»."""
    step, english = seen.steps()
    if seen.has("skip"):
        step, english = 2 * step, f"{english} but one"
    words = f"{english} night" if seen.has("direction") else "tonight"
    yield from _reckoned(seen, step, words)


def _is_noun_or_name(seen: Seen) -> bool:
    letters, (start, end) = seen.tokens.letters, seen.match.span()
    before = letters[max(0, start - 4) : start]
    if _NAMED.search(before) or before[-1:] == "N" or (before[-1:] == '"' and letters[end : end + 1] == '"'):
        return True
    bare = not seen.has("weekday") and start == seen.match.start("day")
    return bare and before[-1:] != "" and before[-1:] in _NOT_TODAY


def _reckoned(seen: Seen, days: int, english: str) -> Iterator[TimeFound]:
    part = next(
        (name for name in ("weekday", "named", "before") if seen.has(name) and seen.word(name).letter == "W"), None
    )
    weekday = seen.word(part) if part else None
    words = f"{english}, {weekday.english}" if weekday else english
    day, note = _day(seen, days, english, weekday) if seen.on else (None, "")
    yield seen.time(day.isoformat() if day else None, words, "day", note=note, relative=True)


def _day(seen: Seen, days: int, english: str, weekday: Word | None) -> tuple[date | None, str]:
    """The day by the clock; a weekday that does not agree decides: a page is often of the day after its story."""
    day = shifted(seen.on or date.min, days)
    if day is None or weekday is None or day.isoweekday() == weekday.value:
        return day, ""
    note = f"{english} is no {weekday.english}: the weekday decides"
    near = weekday_near(day, weekday.value)
    if near and abs(near - day).days <= 1:
        return near, f"{note}, the day beside it"
    found = weekday_after if seen.tense == "future" else weekday_before
    return found(day, weekday.value), f"{note}, and the tense of the clause"
