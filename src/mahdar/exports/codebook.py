"""What each column means, written from the definitions that the files are written from."""

from collections.abc import Iterable, Iterator, Sequence

from mahdar.exports.columns import AnyTable, Described
from mahdar.exports.csv_form import csv_lines

HEADER = ("table", "column", "type", "unit", "meaning", "values")
_TYPES = {
    "csv": {
        "text": "text",
        "integer": "whole number",
        "date": "ISO date",
        "boolean": "TRUE or FALSE",
        "list": "texts joined by ;",
    },
    "parquet": {
        "text": "string",
        "integer": "int32",
        "date": "date32",
        "boolean": "bool",
        "list": "list<string>",
    },
}
_CONVENTIONS = """\
Unknown, or does not apply: empty in CSV, null in Parquet. Lists are never unknown, but may be empty. In CSV the
items of a list are joined by `;`; a `;` or backslash inside an item has a backslash before it. Days are inclusive.
Spans are half-open and count Unicode code points of the article's text. Ids stay the same between exports;
`encounter_id` joins encounters, participants and reports, `article_id` joins everything to articles. Rows are in
the order of their day, then their id; those without a day come last. Reports follow their encounters, and coverage
goes by outlet and month. Every row names the versions that read it."""


def codebook_rows(tables: Iterable[AnyTable], form: str) -> Iterator[tuple[str, ...]]:
    """A row a column of these tables: the cells of `HEADER`."""
    for table in tables:
        for column in table.columns:
            yield table.name, *_described(column, form)


def codebook_csv(tables: Iterable[AnyTable], form: str) -> Iterator[str]:
    """The lines of `codebook.csv`."""
    return csv_lines(HEADER, codebook_rows(tables, form))


def codebook_markdown(tables: Sequence[AnyTable], form: str, *notes: str) -> Iterator[str]:
    """The lines of `codebook.md`; `notes` are sentences on this export."""
    yield "# Codebook\n\n"
    for paragraph in (_CONVENTIONS, *notes):
        yield f"{paragraph}\n\n"
    for table in tables:
        yield from _section(table, form)


def _section(table: AnyTable, form: str) -> Iterator[str]:
    yield f"## {table.name}\n\nOne row: {table.one_row}.\n\n| column | type | unit | meaning | values |\n"
    yield "| --- | --- | --- | --- | --- |\n"
    for column in table.columns:
        cells = (f" {cell} " if cell else " " for cell in _described(column, form))
        yield f"|{'|'.join(cells)}|\n"
    yield "\n"


def _described(column: Described, form: str) -> tuple[str, str, str, str, str]:
    return column.name, _TYPES[form][column.kind], column.unit, column.meaning, ", ".join(column.values)
