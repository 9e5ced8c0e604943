"""Which reports are one encounter: the clusters, the same for any order and any batches of adding."""

from collections.abc import Collection, Mapping, Sequence
from itertools import product

from mahdar.matching.clustering import Cluster, Clustering, partners
from mahdar.matching.doubting import doubts_of
from mahdar.matching.pool import Assignment, Pool, Rulings
from mahdar.matching.scene import Scene
from mahdar.records import Report


def assign(
    dirty: Collection[str],
    pool: Pool,
    rulings: Rulings = Rulings(),  # noqa: B008 - frozen
    former: Sequence[Report] = (),
) -> Assignment:
    """The clusters that change with reports that are new, changed or gone.

    Args:
        dirty: ids of reports that are new, changed or gone, or that a ruling touches.
        pool: all reports as they are now, and the clusters as they were.
        rulings: what people decided.
        former: changed and gone reports as they were (as `ruled` then): what stood near them is looked at again.

    Returns:
        What one call with every report dirty gives, as far as it can have changed.
    """
    scene = Scene(pool, rulings)
    before = pool.members(sorted(set(pool.clusters_of(dirty).values())))
    start = {*dirty, *(id_ for ids in before.values() for id_ in ids), *scene.around_former(former)}
    clusters = _whole(scene, pool, rulings, start)
    cluster = {id_: name for name, ids in clusters.items() for id_ in ids}
    looked_at = frozenset({*clusters, *before, *pool.clusters_of(sorted(cluster)).values()})
    return Assignment(dict(sorted(cluster.items())), doubts_of(clusters, scene, pool), looked_at)


def _whole(scene: Scene, pool: Pool, rulings: Rulings, start: set[str]) -> dict[str, Cluster]:
    """All clusters that can change, each with all its reports, by name.

    Where a report moves, the cluster that it leaves and the one that it comes to are looked at as well, and so are
    those that a person united with one of these.
    """
    linked = partners(rulings.same)
    clustering = Clustering(scene, rulings)
    while True:
        clusters, elsewhere = _around(scene, clustering, scene.load(start))
        named = {_name(cluster, scene): cluster for cluster in _united(clusters, rulings)}
        more = {other for ids in named.values() for id_ in ids for other in linked.get(id_, ())}
        more |= _left(named, pool) | _come_to(elsewhere, scene, pool, start)
        more = set(scene.load(more)) - start - {id_ for ids in named.values() for id_ in ids}
        if not more:
            return named
        start = start | more


def _around(scene: Scene, clustering: Clustering, start: Collection[str]) -> tuple[list[Cluster], dict[str, Cluster]]:
    """The clusters around `start`; and loose reports near them that belong to another one, with its fixing reports."""
    fixing = clustering.fixing(start)
    scene.around(start)
    loose = clustering.loose({*start, *(other for id_ in fixing for other in scene.sharing(id_))})
    whole: dict[Cluster, list[str]] = {}
    for id_ in fixing:
        whole.setdefault(clustering.core(id_) or (), []).append(id_)
    elsewhere: dict[str, Cluster] = {}
    for id_ in loose:
        core = clustering.core(id_)
        if core in whole:
            whole[core].append(id_)
        elif core:
            elsewhere[id_] = core
    clusters = [tuple(sorted(ids)) for ids in whole.values()]
    return sorted([*clusters, *clustering.alone(loose)]), elsewhere


def _name(cluster: Cluster, scene: Scene) -> str:
    """The smallest id among those that fix the encounter, else among all."""
    return min([id_ for id_ in cluster if scene.view(id_).fixes] or cluster)


def _united(clusters: Sequence[Cluster], rulings: Rulings) -> list[Cluster]:
    """Clusters joined where a person said that two reports are the same, and nobody that two of them are not."""
    of = {id_: cluster for cluster in clusters for id_ in cluster}
    for one, other in sorted(rulings.same):
        here, there = of.get(one, ()), of.get(other, ())
        if here is there or not here or not there:
            continue
        if not any(tuple(sorted(pair)) in rulings.apart for pair in product(here, there)):
            joined = tuple(sorted(here + there))
            of.update(dict.fromkeys(joined, joined))
    return sorted(set(of.values()))


def _left(named: Mapping[str, Cluster], pool: Pool) -> set[str]:
    """All reports of the clusters that some of these are leaving."""
    now = {id_: name for name, ids in named.items() for id_ in ids}
    stored = pool.clusters_of(sorted(now))
    left = {cluster for id_, cluster in stored.items() if cluster != now[id_]}
    return {id_ for ids in pool.members(sorted(left)).values() for id_ in ids}


def _come_to(elsewhere: Mapping[str, Cluster], scene: Scene, pool: Pool, start: set[str]) -> set[str]:
    """The clusters that reports come to which were not in them, or which are to be looked at whatever was."""
    stored = pool.clusters_of(sorted(elsewhere))
    moved = [id_ for id_, core in elsewhere.items() if id_ in start or stored.get(id_) != _name(core, scene)]
    return {id_ for moving in moved for id_ in (moving, *elsewhere[moving])}
