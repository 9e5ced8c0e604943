"""The codebook, and the page about the tables, say what the tables are."""

import csv
import io
import re
from pathlib import Path
from typing import get_args

import pytest
from tests.exports.sample import Sample

from mahdar.exports import CHANGES, FEEDS, PEOPLE, TIMELINE, export_tables
from mahdar.exports.codebook import codebook_markdown
from mahdar.exports.csv_form import formula_start
from mahdar.exports.sheets import TABLES, sheets
from mahdar.records.facts import Status

DOCS = Path(__file__).resolve().parents[2] / "docs" / "tables.md"
ALL = (*TABLES, TIMELINE, CHANGES, PEOPLE, FEEDS)


def codebook(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / "codebook.csv").read_text(encoding="utf-8"))))


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_the_codebook_has_every_column_of_every_file_in_its_order(tmp_path, form):
    export_tables(Sample(), tmp_path, form=form)
    listed: dict[str, list[str]] = {}
    for row in codebook(tmp_path):
        listed.setdefault(row["table"], []).append(row["column"])
    assert listed == {table.name: list(table.header) for table in TABLES}
    if form == "csv":
        for name, columns in listed.items():
            header = (tmp_path / f"{name}.csv").read_text(encoding="utf-8").partition("\n")[0]
            assert header == ",".join(columns)


def test_every_column_has_a_meaning_and_every_number_a_unit(tmp_path):
    export_tables(Sample(), tmp_path)
    for row in codebook(tmp_path):
        assert row["meaning"]
        assert bool(row["unit"]) == (row["type"] in {"whole number", "ISO date"})
        assert not any(formula_start(cell) for cell in row.values())


def test_closed_lists_are_those_of_the_records(tmp_path):
    export_tables(Sample(), tmp_path)
    (status,) = [row for row in codebook(tmp_path) if (row["table"], row["column"]) == ("encounters", "status")]
    assert status["values"].split(", ") == list(get_args(Status))


def test_cells_of_closed_lists_are_on_the_list():
    for sheet in sheets(Sample()):
        for row in sheet.rows:
            for column, cell in zip(sheet.table.columns, row, strict=True):
                for value in cell if isinstance(cell, tuple) else (cell,):
                    if column.values and column.kind != "boolean" and value is not None:
                        assert value in column.values, (sheet.table.name, column.name)


def test_cells_are_of_their_columns_type():
    types = {"text": str, "integer": int, "boolean": bool, "list": tuple}
    for sheet in sheets(Sample()):
        for row in sheet.rows:
            for column, cell in zip(sheet.table.columns, row, strict=True):
                if cell is not None and column.kind in types:
                    assert type(cell) is types[column.kind], (sheet.table.name, column.name)
                assert cell is not None or column.kind != "list"


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_columns_are_named_once_in_snake_case(table):
    assert len(set(table.header)) == len(table.header)
    assert all(re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name) for name in table.header)


def test_a_column_of_one_name_is_of_one_type_in_all_tables():
    kinds: dict[str, set[str]] = {}
    for table in ALL:
        for column in table.columns:
            kinds.setdefault(column.name, set()).add(column.kind)
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}


def test_the_page_about_the_tables_holds_the_codebook_of_today():
    written = "".join(codebook_markdown(ALL, "csv")).removeprefix("# Codebook\n\n").replace("\n## ", "\n### ")
    page = DOCS.read_text(encoding="utf-8")
    between = page.partition("<!-- codebook -->\n")[2].partition("<!-- end of codebook -->")[0]
    assert between.strip() == written.strip(), "put into docs/tables.md what tools/codebook.py prints"
