"""By what a report is found: who is in it, in pairs, and on which days.

A report is stored under `keys_of` and looks for others under `searched_by`; the two differ only where one of the two
reports has no days to speak of. Such a report is found by its persons and the country of its place, which few share;
those with days are stored under these as well, and it looks through the days that its article leaves.
"""

from collections.abc import Iterator
from itertools import combinations

from mahdar.matching.places import country_of
from mahdar.matching.views import KINDS
from mahdar.records import Attendee, Key, Report

# No stored key's days are further apart: the store looks no further back for keys that reach into a range.
WIDEST = 400
_FIRST, _LAST = 1, 3_652_059  # ordinals of the calendar's ends
_BESIDE_VISIT = 4


def keys_of(report: Report) -> tuple[Key, ...]:
    """The keys that a report is stored under, sorted, each once."""
    kind, days = KINDS[report.mode], _days(report)
    if _is_open(days):
        return tuple(Key(f"undated {kind} {name}", 0, 0) for name in _names_there(report))
    dated = {Key(f"{kind} {name}", *days) for name in _names(report)}
    return tuple(sorted(dated | {Key(f"at {kind} {name}", *days) for name in _names_there(report)}))


def searched_by(report: Report) -> tuple[Key, ...]:
    """The keys under which those stand that may tell of the same encounter."""
    kind, days = KINDS[report.mode], _days(report)
    undated = {Key(f"undated {kind} {name}", 0, 0) for name in _names_there(report)}
    if _is_open(days):
        return tuple(sorted(undated | {Key(f"at {kind} {name}", *days) for name in _names_there(report)}))
    return tuple(sorted(undated | {Key(f"{kind} {name}", *days) for name in _names(report)}))


def _days(report: Report) -> tuple[int, int]:
    """The report's days, the next one, for papers are out by one; of a visit papers speak longer."""
    beside = _BESIDE_VISIT if report.mode == "visit" else 0
    first = report.first.toordinal() if report.first else _FIRST
    return first - beside, (report.last.toordinal() if report.last else _LAST) + max(beside, int(report.stated))


def _is_open(days: tuple[int, int]) -> bool:
    return days[1] - days[0] > WIDEST


def _names(report: Report) -> set[str]:
    """Any two who are there, each by itself or by its side."""
    if len(report.attendees) == 1:
        return {report.attendees[0].entity}
    couples = combinations(report.attendees, 2)
    return {" ".join(sorted(pair)) for one, other in couples for pair in _pairs(one, other)}


def _pairs(one: Attendee, other: Attendee) -> Iterator[tuple[str, str]]:
    for first in _calls(one):
        for second in _calls(other):
            if first != second:
                yield first, second


def _calls(attendee: Attendee) -> list[str]:
    calls = [attendee.entity] if attendee.specific or not attendee.side else []
    return [*calls, attendee.side] if attendee.side else calls


def _names_there(report: Report) -> list[str]:
    """Two persons or bodies, or a visitor, and the country that it was in; none where the place is not known."""
    country = _country(report)
    if country is None:
        return []
    there = sorted({attendee.entity for attendee in report.attendees if attendee.specific})
    if report.mode == "visit":
        return [f"{one} {country}" for one in there]
    return sorted(f"{one} {other} {country}".strip() for one, other in combinations(there, 2))


def _country(report: Report) -> str | None:
    """The country of the place, "" for a call, which has none; None where it is not known."""
    if report.mode == "call":
        return ""
    return country_of(report.place) if report.place else None
