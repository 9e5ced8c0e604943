"""What became of an encounter: the statuses that it went through, and the one that holds.

A meeting that was told of as held stays held, whatever paper announces it late; one that was called off is on again
when somebody plans it anew. Where some say that it was and others that it was not, more independent sources decide, and
the contradiction is shown.
"""

import datetime as dt
from typing import NamedTuple

from mahdar.matching.telling import AHEAD, HAPPENED, Telling
from mahdar.records import Report, Step
from mahdar.records.facts import Status

_OFF: frozenset[Status] = frozenset({"postponed", "cancelled", "denied"})
_DENIED: frozenset[Status] = frozenset({"denied"})
_PLANNED: frozenset[Status] = frozenset({"planned"})


class History(NamedTuple):
    """The way of an entry.

    Attributes:
        status: the one that holds.
        steps: in the order of the days on which they were told.
        announced: the day on which it was first told of as still to come; None where no dated article tells so.
        against: reports that cannot be true if `status`, or a report of its kind, is; empty where nothing contradicts.
    """

    status: Status
    steps: tuple[Step, ...]
    announced: dt.date | None
    against: tuple[Report, ...]


def history(told: Telling, first: dt.date | None) -> History:
    """What became of it.

    Args:
        told: the reports of one entry.
        first: the day on which it begins, if that is known: an earlier article cannot know that it was held.
    """
    stages, last = _stages(told, first)
    announced = told.earliest(told.of(AHEAD))
    happened = tuple(report for report in told.of(HAPPENED) if not is_early(report, told, first))
    against = _against(told, happened, first)
    status = _outweighing(told, happened, against) or last
    return History(
        status=status,
        steps=tuple(_step(told, stage) for stage in stages),
        announced=announced if announced != dt.date.max else None,
        against=against,
    )


def _stages(told: Telling, first: dt.date | None) -> tuple[list[list[Report]], Status]:
    """Reports that tell the same status in a row, and the status that the last of them leads to."""
    stages: list[list[Report]] = []
    now: Status | None = None
    unsure = True  # whether only reports from before the day, which cannot know, tell that it was held
    for report in told.reports:
        early = is_early(report, told, first)
        moves = now is None or (not early and (unsure or _moves(now, report.status)))
        same = next((stage for stage in reversed(stages) if stage[0].status == report.status), None)
        if same is not None and (not moves or now == report.status or report.status in HAPPENED):
            same.append(report)
        else:
            stages.append([report])
        now = report.status if moves or now is None else now
        unsure = unsure and early
    return stages, now or told.reports[0].status


def _moves(now: Status, then: Status) -> bool:
    """Whether a report of `then`, told after `now`, changes what holds."""
    if now in HAPPENED:
        return then == "held"
    return now == then or (now, then) != ("planned", "proposed")


def is_early(report: Report, told: Telling, first: dt.date | None) -> bool:
    """Whether it is told as held before the day on which it was to be: status or day was misread."""
    day = told.told[report.id]
    return report.status in HAPPENED and first is not None and day is not None and day < first


def _against(told: Telling, happened: tuple[Report, ...], first: dt.date | None) -> tuple[Report, ...]:
    """Who says that it was not, where others say that it was; that nothing is planned, where others plan it still."""
    if happened:
        since = told.earliest(happened)
        return tuple(
            report for report in told.of(_OFF) if _contradicts(report.status, told.told[report.id], since, first)
        )
    plans = [told.told[report.id] for report in told.of(_PLANNED)]
    last = max((day for day in plans if day), default=dt.date.min)
    return tuple(report for report in told.of(_DENIED) if plans and (told.told[report.id] or dt.date.max) <= last)


def _contradicts(status: Status, day: dt.date | None, since: dt.date, first: dt.date | None) -> bool:
    """Whether what is told on a day denies that it was held, as others tell since another day.

    Before it was to be, a denial is one of plans; called off, it can be held later all the same. Who calls it off on an
    unknown day may do so after the others.
    """
    if status == "denied":
        return day is None or first is None or day >= first
    if day is None or since == dt.date.max:
        return status == "cancelled"
    return day >= since if status == "cancelled" else day > since


def _outweighing(told: Telling, happened: tuple[Report, ...], against: tuple[Report, ...]) -> Status | None:
    """The status that more independent sources give, where some say that it was and others that it was not."""
    if not happened or not against:
        return None
    if told.weight(happened) >= told.weight(against):
        return "held" if any(report.status == "held" for report in happened) else "ongoing"
    return against[-1].status


def _step(told: Telling, stage: list[Report]) -> Step:
    day = told.earliest(stage)
    return Step(
        status=stage[0].status,
        told=day if day != dt.date.max else None,
        reports=tuple(sorted(report.id for report in stage)),
    )
