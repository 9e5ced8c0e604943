"""Where an encounter was, by all its reports."""

from collections.abc import Mapping, Sequence

from mahdar.matching.places import precision, relation
from mahdar.matching.telling import AHEAD, HAPPENED, Telling
from mahdar.records import Report

_AGREEING = frozenset({"same", "around", "near"})  # how a place must stand to a vaguer one that says the same


def merged_place(told: Telling) -> str | None:
    """The most exact place of those on which most sources agree; who tells of it as held knows better than a plan."""
    said: dict[str, list[Report]] = {}
    for report in placing_reports(told):
        said.setdefault(report.place or "", []).append(report)
    return min(said, key=lambda place: _place_rank(told, place, said), default=None)


def placing_reports(told: Telling) -> Sequence[Report]:
    """The reports whose word counts for where it was: who tells of it as held, else who plans it, else all."""
    placed = [report for report in told.reports if report.place]
    for statuses in (HAPPENED, AHEAD):
        if found := [report for report in placed if report.status in statuses]:
            return found
    return placed


def _place_rank(told: Telling, place: str, said: Mapping[str, Sequence[Report]]) -> tuple[int, int, int, int, str]:
    agreeing = [report for other, reports in said.items() if relation(other, place) in _AGREEING for report in reports]
    own = said[place]
    return -told.weight(agreeing), -precision(place), -told.weight(own), -len(own), place
