"""Bringing entries up to date with the reports: what changed is matched, merged, dated and told of."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from mahdar.matching import Assignment, Rulings, assign, entry_of, ruled
from mahdar.matching.places import country_of
from mahdar.records import Doubt, Entry, Report
from mahdar.register.changes import changes
from mahdar.register.describing import search_texts
from mahdar.register.narrowing import narrow
from mahdar.register.rulings import rulings
from mahdar.store import Change, Writer


@dataclass(slots=True)
class Touched:
    """What a change touches.

    Attributes:
        encounters: ids of those that are new, changed, judged or gone.
        clusters: entries that they were in before the change.
        articles: those that are copies of others than before.
        former: the reports that were there of these encounters, as they were: what stood near them is matched anew.
    """

    encounters: set[str] = field(default_factory=set)
    clusters: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    former: dict[str, Report] = field(default_factory=dict)

    def leave(self, writer: Writer, encounters: Collection[str]) -> None:
        """Note, before a change, that these encounters may leave their entries: all in them are matched anew."""
        clusters = set(writer.clusters_of(encounters).values())
        self.former |= writer.reports(encounters)
        self.clusters |= clusters
        self.encounters |= {*encounters, *(id_ for ids in writer.members(clusters).values() for id_ in ids)}


def rematch(writer: Writer, touched: Touched, on: date) -> None:
    """Work out anew every entry that a change can have touched.

    Args:
        writer: the open transaction, with the changed reports in it.
        touched: by the change.
        on: the day, for what is said of the changes.
    """
    decided = rulings(writer)
    former = [*touched.former.values(), *(ruled(report, decided) for report in touched.former.values())]
    assignment = assign(sorted(touched.encounters), writer, decided, former)
    clusters = touched.clusters | _assigned(writer, assignment) | set(assignment.looked_at)
    clusters |= _doubted(writer, assignment)
    writer.set_doubts(assignment.looked_at, assignment.doubts)
    clusters |= set(writer.clusters_of(writer.encounters_of(sorted(touched.articles))).values())
    refresh(writer, clusters, decided, touched, on)


def _assigned(writer: Writer, assignment: Assignment) -> set[str]:
    """Write the new clusters down; gives every cluster that won or lost a report."""
    before = writer.clusters_of(assignment.cluster)
    moved = {id_: cluster for id_, cluster in assignment.cluster.items() if before.get(id_) != cluster}
    writer.set_clusters(moved)
    return {*moved.values(), *assignment.cluster.values(), *(before[id_] for id_ in moved if id_ in before)}


def _doubted(writer: Writer, assignment: Assignment) -> set[str]:
    """The entries at the other end of the doubts that come and of those that fall: they are shown with them too."""
    falling = writer.doubts(assignment.looked_at)
    others = {other for each in falling.values() for other, _, _ in each}
    return others | {entry for pair in assignment.doubts for entry in pair}


def refresh(writer: Writer, clusters: Collection[str], decided: Rulings, touched: Touched, on: date) -> None:
    """Make the entries of these clusters from their reports, as they are now.

    What a touched report is found by may be new where its entry is as it was: titles, and names in the knowledge.
    """
    before = writer.entries(clusters)
    reports = _reports(writer, clusters)
    after = _entries(writer, reports, decided)
    writer.drop_entries(sorted(set(before) - set(after)))
    changed = [
        entry
        for id_, entry in sorted(after.items())
        if before.get(id_) != entry or not touched.encounters.isdisjoint(entry.reports)
    ]
    writer.put_entries(
        (entry, country_of(entry.place or ""), search_texts(entry, reports[entry.id])) for entry in changed
    )
    writer.add_changes(list(_told(writer, before, after, on)))
    narrow(writer, [*touched.former.values(), *(report for each in reports.values() for report in each)])


def _reports(writer: Writer, clusters: Collection[str]) -> dict[str, list[Report]]:
    members = writer.members(clusters)
    found = writer.reports(sorted(id_ for ids in members.values() for id_ in ids))
    return {cluster: [found[id_] for id_ in ids if id_ in found] for cluster, ids in members.items() if ids}


def _entries(writer: Writer, reports: Mapping[str, list[Report]], decided: Rulings) -> dict[str, Entry]:
    stories = writer.story_of(sorted({report.origin.article for each in reports.values() for report in each}))
    doubts = writer.doubts(reports)
    return {
        cluster: entry_of(cluster, each, stories, _doubts(doubts.get(cluster, ())), decided)
        for cluster, each in sorted(reports.items())
        if each
    }


def _doubts(found: Iterable[tuple[str, float, str]]) -> list[Doubt]:
    return [Doubt(entry=entry, score=score, because=because) for entry, score, because in found]


def _told(writer: Writer, before: Mapping[str, Entry], after: Mapping[str, Entry], on: date) -> Iterable[Change]:
    def where(report: str) -> str | None:
        return writer.clusters_of([report]).get(report)

    return changes(before, after, where, on)
