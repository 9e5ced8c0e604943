"""The times of an article, as records: the grammar is `mahdar.calendar`'s."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from mahdar.calendar import TimeFound, times_in
from mahdar.records import Section, TimeExpression, Unresolved
from mahdar.text import Folded, Span

_NO_CLOCK = "the article's day is not known"
_NO_ANCHOR = "no time named before, or no such day"
_OTHER_CALENDAR = "a year that two calendars have"


def find(view: Folded, sections: Sequence[Section], on: date | None) -> tuple[list[TimeExpression], list[Unresolved]]:
    """The times of an article, and those of its times that cannot be known.

    Args:
        view: the folded view of the article's text, a line a section; no time reaches over the end of a line.
        sections: its pieces; a time that no section holds is left out. Empty: the whole text is the story.
        on: the day of writing, or None where nothing tells it.

    Returns:
        Times with a value, and times without one with the reason; both in the order of the text, spans in code points.
    """
    starts = [section.span.start for section in sections]
    found = [time for time in times_in(view, on) if not sections or _in_story(time, sections, starts)]
    resolved = [_record(time) for time in found if time.value]
    return resolved, [_unresolved(time, on) for time in found if not time.value]


def _in_story(time: TimeFound, sections: Sequence[Section], starts: list[int]) -> bool:
    place = bisect_right(starts, time.start) - 1
    return place >= 0 and sections[place].span.covers(Span(time.start, time.end))


def _record(time: TimeFound) -> TimeExpression:
    return TimeExpression(Span(time.start, time.end), time.value, time.expression, time.evidence)


def _unresolved(time: TimeFound, on: date | None) -> Unresolved:
    if not time.relative and time.unit == "year":
        reason = _OTHER_CALENDAR
    else:
        reason = _NO_CLOCK if on is None and time.relative else _NO_ANCHOR
    return Unresolved(Span(time.start, time.end), "time", f"{time.expression}: {reason}")
