"""Conditions that rows of one table meet by rows of another: who took part, what was found in the words.

A list is in an order, and only its beginning is asked for. Where few rows meet a condition, they are taken and sorted.
Where many do, the list is gone through in its order, and each row looked up, until the page is full: sorting them all
would cost more the larger the record is. Neither database can tell the two cases apart without statistics, so they are
counted, as far as it takes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

_FEW: Final = 2000  # rows that are sorted as quickly as as many of a list are gone through


@dataclass(frozen=True, slots=True)
class Membership:
    """Of which ids a condition holds.

    Attributes:
        id: the column of the other table that holds the ids.
        found: what must hold of its row.
        ids: a quicker way to name them all, where there is one.
    """

    id: ColumnElement[str]
    found: ColumnElement[bool]
    ids: Select[Any] | None = None

    def all(self) -> Select[Any]:
        """The ids, as a statement."""
        return select(self.id).where(self.found) if self.ids is None else self.ids

    def holds_of(self, key: ColumnElement[str]) -> ColumnElement[bool]:
        """Whether it holds of a row with this id; the row is looked up."""
        return exists().where(self.id == key, self.found)

    def size(self, connection: Connection) -> int:
        """How many rows meet it, counted up to one more than few."""
        few = self.all().limit(_FEW + 1).subquery()
        return connection.scalar(select(func.count()).select_from(few)) or 0


def all_hold(
    connection: Connection, key: ColumnElement[str], memberships: Iterable[Membership]
) -> Iterator[ColumnElement[bool]]:
    """Conditions on rows with this key: the narrowest is taken as a set if it is small, the others are looked up."""
    asked = list(memberships)
    sizes = [each.size(connection) for each in asked]
    narrowest = min(range(len(asked)), key=sizes.__getitem__, default=None)
    for at, each in enumerate(asked):
        yield key.in_(each.all()) if at == narrowest and sizes[at] <= _FEW else each.holds_of(key)
