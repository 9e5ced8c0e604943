"""`mahdar judge`: what a person decides about encounters and facts, kept with who and when."""

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.decisions import Asked, check, decisions
from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.forms import AsCsv, AsJson, AsJsonl, Form, Latin, chosen
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.record_option import RecordPlace, opened

if TYPE_CHECKING:
    from mahdar.interfaces.record import Record


def judge(  # noqa: PLR0913 - a parameter an option
    entry: Annotated[
        str | None,
        typer.Argument(metavar="ENTRY", help="The id of an encounter, or of any fact; its beginning will do."),
    ] = None,
    fact: Annotated[
        str | None,
        typer.Argument(
            metavar="FACT",
            help="With --reject: the fact, or all for every report; with --set: the one report, else all.",
        ),
    ] = None,
    *,
    same: Annotated[str | None, typer.Option(metavar="OTHER", help="This one and OTHER are one encounter.")] = None,
    not_same: Annotated[
        str | None, typer.Option("--not-same", metavar="OTHER", help="This one and OTHER are two encounters.")
    ] = None,
    set_: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="FIELD=VALUE", help="date, place, status, mode or issues; nothing behind = for none."
        ),
    ] = None,
    reject: Annotated[bool, typer.Option("--reject", help="The fact is wrong, and counts no more.")] = False,
    undo: Annotated[int | None, typer.Option(metavar="NUMBER", help="Take back the judgement of this number.")] = None,
    because: Annotated[str, typer.Option(metavar="WHY", help="The reason, in your own words.")] = "",
    listed: Annotated[bool, typer.Option("--list", help="List all judgements.")] = False,
    record: RecordPlace = None,
    lexicon: OwnKnowledge = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    latin: Latin = False,
) -> None:
    """Decide what the program cannot: kept with your name and the time, and applied again after every reread.

    For example: mahdar judge e1f2 --same ea07 --because "one evening, two papers"; mahdar judge e1f2 --set
    date=2014-10-14 --because …; mahdar judge e1f2 --reject a93c --because …; mahdar judge --undo 3 --because …
    """
    form = chosen(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, latin=latin)
    asked = Asked(entry, fact, same, not_same, tuple(set_ or ()), reject, undo, because)
    check(asked, listed=listed)
    with opened(record, lexicon) as kept:
        raise typer.Exit(_list(kept, form) if listed else _judge(kept, asked, form))


def _list(record: "Record", form: Form) -> Exit:
    from mahdar.interfaces.cli.judgements import JUDGEMENTS_KIND
    from mahdar.interfaces.cli.listing import list_rows
    from mahdar.text import harmless

    status = list_rows(record.judgements(), JUDGEMENTS_KIND, form, "nobody has judged anything")
    for sentence in record.unanchored():
        typer.echo(harmless(sentence), err=True)
    return status


def _judge(record: "Record", asked: Asked, form: Form) -> Exit:
    from mahdar.interfaces.cli.judgements import JUDGEMENTS_KIND
    from mahdar.interfaces.cli.listing import list_rows

    status = list_rows(record.judge_all(decisions(record, asked)), JUDGEMENTS_KIND, form, "nothing to judge")
    if form.kind == "shown":
        _show_entries(record, asked, form)
    return status


def _show_entries(record: "Record", asked: Asked, form: Form) -> None:
    """The encounters as they are now, as far as they are encounters still."""
    from mahdar.interfaces.cli.script import Script
    from mahdar.interfaces.cli.showing_entries import entry_head
    from mahdar.register.errors import RecordError

    heads = {}
    for id_ in filter(None, (asked.entry, asked.same, asked.not_same)):
        with suppress(RecordError):
            row = record.entry(id_)
            heads[row.entry.id] = entry_head(row, Script(latin=form.latin))
    for head in heads.values():
        typer.echo(f"→ {head}" if form.latin else f"← {head}")


def compare(
    one: Annotated[str, typer.Argument(metavar="ONE", help="The id of an encounter, or of a report of it.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="That of another one.")],
    *,
    record: RecordPlace = None,
    lexicon: OwnKnowledge = None,
    as_json: AsJson = False,
    latin: Latin = False,
) -> None:
    """Say why two reports are, or are not, one encounter: each reason with what it adds to the score."""
    with opened(record, lexicon) as kept:
        from mahdar.interfaces.cli.judgements import comparison_text

        typer.echo(comparison_text(kept.compare(one, other), as_json=as_json, latin=latin), nl=False)
