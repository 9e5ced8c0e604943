"""`mahdar add`: pages into a record."""

import json
import sys
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.addresses import BackupDir, InputFile, with_listed
from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.jobs import Jobs, how_many, means
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.own_tagger import OwnTagger, choose_tagger
from mahdar.interfaces.cli.record_option import RecordPlace, opened
from mahdar.interfaces.cli.source_options import PATHS_HELP, TextColumn

if TYPE_CHECKING:
    from mahdar.interfaces.cli.pages import Pages
    from mahdar.interfaces.record import Record
    from mahdar.reading.processes import Means
    from mahdar.register.adding import Added


def add(  # noqa: PLR0913 - a parameter an option
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
    record: RecordPlace = None,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Print what became of each page, one JSON document a line.")
    ] = False,
    text_column: TextColumn = None,
    jobs: Jobs = None,
    lexicon: OwnKnowledge = None,
    tagger: OwnTagger = None,
) -> None:
    """Put pages into a record, which is made where there is none; pages that are in it already are passed over.

    Pages are safe on disk batch by batch. After an interrupt the same command goes on where it was.
    """
    from mahdar.interfaces.cli.pages import Pages

    named = with_listed(paths, input_file)
    pages = Pages(named, sys.stdin.buffer, backup, text_column)
    choose_tagger(tagger)
    if not pages.are_there():
        raise typer.Exit(_tell_missing(pages))
    with opened(record, lexicon, create=True) as kept:
        counted = _add(kept, pages, means(how_many(jobs), named, sys.stdin.buffer), as_jsonl=as_jsonl)
        place = kept.store.place
    typer.echo(_summary(counted, pages.bad, place), err=as_jsonl)
    raise typer.Exit(_status(counted, pages.bad))


def _tell_missing(pages: "Pages") -> Exit:
    """Nothing is there to be added: no record is made for it."""
    from mahdar.interfaces.cli.progress import Progress

    with Progress(0) as progress:
        for _ in pages.each(progress):
            pass
    return Exit.WRONG_USE


def _add(record: "Record", pages: "Pages", jobs: "Means", *, as_jsonl: bool) -> Counter[str]:
    from mahdar.interfaces.cli.progress import Progress
    from mahdar.interfaces.cli.running import read_or_broken

    counted: Counter[str] = Counter()
    with Progress(pages.total()) as progress:
        for added in record.adding(pages.each(progress), read=read_or_broken, jobs=jobs):
            counted[added.outcome] += 1
            counted["without minutes"] += bool(added.detail)
            if added.detail:
                progress.say(_skipped(added))
            if as_jsonl:
                sys.stdout.write(f"{_line(added)}\n")
                sys.stdout.flush()
            progress.step()
    return counted


def _skipped(added: "Added") -> str:
    from mahdar.text import harmless, isolate_arabic

    when = "skipped" if added.outcome == "skipped" else "skipped when it came first"
    return f"{isolate_arabic(added.origin)}: {when}, {harmless(added.detail)}"


def _line(added: "Added") -> str:
    document = {
        "origin": added.origin, "article": added.article, "outcome": added.outcome, "detail": added.detail or None
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False)


def _summary(counted: Counter[str], bad: int, place: str) -> str:
    from mahdar.text import isolate_arabic

    parts = [
        f"{counted['new']} new",
        f"{counted['known']} already there",
        f"{counted['version']} new versions of pages that are there",
        f"{counted['skipped']} skipped",
    ]
    parts += [f"{bad} that are no pages"] if bad else []
    return f"{isolate_arabic(place)}: {', '.join(parts)}"


def _status(counted: Counter[str], bad: int) -> Exit:
    """The same for pages that are there already as for them when they came first."""
    without = counted["without minutes"]
    if not counted["new"] + counted["known"] + counted["version"] + counted["skipped"] - without:
        return Exit.NOTHING_FOUND
    return Exit.SOME_SKIPPED if without or bad else Exit.DONE
