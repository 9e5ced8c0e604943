"""`mahdar entry`, `mahdar article`, `mahdar timeline`, `mahdar people`: what an id cites, two parties, one name."""

import json
import sys
from typing import Annotated

import typer

from mahdar.interfaces.cli.forms import AsCsv, AsJson, AsJsonl, Latin, chosen
from mahdar.interfaces.cli.list_part import Limit, Since, Until
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.record_option import RecordPlace, opened


def entry(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of an encounter, or of any report of it.")],
    *,
    record: RecordPlace = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    latin: Latin = False,
) -> None:
    """Show the encounter that an id cites, or say what became of it: ids that were printed once answer for ever."""
    with opened(record) as kept:
        from mahdar.exports import entry_line
        from mahdar.interfaces.cli.script import Script, rendered
        from mahdar.interfaces.cli.showing_entries import entry_lines

        row = kept.entry(id_)
    if as_json:
        typer.echo(entry_line(row))
    else:
        sys.stdout.write(rendered(entry_lines(row, Script(latin=latin)), coloured=sys.stdout.isatty()))


def article(
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="The article's id, the id that came with its page, its address, or the id of a fact of it.",
        ),
    ],
    *,
    record: RecordPlace = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document, its minutes in it.")] = False,
    latin: Latin = False,
) -> None:
    """Show an article: where and when it was printed, and all that it tells, with the words."""
    with opened(record) as kept:
        from mahdar.interfaces.cli.script import Script, rendered
        from mahdar.interfaces.cli.showing_articles import article_document, article_lines

        view = kept.article(id_)
    if as_json:
        typer.echo(json.dumps(article_document(view), ensure_ascii=False))
    else:
        lines = article_lines(view, Script(latin=latin))
        sys.stdout.write(rendered(lines, coloured=sys.stdout.isatty()))


def timeline(  # noqa: PLR0913 - a parameter an option
    one: Annotated[str, typer.Argument(metavar="ONE", help="A state, a body or somebody: RUS, روسيا, lavrov.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Another one.")],
    *,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    record: RecordPlace = None,
    lexicon: OwnKnowledge = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    latin: Latin = False,
) -> None:
    """List by day where two met, and what either did towards the other."""
    form = chosen(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, latin=latin)
    with opened(record, lexicon) as kept:
        from mahdar.interfaces.cli.kinds import EVENTS_KIND
        from mahdar.interfaces.cli.listing import list_rows

        events = kept.each_event(one, other, since=since, until=until, limit=limit)
        raise typer.Exit(list_rows(events, EVENTS_KIND, form, "nothing between these two"))


def people(  # noqa: PLR0913 - a parameter an option
    name: Annotated[str, typer.Argument(metavar="NAME", help="In Arabic or Latin letters.")],
    *,
    record: RecordPlace = None,
    lexicon: OwnKnowledge = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    latin: Latin = False,
) -> None:
    """List whom or what a name means in the record, and how much of them there is."""
    form = chosen(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, latin=latin)
    with opened(record, lexicon) as kept:
        from mahdar.interfaces.cli.kinds import PEOPLE_KIND
        from mahdar.interfaces.cli.listing import list_rows

        raise typer.Exit(list_rows(kept.people(name), PEOPLE_KIND, form, "nobody of this name is in the record"))
