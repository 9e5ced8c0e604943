"""On which days an encounter was, by all its reports."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from mahdar.calendar import interval
from mahdar.matching.telling import AHEAD, HAPPENED, Telling, is_sound
from mahdar.matching.views import View
from mahdar.records import Report

_DAY = 10  # characters of an ISO day
_A_DAY = 1


class MergedDays(NamedTuple):
    """From `first` to `last`, inclusive; None: open. `dated`: a day, or the days of a longer encounter, are stated."""

    first: dt.date | None
    last: dt.date | None
    dated: bool


class _Stated(NamedTuple):
    first: dt.date
    last: dt.date
    is_long: bool  # the encounter took all these days
    is_vague: bool  # a week, month or year in which it was

    def fits(self, other: "_Stated") -> bool:
        """Whether who says `other` says nothing against this."""
        return (other.is_vague and other.holds(self)) or (self.is_long and self.holds(other))

    def holds(self, other: "_Stated") -> bool:
        return self.first <= other.first and other.last <= self.last


def merged_days(told: Telling) -> MergedDays:
    """The days that most independent sources state, else those that all the reports leave.

    What was held is dated by who tells of it as held; a plan dates it where nobody else does, and an older plan falls
    when the encounter was postponed.
    """
    speaking = dating_reports(told)
    stated = [report for report in speaking if report.stated]
    if not stated:
        return MergedDays(*_left(told.reports), dated=False)
    best = _best(told, stated)
    if not best.is_vague:
        return MergedDays(best.first, best.last, dated=True)
    first, last = _left([report for report in told.reports if not report.stated])
    within = _met([(best.first, best.last), (first, last)])
    return MergedDays(*(within or (best.first, best.last)), dated=False)


def dating_reports(told: Telling) -> Sequence[Report]:
    """The reports whose word counts for when and where: none that only planned what others saw, or before a delay."""
    stated = [report for report in told.reports if report.stated]
    sound = [report for report in stated if is_sound(report)] or stated
    happened = [report for report in sound if report.status in HAPPENED]
    if happened:
        return happened
    delays = [i for i, report in enumerate(told.reports) if report.status == "postponed"]
    since = told.reports[delays[-1] :] if delays else ()
    return [report for report in sound if report in since] or sound or told.reports


def disjoint(reports: Iterable[Report]) -> bool:
    """Whether two of these reports state days that have none in common."""
    return any(a.last < b.first or b.last < a.first for a, b in combinations(_all_stated(reports), 2))


def contradicting(reports: Iterable[Report]) -> bool:
    """Whether two of these reports cannot both be right about the day.

    «أمس» goes wrong with the paper's own day, and pages are often dated a day late: where one is a day off the other,
    and one of them is reckoned from its paper's day, that is no contradiction.
    """
    said = _all_stated(reports)
    return any(_gap(a, b) > _A_DAY for a, b in combinations(said, 2)) or any(
        _gap(a, b) == _A_DAY and not (all(map(_is_reckoned, said[a])) or all(map(_is_reckoned, said[b])))
        for a, b in combinations(said, 2)
    )


def _all_stated(reports: Iterable[Report]) -> dict[_Stated, list[Report]]:
    said: dict[_Stated, list[Report]] = {}
    for report in reports:
        if report.stated:
            said.setdefault(_stated(report), []).append(report)
    return said


def _gap(a: _Stated, b: _Stated) -> int:
    """Days from the one to the other; 0 or less where they share one."""
    return max((b.first - a.last).days, (a.first - b.last).days)


def _is_reckoned(report: Report) -> bool:
    """Whether the day would be another one had the article been written a day later."""
    return report.day is None or View(report).by_paper


def stated_value(report: Report) -> str | None:
    """The day or days that a report states, as text: 2014-10-14, 2014-10, 2014-10-14/2014-10-16."""
    if not report.stated or not report.date:
        return None
    return f"{report.date}/{report.date_end}" if report.date_end else report.date


def days_of_value(value: str | None) -> MergedDays:
    """The days of a value as a person sets it: a day, week, month or year, or two of them with a slash.

    Raises:
        ValueError: it is none of these.
    """
    if value is None:
        return MergedDays(None, None, dated=False)
    one, _, other = value.partition("/")
    first, behind = interval(one)
    behind = max(behind, interval(other)[1]) if other else behind
    return MergedDays(first, behind - dt.timedelta(1), dated=len(one) == _DAY)


def _best(told: Telling, stated: Sequence[Report]) -> _Stated:
    said = _all_stated(stated)
    return min(said, key=lambda days: _rank(told, days, said))


def _rank(
    told: Telling, days: _Stated, said: dict[_Stated, list[Report]]
) -> tuple[int, int, bool, dt.timedelta, dt.date, dt.date]:
    """Most sources that agree, then most reports, then the most exact, then who told it first."""
    agreeing = [report for other, reports in said.items() if other == days or days.fits(other) for report in reports]
    exact = (days.is_vague, days.last - days.first)
    return -told.weight(agreeing), -len(agreeing), *exact, told.earliest(said[days]), days.first


def _stated(report: Report) -> _Stated:
    first = report.first or dt.date.min
    last = report.last or first
    whole = len(report.date or "") == _DAY
    return _Stated(first, last, is_long=whole and first != last, is_vague=not whole)


Window = tuple[dt.date | None, dt.date | None]


def _left(reports: Sequence[Report]) -> Window:
    """What all windows have in common; else those of who tells of it as held; else the narrowest."""
    windows = [(report.first, report.last) for report in reports]
    held = [(report.first, report.last) for report in reports if report.status not in AHEAD]
    return _met(windows) or (_met(held) if held else None) or min(windows, key=_width)


def _met(windows: Sequence[Window]) -> Window | None:
    """The days that all windows share; None where there are none."""
    first = max((first for first, _ in windows if first), default=None)
    last = min((last for _, last in windows if last), default=None)
    return None if first and last and last < first else (first, last)


def _width(window: Window) -> tuple[dt.timedelta, dt.date]:
    first, last = window
    return (last - first if first and last else dt.timedelta.max), first or dt.date.max
