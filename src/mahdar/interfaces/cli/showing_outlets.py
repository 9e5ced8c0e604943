"""Outlets on a terminal and as a table: a line each in a list, all that is known of one alone."""

from collections.abc import Iterator

from rich.text import Text

from mahdar.exports.columns import Table, flag, several, text
from mahdar.interfaces.cli.listing import Kind
from mahdar.interfaces.cli.script import Script
from mahdar.lexicon.outlets import Habit, KnownOutlet

OUTLETS: Table[KnownOutlet] = Table("outlets", "an outlet that the knowledge lists", (
    text("outlet", "its id", lambda r: r.id),
    several("names", "in Arabic, the usual one first", lambda r: r.names),
    text("english", "in Latin letters", lambda r: r.english),
    several("also_english", "and otherwise", lambda r: r.also_english),
    several("domains", "where it publishes, or did", lambda r: r.domains),
    text("country", "whose press it belongs to, ISO 3166 alpha-3; empty: all Arab states'", lambda r: r.country),
    text("based", "where its newsroom sits", lambda r: r.based),
    flag("for_abroad", "it writes for readers of other states", lambda r: r.for_abroad),
    text("kind", "what it is", lambda r: r.kind),
    several("languages", "in which it publishes", lambda r: r.languages),
    text("time_zone", "the IANA name of its clock", lambda r: r.time_zone),
    flag("calls_local_utc", "its markup gives the local hour and calls it UTC", lambda r: r.calls_local_utc),
    text("agency", "the news agency that it is", lambda r: r.agency),
    several("date_forms", "how its lines of date are written", lambda r: r.date_forms),
    text("months", "which names of months it writes", lambda r: r.months),
    several("credits", "agencies that it credits, and where", lambda r: tuple(map(_habit, r.credits))),
    text("owner", "`state`, or nothing", lambda r: r.owner),
    text("since", "founded", lambda r: r.since),
    text("until", "the first day, month or year without it", lambda r: r.until),
    several("sources", "where this is from", lambda r: r.sources),
))  # fmt: skip


def outlet_line(outlet: KnownOutlet, script: Script) -> Iterator[Text]:
    """One line: names in both scripts · kind · state · domains [id]."""
    parts = ["  ".join(map(script.plain, filter(None, (outlet.names[0], outlet.english))))]
    parts += [script.label(f"kind-{outlet.kind}")] if outlet.kind else []
    parts += [script.plain(outlet.country)] if outlet.country else []
    parts += [script.plain(domain) for domain in outlet.domains[:1]]
    yield Text(f"{' · '.join(parts)}  {script.id(outlet.id)}")


def outlet_lines(outlet: KnownOutlet, script: Script) -> Iterator[Text]:
    """The line of a list, and below it all that is known, a line each."""
    for line in outlet_line(outlet, script):
        yield Text(line.plain, style="bold")
    for key, values in _known(outlet, script):
        if values:
            yield Text(f"  {script.label(key)}: {script.comma.join(values)}")
    for key in ("for_abroad", "calls_local_utc", "owner"):
        if getattr(outlet, key):
            yield Text(f"  {script.label(key.replace('_', '-'))}")


def _known(outlet: KnownOutlet, script: Script) -> Iterator[tuple[str, list[str]]]:
    """Labels, and what is known under each."""
    others = (*outlet.names[1:], *outlet.also_english)
    yield "also-named", list(map(script.plain, others))
    yield "domains", list(map(script.plain, outlet.domains))
    for key, value in (("based", outlet.based), ("clock", outlet.time_zone)):
        yield key, [script.plain(value)] if value else []
    yield "languages", list(map(script.plain, outlet.languages))
    yield "months", [script.label(f"months-{outlet.months}")] if outlet.months else []
    yield "date-forms", list(map(script.plain, outlet.date_forms))
    yield "credits", [script.plain(_habit(habit)) for habit in outlet.credits]
    yield "since", [script.plain(outlet.since)] if outlet.since else []
    yield "until", [script.plain(outlet.until)] if outlet.until else []
    yield "known-from", list(map(script.plain, outlet.sources))


def _habit(habit: Habit) -> str:
    return f"{habit.agency} ({', '.join(habit.where)})"


OUTLETS_KIND: Kind[KnownOutlet] = Kind(OUTLETS, outlet_line)
OUTLET_KIND: Kind[KnownOutlet] = Kind(OUTLETS, outlet_lines)
