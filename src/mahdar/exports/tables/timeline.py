"""One row an encounter of two parties, or an act of one towards the other."""

from datetime import date

from mahdar.exports.columns import Table, day, integer, several, text
from mahdar.exports.tables.encounters import sides
from mahdar.records import ActRow, EntryRow

Event = EntryRow | ActRow


def _day(event: Event) -> date | None:
    return event.day if isinstance(event, ActRow) else event.entry.first


def _last(event: Event) -> date | None:
    return event.day if isinstance(event, ActRow) else event.entry.last


def _parties(event: Event) -> tuple[str, ...]:
    if isinstance(event, EntryRow):
        return tuple(party.entity for party in event.entry.parties)
    return (event.actor.id, event.recipient.id) if event.recipient else (event.actor.id,)


def _sides(event: Event) -> tuple[str, ...]:
    if isinstance(event, EntryRow):
        return sides(event)
    return tuple(side for side in (event.actor_side, event.recipient_side) if side)


def _words(event: Event) -> str | None:
    """An act's own words; of an encounter those of the first report that has its status."""
    if isinstance(event, ActRow):
        return event.words
    return event.telling.report.words if event.telling else None


TIMELINE: Table[Event] = Table("timeline", "an encounter of the two, or an act of one towards the other", (
    day("first_day", "the act's day, or the first day on which the encounter can have been", _day),
    day("last_day", "the last such day, inclusive", _last),
    text("what", "encounter or act", lambda e: "act" if isinstance(e, ActRow) else "encounter", ("encounter", "act")),
    text("id", "the encounter's or the act's id", lambda e: e.id if isinstance(e, ActRow) else e.entry.id),
    text("kind", "the encounter's mode, or the act's type",
         lambda e: e.type if isinstance(e, ActRow) else e.entry.mode),
    text("status", "the encounter's or the act's", lambda e: e.status if isinstance(e, ActRow) else e.entry.status),
    several("parties", "who took part, by id; of an act the actor, then the recipient", _parties),
    several("sides", "whom they stand for, likewise", _sides),
    several("issues", "what it was about, by id", lambda e: e.issues if isinstance(e, ActRow) else e.entry.issues),
    integer("reports", "how many reports tell of it", lambda e: 1 if isinstance(e, ActRow) else len(e.entry.reports),
            "reports"),
    integer("sources", "how many of them are independent", lambda e: 1 if isinstance(e, ActRow) else e.entry.sources,
            "sources"),
    text("words", "the words of the act, or of the first report that has the encounter's status", _words),
))  # fmt: skip
