"""Clusters of the reports around those that changed.

Three kinds of decision, each a function of the reports around it and of nothing that was decided before, so that any
order and any batches of adding come to the same:

* Reports that *fix* an encounter (who and when are said well enough) are joined pair by pair, best pairs first.
* A *loose* report (states alone, an announcement without a day, a month) belongs to the one cluster of these that fits.
  Where several fit about as well it stays by itself: it never joins two clusters.
* Loose ones that belong to none are joined among themselves.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import log2

from mahdar.matching import weights
from mahdar.matching.agglomeration import agglomerate, components
from mahdar.matching.pool import Rulings
from mahdar.matching.scene import Scene

Cluster = tuple[str, ...]


class Clustering:
    """Works out clusters of what a scene has loaded, and loads what it needs for that; each report is decided once."""

    def __init__(self, scene: Scene, rulings: Rulings) -> None:
        """Nothing is worked out yet."""
        self._scene = scene
        self._core: dict[str, Cluster] = {}  # fixing report → its cluster of fixing reports
        self._home: dict[str, Cluster | None] = {}  # loose report → the one such cluster that it belongs to
        self._apart: Mapping[str, list[str]] = partners(rulings.apart)

    def fixing(self, ids: Iterable[str]) -> list[str]:
        """Work out the clusters of the fixing ones among these; all reports of their components, sorted."""
        reached = self._reach({id_ for id_ in ids if self._scene.view(id_).fixes})
        for component in components(reached - set(self._core), self._fixing_same):
            for cluster in agglomerate(component, self._fixing_same, self._scene.compared):
                self._core.update(dict.fromkeys(cluster, cluster))
        return sorted(reached)

    def loose(self, ids: Iterable[str]) -> list[str]:
        """Find where the loose ones among these belong, and those that are kept apart from them; all these, sorted."""
        reached = {id_ for id_ in ids if not self._scene.view(id_).fixes}
        waiting = set(reached)
        while waiting:
            rivals = self._scene.load(other for id_ in waiting for other in self._apart.get(id_, ()))
            waiting = {id_ for id_ in rivals if not self._scene.view(id_).fixes} - reached
            reached |= waiting
        self._settle(sorted(reached - set(self._home)))
        return sorted(reached)

    def alone(self, ids: Iterable[str]) -> list[Cluster]:
        """Clusters of the loose reports that belong nowhere, for all that hang together with these loose ones."""
        reached = waiting = set(ids)
        while waiting:
            self._scene.around(waiting)
            near = {other for id_ in waiting for other in self._loose_same(id_)} - reached
            waiting = {id_ for id_ in self.loose(near) if self._home[id_] is None} - reached
            reached = reached | waiting
        alone = {id_ for id_ in reached if self._home[id_] is None}
        found = components(alone, lambda id_: [other for other in self._loose_same(id_) if other in alone])
        return [
            cluster for component in found for cluster in agglomerate(component, self._loose_same, self._scene.compared)
        ]

    def core(self, id_: str) -> Cluster | None:
        """The cluster of fixing reports that a report is of, or belongs to; None where there is none."""
        return self._core[id_] if self._scene.view(id_).fixes else self._home[id_]

    def _reach(self, ids: set[str]) -> set[str]:
        reached, waiting = set(ids), ids
        while waiting:
            self._scene.around(waiting)
            waiting = {other for id_ in waiting for other in self._fixing_same(id_)} - reached
            reached |= waiting
        return reached

    def _fixing_same(self, id_: str) -> list[str]:
        return [other for other in self._scene.same(id_) if self._scene.view(other).fixes]

    def _fixing_near(self, id_: str) -> list[str]:
        likely = (other for other in self._scene.sharing(id_) if self._scene.view(other).fixes)
        return [other for other in likely if self._scene.compared(id_, other).agreement != "different"]

    def _loose_same(self, id_: str) -> list[str]:
        return [other for other in self._scene.same(id_) if not self._scene.view(other).fixes]

    def _settle(self, loose: list[str]) -> None:
        self._scene.around(loose)
        self.fixing({other for id_ in loose for other in self._fixing_near(id_)})
        for id_ in loose:
            self._home[id_] = self._home_of(id_)

    def _home_of(self, id_: str) -> Cluster | None:
        """The one cluster that fits, unless one with a smaller id is there that a person keeps this one apart from."""
        scores: dict[Cluster, list[float]] = {}
        for other in self._fixing_near(id_):
            scores.setdefault(self._core[other], []).append(self._scene.compared(id_, other).score)
        fits = {cluster: found for cluster, found in scores.items() if self._bears(cluster, id_)}
        is_open = self._scene.view(id_).is_open
        home = _clear_best(fits) if not is_open else _the_one(fits) if self._meet_seldom(id_) else None
        rivals = [other for other in self._apart.get(id_, ()) if other < id_]
        return None if home and any(self._home.get(other) == home for other in rivals) else home

    def _meet_seldom(self, id_: str) -> bool:
        """Whether few occasions of these are known, at its place if it has one: of many, chance fits one."""
        theirs = {attendee.entity for attendee in self._scene.view(id_).report.attendees if attendee.specific}
        views = (self._scene.view(other) for other in self._scene.sharing(id_))
        told = (v.first for v in views if v.fixes and theirs <= {a.entity for a in v.report.attendees})
        days = sorted(set(told))
        return sum(day - before > weights.OCCASION for before, day in pairwise(days)) < weights.OFTEN

    def _bears(self, cluster: Cluster, id_: str) -> bool:
        compared = (self._scene.compared(member, id_) for member in cluster)
        return not any(part.veto for comparison in compared for part in comparison.parts)


def _the_one(fits: Mapping[Cluster, list[float]]) -> Cluster | None:
    """The one that fits a report without any day, where no other is near."""
    return next((cluster for cluster, scores in fits.items() if len(fits) == 1 and max(scores) >= weights.SAME), None)


def _clear_best(fits: Mapping[Cluster, list[float]]) -> Cluster | None:
    """The one that fits clearly better than every other."""
    rank = {cluster: -max(scores) - _support(scores) for cluster, scores in fits.items() if max(scores) >= weights.SAME}
    ranked = sorted(rank, key=lambda cluster: (rank[cluster], cluster))
    if len(ranked) > 1 and rank[ranked[1]] - rank[ranked[0]] < weights.CLEARLY:
        return None
    return ranked[0] if ranked else None


def _support(scores: Sequence[float]) -> float:
    return weights.SUPPORT * log2(sum(score >= weights.SAME for score in scores))


def partners(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    """Whom each id is paired with, sorted."""
    found: dict[str, list[str]] = {}
    for one, other in sorted(pairs):
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return {id_: sorted(others) for id_, others in found.items()}
