"""Lists of what a record answers, row by row: for people, as JSON, or as CSV."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, Generic, TypeVar

import typer
from rich.text import Text

from mahdar.exports import csv_lines, flat
from mahdar.exports.columns import Table
from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.forms import Form
from mahdar.interfaces.cli.script import Script, rendered
from mahdar.records import plain

R = TypeVar("R")


def _plain(row: object) -> dict[str, Any]:
    document: dict[str, Any] = plain(row)
    return document


@dataclass(frozen=True, slots=True)
class Kind(Generic[R]):
    """What rows of a kind look like: as rows of a table, on a terminal, as JSON."""

    table: Table[R]
    lines: Callable[[R, Script], Iterable[Text]]
    document: Callable[[R], dict[str, Any]] = _plain


def list_rows(rows: Iterable[R], kind: Kind[R], form: Form, nothing: str) -> Exit:
    """Print the rows as they come; where there is none, say `nothing`."""
    rest = iter(rows)
    first = next(rest, None)
    for piece in _pieces(rest if first is None else chain([first], rest), kind, form):
        sys.stdout.write(piece)
    sys.stdout.flush()
    if first is None:
        typer.echo(nothing, err=True)
        return Exit.NOTHING_FOUND
    return Exit.DONE


def _pieces(rows: Iterator[R], kind: Kind[R], form: Form) -> Iterator[str]:
    if form.kind == "csv":
        return csv_lines(*flat(kind.table, rows))
    if form.kind == "shown":
        script, coloured = Script(latin=form.latin), sys.stdout.isatty()
        return (rendered(kind.lines(row, script), coloured=coloured) for row in rows)
    texts = (json.dumps(kind.document(row), ensure_ascii=False, allow_nan=False) for row in rows)
    return (f"{text}\n" for text in texts) if form.kind == "jsonl" else _list(texts)


def _list(texts: Iterator[str]) -> Iterator[str]:
    yield "["
    separator = ""
    for text in texts:
        yield f"{separator}{text}"
        separator = ",\n"
    yield "]\n"
