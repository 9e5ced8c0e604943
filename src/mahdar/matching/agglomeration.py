"""Parting a set of reports into encounters: the best pairs first, and nothing joined that anything keeps apart."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, product

from mahdar.records import Comparison

Compared = Callable[[str, str], Comparison]


def components(ids: Iterable[str], neighbours: Callable[[str], Iterable[str]]) -> list[tuple[str, ...]]:
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


def agglomerate(ids: Sequence[str], compared: Compared) -> list[tuple[str, ...]]:
    """Complete-linkage clusters of reports, each sorted, in the order of their first ids.

    Args:
        ids: sorted.
        compared: how two of them agree, the smaller id first.
    """
    cluster: dict[str, tuple[str, ...]] = {id_: (id_,) for id_ in ids}
    pairs = [(compared(*pair), pair) for pair in combinations(ids, 2)]
    same = [(-comparison.score, pair) for comparison, pair in pairs if comparison.agreement == "same"]
    kept_apart = {pair for comparison, pair in pairs if any(part.veto for part in comparison.parts)}
    for _, (one, other) in sorted(same):
        here, there = cluster[one], cluster[other]
        if here is not there and not any(tuple(sorted(pair)) in kept_apart for pair in product(here, there)):
            joined = tuple(sorted(here + there))
            cluster.update(dict.fromkeys(joined, joined))
    return sorted(set(cluster.values()))
