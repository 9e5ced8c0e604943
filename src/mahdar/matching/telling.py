"""The reports of one entry as merging them needs them: in a stable order, each with its day and its source."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mahdar.matching.sources import source_of
from mahdar.records import Report
from mahdar.records.facts import Status

HAPPENED: frozenset[Status] = frozenset({"held", "ongoing"})
AHEAD: frozenset[Status] = frozenset({"planned", "proposed"})

# On one day a plan is told before what becomes of it.
_RANK: Mapping[Status, int] = {
    "proposed": 0, "planned": 1, "postponed": 2, "cancelled": 3, "denied": 4, "ongoing": 5, "held": 6
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """Reports of one encounter.

    Attributes:
        reports: in the order in which they were told; what nobody dated stands first if it looks ahead, else last.
        told: report → the day on which it was first told: that of the earliest copy of its text that tells it so, or
            None. A paper that prints a wire's plan a day late tells nothing new.
        source: article → the independent source that it is of.
    """

    reports: tuple[Report, ...]
    told: Mapping[str, dt.date | None]
    source: Mapping[str, str]

    def weight(self, reports: Iterable[Report]) -> int:
        """How many independent sources these reports come from."""
        return len({self.source[report.origin.article] for report in reports})

    def earliest(self, reports: Sequence[Report]) -> dt.date:
        """The first day on which one of these reports was told; the end of time where none is dated."""
        return min((day for report in reports if (day := self.told[report.id])), default=dt.date.max)

    def of(self, statuses: frozenset[Status]) -> tuple[Report, ...]:
        """The reports that give one of these statuses."""
        return tuple(report for report in self.reports if report.status in statuses)


def telling(reports: Iterable[Report], stories: Mapping[str, str]) -> Telling:
    """The reports, ordered and weighed; in whatever order they come.

    Args:
        reports: of one entry.
        stories: article → the story that its text is a copy of.
    """
    found = list(reports)
    first: dict[tuple[str, Status], dt.date] = {}
    for report in found:
        key, day = _text(report, stories), report.origin.published
        if day is not None:
            first[key] = min(day, first.get(key, day))
    told = {report.id: first.get(_text(report, stories)) for report in found}
    found.sort(key=lambda report: _order(report, told[report.id]))
    return Telling(tuple(found), told, source_of(found, stories))


def is_sound(report: Report) -> bool:
    """Whether the stated days go with the status: none tells as held what is still to come when its paper appears.

    Where they do not, one of the two was misread.
    """
    day, first, last = report.origin.published, report.first, report.last
    if not report.stated or day is None or first is None or last is None:
        return True
    return last >= day if report.status in AHEAD else first <= day if report.status in HAPPENED else True


def _text(report: Report, stories: Mapping[str, str]) -> tuple[str, Status]:
    article = report.origin.article
    return stories.get(article, article), report.status


def _order(report: Report, told: dt.date | None) -> tuple[dt.date, int, str]:
    unknown = dt.date.min if report.status in AHEAD else dt.date.max
    return told or unknown, _RANK[report.status], report.id
