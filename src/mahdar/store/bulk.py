"""Statements over many rows or many ids at once."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import Any, NamedTuple, TypeVar

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


class Rows(NamedTuple):
    """Rows as a driver takes them.

    Attributes:
        names: of the columns that the rows have; none where there is no row.
        values: of each row, in the order of the names.
    """

    names: tuple[str, ...]
    values: list[tuple[Any, ...]]


def driver_rows(table: TableClause, rows: Iterable[Row], dialect: str) -> Rows:
    """Rows that all have the same columns, as the driver of a dialect takes them.

    What the driver would not take as it is, days on SQLite, is written here as SQLAlchemy writes and reads it.
    """
    given = list(rows)
    names = tuple(given[0]) if given else ()
    if dialect == "sqlite" and (days := [at for at, name in enumerate(names) if isinstance(table.c[name].type, Date)]):
        return Rows(names, [_with_days(list(row.values()), days) for row in given])
    return Rows(names, [tuple(row.values()) for row in given])


def _with_days(values: list[Any], days: list[int]) -> tuple[Any, ...]:
    for at in days:
        if values[at] is not None:
            values[at] = values[at].isoformat()
    return tuple(values)


def together(several: Iterable[Rows]) -> Rows:
    """Rows of one table in one list."""
    filled = [rows for rows in several if rows.values]
    return Rows(filled[0].names if filled else (), [values for rows in filled for values in rows.values])


def insert_rows(connection: Connection, table: TableClause, rows: Iterable[Row]) -> None:
    """Insert rows that all have the same columns."""
    insert_values(connection, table, driver_rows(table, rows, connection.dialect.name))


def insert_values(connection: Connection, table: TableClause, rows: Rows) -> None:
    """Insert rows, through the driver: SQLAlchemy takes longer a row than the database."""
    if rows.values:
        _through_driver(connection, _insertion(table, rows.names, connection.dialect), rows)


def put_values(connection: Connection, table: Table, rows: Rows, kept: tuple[str, ...] = ()) -> None:
    """The same as `put_rows`, through the driver."""
    if rows.values:
        _through_driver(connection, _replacement(table, rows.names, kept, connection.dialect), rows)


def add_values(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert the rows whose key is not there yet, through the driver."""
    if rows.values:
        _through_driver(connection, _addition(table, rows.names, connection.dialect), rows)


def _through_driver(connection: Connection, statement: "_Statement", rows: Rows) -> None:
    given: Any = rows.values
    if connection.dialect.name != "sqlite":
        given = [dict(zip(rows.names, values, strict=True)) for values in rows.values]
    elif statement.order != rows.names:
        at = [rows.names.index(name) for name in statement.order]
        given = [tuple(values[index] for index in at) for values in rows.values]
    connection.exec_driver_sql(statement.text, given)


class _Statement(NamedTuple):
    """A statement as a driver takes it, with the names of its values in their order."""

    text: str
    order: tuple[str, ...]


@lru_cache(maxsize=256)
def _insertion(table: TableClause, names: tuple[str, ...], dialect: Dialect) -> _Statement:
    return _compiled(insert(table).values({name: bindparam(name) for name in names}), dialect)


@lru_cache(maxsize=256)
def _replacement(table: Table, names: tuple[str, ...], kept: tuple[str, ...], dialect: Dialect) -> _Statement:
    return _compiled(_putting(table, dialect.name, kept).values({name: bindparam(name) for name in names}), dialect)


@lru_cache(maxsize=256)
def _addition(table: Table, names: tuple[str, ...], dialect: Dialect) -> _Statement:
    adding = insertion(table, dialect.name).values({name: bindparam(name) for name in names})
    return _compiled(adding.on_conflict_do_nothing(), dialect)


def _compiled(statement: Insert, dialect: Dialect) -> _Statement:
    compiled = statement.compile(dialect=dialect)
    return _Statement(str(compiled), tuple(getattr(compiled, "positiontup", None) or ()))


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
