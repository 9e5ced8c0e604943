"""Which reports are one encounter: the clusters, the same for any order and any batches of adding."""

from collections.abc import Collection

from mahdar.matching.pool import Assignment, Pool, Rulings


def assign(dirty: Collection[str], pool: Pool, rulings: Rulings = Rulings()) -> Assignment:  # noqa: B008 - frozen
    """The clusters that change with reports that are new, changed or gone.

    Args:
        dirty: ids of reports that are new, changed or gone, or that a ruling touches.
        pool: all reports as they are now, and the clusters as they were.
        rulings: what people decided.
    """
    here = pool.reports(dirty)
    return Assignment({id_: id_ for id_ in sorted(here)}, {}, frozenset(dirty))
