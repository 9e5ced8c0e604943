"""Rows as plain texts with a header: what `--csv` of a question prints, under the same names as the tables."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from mahdar.exports.columns import Cell, Row, Table

R = TypeVar("R")
Flat = tuple[tuple[str, ...], Iterator[tuple[str, ...]]]


def flat(table: Table[R], records: Iterable[R]) -> Flat:
    """The header, and the rows as texts: `flat(ENCOUNTERS, rows)`, `flat(QUOTATIONS, rows)`, and so on."""
    return table.header, map(flat_row, table.rows(records))


def flat_row(row: Row) -> tuple[str, ...]:
    """The cells of a row as texts."""
    return tuple(map(flat_cell, row))


def flat_cell(cell: Cell) -> str:
    """A cell as text: unknown is empty, days are ISO, lists are joined by ";", with a backslash before one within."""
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"  # R reads no other spelling as logical
        case date():
            return cell.isoformat()
        case tuple():
            return ";".join(item.replace("\\", "\\\\").replace(";", "\\;") for item in cell)
        case _:
            return str(cell)
