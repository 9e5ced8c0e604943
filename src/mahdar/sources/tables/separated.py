"""CSV and TSV: one page a row, the columns told by their names, read row by row."""

import csv
import io
import re
from collections.abc import Iterator
from typing import TextIO

from mahdar.records import Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.begun import restarted
from mahdar.sources.limits import LARGEST_UNPACKED, MB
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver
from mahdar.sources.tables.columns import columns_of, no_text
from mahdar.sources.tables.dialect import SAMPLE, encoding_of, fields_of, separator_of
from mahdar.sources.tables.rows import Table

LONGEST_FIELD = LARGEST_UNPACKED  # letters; what is longer is no article but a quotation mark left open
_SURROGATE = re.compile("[\udc80-\udcff]")


class _Lines:
    """The lines of a stream, no longer than a field may be; what is cut off is noted."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.cut = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(LONGEST_FIELD)
        if not line:
            raise StopIteration
        if len(line) == LONGEST_FIELD and not line.endswith("\n"):
            self.cut = True
            while (rest := self._stream.readline(MB)) and not rest.endswith("\n"):
                pass
        return line


def pages_in(opened: Opened) -> Iterator[Page | BadInput | PassedOver]:
    """The pages of a table, row by row."""
    sample = opened.stream.read(SAMPLE)
    encoding = encoding_of(sample)
    whole = restarted(sample, opened.stream)
    text = io.TextIOWrapper(whole, encoding, errors="surrogateescape" if "utf-8" in encoding else "replace", newline="")
    try:
        yield from _pages(text, opened)
    finally:
        text.detach()  # whoever opened the stream closes it


def _pages(text: TextIO, opened: Opened) -> Iterator[Page | BadInput | PassedOver]:
    lines = _Lines(text)
    first = next(lines, "")
    separator = separator_of(first, opened.text_column)
    head = fields_of(first, separator)
    columns = columns_of(head, opened.text_column)
    if not first.strip():
        yield BadInput(opened.name, "an empty table")
    elif "text" not in columns:
        yield BadInput(opened.name, no_text(head, opened.text_column))
    else:
        table = Table(opened.name, head, columns)
        yield from _rows(lines, separator, table)
        yield from table.left_aside()


def _rows(lines: _Lines, separator: str, table: Table) -> Iterator[Page | BadInput]:
    csv.field_size_limit(LONGEST_FIELD)
    reader = csv.reader(lines, delimiter=separator)
    while True:
        number = reader.line_num + 2  # the head is the first line, and a row begins behind the one before it
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield BadInput(f"{table.name}, line {number}", f"no row of a table: {error}")
            continue
        if row is None:
            return
        problem = _problem(row, table, lines)
        if problem:
            yield BadInput(f"{table.name}, line {number}", problem)
        elif any(row):
            yield table.page(row, number, "line")


def _problem(row: list[str], table: Table, lines: _Lines) -> str | None:
    if lines.cut:
        lines.cut = False
        return f"the line is longer than {LONGEST_FIELD // MB} MB"
    while len(row) > len(table.head) and not row[-1]:  # spreadsheets write empty columns behind the last
        row.pop()
    if row and len(row) != len(table.head):
        return f"{len(row)} fields, where the head of the table has {len(table.head)}"
    return "not UTF-8" if any(_SURROGATE.search(value) for value in row) else None
