"""Where the reports of one encounter differ: who says what, with the words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations
from operator import attrgetter

from mahdar.matching.merged_days import contradicting, dating_reports, disjoint, stated_value
from mahdar.matching.merged_place import placing_reports
from mahdar.matching.places import relation
from mahdar.matching.telling import Telling
from mahdar.records import Difference, Report, Version

_SEVERAL = 2
# A visit or a conference goes on for days, and from place to place: what one report says of it takes nothing away.
_LONG = frozenset({"visit", "multilateral"})


def differences(
    told: Telling, against: Sequence[Report], decided: frozenset[str] = frozenset()
) -> tuple[Difference, ...]:
    """The fields on which reports differ, in a fixed order: date, place, participants, status, issues.

    Args:
        told: the reports of one entry.
        against: reports whose status cannot be true if that of others is (`History.against`).
        decided: fields that a person settled: they differ still, and contradict no more.
    """
    found = (_dates(told), _places(told), *_participants(told), _statuses(told, against), *_issues(told))
    return tuple(
        Difference(field=each.field, versions=each.versions, contradicts=each.contradicts and each.field not in decided)
        for each in found
        if each is not None
    )


def _dates(told: Telling) -> Difference | None:
    """Days that exclude one another; they contradict where they are told of one day's meeting with one status."""
    versions = _versions(told.reports, lambda report: _listed(stated_value(report)), "date")
    if len(versions) < _SEVERAL or not disjoint(told.reports):
        return None
    speaking = [report for report in dating_reports(told) if report.mode not in _LONG]
    return Difference(field="date", versions=versions, contradicts=contradicting(speaking))


def _places(told: Telling) -> Difference | None:
    """Places of which none is the other nor holds it; two that cannot both be true contradict."""
    versions = _versions(told.reports, lambda report: _listed(report.place), "place")
    relations = {relation(a.value, b.value) for a, b in combinations(versions, 2)}
    if not relations & {"apart", "unclear"}:
        return None
    speaking = {report.place for report in placing_reports(told) if report.place and report.mode not in _LONG}
    apart = any(relation(a, b) == "apart" for a, b in combinations(sorted(speaking), 2))
    return Difference(field="place", versions=versions, contradicts=apart)


def _participants(told: Telling) -> Iterator[Difference]:
    """One for each side for which not all that name somebody name the same; nobody's list is said to be whole."""
    sides = sorted({attendee.side for report in told.reports for attendee in report.attendees if attendee.side})
    for side in sides:
        yield from _unequal(told, partial(_named, side), "participants")


def _named(side: str, report: Report) -> tuple[str, ...]:
    return tuple(attendee.entity for attendee in report.attendees if attendee.specific and attendee.side == side)


def _statuses(told: Telling, against: Sequence[Report]) -> Difference | None:
    """What became of it is no difference (`Entry.history` tells it); that it was, and that it was not, is one."""
    if not against:
        return None
    return Difference(field="status", versions=_versions(told.reports, _status, "status"), contradicts=True)


def _status(report: Report) -> tuple[str, ...]:
    return (report.status,)


def _issues(told: Telling) -> Iterator[Difference]:
    yield from _unequal(told, attrgetter("issues"), "issues")


def _unequal(told: Telling, values_of: Callable[[Report], tuple[str, ...]], field: str) -> Iterator[Difference]:
    """Who gives which value, where those that give any do not all give the same."""
    if len({frozenset(values) for report in told.reports if (values := values_of(report))}) >= _SEVERAL:
        yield Difference(field=field, versions=_versions(told.reports, values_of, field), contradicts=False)


def _listed(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _versions(
    reports: Iterable[Report], values_of: Callable[[Report], tuple[str, ...]], field: str
) -> tuple[Version, ...]:
    """What is said, that of most reports first; with the words of who said it first."""
    said: dict[str, list[Report]] = {}
    for report in reports:
        for value in dict.fromkeys(values_of(report)):
            said.setdefault(value, []).append(report)
    return tuple(_version(value, said[value], field) for value in sorted(said, key=lambda v: (-len(said[v]), v)))


def _version(value: str, reports: Sequence[Report], field: str) -> Version:
    words = next((words for report in reports if (words := _words(report, field, value))), reports[0].words)
    return Version(value=value, reports=tuple(sorted(report.id for report in reports)), words=words)


def _words(report: Report, field: str, value: str) -> str:
    """The words that show a field; of a list of issues those that show the one."""
    words = next((words for shown, words in report.shown if shown == field), ())
    if field == "issues" and len(words) == len(report.issues):
        return words[report.issues.index(value)]
    return " … ".join(words)
