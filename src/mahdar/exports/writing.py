"""`mahdar export tables`: all tables of a record into a folder, with their codebook and a manifest."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from mahdar.exports.codebook import codebook_csv, codebook_markdown
from mahdar.exports.contents import Contents
from mahdar.exports.counting import Counting
from mahdar.exports.csv_form import BYTE_ORDER_MARK, csv_lines
from mahdar.exports.flat import flat_row
from mahdar.exports.folder import SCHEMA, Staging, Written, new_export
from mahdar.exports.formula_cells import NAME as FORMULA_CELLS
from mahdar.exports.formula_cells import FormulaCells
from mahdar.exports.sheets import TABLES, Sheet, sheets

FORMS = ("csv", "parquet")


@dataclass(frozen=True, slots=True)
class Export:
    """What was written; `notes` are sentences for whoever opens the files."""

    folder: Path
    files: tuple[Written, ...]
    notes: tuple[str, ...]

    @property
    def rows(self) -> dict[str, int]:
        """Rows by table."""
        names = {table.name for table in TABLES}
        return {stem: file.rows or 0 for file in self.files if (stem := Path(file.name).stem) in names}


def export_tables(contents: Contents, folder: str | Path, *, form: str = "csv", excel: bool = False) -> Export:
    """Writes the tables into `folder`, in place of an earlier export; equal records give equal bytes.

    Args:
        contents: the record's rows.
        folder: is made where it is not; may hold an earlier export, and nothing else.
        form: "csv" or "parquet".
        excel: CSV for spreadsheets: a byte order mark, and an apostrophe before texts that would be formulas.

    Raises:
        NotOursError: the folder holds other files.
        ValueError: there is no such form, `excel` is asked of Parquet, or the rows come out of order.
        OSError: a file cannot be written; what stood in the folder stands there still.
    """
    if form not in FORMS:
        raise ValueError(f"tables cannot be written as {form!r}; choose {' or '.join(FORMS)}")
    if excel and form != "csv":
        raise ValueError("only CSV can be made for spreadsheets; leave out excel, or the format parquet")
    place = Path(folder)
    with new_export(place) as staging:
        if form == "csv":
            _write_csv(staging, contents, excel=excel)
        else:
            _write_parquet(staging, contents)
        staging.write("codebook.md", codebook_markdown(TABLES, form, *staging.notes))
        staging.write("codebook.csv", _marked(codebook_csv(TABLES, form), excel=excel))
    return Export(place, tuple(sorted(staging.files, key=lambda file: file.name)), tuple(staging.notes))


def _write_csv(staging: Staging, contents: Contents, *, excel: bool) -> None:
    formulas = FormulaCells(staging.path(FORMULA_CELLS), excel=excel)
    with closing(formulas):
        for sheet in sheets(contents):
            _write_sheet(staging, sheet, formulas, excel=excel)
    if formulas.note is not None:
        staging.done(FORMULA_CELLS, formulas.count)
        staging.notes.append(formulas.note)


def _write_sheet(staging: Staging, sheet: Sheet, formulas: FormulaCells, *, excel: bool) -> None:
    counted = Counting(formulas.checked(sheet.table, map(flat_row, sheet.rows)))
    lines = csv_lines(sheet.table.header, counted)
    name = f"{sheet.table.name}.csv"
    staging.write(name, _marked(lines, excel=excel), rows=lambda: counted.count)


def _write_parquet(staging: Staging, contents: Contents) -> None:
    from mahdar.exports.parquet_form import parquet_file

    for sheet in sheets(contents):
        name = f"{sheet.table.name}.parquet"
        staging.done(name, parquet_file(sheet.table, sheet.rows, staging.path(name), SCHEMA))


def _marked(lines: Iterable[str], *, excel: bool) -> Iterator[str]:
    if excel:
        yield BYTE_ORDER_MARK
    yield from lines
