"""Statements over many rows or many ids at once."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Delete,
    Dialect,
    Insert,
    RowMapping,
    Select,
    Table,
    TableClause,
    Update,
    bindparam,
    insert,
)  # fmt: skip
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


def insert_rows(connection: Connection, table: TableClause, rows: Sequence[Row]) -> None:
    """Insert rows that all have the same columns, through the driver: SQLAlchemy takes longer a row than the database.

    What the driver would not take as it is, days on SQLite, is written here as SQLAlchemy writes and reads it.
    """
    if not rows:
        return
    names = tuple(rows[0])
    given: Any = rows
    if connection.dialect.name == "sqlite":
        days = [at for at, name in enumerate(names) if isinstance(table.c[name].type, Date)]
        given = [_with_days(list(row.values()), days) for row in rows]
    connection.exec_driver_sql(_statement(table, names, connection.dialect), given)


def _with_days(values: list[Any], days: list[int]) -> tuple[Any, ...]:
    for at in days:
        if values[at] is not None:
            values[at] = values[at].isoformat()
    return tuple(values)


@lru_cache(maxsize=256)
def _statement(table: TableClause, names: tuple[str, ...], dialect: Dialect) -> str:
    return str(insert(table).values({name: bindparam(name) for name in names}).compile(dialect=dialect))


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
