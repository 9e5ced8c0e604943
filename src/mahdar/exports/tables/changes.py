"""One row a change of an entry."""

from collections.abc import Callable
from datetime import date

from mahdar.exports.columns import Table, choices, day, several, text
from mahdar.records import ChangeRow, Entry
from mahdar.records.facts import Mode, Status


def _text(take: Callable[[Entry], str | None]) -> Callable[[ChangeRow], str | None]:
    return lambda row: None if row.entry is None else take(row.entry.entry)


def _day(take: Callable[[Entry], date | None]) -> Callable[[ChangeRow], date | None]:
    return lambda row: None if row.entry is None else take(row.entry.entry)


def _parties(row: ChangeRow) -> tuple[str, ...]:
    return () if row.entry is None else tuple(party.entity for party in row.entry.entry.parties)


CHANGES: Table[ChangeRow] = Table("changes", "a change of an encounter", (
    text("encounter_id", "the encounter", lambda r: r.id),
    text("change", "what became of it", lambda r: r.kind,
         ("new", "status", "date", "contradicted", "corrected", "merged", "withdrawn", "upcoming")),
    day("changed_day", "the last day on which it did; empty: it is only still to come", lambda r: r.day),
    text("before", "of a status or a date: from what it moved", lambda r: r.before),
    text("after", "to what", lambda r: r.after),
    text("mode", "what kind of encounter; empty: it is no longer there", _text(lambda e: e.mode), choices(Mode)),
    text("status", "where it stands now", _text(lambda e: e.status), choices(Status)),
    day("first_day", "first day on which it can have been, inclusive; empty: open", _day(lambda e: e.first)),
    day("last_day", "last such day, inclusive; empty: open", _day(lambda e: e.last)),
    several("parties", "who took part, by id", _parties),
))  # fmt: skip
