"""`mahdar watch`: feeds are asked when they are due, and what is new comes into the record."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.own_tagger import OwnTagger, choose_tagger
from mahdar.interfaces.cli.record_option import RecordPlace, opened

if TYPE_CHECKING:
    from mahdar.interfaces.record import Record

_WORKERS = 8
NOTHING_WATCHED = "no feed is watched: `mahdar feeds add https://…` adds one"


def watch(  # noqa: PLR0913 - a parameter an option
    *,
    once: Annotated[bool, typer.Option("--once", help="End when nothing is due any more, as for cron.")] = False,
    warc: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Where fetched pages are kept, as WARC; else beside the record.", file_okay=False
        ),
    ] = None,
    sites: Annotated[
        int, typer.Option(min=1, max=64, help="How many sites are asked at once, each by one connection.")
    ] = _WORKERS,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell of feeds that have nothing new, too.")] = False,
    record: RecordPlace = None,
    lexicon: OwnKnowledge = None,
    tagger: OwnTagger = None,
) -> None:
    """Ask the feeds of a record when they are due, fetch what is new, and add it.

    Every page is written to a WARC file before it is added. Stop it at any time: the next watch goes on where this one
    was, and asks for nothing twice. Only the hosts of the feeds are asked, as seldom as they wish, and their robots.txt
    is heeded; `contact` in the settings, or MAHDAR_CONTACT, tells their operators whom to write to.
    """
    choose_tagger(tagger)
    with opened(record, lexicon) as kept:
        if not kept.feeds():
            typer.echo(NOTHING_WATCHED, err=True)
            raise typer.Exit(Exit.NOTHING_FOUND)
        counted = _watch(kept, warc, sites, once=once, verbose=verbose)
    raise typer.Exit(_status(counted))


def _watch(record: "Record", warc: Path | None, sites: int, *, once: bool, verbose: bool) -> Counter[str]:
    from mahdar.interfaces.cli.isolated import reading_apart
    from mahdar.interfaces.cli.telling import tell, tell_nothing_unchanged
    from mahdar.interfaces.settings import needed_contact
    from mahdar.interfaces.watching import Ending, folder_of_pages, outside
    from mahdar.register.watching import Watcher
    from mahdar.store.watch_lock import watching_alone

    contact, folder, ending = needed_contact(), folder_of_pages(record.store, warc), Ending()
    saying = tell if verbose else tell_nothing_unchanged
    with (
        watching_alone(record.store),
        reading_apart() as read,
        outside(folder, contact, ending=ending, tell=saying, read=read, workers=sites) as world,
        ending.heeded(),
    ):
        counted = Watcher(record.store, world).run(once=once)
    typer.echo(_summary(counted), err=True)
    return counted


def _summary(counted: Counter[str]) -> str:
    asked = counted["listed"] + counted["unchanged"]
    parts = [
        f"{asked + counted['failed']} askings of feeds, {counted['failed']} without an answer",
        f"{counted['added']} articles added",
        f"{counted['known'] + counted['twin']} already there",
        f"{counted['skipped']} without minutes",
        f"{counted['put-off']} put off",
        f"{counted['refused']} given up",
    ]
    return ", ".join(parts)


def _status(counted: Counter[str]) -> Exit:
    from mahdar.interfaces.cli.telling import FAILURES

    return Exit.SOME_SKIPPED if any(counted[what] for what in FAILURES) else Exit.DONE
