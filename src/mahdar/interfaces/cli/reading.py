"""`mahdar read`: pages in, minutes out."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from mahdar.interfaces.cli.exits import Exit


def read(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="A text or HTML page, a folder, a JSONL file, or - for stdin.")
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document (a list, where there are several).")] = False,
    as_jsonl: Annotated[bool, typer.Option("--jsonl", help="One JSON document a line, as they are read.")] = False,
    latin: Annotated[bool, typer.Option("--latin", help="Romanised names and English labels.")] = False,
    url: Annotated[str | None, typer.Option(help="The address of the page, where a single one is read.")] = None,
    published: Annotated[str | None, typer.Option(help="Its date, YYYY-MM-DD, where it is known from elsewhere.")] = None,
) -> None:
    """Read pages and print their minutes: encounters, acts, quotations, people and places, each with its words.

    Data goes to standard output, messages and progress to standard error.
    """
    if as_json and as_jsonl:
        raise typer.BadParameter("choose one of --json and --jsonl")
    if published is not None:
        _check_date(published)
    counted: Counter[str] = Counter()
    documents = _read_all(paths, {"url": url, "published": published}, counted)
    if as_jsonl:
        for document in documents:
            _write(json.dumps(document.to_json(), ensure_ascii=False) + "\n")
    elif as_json:
        found = [document.to_json() for document in documents]
        _write(json.dumps(found[0] if len(found) == 1 else found, ensure_ascii=False, indent=1) + "\n")
    else:
        _show(documents, latin=latin)
    raise typer.Exit(_status(counted))


def _check_date(published: str) -> None:
    from datetime import date

    try:
        date.fromisoformat(published[:10])
    except ValueError:
        raise typer.BadParameter(f"--published {published!r}: write the date as YYYY-MM-DD") from None


def _read_all(paths: list[str], given: dict[str, str | None], counted: Counter[str]) -> Iterator[Any]:
    from dataclasses import replace

    from mahdar.interfaces.cli.progress import Progress
    from mahdar.reading import read_page
    from mahdar.records import Skipped
    from mahdar.sources import BadInput, count, pages_from

    totals = [count(path) for path in paths]
    beside = {key: value for key, value in given.items() if value is not None}
    with Progress(None if None in totals else sum(total or 0 for total in totals)) as progress:
        for path in paths:
            for page in pages_from(path, sys.stdin.buffer):
                if isinstance(page, BadInput):
                    counted["bad"] += 1
                    progress.say(str(page))
                    continue
                document = read_page(replace(page, **beside) if beside else page)
                progress.step()
                if isinstance(document, Skipped):
                    counted["skipped"] += 1
                    progress.say(f"{page.origin}: skipped, {document.reason.value}: {document.detail}")
                else:
                    counted["read"] += 1
                yield document


def _show(documents: Iterator[Any], *, latin: bool) -> None:
    from mahdar.interfaces.cli.showing import console, show
    from mahdar.records import Minutes

    out = console()
    for document in documents:
        if isinstance(document, Minutes):
            show(document, out, latin=latin)


def _write(text: str) -> None:
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8"))


def _status(counted: Counter[str]) -> Exit:
    if not counted["read"]:
        return Exit.WRONG_USE if counted["bad"] and not counted["skipped"] else Exit.NOTHING_FOUND
    return Exit.SOME_SKIPPED if counted["skipped"] or counted["bad"] else Exit.DONE
