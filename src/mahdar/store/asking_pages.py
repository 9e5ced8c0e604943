"""Lists in one order, by day and then by id, undated rows last; each page of one begins where the last one ended."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, select, tuple_

from mahdar.store.gate import clean

R = TypeVar("R")
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list goes on: behind this day (None: among the undated, which come last) and this id."""

    day: date | None
    id: str

    def __str__(self) -> str:
        """The place as one word, for an address or a command line."""
        return f"{self.day.isoformat() if self.day else 'undated'}.{self.id}"

    @classmethod
    def read(cls, written: str) -> "Place":
        """The place that `str` made a word of.

        Raises:
            ValueError: it is none.
        """
        day, _, row = written.partition(".")
        with suppress(ValueError):
            if row:
                return cls(None if day == "undated" else date.fromisoformat(day), row)
        raise ValueError(f"{written!r} is no place in a list: hand on the one that came with the last page.")


@dataclass(frozen=True, slots=True)
class Page(Generic[R]):
    """Some rows of a list; `next` is where it goes on, None behind its end."""

    rows: tuple[R, ...]
    next: Place | None


@dataclass(frozen=True, slots=True)
class Listing:
    """Ids in an order of days; indices must give that order without sorting.

    Attributes:
        day: the column of the day; `id` that of the id, of the same table.
        found: what must hold of its row.
    """

    day: ColumnElement[date | None]
    id: ColumnElement[str]
    found: tuple[ColumnElement[bool], ...] = ()

    def places(self, connection: Connection, limit: int, after: Place | None) -> list[Place]:
        """Up to `limit` places from behind one.

        Dated and undated rows are asked for apart: one index gives the order of either, and compares whole places.
        """
        rows: list[Place] = []
        if after is None or after.day is not None:
            rows += [Place(*row) for row in connection.execute(self._dated(after).limit(limit))]
            after = None
        if len(rows) < limit:
            rows += [Place(*row) for row in connection.execute(self._undated(after).limit(limit - len(rows)))]
        return rows

    def _dated(self, after: Place | None) -> Select[Any]:
        asked = self._asked(self.day.is_not(None)).order_by(self.day, self.id)
        return asked if after is None else asked.where(tuple_(self.day, self.id) > (after.day, clean(after.id)))

    def _undated(self, after: Place | None) -> Select[Any]:
        asked = self._asked(self.day.is_(None)).order_by(self.id)
        return asked if after is None else asked.where(self.id > clean(after.id))

    def _asked(self, which: ColumnElement[bool]) -> Select[Any]:
        columns: list[ColumnElement[Any]] = [self.day, self.id]
        return select(*columns).where(which, *self.found)


Reading = Callable[[Connection, list[str]], list[R]]  # the records of ids, in the order of the ids


def page(connection: Connection, listing: Listing, limit: int, after: Place | None, read: Reading[R]) -> Page[R]:
    """Up to `limit` rows, and where the list goes on."""
    places = listing.places(connection, limit + 1, after)
    kept = places[:limit]
    more = len(places) > limit > 0
    return Page(tuple(read(connection, [place.id for place in kept])), kept[-1] if more else None)


def portions(connection: Connection, listing: Listing, read: Reading[R]) -> Iterator[R]:
    """A whole list, a portion at a time, so that it needs no more memory the longer it is."""
    after: Place | None = None
    while places := listing.places(connection, _AT_ONCE, after):
        yield from read(connection, [place.id for place in places])
        after = places[-1]


def some(connection: Connection, listing: Listing, read: Reading[R], limit: int | None) -> Iterable[R]:
    """The first rows of a list, or the whole of it, a portion at a time."""
    return portions(connection, listing, read) if limit is None else page(connection, listing, limit, None, read).rows
