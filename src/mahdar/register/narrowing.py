"""Dating the undated: what a dated entry leaves of the time in which an article can have been written."""

from collections.abc import Mapping

from mahdar.matching import narrowed
from mahdar.records import Report
from mahdar.store import Writer


def narrow(writer: Writer, reports: Mapping[str, list[Report]]) -> None:
    """Narrow the interval of every article without a stated date that is among these reports, which are by entry."""
    undated = {report.origin.article for each in reports.values() for report in each if report.origin.published is None}
    for article in sorted(undated):
        _narrow_article(writer, article)


def _narrow_article(writer: Writer, article: str) -> None:
    """From all its encounters, not only from those that changed: so the order of adding leaves no trace."""
    ids = writer.encounters_of([article])
    clusters = writer.clusters_of(ids)
    entries, reports = writer.entries(set(clusters.values())), writer.reports(ids)
    told = [(reports[id_], entries[clusters[id_]]) for id_ in sorted(reports) if clusters.get(id_) in entries]
    members = writer.reports(sorted({id_ for _, entry in told for id_ in entry.reports}))
    document = writer.document(article) or {}
    found = narrowed(document, [(report, entry, [members[i] for i in entry.reports]) for report, entry in told])
    writer.set_narrowed(article, found)
