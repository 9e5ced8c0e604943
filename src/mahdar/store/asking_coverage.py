"""How many pages of each outlet in each month were read: the denominators of every trend."""

from sqlalchemy import Connection

from mahdar.records import CoverageRow
from mahdar.records import coverage as coverage_of
from mahdar.store.asking_articles import all_articles


def coverage(connection: Connection) -> list[CoverageRow]:
    """How many pages were read, skipped, undated, and told of anything; by outlet and month, unknown ones last."""
    return coverage_of(all_articles(connection))
