"""Entries that may be one and were not joined, for a person to decide."""

from collections.abc import Mapping

from mahdar.matching.clustering import Cluster
from mahdar.matching.pool import Pool
from mahdar.matching.scene import Scene
from mahdar.records import Comparison

Doubts = dict[tuple[str, str], tuple[float, str]]


def doubts_of(clusters: Mapping[str, Cluster], scene: Scene, pool: Pool) -> Doubts:
    """The entries that each of these clusters nearly is, the best pair of reports speaking for the two.

    Args:
        clusters: name → its reports, whole.
        scene: where the reports around them are loaded.
        pool: tells the clusters of reports that are in none of these.
    """
    name = {id_: name for name, ids in clusters.items() for id_ in ids}
    scene.around(sorted(name))
    near = [(id_, other) for id_ in sorted(name) for other in scene.sharing(id_)]
    name = {**pool.clusters_of(sorted({other for _, other in near} - set(name))), **name}
    best: dict[tuple[str, str], tuple[float, tuple[str, str]]] = {}
    for one, other in near:
        entries = name[one], name.get(other, name[one])
        comparison = scene.compared(one, other)
        if entries[0] == entries[1] or comparison.agreement == "different":
            continue
        pair, rank = (min(entries), max(entries)), (-comparison.score, (min(one, other), max(one, other)))
        best[pair] = min(best.get(pair, rank), rank)
    return {pair: (-score, _because(scene.compared(*ids))) for pair, (score, ids) in sorted(best.items())}


def _because(comparison: Comparison) -> str:
    """What speaks most for it, and what most against it."""
    ranked = sorted(comparison.parts, key=lambda part: (-part.points, part.field, part.because))
    against = [part.because for part in ranked[-1:] if part.points < 0]
    return ", but ".join([ranked[0].because, *against])
