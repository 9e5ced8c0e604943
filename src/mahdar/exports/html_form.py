"""Rows as a piece of HTML for notebooks: escaped, right to left, nothing fetched."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TypeVar

from mahdar.exports.columns import Table
from mahdar.exports.flat import flat_row
from mahdar.text.direction import harmless

R = TypeVar("R")
_SHOWN = 50


def table_html(table: Table[R], records: Sequence[R]) -> str:
    """The first rows; columns that are empty in all of them are left out."""
    rows = [flat_row(row) for row in table.rows(records[:_SHOWN])]
    used = [at for at in range(len(table.columns)) if any(row[at] for row in rows)]
    head = _line("th", (table.header[at] for at in used))
    body = "".join(_line("td", (row[at] for at in used)) for row in rows)
    return f'<table dir="rtl"><caption>{_caption(table.name, len(records))}</caption>{head}{body}</table>'


def _caption(name: str, count: int) -> str:
    shown = f", {_SHOWN} shown" if count > _SHOWN else ""
    return f"{escape(name)}: {count}{shown}"


def _line(tag: str, cells: Iterable[str]) -> str:
    return "<tr>" + "".join(f"<{tag}><bdi>{escape(harmless(cell))}</bdi></{tag}>" for cell in cells) + "</tr>"
