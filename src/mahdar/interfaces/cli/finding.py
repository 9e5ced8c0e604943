"""`mahdar find`, `mahdar quotes`, `mahdar acts`: asking a record."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.interfaces.cli.forms import AsCsv, AsJson, AsJsonl, Latin, chosen
from mahdar.interfaces.cli.list_part import Limit, Since, Until
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge
from mahdar.interfaces.cli.record_option import RecordPlace, opened

if TYPE_CHECKING:
    from mahdar.register.filters import EntryQuestion

Outlets = Annotated[list[str] | None, typer.Option("--outlet", metavar="DOMAIN", help="Any of these outlets tells it.")]
Issues = Annotated[
    list[str] | None, typer.Option("--about", metavar="ISSUE", help="Any of these issues: syria, سوريا.")
]
Sure = Annotated[bool, typer.Option("--sure", help="Only what is meant to be right nineteen times in twenty.")]


def find(  # noqa: PLR0913 - a parameter an option
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]", help="Words that stand in it; «a phrase»; 'syria -paris': without paris."),
    ] = None,
    *,
    who: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Each of these took part.")] = None,
    with_country: Annotated[
        list[str] | None, typer.Option(metavar="STATE", help="Each of these states or bodies took part: FRA, روسيا.")
    ] = None,
    mode: Annotated[
        list[str] | None,
        typer.Option(metavar="MODE", help="Any of these: meet, call, visit, multilateral, press-conference."),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STATUS", help="Any of these: held, ongoing, planned, proposed, postponed, cancelled, denied."
        ),
    ] = None,
    since: Since = None,
    until: Until = None,
    about: Issues = None,
    place: Annotated[list[str] | None, typer.Option(metavar="PLACE", help="In any of these places or states.")] = None,
    outlet: Outlets = None,
    sure: Sure = False,
    contradicted: Annotated[
        bool, typer.Option("--contradicted", help="Only where reports say what cannot all be true.")
    ] = False,
    changed_since: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="What is new, moved, contradicted, corrected or gone since, and to come."),
    ] = None,
    limit: Limit = None,
    record: RecordPlace = None,
    lexicon: OwnKnowledge = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    latin: Latin = False,
) -> None:
    """List encounters of the record with their reports, by day; those without a day come last.

    For example: mahdar find --who لافروف --who kerry --since 2014 --until 2015 --about syria
    """
    form = chosen(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, latin=latin)
    wanted: EntryQuestion = {
        "words": " ".join(words) if words else None, "who": who, "with_country": with_country, "mode": mode,
        "status": status, "since": since, "until": until, "about": about, "place": place, "outlet": outlet,
        "sure": sure, "contradicted": contradicted,
    }  # fmt: skip
    if changed_since is not None:
        _refuse_others({**wanted, "limit": limit})
    with opened(record, lexicon) as kept:
        from mahdar.interfaces.cli.kinds import CHANGES_KIND, ENTRIES_KIND
        from mahdar.interfaces.cli.listing import list_rows

        if changed_since is not None:
            nothing = f"nothing has changed since {changed_since}, and nothing is to come"
            raise typer.Exit(list_rows(kept.changed(changed_since), CHANGES_KIND, form, nothing))
        raise typer.Exit(
            list_rows(kept.each_entry(limit=limit, **wanted), ENTRIES_KIND, form, "no encounter is like that")
        )


def _refuse_others(wanted: Mapping[str, object]) -> None:
    asked = next((key for key, value in wanted.items() if value), None)
    if asked:
        other = "words" if asked == "words" else f"--{asked.replace('_', '-')}"
        raise typer.BadParameter(f"--changed-since stands alone: leave {other} out")


def quotes(  # noqa: PLR0913 - a parameter an option
    *,
    by: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Any of these says it.")] = None,
    of_country: Annotated[
        list[str] | None, typer.Option(metavar="STATE", help="Somebody of any of these states or bodies says it.")
    ] = None,
    about: Annotated[str | None, typer.Option(metavar="WORDS", help="Words that stand in it.")] = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlets = None,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="direct|indirect", help="Between marks, or as reported speech.")
    ] = None,
    limit: Limit = None,
    record: RecordPlace = None,
    lexicon: OwnKnowledge = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    latin: Latin = False,
) -> None:
    """List what people say, by the day of the article.

    For example: mahdar quotes --by لافروف --about سوريا --since 2015-07
    """
    form = chosen(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, latin=latin)
    with opened(record, lexicon) as kept:
        from mahdar.interfaces.cli.kinds import QUOTATIONS_KIND
        from mahdar.interfaces.cli.listing import list_rows

        rows = kept.each_quotation(
            by=by, of_country=of_country, about=about, since=since, until=until, outlet=outlet, kind=kind, limit=limit
        )
        raise typer.Exit(list_rows(rows, QUOTATIONS_KIND, form, "nobody says that"))


def acts(  # noqa: PLR0913 - a parameter an option
    *,
    of: Annotated[list[str] | None, typer.Option("--from", metavar="NAME", help="Any of these acts.")] = None,
    to: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Towards any of these.")] = None,
    type_: Annotated[
        list[str] | None, typer.Option("--type", metavar="TYPE", help="Any of these: REQUEST, REJECT, THREATEN, …")
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="STATUS", help="Any of these: done, intended, conditional, standing, denied."),
    ] = None,
    about: Issues = None,
    since: Since = None,
    until: Until = None,
    sure: Sure = False,
    limit: Limit = None,
    record: RecordPlace = None,
    lexicon: OwnKnowledge = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
    latin: Latin = False,
) -> None:
    """List who backs, demands, rejects or threatens what, by day; what was not done is marked so.

    For example: mahdar acts --from TUR --to SYR --type THREATEN
    """
    form = chosen(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, latin=latin)
    with opened(record, lexicon) as kept:
        from mahdar.interfaces.cli.kinds import ACTS_KIND
        from mahdar.interfaces.cli.listing import list_rows

        rows = kept.each_act(
            of=of, to=to, type=type_, status=status, about=about,
            since=since, until=until, sure=sure, limit=limit,
        )  # fmt: skip
        raise typer.Exit(list_rows(rows, ACTS_KIND, form, "nobody did that"))
