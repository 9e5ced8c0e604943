"""The times of an article, as records: the grammar is `mahdar.calendar`'s."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mahdar.calendar import TimeFound, times_in
from mahdar.records import Section, TimeExpression, Unresolved
from mahdar.text import Folded, Span

_NO_CLOCK = "the article's day is not known"
_NO_ANCHOR = "no time named before, or no such day"
_OTHER_CALENDAR = "a year that two calendars have"


class TimesFound(NamedTuple):
    """The times of an article, in the order of the text.

    Attributes:
        expressions: all of them; one that the page does not let be known has no value, but tells next from last.
        undecided: those without a value, with the reason.
    """

    expressions: list[TimeExpression]
    undecided: list[Unresolved]

    @property
    def resolved(self) -> list[TimeExpression]:
        """Those with a value."""
        return [time for time in self.expressions if time.value]


def find(view: Folded, sections: Sequence[Section], on: date | None) -> TimesFound:
    """The times of an article.

    Args:
        view: the folded view of the article's text, a line a section; no time reaches over the end of a line.
        sections: its pieces; a time that no section holds is left out. Empty: the whole text is the story.
        on: the day of writing, or None where nothing tells it.
    """
    starts = [section.span.start for section in sections]
    found = [time for time in times_in(view, on) if not sections or _in_story(time, sections, starts)]
    return TimesFound([_record(time) for time in found], [_unresolved(time, on) for time in found if not time.value])


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
