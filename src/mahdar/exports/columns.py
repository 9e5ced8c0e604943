"""What a table is: named, typed columns, each with its meaning and how it is taken from a row's record.

The writers, the data frames and the codebook are all made from these definitions, so that none of them can differ
from another.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, Protocol, TypeVar, get_args

R = TypeVar("R")
S = TypeVar("S")
Kind = Literal["text", "integer", "date", "boolean", "list"]
Cell = str | int | bool | date | tuple[str, ...] | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column.

    Attributes:
        kind: text, integer, date, boolean, or a list of texts, which is empty rather than unknown.
        meaning: one line for the codebook.
        take: the cell of a record; None where it is unknown or does not apply.
        unit: what an integer or a span counts.
        values: all that can stand in it, where that is a closed list.
    """

    name: str
    kind: Kind
    meaning: str
    take: Callable[[R], Cell]
    unit: str = ""
    values: tuple[str, ...] = ()

    def cell(self, record: R) -> Cell:
        """The cell of this record; a text without letters is unknown."""
        value = self.take(record)
        return None if value == "" else value


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """One table: `one_row` says what a row of it is."""

    name: str
    one_row: str
    columns: tuple[Column[R], ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def row(self, record: R) -> Row:
        """The cells of this record, in the order of the columns."""
        return tuple(column.cell(record) for column in self.columns)

    def rows(self, records: Iterable[R]) -> Iterator[Row]:
        """The cells of each of these records."""
        return map(self.row, records)


class Described(Protocol):
    """A column without the way to take its cells: all that a writer needs to know."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> Kind: ...  # noqa: D102
    @property
    def meaning(self) -> str: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def values(self) -> tuple[str, ...]: ...  # noqa: D102


class AnyTable(Protocol):
    """A table of whatever records, for those who are handed its rows."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def one_row(self) -> str: ...  # noqa: D102
    @property
    def columns(self) -> Sequence[Described]: ...  # noqa: D102
    @property
    def header(self) -> tuple[str, ...]: ...  # noqa: D102


def text(name: str, meaning: str, take: Callable[[R], str | None], values: Sequence[str] = ()) -> Column[R]:
    """A column of texts, or of texts out of a closed list."""
    return Column(name, "text", meaning, take, values=tuple(values))


def integer(name: str, meaning: str, take: Callable[[R], int | None], unit: str) -> Column[R]:
    """A column of whole numbers that count `unit`."""
    return Column(name, "integer", meaning, take, unit)


def day(name: str, meaning: str, take: Callable[[R], date | None]) -> Column[R]:
    """A column of days."""
    return Column(name, "date", meaning, take, "day")


def flag(name: str, meaning: str, take: Callable[[R], bool | None]) -> Column[R]:
    """A column of yes and no."""
    return Column(name, "boolean", meaning, take)


def several(name: str, meaning: str, take: Callable[[R], tuple[str, ...]], values: Sequence[str] = ()) -> Column[R]:
    """A column of lists of texts."""
    return Column(name, "list", meaning, take, values=tuple(values))


def of(part: Callable[[S], R], columns: Iterable[Column[R]], prefix: str = "") -> tuple[Column[S], ...]:
    """Columns of a part of a record, as columns of the record."""
    return tuple(_of(part, column, prefix) for column in columns)


def _of(part: Callable[[S], R], column: Column[R], prefix: str) -> Column[S]:
    def take(record: S) -> Cell:
        return column.take(part(record))

    return Column(prefix + column.name, column.kind, column.meaning, take, column.unit, column.values)


def choices(literal: object) -> tuple[str, ...]:
    """The values of a `Literal`."""
    return tuple(map(str, get_args(literal)))
