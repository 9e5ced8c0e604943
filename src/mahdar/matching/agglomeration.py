"""Parting a set of reports into encounters: the best pairs first, and nothing joined that anything keeps apart."""

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from mahdar.records import Comparison

Compared = Callable[[str, str], Comparison]
Neighbours = Callable[[str], Iterable[str]]


def components(ids: Iterable[str], neighbours: Neighbours) -> list[tuple[str, ...]]:
    """The sets that hang together by `neighbours`, each sorted, in the order of their first ids."""
    found: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for start in sorted(ids):
        if start in seen:
            continue
        seen.add(start)
        waiting, reached = [start], [start]
        while waiting:
            new = [id_ for id_ in neighbours(waiting.pop()) if id_ not in seen]
            seen.update(new)
            waiting += new
            reached += new
        found.append(tuple(sorted(reached)))
    return found


def agglomerate(ids: Sequence[str], neighbours: Neighbours, compared: Compared) -> list[tuple[str, ...]]:
    """Complete-linkage clusters of reports, each sorted, in the order of their first ids.

    Args:
        ids: sorted.
        neighbours: which reports, of these and others, agree with one.
        compared: how two reports agree.
    """
    cluster: dict[str, tuple[str, ...]] = {id_: (id_,) for id_ in ids}
    pairs = {(min(id_, other), max(id_, other)) for id_ in ids for other in neighbours(id_) if other in cluster}
    for _, (one, other) in sorted((-compared(*pair).score, pair) for pair in pairs):
        here, there = cluster[one], cluster[other]
        if here is not there and not any(_kept_apart(compared(*pair)) for pair in product(here, there)):
            joined = tuple(sorted(here + there))
            cluster.update(dict.fromkeys(joined, joined))
    return sorted(set(cluster.values()))


def _kept_apart(comparison: Comparison) -> bool:
    return any(part.veto for part in comparison.parts)
