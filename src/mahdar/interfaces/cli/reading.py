"""`mahdar read`: pages in, minutes out."""

import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.addresses import BackupDir, InputFile, is_address, with_listed
from mahdar.interfaces.cli.dates import is_date
from mahdar.interfaces.cli.jobs import Jobs, how_many
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.own_tagger import OwnTagger, choose_tagger
from mahdar.interfaces.cli.source_options import PATHS_HELP, TextColumn

if TYPE_CHECKING:
    from mahdar.interfaces.cli.running import Document, Run


def read(  # noqa: PLR0913 - a parameter an option
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help=PATHS_HELP,
        ),
    ] = None,
    *,
    input_file: InputFile = None,
    backup: BackupDir = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON document (a list of them, unless it is just one).")
    ] = False,
    as_jsonl: Annotated[bool, typer.Option("--jsonl", help="Print one JSON document a line, page by page.")] = False,
    latin: Annotated[bool, typer.Option("--latin", help="Print romanised names and English labels.")] = False,
    url: Annotated[str | None, typer.Option(help="The address of the page; for a single page.")] = None,
    published: Annotated[
        str | None, typer.Option(help="The page's date, YYYY-MM-DD, known from elsewhere; for a single page.")
    ] = None,
    text_column: TextColumn = None,
    jobs: Jobs = None,
    lexicon: OwnKnowledge = None,
    tagger: OwnTagger = None,
) -> None:
    """Read pages and print their minutes: encounters, acts, quotations, people and places, each with its words.

    A JSONL file has a page a line: {"id", "text", "url", "outlet", "published"}, of which only "text" must be there.

    Minutes go to standard output, messages and progress to standard error. A page that gives no minutes is told with
    the reason, and the others are read; with --json and --jsonl it is a document too: {"schema", "id", "skipped"}.
    """
    if as_json and as_jsonl:
        raise typer.BadParameter("choose one of --json and --jsonl")
    named = with_listed(paths, input_file)
    given = _given(named, url, published)
    from mahdar.interfaces.cli.running import Run

    choose_tagger(tagger)
    run = Run(named, sys.stdin.buffer, given, lexicon, how_many(jobs), backup, text_column=text_column)
    for piece in _json(run) if as_json else _jsonl(run) if as_jsonl else _shown(run, latin=latin):
        sys.stdout.write(piece)
        sys.stdout.flush()
    raise typer.Exit(run.status())


def _given(paths: list[str], url: str | None, published: str | None) -> dict[str, str]:
    given = {key: value for key, value in (("url", url), ("published", published)) if value is not None}
    if given and (len(paths) > 1 or (not is_address(paths[0]) and Path(paths[0]).is_dir())):
        raise typer.BadParameter(f"--{next(iter(given))} belongs to one page: name a single one")
    if published is not None and not is_date(published):
        raise typer.BadParameter(f"--published {published!r}: write the date as YYYY-MM-DD")
    return given


def _json_text(document: "Document") -> str:
    return json.dumps(document.to_json(), ensure_ascii=False)


def _jsonl(run: "Run") -> Iterator[str]:
    for text in run.documents(_json_text):
        yield f"{text}\n"


def _json(run: "Run") -> Iterator[str]:
    texts = list(run.documents(_json_text))
    yield f"{texts[0]}\n" if len(texts) == 1 else "[" + ",\n".join(texts) + "]\n"


def _shown(run: "Run", *, latin: bool) -> Iterator[str]:
    from mahdar.interfaces.cli.showing import shown

    yield from run.documents(partial(shown, latin=latin, coloured=sys.stdout.isatty()))
