"""`mahdar export`: a record as tables, or as one JSON document."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from mahdar.interfaces.cli.exits import HELP, Exit
from mahdar.interfaces.cli.record_option import RecordPlace, opened

export_app = typer.Typer(
    help="Write a record as tables or as one JSON document.", epilog=HELP, no_args_is_help=True, rich_markup_mode=None
)
Out = Annotated[Path | None, typer.Option(metavar="FILE", help="The file to write; else standard output.")]
_FORMS = ("csv", "parquet")


@export_app.callback(invoke_without_command=True, epilog=HELP)
def export(
    context: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="The same as `mahdar export json`.")] = False,
    out: Out = None,
    record: RecordPlace = None,
) -> None:
    """Write a record as tables or as one JSON document."""
    if context.invoked_subcommand is None:
        if not as_json:
            raise typer.BadParameter("name what to write: tables DIR, or json")
        _write_json(record, out)
    elif as_json or out or record:
        name = "--json" if as_json else "--out" if out else "--record"
        raise typer.BadParameter(f"write {name} behind {context.invoked_subcommand}")


@export_app.command(epilog=HELP, short_help="All tables, with a codebook, into a folder.")
def tables(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder, or that of an earlier export.")],
    *,
    form: Annotated[str, typer.Option("--format", metavar="csv|parquet", help="CSV or Parquet.")] = "csv",
    excel: Annotated[
        bool, typer.Option("--excel", help="CSV that spreadsheets open as it is, formulas in it disarmed.")
    ] = False,
    record: RecordPlace = None,
) -> None:
    """Write encounters, participants, acts, quotations, reports, articles and coverage as tables into a folder.

    Prints how many rows each table has. The codebook in the folder says what each column means.
    """
    if form not in _FORMS:
        raise typer.BadParameter(f"--format {form!r}: choose one of {', '.join(_FORMS)}")
    if excel and form != "csv":
        raise typer.BadParameter("--excel goes with --format csv")
    with opened(record) as kept:
        from mahdar.exports import NotOursError
        from mahdar.text import harmless

        try:
            export = kept.export_tables(folder, form=form, excel=excel)
        except NotOursError as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(Exit.WRONG_USE) from None
    for name, number in export.rows.items():
        typer.echo(f"{name}: {number}")
    for note in export.notes:
        typer.echo(harmless(note), err=True)


@export_app.command("json", epilog=HELP, short_help="All encounters with their reports, one JSON document.")
def json_(*, out: Out = None, record: RecordPlace = None) -> None:
    """Write all encounters with their reports as one JSON document: the same bytes for any order of adding."""
    _write_json(record, out)


def _write_json(record: str | None, out: Path | None) -> None:
    with opened(record) as kept:
        if out is None:
            sys.stdout.writelines(kept.export_json())
            sys.stdout.flush()
        else:
            _write(out, kept.export_json())


def _write(out: Path, pieces: Iterable[str]) -> None:
    """The whole file or nothing of it."""
    partial = out.with_name(f".{out.name}.mahdar-partial")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
        partial.replace(out)
    finally:
        partial.unlink(missing_ok=True)
