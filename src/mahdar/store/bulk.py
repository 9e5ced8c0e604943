"""Statements over many rows or many ids at once."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Delete, Insert, RowMapping, Select, Table, Update
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")
Row = dict[str, Any]
_AT_ONCE = 500  # ids in a statement: both databases take more, but hardly any quicker


def portions(items: Iterable[T], size: int = _AT_ONCE) -> Iterator[list[T]]:
    """The items in lists that a statement takes."""
    rest = iter(items)
    while portion := list(islice(rest, size)):
        yield portion


def rows_with(
    connection: Connection, asked: Select[Any], column: ColumnElement[str], values: Collection[str]
) -> Iterator[RowMapping]:
    """The rows of a statement in which a column has one of these values; each value is asked for once."""
    for portion in portions(sorted(set(values))):
        yield from connection.execute(asked.where(column.in_(portion))).mappings()


def change_with(
    connection: Connection, change: Update | Delete, column: ColumnElement[str], values: Collection[str]
) -> None:
    """Update or delete the rows in which a column has one of these values."""
    for portion in portions(sorted(set(values))):
        connection.execute(change.where(column.in_(portion)))


def put_rows(connection: Connection, table: Table, rows: Sequence[Row], kept: tuple[str, ...] = ()) -> None:
    """Insert rows, or put them in the place of those with the same key; `kept` names columns that stay then."""
    if rows:
        connection.execute(_putting(table, connection.dialect.name, kept), rows)


def add_missing(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert the rows whose key is not there yet."""
    if rows:
        connection.execute(insertion(table, connection.dialect.name).on_conflict_do_nothing(), rows)


def insertion(table: Table, dialect: str) -> "sqlite.Insert | postgresql.Insert":
    """An insert of the dialect's own, which can say what happens to a row whose key is there."""
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


@cache
def _putting(table: Table, dialect: str, kept: tuple[str, ...]) -> Insert:
    insert = insertion(table, dialect)
    keys = [column.name for column in table.primary_key]
    changed = {
        column.name: insert.excluded[column.name]
        for column in table.columns
        if column.name not in keys and column.name not in kept
    }
    return insert.on_conflict_do_update(index_elements=keys, set_=changed)
