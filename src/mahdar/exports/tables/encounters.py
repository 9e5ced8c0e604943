"""One row an entry of the record."""

from collections.abc import Iterator
from datetime import date

from mahdar.exports.columns import Table, choices, day, flag, integer, several, text
from mahdar.exports.tables.sources import country_of, named, versions_of
from mahdar.records import EntryRow, MadeWith, Named
from mahdar.records.facts import Mode, Status


def the_day(row: EntryRow) -> date | None:
    """The one day that is stated."""
    entry = row.entry
    return entry.first if entry.dated and entry.first == entry.last else None


def the_place(row: EntryRow) -> Named | None:
    """Where it was; without names where the record knows none."""
    return row.place or (Named(row.entry.place, None, None) if row.entry.place else None)


def sides(row: EntryRow) -> tuple[str, ...]:
    """Whom the parties were there for, each once, sorted."""
    return tuple(sorted({party.side for party in row.entry.parties if party.side}))


def _told(row: EntryRow) -> date | None:
    return min((report.source.day for report in row.reports if report.source.day), default=None)


def _made_with(row: EntryRow) -> Iterator[MadeWith | None]:
    return (report.source.made_with for report in row.reports)


ENCOUNTERS: Table[EntryRow] = Table("encounters", "an encounter: what all articles say of one meeting, call or visit", (
    text("encounter_id", "its id; the id of each of its reports cites it too", lambda r: r.entry.id),
    text("mode", "what kind of encounter", lambda r: r.entry.mode, choices(Mode)),
    text("status", "where it stands by the latest word", lambda r: r.entry.status, choices(Status)),
    day("day", "the day, where one day is stated", the_day),
    day("first_day", "first day of it, inclusive; where it is not dated the first likely one; empty: open",
        lambda r: r.entry.first),
    day("last_day", "last day of it, inclusive; where it is not dated the last likely one; empty: open",
        lambda r: r.entry.last),
    flag("dated", "first_day and last_day are stated; else they follow from when articles usually tell of such a thing",
         lambda r: r.entry.dated),
    day("announced_day", "day of the first article that told of it as still to come", lambda r: r.entry.announced),
    day("told_day", "day of the first dated article that tells of it", _told),
    *named("place", "where", the_place),
    country_of("place", "that the place is in", the_place),
    several("parties", "who took part, by id; one row each in the table participants",
            lambda r: tuple(p.entity for p in r.entry.parties)),
    several("sides", "whom they were there for: states by ISO 3166-1 alpha-3, other bodies by id", sides),
    integer("party_count", "how many parties", lambda r: len(r.entry.parties), "parties"),
    several("issues", "what was talked about, by id", lambda r: r.entry.issues),
    several("statuses", "the statuses that it went through, in order",
            lambda r: tuple(step.status for step in r.entry.history), choices(Status)),
    integer("reports", "how many reports tell of it", lambda r: len(r.entry.reports), "reports"),
    integer("articles", "in how many articles", lambda r: r.entry.articles, "articles"),
    integer("sources", "how many of them are independent: copies of one story, and articles that credit one agency, "
            "count once", lambda r: r.entry.sources, "sources"),
    several("outlets", "who published them", lambda r: r.entry.outlets),
    flag("contradicted", "reports say what cannot all be true", lambda r: r.entry.contradicted),
    several("differing", "the fields on which reports differ", lambda r: tuple(d.field for d in r.entry.differences)),
    flag("sure", "meant to be right 19 times in 20", lambda r: r.entry.sure),
    several("may_be_same_as", "encounters that may be this one, left to a person",
            lambda r: tuple(d.entry for d in r.entry.doubts)),
    several("judged", "the fields that a person set", lambda r: r.entry.judged),
    *versions_of(_made_with),
))  # fmt: skip
