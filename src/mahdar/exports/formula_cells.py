"""Cells that a spreadsheet would take for a formula: listed beside exact data, disarmed on their way to one."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from mahdar.exports.columns import AnyTable
from mahdar.exports.csv_form import csv_line, disarmed, formula_start

NAME = "formula-cells.csv"
HEADER = ("table", "row", "column", "starts_with", "done")
EXACT = (
    f"Warning: some texts begin with a character for which a spreadsheet takes them for a formula; {NAME} lists where. "
    "Open these files in R or Python, or export for spreadsheets."
)
DISARMED = (
    f"An apostrophe stands before each text that a spreadsheet would take for a formula; {NAME} lists the cells. "
    "Take the exact export for data."
)


class FormulaCells:
    """Looks at texts on their way into a file and writes down where they would be formulas.

    Args:
        path: the list's own file, begun with the first such cell.
        excel: put an apostrophe before them.
    """

    def __init__(self, path: Path, *, excel: bool) -> None:
        self._path = path
        self._excel = excel
        self._file: TextIO | None = None
        self.count = 0

    @property
    def note(self) -> str | None:
        """A sentence for whoever opens the files; None where no cell is touched."""
        return None if not self.count else DISARMED if self._excel else EXACT

    def checked(self, table: AnyTable, rows: Iterator[Sequence[str]]) -> Iterator[Sequence[str]]:
        """The rows, disarmed where that is wanted."""
        texts = [at for at, column in enumerate(table.columns) if column.kind in ("text", "list")]
        for number, row in enumerate(rows, 1):
            found = [at for at in texts if formula_start(row[at])]
            for at in found:
                self._write(table.name, str(number), table.header[at], formula_start(row[at]) or "")
            yield tuple(map(disarmed, row)) if found and self._excel else row

    def close(self) -> None:
        """The list is whole."""
        if self._file is not None:
            self._file.close()

    def _write(self, *cells: str) -> None:
        if self._file is None:
            self._file = self._path.open("w", encoding="utf-8", newline="")
            self._file.write(csv_line(HEADER))
        self._file.write(csv_line((*cells, "apostrophe put before it" if self._excel else "left as it is")))
        self.count += 1
