"""A pool of reports that are all in memory."""

from collections.abc import Collection, Iterable, Mapping

from mahdar.matching.keys import keys_of
from mahdar.matching.pool import Assignment
from mahdar.records import Key, Report


class MemoryPool:
    """A pool of reports that are all at hand, and of the clusters they are in."""

    def __init__(self, reports: Iterable[Report] = (), cluster: Mapping[str, str] | None = None) -> None:
        """Hold reports, and the cluster of each by id; `put`, `drop` and `settle` change what is held."""
        self._reports: dict[str, Report] = {}
        self._keys: dict[str, dict[str, Key]] = {}  # a report has one key of a name
        self._cluster = dict(cluster or {})
        for report in reports:
            self.put(report)

    def put(self, report: Report) -> None:
        """Take a report in, in place of one with its id."""
        self.drop(report.id)
        self._reports[report.id] = report
        for key in keys_of(report):
            self._keys.setdefault(key.name, {})[report.id] = key

    def drop(self, id_: str) -> None:
        """Forget a report; the cluster that it was in is kept until `settle`."""
        report = self._reports.pop(id_, None)
        for key in keys_of(report) if report else ():
            self._keys[key.name].pop(id_, None)

    def settle(self, assignment: Assignment) -> None:
        """Take in the clusters that an assignment gives."""
        self._cluster.update(assignment.cluster)
        self._cluster = {id_: cluster for id_, cluster in self._cluster.items() if id_ in self._reports}

    @property
    def cluster(self) -> Mapping[str, str]:
        """The cluster of each report now."""
        return self._cluster

    def sharing(self, keys: Iterable[Key]) -> Mapping[str, Report]:
        """The reports that have a key of one of these names on overlapping days, by id."""
        return {id_: self._reports[id_] for name, first, last in keys for id_ in self._under(name, first, last)}

    def _under(self, name: str, first: int, last: int) -> list[str]:
        return [id_ for id_, key in self._keys.get(name, {}).items() if key.first <= last and first <= key.last]

    def reports(self, ids: Collection[str]) -> Mapping[str, Report]:
        """The reports with these ids, by id; an id that is gone is left out."""
        return {id_: self._reports[id_] for id_ in ids if id_ in self._reports}

    def clusters_of(self, ids: Collection[str]) -> Mapping[str, str]:
        """The cluster that each of these reports is in now; a report that is in none yet is left out."""
        return {id_: self._cluster[id_] for id_ in ids if id_ in self._cluster}

    def members(self, clusters: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The ids of the reports that are in each of these clusters now, sorted."""
        found: dict[str, list[str]] = {}
        for id_, cluster in sorted(self._cluster.items()):
            if cluster in clusters:
                found.setdefault(cluster, []).append(id_)
        return {cluster: tuple(ids) for cluster, ids in found.items()}
