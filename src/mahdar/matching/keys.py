"""By what a report is found: who is in it, in pairs, and on which days."""

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from mahdar.records import Attendee, Key, Report

# No key's days are further apart: the store looks no further back than that for keys that reach into a range.
WIDEST = 400
# Three sides meet where two do, so both are found under one word.
_KINDS = {"meet": "meet", "multilateral": "meet", "call": "call", "visit": "visit", "press-conference": "press"}


def keys_of(report: Report) -> tuple[Key, ...]:
    """The keys of a report, sorted, each once."""
    days = _days(report)
    kind = _KINDS[report.mode]
    if days is None:
        return tuple(
            sorted(Key(f"ever {kind} {names} {report.place or ''}", 0, 0) for names in _pairs(report, with_sides=False))
        )
    return tuple(sorted(Key(f"{kind} {names}", *days) for names in _pairs(report, with_sides=True)))


def _days(report: Report) -> tuple[int, int] | None:
    if report.first is None or report.last is None or report.last - report.first > dt.timedelta(WIDEST):
        return None
    return report.first.toordinal(), report.last.toordinal()


def _pairs(report: Report, *, with_sides: bool) -> set[str]:
    if len(report.attendees) == 1:
        return {report.attendees[0].entity}
    return {
        " ".join(sorted(pair))
        for one, other in combinations(report.attendees, 2)
        for pair in _couples(one, other, with_sides=with_sides)
    }


def _couples(one: Attendee, other: Attendee, *, with_sides: bool) -> Iterator[tuple[str, str]]:
    for first in _names(one, with_sides=with_sides):
        for second in _names(other, with_sides=with_sides):
            if first != second:
                yield first, second


def _names(attendee: Attendee, *, with_sides: bool) -> list[str]:
    names = [attendee.entity] if attendee.specific else []
    return [*names, attendee.side] if with_sides and attendee.side else names or [attendee.entity]
