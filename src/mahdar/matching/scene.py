"""What one assignment has loaded so far: reports as ruled, who shares keys with whom, how pairs agree."""

from collections.abc import Collection, Iterable

from mahdar.matching.comparing import agree, judged
from mahdar.matching.keys import keys_of, searched_by
from mahdar.matching.memory import MemoryPool
from mahdar.matching.pool import Pool, Rulings
from mahdar.matching.views import View, ruled
from mahdar.records import Comparison, Report


class Scene:
    """The reports around those that changed, loaded in few calls and compared once a pair."""

    def __init__(self, pool: Pool, rulings: Rulings) -> None:
        """Nothing is loaded yet but the reports whose values a person set: their own keys may lead elsewhere."""
        self._pool = pool
        self._rulings = rulings
        self._apart = Rulings(apart=rulings.apart)
        self._views: dict[str, View] = {}
        self._here = MemoryPool()
        self._walked: set[str] = set()
        self._neighbours: dict[str, tuple[str, ...]] = {}
        self._searching: dict[str, set[str]] = {}  # name of a key → whose neighbours were looked up by it
        self._compared: dict[tuple[str, str], Comparison] = {}
        self._same: dict[str, tuple[tuple[str, ...], list[str]]] = {}
        self._take(pool.reports(sorted(rulings.values)).values())

    def load(self, ids: Iterable[str]) -> list[str]:
        """Load reports by id; those that are there and not rejected, sorted."""
        wanted = sorted(set(ids))
        self._take(self._pool.reports([id_ for id_ in wanted if id_ not in self._views]).values())
        return [id_ for id_ in wanted if id_ in self._views]

    def around(self, ids: Collection[str]) -> None:
        """Load all that shares a key with these loaded reports."""
        new = sorted(set(ids) - self._walked)
        self._walked.update(new)
        self.around_former(self._views[id_].report for id_ in new)

    def around_former(self, reports: Iterable[Report]) -> list[str]:
        """Load all that shares a key with reports that need not be there themselves; sorted ids."""
        keys = sorted({key for report in reports for key in searched_by(report)})
        if not keys:
            return []
        self._take(self._pool.sharing(keys).values())
        return sorted(self._here.sharing(keys))

    def view(self, id_: str) -> View:
        """A loaded report."""
        return self._views[id_]

    def sharing(self, id_: str) -> tuple[str, ...]:
        """The reports that share a key with one that was walked around, sorted, itself left out."""
        found = self._neighbours.get(id_)
        if found is None:
            keys = searched_by(self._views[id_].report)
            found = self._neighbours[id_] = tuple(sorted(set(self._here.sharing(keys)) - {id_}))
            for key in keys:
                self._searching.setdefault(key.name, set()).add(id_)
        return found

    def compared(self, one: str, other: str) -> Comparison:
        """How two loaded reports agree by what they say, or that a person keeps them apart.

        What a person united is united whole, when all is matched: it must not keep others out of one of the two.
        """
        pair = (one, other) if one < other else (other, one)
        found = self._compared.get(pair)
        if found is None:
            a, b = self._views[pair[0]], self._views[pair[1]]
            found = self._compared[pair] = judged(a.id, b.id, self._apart) or agree(a, b, briefly=True)
        return found

    def same(self, id_: str) -> list[str]:
        """The reports around one that tell of the same encounter, as far as two can tell."""
        around = self.sharing(id_)
        found = self._same.get(id_)
        if found is None or found[0] is not around:  # others were loaded since
            same = [other for other in around if self.compared(id_, other).agreement == "same"]
            found = self._same[id_] = around, same
        return found[1]

    def _take(self, reports: Iterable[Report]) -> None:
        new = [report for report in reports if report.id not in self._views and report.id not in self._rulings.rejected]
        for report in new:
            view = self._views[report.id] = View(ruled(report, self._rulings))
            self._here.put(view.report)
            self._forget_around(view.report)

    def _forget_around(self, report: Report) -> None:
        for key in keys_of(report):
            for id_ in self._searching.pop(key.name, ()):
                self._neighbours.pop(id_, None)
