"""One row an article's report of an encounter: what this article says, before it is merged with the others."""

from mahdar.exports.columns import Table, choices, day, flag, integer, of, several, text
from mahdar.exports.tables.sources import ARTICLE, VERSIONS, named
from mahdar.records import Named, ReportRow
from mahdar.records.facts import Mode, Scope, Status, Tier


def _place(row: ReportRow) -> Named | None:
    return row.place or (Named(row.report.place, None, None) if row.report.place else None)


REPORTS: Table[ReportRow] = Table("reports", "an article's report of an encounter", (
    text("report_id", "its id", lambda r: r.report.id),
    text("encounter_id", "the encounter that it belongs to", lambda r: r.entry),
    *of(lambda r: r.source, ARTICLE),
    several("agencies", "the agencies that the article credits, as written", lambda r: r.report.origin.agencies),
    text("mode", "what kind of encounter, by this article", lambda r: r.report.mode, choices(Mode)),
    text("status", "its status, by this article", lambda r: r.report.status, choices(Status)),
    text("scope", "one encounter, or a series that the article tells of as one", lambda r: r.report.scope,
         choices(Scope)),
    text("date", "the date that the article gives: a day, a week, a month or a year", lambda r: r.report.date),
    text("date_end", "the last day, where it gives two", lambda r: r.report.date_end),
    day("first_day", "first day on which it can have been by this article, inclusive; empty: open",
        lambda r: r.report.first),
    day("last_day", "last such day, inclusive; empty: open", lambda r: r.report.last),
    flag("stated", "the article gives the date itself", lambda r: r.report.stated),
    text("when_words", "the words that give the time, resolved or not", lambda r: r.report.when_words),
    *named("place", "where, by this article", _place),
    several("parties", "who took part by this article, by id", lambda r: tuple(a.entity for a in r.report.attendees)),
    several("issues", "what was talked about, by id", lambda r: r.report.issues),
    text("tier", "sure is meant to be right 19 times in 20", lambda r: r.report.tier, choices(Tier)),
    text("words", "the passage that shows it", lambda r: r.report.words),
    integer("start", "where the passage starts in the article's text", lambda r: r.report.span and r.report.span[0],
            "code points"),
    integer("end", "where it ends, exclusive", lambda r: r.report.span and r.report.span[1], "code points"),
    *of(lambda r: r.source, VERSIONS),
))  # fmt: skip
