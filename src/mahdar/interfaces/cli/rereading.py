"""`mahdar reread`: reading a record's pages again after a new release, and what changes by it."""

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.forms import AsJsonl
from mahdar.interfaces.cli.jobs import Jobs, how_many
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.own_tagger import OwnTagger, choose_tagger
from mahdar.interfaces.cli.record_option import RecordPlace, opened

if TYPE_CHECKING:
    from mahdar.interfaces.record import Record
    from mahdar.register.rereading import Reread
    from mahdar.store import Counts

_COUNTED = ("skipped", "entries", "reports", "quotations", "acts")


def reread(
    *,
    everything: Annotated[
        bool, typer.Option("--all", help="Read every page again, also what the present versions read.")
    ] = False,
    record: RecordPlace = None,
    as_jsonl: AsJsonl = False,
    jobs: Jobs = None,
    lexicon: OwnKnowledge = None,
    tagger: OwnTagger = None,
) -> None:
    """Read again what other versions of the program, the knowledge or the tagger read, and tell what changed.

    Prints a line for each article whose facts are others now, then how much there was before and is after. Judgements
    are applied again; those whose words no fact stands on any more are listed. After an interrupt it goes on.
    """
    choose_tagger(tagger)
    with opened(record, lexicon) as kept:
        before = kept.status()
        total = _reread(kept, everything=everything, jobs=how_many(jobs), as_jsonl=as_jsonl)
        _tell(before, kept.status(), total, err=as_jsonl)
        _tell_unanchored(kept.unanchored())


def _reread(record: "Record", *, everything: bool, jobs: int, as_jsonl: bool) -> tuple[int, int]:
    """How many articles were read again, and how many of them have other facts now."""
    from mahdar.interfaces.cli.progress import Progress
    from mahdar.interfaces.cli.running import read_or_broken
    from mahdar.text import harmless, isolate_arabic

    read = changed = 0
    with Progress(None) as progress:
        for each in record.reread(everything=everything, read=read_or_broken, jobs=jobs):
            read += 1
            changed += each.changed
            if each.skipped:
                progress.say(f"{isolate_arabic(each.origin)}: skipped, {harmless(each.skipped)}")
            if each.changed:
                sys.stdout.write(f"{_json(each) if as_jsonl else _line(each)}\n")
                sys.stdout.flush()
            progress.step()
    return read, changed


def _json(each: "Reread") -> str:
    return json.dumps({"article": each.article, "gone": list(each.gone), "come": list(each.come)})


def _line(each: "Reread") -> str:
    gone, come = ("".join(f" {sign}{id_}" for id_ in ids) for sign, ids in (("-", each.gone), ("+", each.come)))
    return f"{each.article}:{gone}{come}"


def _tell(before: "Counts", after: "Counts", total: tuple[int, int], *, err: bool) -> None:
    typer.echo(f"{total[0]} articles read again, {total[1]} with other facts than before", err=err)
    for key in _COUNTED:
        typer.echo(f"  {key}: {getattr(before, key)} before, {getattr(after, key)} after", err=err)


def _tell_unanchored(judgements: Iterable[str]) -> None:
    from mahdar.text import harmless

    for sentence in judgements:
        typer.echo(harmless(sentence), err=True)
