"""Long form: one row an entry and party, so that an encounter of twenty is twenty rows and not 190 pairs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mahdar.exports.columns import Table, choices, day, integer, several, text
from mahdar.exports.tables.encounters import the_day
from mahdar.exports.tables.sources import versions_of
from mahdar.records import EntryParty, EntryRow, MadeWith
from mahdar.records.entities import EntityType
from mahdar.records.facts import Mode, Status


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party of an entry; `number` counts from 1 in the entry's own order."""

    of: EntryRow
    number: int
    party: EntryParty


def party_rows(entries: Iterable[EntryRow]) -> Iterator[PartyRow]:
    """The parties of these entries, entry by entry."""
    for row in entries:
        for number, party in enumerate(row.entry.parties, 1):
            yield PartyRow(row, number, party)


def _made_with(row: PartyRow) -> Iterator[MadeWith | None]:
    """The versions that read the reports which name this party."""
    return (r.source.made_with for r in row.of.reports if r.report.id in row.party.reports)


PARTICIPANTS: Table[PartyRow] = Table("participants", "a party of an encounter", (
    text("encounter_id", "the encounter", lambda r: r.of.entry.id),
    integer("number", "which of its parties, from 1", lambda r: r.number, "parties"),
    text("entity", "who, by id", lambda r: r.party.entity),
    text("entity_ar", "the name in Arabic", lambda r: r.party.name_ar),
    text("entity_en", "the name in Latin letters", lambda r: r.party.name_en),
    text("entity_type", "person, organisation, place with a government, other place", lambda r: r.party.type,
         choices(EntityType)),
    text("side", "whom they were there for: a state by ISO 3166-1 alpha-3, another body by id", lambda r: r.party.side),
    text("role", "participant, host, visitor, initiator, chair, mediator or attendee", lambda r: r.party.role),
    text("office", "the office at the time, role@STATE", lambda r: r.party.office),
    integer("report_count", "how many reports name them", lambda r: len(r.party.reports), "reports"),
    several("report_ids", "which, by id in the table reports", lambda r: r.party.reports),
    text("mode", "the encounter's mode", lambda r: r.of.entry.mode, choices(Mode)),
    text("status", "the encounter's status", lambda r: r.of.entry.status, choices(Status)),
    day("day", "the encounter's day, where one day is stated", lambda r: the_day(r.of)),
    *versions_of(_made_with),
))  # fmt: skip
