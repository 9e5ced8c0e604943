"""The kinds of rows that the commands of a record list."""

from mahdar.exports import (
    ACTS,
    CHANGES,
    ENCOUNTERS,
    PEOPLE,
    QUOTATIONS,
    TIMELINE,
    act_json,
    change_json,
    entry_json,
    person_json,
    quotation_json,
)  # fmt: skip
from mahdar.interfaces.cli.listing import Kind
from mahdar.interfaces.cli.showing_changes import change_lines
from mahdar.interfaces.cli.showing_entries import entry_lines
from mahdar.interfaces.cli.showing_events import event_document, event_lines
from mahdar.interfaces.cli.showing_facts import act_lines, person_lines, quotation_lines
from mahdar.records import ActRow, ChangeRow, EntryRow, PersonRow, QuotationRow

ENTRIES_KIND: Kind[EntryRow] = Kind(ENCOUNTERS, entry_lines, entry_json)
QUOTATIONS_KIND: Kind[QuotationRow] = Kind(QUOTATIONS, quotation_lines, quotation_json)
ACTS_KIND: Kind[ActRow] = Kind(ACTS, act_lines, act_json)
PEOPLE_KIND: Kind[PersonRow] = Kind(PEOPLE, person_lines, person_json)
CHANGES_KIND: Kind[ChangeRow] = Kind(CHANGES, change_lines, change_json)
EVENTS_KIND: Kind[EntryRow | ActRow] = Kind(TIMELINE, event_lines, event_document)
