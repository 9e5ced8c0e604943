"""CSV as RFC 4180 has it: UTF-8, one header, lines that end in LF, quotation marks only where they are needed.

Python's own writer leaves a carriage return unquoted when lines end in LF, and readers would see another line there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

_NEEDS_QUOTES = re.compile(r'[",\r\n]')
_NAMES = {"=": "equals sign", "+": "plus", "-": "minus", "@": "at sign", "\t": "tab", "\r": "carriage return"}
BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The header and the rows, a line each, with its line end."""
    yield csv_line(header)
    for row in rows:
        yield csv_line(row)


def csv_line(cells: Sequence[str]) -> str:
    """One line, with its line end. A line of one empty cell is a pair of quotation marks, or readers skip it."""
    plain = not _NEEDS_QUOTES.search("".join(cells))  # one look at a line is cheaper than one at each of its cells
    line = ",".join(cells if plain else map(_quoted, cells))
    return (line or '""') + "\n"


def formula_start(cell: str) -> str | None:
    """The name of the character for which a spreadsheet would take this text for a formula; None where it would not."""
    return _NAMES.get(cell[:1])


def disarmed(cell: str) -> str:
    """The cell for spreadsheets: an apostrophe goes before what they would take for a formula."""
    return f"'{cell}" if formula_start(cell) else cell


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
