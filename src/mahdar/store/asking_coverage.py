"""How many pages of each outlet in each month were read: the denominators of every trend."""

from collections import Counter, defaultdict
from typing import Any

from sqlalchemy import Connection, Row

from mahdar.records import CoverageRow
from mahdar.store.asking_articles import ALL_ARTICLES
from mahdar.store.asking_pages import portions

Cell = tuple[str | None, str | None]  # outlet, month


def coverage(connection: Connection) -> list[CoverageRow]:
    """How many pages were read, skipped, undated, and told of anything; by outlet and month, unknown ones last."""
    cells: defaultdict[Cell, Counter[str]] = defaultdict(Counter)
    for rows in portions(connection, ALL_ARTICLES):
        for row in rows:
            cells[row.source_outlet, _month(row)].update(_counted(row))
    return [_row(cell, cells[cell]) for cell in sorted(cells, key=_order)]


def _counted(row: Row[Any]) -> dict[str, int]:
    told = {"encounters": row.encounters_told, "quotations": row.quotations_told, "acts": row.acts_told}
    skipped = row.skipped is not None
    undated = not skipped and row.day is None
    return {"pages": 1, "skipped": skipped, "undated": undated, "with_facts": any(told.values()), **told}


def _row(cell: Cell, counted: Counter[str]) -> CoverageRow:
    outlet, month = cell
    return CoverageRow(
        outlet=outlet, month=month, pages=counted["pages"], read=counted["pages"] - counted["skipped"],
        skipped=counted["skipped"], undated=counted["undated"], with_facts=counted["with_facts"],
        encounters=counted["encounters"], quotations=counted["quotations"], acts=counted["acts"],
    )  # fmt: skip


def _month(row: Row[Any]) -> str | None:
    """The month of the stated day, or that in which all days lie on which the article can have been written."""
    first = row.day or row.narrowed_from or row.not_before
    last = row.day or row.narrowed_until or row.not_after
    if first is None or last is None:
        return None
    return f"{first:%Y-%m}" if (first.year, first.month) == (last.year, last.month) else None


def _order(cell: Cell) -> tuple[bool, str, bool, str]:
    outlet, month = cell
    return outlet is None, outlet or "", month is None, month or ""
