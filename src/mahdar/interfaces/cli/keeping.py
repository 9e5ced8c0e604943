"""`mahdar status`, `mahdar doctor`, `mahdar backup`: how much a record holds, whether it is sound, and copies of it."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.forms import Latin
from mahdar.interfaces.cli.record_option import RecordPlace, opened

if TYPE_CHECKING:
    from mahdar.store import Counts

_LABELS = {
    "articles": "counted-articles", "skipped": "not-read", "superseded": "superseded", "undated": "undated-articles",
    "entries": "entries", "reports": "reports", "quotations": "counted-quotations", "acts": "counted-acts",
    "doubts": "doubts", "judgements": "judgements", "unanchored": "unanchored",
}  # fmt: skip


def status(
    *,
    record: RecordPlace = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    latin: Latin = False,
) -> None:
    """Print how much a record holds."""
    with opened(record) as kept:
        counted = _counted(kept.status(), len(kept.unanchored()))
        place = kept.store.place
    if as_json:
        typer.echo(json.dumps({"record": place, **counted}, ensure_ascii=False))
    else:
        _show(place, counted, latin=latin)


def _counted(counts: "Counts", unanchored: int) -> dict[str, int]:
    """The counts by name; judgements whose words are gone at the end."""
    return {key: getattr(counts, key) for key in _LABELS if key != "unanchored"} | {"unanchored": unanchored}


def _show(place: str, counted: dict[str, int], *, latin: bool) -> None:
    from mahdar.interfaces.cli.labels import label
    from mahdar.text import isolate_arabic

    typer.echo(isolate_arabic(place))
    for key, number in counted.items():
        typer.echo(f"  {label(_LABELS[key], latin=latin)}: {number}")


def doctor(record: RecordPlace = None) -> None:
    """Check a record: its tables and pages, and that every entry is what its reports say. Prints each fault."""
    from mahdar.text import harmless

    with opened(record) as kept:
        found = kept.doctor()
    for fault in found:
        typer.echo(harmless(fault))
    typer.echo(f"{len(found) or 'no'} fault{'' if len(found) == 1 else 's'}", err=True)
    raise typer.Exit(Exit.SOME_SKIPPED if found else Exit.DONE)


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The copy to write; a file that is there is kept.")],
    record: RecordPlace = None,
) -> None:
    """Write a whole copy of a record, while it may be in use."""
    if file.exists():
        raise typer.BadParameter(f"{file} is there already, and is kept: choose another name")
    with opened(record) as kept:
        kept.backup(file)
    typer.echo(str(file))
