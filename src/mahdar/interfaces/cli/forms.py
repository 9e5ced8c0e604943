"""`--json`, `--jsonl`, `--csv` and `--latin`: how what a record answers is printed."""

from typing import Annotated, Literal, NamedTuple

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON list.")]
AsJsonl = Annotated[bool, typer.Option("--jsonl", help="Print one JSON document a line.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print a CSV table, with the columns of `mahdar export tables`.")]
Latin = Annotated[bool, typer.Option("--latin", help="Print romanised names and English labels.")]


class Form(NamedTuple):
    """A form to print in: for people, in Arabic or in Latin letters, or for programs."""

    kind: Literal["shown", "json", "jsonl", "csv"]
    latin: bool = False


def chosen(*, as_json: bool, as_jsonl: bool, as_csv: bool, latin: bool) -> Form:
    """The one form that is asked for."""
    kinds: tuple[tuple[bool, Literal["json", "jsonl", "csv"]], ...] = (
        (as_json, "json"),
        (as_jsonl, "jsonl"),
        (as_csv, "csv"),
    )
    asked = [kind for is_asked, kind in kinds if is_asked]
    if len(asked) > 1:
        raise typer.BadParameter("choose one of --json, --jsonl and --csv")
    return Form(asked[0] if asked else "shown", latin)
