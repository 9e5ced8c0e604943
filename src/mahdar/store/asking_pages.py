"""Lists in one order, by day and then by id, undated rows last; each page of one begins where the last one ended."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, tuple_

from mahdar.store.gate import clean

R = TypeVar("R")
_AT_ONCE: Final = 500

Rows = list[Row[Any]]


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
    """A statement whose rows stand in an order of days and ids; indices must give that order without sorting."""

    statement: Select[Any]
    day: ColumnElement[date | None]
    id: ColumnElement[str]

    def rows(self, connection: Connection, limit: int, after: Place | None) -> Rows:
        """Up to `limit` rows from behind a place.

        Dated and undated rows are asked for apart: one index gives the order of either, and compares whole places.
        """
        found: Rows = []
        if after is None or after.day is not None:
            found += connection.execute(self._dated(after).limit(limit))
            after = None
        if len(found) < limit:
            found += connection.execute(self._undated(after).limit(limit - len(found)))
        return found

    def _dated(self, after: Place | None) -> Select[Any]:
        dated = self.statement.where(self.day.is_not(None)).order_by(self.day, self.id)
        return dated if after is None else dated.where(tuple_(self.day, self.id) > (after.day, clean(after.id)))

    def _undated(self, after: Place | None) -> Select[Any]:
        undated = self.statement.where(self.day.is_(None)).order_by(self.id)
        return undated if after is None else undated.where(self.id > clean(after.id))


def page(connection: Connection, listing: Listing, limit: int, after: Place | None) -> tuple[Rows, Place | None]:
    """Up to `limit` rows, and where the list goes on. The statement's rows must call their order `day` and `id`."""
    rows = listing.rows(connection, limit + 1, after)
    kept = rows[:limit]
    return kept, place_of(kept[-1]) if len(rows) > limit > 0 else None


def place_of(row: Row[Any]) -> Place:
    """The place behind a row."""
    return Place(row.day, row.id)


def portions(connection: Connection, listing: Listing, size: int = _AT_ONCE) -> Iterator[Rows]:
    """A whole list, a portion at a time, so that it needs no more memory the longer it is."""
    after: Place | None = None
    while rows := listing.rows(connection, size, after):
        yield rows
        after = place_of(rows[-1])


def made(kept: tuple[Rows, Place | None], make: Callable[[Rows], list[R]]) -> Page[R]:
    """A page of records, made of the rows of a page."""
    rows, following = kept
    return Page(tuple(make(rows)), following)
