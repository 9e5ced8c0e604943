"""One entry from the reports of one encounter: a pure function of the set of reports and of what people decided."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from mahdar.matching.certainty import is_sure
from mahdar.matching.differences import differences
from mahdar.matching.history import history
from mahdar.matching.merged_days import days_of_value, merged_days
from mahdar.matching.merged_parties import merged_parties
from mahdar.matching.merged_place import merged_place
from mahdar.matching.pool import Rulings
from mahdar.matching.sources import agency_of
from mahdar.matching.telling import Telling, telling
from mahdar.matching.views import ruled
from mahdar.records import Doubt, Entry, Origin, Report

if TYPE_CHECKING:
    from mahdar.records.facts import Mode, Status

_MODES = ("meet", "call", "multilateral", "visit", "press-conference")  # the first wins among equals
_JUDGED = ("date", "issues", "mode", "place", "status")

Values = Mapping[str, str | None]


def entry_of(
    cluster: str, reports: Sequence[Report], stories: Mapping[str, str], doubts: Sequence[Doubt], rulings: Rulings
) -> Entry:
    """The entry of a cluster.

    Args:
        cluster: its id.
        reports: its reports, one at least, in any order.
        stories: article → the story that its text is a copy of.
        doubts: other entries that may be the same encounter.
        rulings: what people decided; what they set on most of the reports is the entry's, what they set on one is
            that report's.
    """
    told = telling([ruled(report, rulings) for report in reports], stories)
    values = _values(told.reports, rulings)
    days = days_of_value(values["date"]) if "date" in values else merged_days(told)
    way = history(told, days.first if days.dated else None)
    differing = differences(told, way.against, frozenset(values))
    place = values["place"] if "place" in values else merged_place(told)
    return Entry(
        id=cluster,
        mode=cast("Mode", values.get("mode") or _mode(told)),
        status=cast("Status", values.get("status") or way.status),
        reports=tuple(sorted(report.id for report in told.reports)),
        articles=len(told.source),
        sources=len(set(told.source.values())),
        outlets=tuple(sorted({report.origin.outlet for report in told.reports if report.origin.outlet})),
        parties=merged_parties(told.reports),
        first=days.first,
        last=days.last,
        dated=days.dated,
        announced=way.announced,
        place=place,
        issues=_split(values["issues"]) if "issues" in values else _issues(told.reports),
        history=way.steps,
        differences=differing,
        doubts=tuple(sorted(doubts, key=lambda doubt: doubt.entry)),
        sure=is_sure(told, days, differing, place),
        judged=tuple(field for field in _JUDGED if field in values),
        agencies=_agencies(told),
    )


def _values(reports: Iterable[Report], rulings: Rulings) -> dict[str, str | None]:
    """What people set on most of these reports; of different values the one that was set last."""
    ids = {report.id for report in reports}
    decided = [values for id_, values in rulings.values.items() if id_ in ids]
    counted = Counter(field for values in decided for field in values)
    found = {field: value for values in decided for field, value in values.items()}
    return {field: value for field, value in found.items() if 2 * counted[field] > len(ids)}


def _agencies(told: Telling) -> tuple[str, ...]:
    """The agency that each source comes from, where one is credited."""
    if not any(report.origin.agencies for report in told.reports):
        return ()
    by_source: dict[str, dict[str, Origin]] = {}
    for report in told.reports:
        article = report.origin.article
        by_source.setdefault(told.source[article], {})[article] = report.origin
    found = {agency_of(origins.values()) for origins in by_source.values()}
    return tuple(sorted(agency for agency in found if agency))


def _mode(told: Telling) -> str:
    counted = Counter(report.mode for report in told.reports)
    return min(counted, key=lambda mode: (-counted[mode], _MODES.index(mode)))


def _issues(reports: Iterable[Report]) -> tuple[str, ...]:
    counted = Counter(issue for report in reports for issue in set(report.issues))
    return tuple(sorted(counted, key=lambda issue: (-counted[issue], issue)))


def _split(value: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((value or "").replace(",", " ").split()))
