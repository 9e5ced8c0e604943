"""Days of the week: alone, with «الماضي» and its like, of a week, with a day of the month."""

from collections.abc import Iterator
from datetime import date

from mahdar.calendar.days import WEEK, day_of, month_shifted, shifted, weekday_after, weekday_before, weekday_near
from mahdar.calendar.found import TimeFound
from mahdar.calendar.rule import rule
from mahdar.calendar.rules.anchors import anchor
from mahdar.calendar.seen import Seen
from mahdar.calendar.words import Word


@rule(
    "weekday-of-week",
    r"(?:u?(?P<weekday>W)|(?P<bare>[Bc]))q?(?:(?P<this>hK)|(?P<steps>KP))|(?P<direction>KP),?u?(?P<day>W)",
)
def weekday_of_week(seen: Seen) -> Iterator[TimeFound]:
    """«الأحد من الأسبوع المقبل», «الأسبوع القادم يوم الجمعة»; weeks begin on Monday, as ISO's do."""
    word = next(seen.word(part) for part in ("weekday", "bare", "day") if seen.has(part))
    step, english = seen.steps()
    number = 1 if word.letter == "c" else word.value
    if word.letter == "c" and word.value != 2:
        return  # «خمسة الأسبوع الماضي»: only «اثنين» is both a number and a day
    week = shifted(seen.on, step * WEEK) if seen.on else None
    day = date.fromisocalendar(week.isocalendar()[0], week.isocalendar()[1], number) if week else None
    yield seen.time(
        day.isoformat() if day else None, f"{word.english or 'Monday'} of {english} week", "day", relative=True
    )


@rule("weekday-direction", r"u?(?P<list>W*)(?P<weekday>W)(?P<skip>a)?(?P<direction>P)")
def weekday_direction(seen: Seen) -> Iterator[TimeFound]:
    """«الأحد المقبل», «الأربعاء الماضي», and each of «السبت والأحد الماضيين»."""
    step, english = seen.steps()
    for at, word in _weekdays(seen):
        day = _in_direction(seen.on, word.value, step) if seen.on else None
        if day and seen.has("skip"):
            day = shifted(day, step * WEEK)
        value = day.isoformat() if day else None
        yield seen.time(value, f"{english} {word.english}", "day", at=at, relative=True)


@rule("weekday-anaphora", r"u?(?P<weekday>W)(?P<anaphora>S)")
def weekday_anaphora(seen: Seen) -> Iterator[TimeFound]:
    """«السبت التالي»: the next one behind the day named before."""
    word, step = seen.word("weekday"), seen.word("anaphora").value
    clock = anchor(seen.before, "day") or (seen.on if seen.before is None else None)
    day = _in_direction(clock, word.value, step) if clock else None
    yield seen.time(
        day.isoformat() if day else None, f"{seen.word('anaphora').english} {word.english}", "day", relative=True
    )


@rule("weekday-number", r"u?(?P<weekday>W)f?(?P<day>d|o(?:O|c)|c[cC]?)(?=$|[\n.,)!\"fpqw:-])(?![.,\-w][d-])")
def weekday_number(seen: Seen) -> Iterator[TimeFound]:
    """«الخميس 21»: the nearest Thursday that is the 21st of a month; none, and it is no date."""
    number, weekday = seen.number("day"), seen.word("weekday")
    if not seen.on:
        return
    months = [month_shifted(seen.on.year, seen.on.month, step) for step in (-1, 0, 1)]
    days = [day for month in months if (day := day_of(*month, number)) and day.isoweekday() == weekday.value]
    if days:
        day = min(days, key=lambda day: abs(day - (seen.on or day)))
        yield seen.time(day.isoformat(), f"{weekday.english} the {number}th", "day", relative=True)


@rule("weekday", r"(?<![IU])(?P<this>h)?u?(?P<weekday>W)(?!d)")
def weekday(seen: Seen) -> Iterator[TimeFound]:
    """«الاثنين»: the article's own day if that is one; else the last, or the next where the clause looks ahead."""
    word = seen.word("weekday")
    day, note = _by_tense(seen, word.value) if seen.on else (None, "")
    yield seen.time(day.isoformat() if day else None, word.english, "day", note=note, relative=True)


def _by_tense(seen: Seen, number: int) -> tuple[date | None, str]:
    on = seen.on or date.min
    if on.isoweekday() == number:
        return on, "the article's own day"
    tense = "past" if seen.tokens.letters[seen.match.start() - 1 : seen.match.start()] == "s" else seen.tense
    if tense == "future" or (seen.has("this") and tense != "past"):
        return weekday_after(on, number), "the next such day: the clause looks ahead"
    if tense is None and seen.alone:
        return weekday_near(on, number), "the nearest such day: nothing stands by"
    return weekday_before(on, number), "the last such day: the clause looks back"


def _in_direction(on: date, number: int, step: int) -> date | None:
    if step == 0:
        return weekday_near(on, number)
    return weekday_before(on, number) if step < 0 else weekday_after(on, number)


def _weekdays(seen: Seen) -> Iterator[tuple[tuple[int, int], Word]]:
    """Each weekday of a list: on its own word; the last with the direction, or all if it is the only one."""
    first, end = seen.match.span("list")
    for at in range(first, end):
        yield (at, at + 1), seen.tokens.words[at]
    yield (end if end > first else seen.match.start(), seen.match.end()), seen.word("weekday")
