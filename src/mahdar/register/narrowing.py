"""Dating the undated: what a dated entry leaves of the time in which an article can have been written."""

from collections.abc import Iterable

from mahdar.matching import Narrowing, narrowed
from mahdar.records import Entry, Report
from mahdar.store import Writer

Told = tuple[Report, Entry, list[Report]]  # a report, the entry that it belongs to, and that entry's reports


def narrow(writer: Writer, reports: Iterable[Report]) -> None:
    """Narrow the interval of every article without a stated date that has one of these reports.

    It is done from all its encounters, not only from those that changed: so the order of adding leaves no trace.
    """
    undated = sorted({report.origin.article for report in reports if report.origin.published is None})
    told = _told(writer, undated)
    writer.set_narrowed({article: _narrowed(writer, article, told.get(article, ())) for article in undated})


def _told(writer: Writer, articles: list[str]) -> dict[str, list[Told]]:
    """What each of these articles tells, in the order of ids."""
    reports = writer.reports(writer.encounters_of(articles))
    clusters = writer.clusters_of(reports)
    entries = writer.entries(set(clusters.values()))
    members = writer.reports({id_ for entry in entries.values() for id_ in entry.reports})
    found: dict[str, list[Told]] = {}
    for id_, report in sorted(reports.items()):
        if entry := entries.get(clusters.get(id_, "")):
            told = report, entry, [members[other] for other in entry.reports]
            found.setdefault(report.origin.article, []).append(told)
    return found


def _narrowed(writer: Writer, article: str, told: Iterable[Told]) -> Narrowing | None:
    told = [each for each in told if _dates(each[2])]
    return narrowed(writer.document(article) or {}, told) if told else None


def _dates(reports: Iterable[Report]) -> bool:
    """Whether an article with a stated date is among those that tell of an entry: only such articles date others."""
    return any(report.origin.published is not None for report in reports)
