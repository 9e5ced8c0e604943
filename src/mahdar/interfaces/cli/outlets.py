"""`mahdar outlets`: what the knowledge says of papers, agencies and broadcasters."""

from typing import Annotated, Literal

import typer

from mahdar.interfaces.cli.forms import AsJson, AsJsonl, Latin, chosen
from mahdar.interfaces.cli.own_knowledge import OwnKnowledge, knowledge

_Kind = Literal["daily", "weekly", "agency", "broadcaster", "portal", "ministry"]


def outlets(  # noqa: PLR0913 - a parameter an option
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]", help="A name in Arabic or Latin letters, a domain or an address; or an id."),
    ] = None,
    *,
    country: Annotated[
        str | None, typer.Option(metavar="ISO3", help="Of this state's press: EGY; `none`: for all Arab states.")
    ] = None,
    kind: Annotated[_Kind | None, typer.Option(help="Of this kind.")] = None,
    lexicon: OwnKnowledge = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print a CSV table.")] = False,
    latin: Latin = False,
) -> None:
    """List the outlets that Mahdar knows, or show one: names, domains, state, clock, months and habits.

    An outlet that is not listed is read all the same. For example: mahdar outlets --country EGY --kind daily; mahdar
    outlets الأهرام; mahdar outlets ahram.org.eg
    """
    form = chosen(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, latin=latin)
    from mahdar.interfaces.cli.listing import list_rows
    from mahdar.interfaces.cli.showing_outlets import OUTLET_KIND, OUTLETS_KIND
    from mahdar.lexicon.outlet_search import find_outlets
    from mahdar.lexicon.outlets import outlets as outlets_of

    known = outlets_of(knowledge(lexicon))
    asked = " ".join(query or ())
    wanted = country.upper().replace("NONE", "") if country else None
    found = [
        outlet
        for outlet in (find_outlets(known, asked) if asked else known.all)
        if wanted in (None, outlet.country or "") and kind in (None, outlet.kind)
    ]
    shown = OUTLET_KIND if asked and len(found) == 1 else OUTLETS_KIND
    raise typer.Exit(list_rows(found, shown, form, "no such outlet is known; it is read all the same"))
