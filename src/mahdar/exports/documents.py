"""The public JSON of an entry, `mahdar-entry/1`, and of a record, `mahdar-record/1`; docs/tables.md describes both."""

import json
from collections.abc import Iterable, Iterator, Mapping

from mahdar.exports.contents import entry_place, in_order
from mahdar.exports.json_parts import Json, named_json, source_json, versions_json
from mahdar.records import Attendee, Difference, EntryParty, EntryRow, ReportRow, plain
from mahdar.records.entries import Doubt

ENTRY = "mahdar-entry/1"
RECORD = "mahdar-record/1"


def entry_json(row: EntryRow) -> dict[str, Json]:
    """An entry with its reports; every key is always there, unknown is None."""
    entry = row.entry
    return {
        "schema": ENTRY,
        "id": entry.id,
        "mode": entry.mode,
        "status": entry.status,
        "tier": "sure" if entry.sure else "review",
        "dates": _dates(row),
        "place": named_json(row.place, entry.place),
        "parties": [_party(party) for party in entry.parties],
        "issues": list(entry.issues),
        "sources": {"articles": entry.articles, "independent": entry.sources, "outlets": list(entry.outlets)},
        "history": plain(entry.history),
        "contradicted": entry.contradicted,
        "differences": [_difference(difference) for difference in entry.differences],
        "doubts": [_doubt(doubt) for doubt in entry.doubts],
        "judged": list(entry.judged),
        "reports": [_report(report) for report in row.reports],
    }


def entry_line(row: EntryRow) -> str:
    """An entry with its reports as one line of JSON, without its line end."""
    return _line(entry_json(row))


def record_json(entries: Iterable[EntryRow]) -> Iterator[str]:
    """A whole record as pieces of one JSON document, an entry a line; memory stays that of one entry.

    Raises:
        ValueError: the entries do not come in the order (first day, id), unknown days last.
    """
    yield f'{{"schema": "{RECORD}", "entries": ['
    separator = "\n"
    for row in in_order(entries, entry_place):
        yield f"{separator}{entry_line(row)}"
        separator = ",\n"
    yield "\n]}\n"


def _line(value: Mapping[str, Json]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _dates(row: EntryRow) -> dict[str, Json]:
    entry = row.entry
    return {
        "first": plain(entry.first),
        "last": plain(entry.last),
        "stated": entry.dated,
        "announced": plain(entry.announced),
    }


def _party(party: EntryParty) -> dict[str, Json]:
    return {
        "entity": party.entity,
        "type": party.type,
        "name": {"ar": party.name_ar, "en": party.name_en},
        "side": party.side,
        "role": party.role,
        "office": party.office,
        "reports": list(party.reports),
    }


def _difference(difference: Difference) -> dict[str, Json]:
    return {
        "field": difference.field,
        "contradicts": difference.contradicts,
        "versions": plain(difference.versions),
    }


def _doubt(doubt: Doubt) -> dict[str, Json]:
    """The score to two places: its last digits are nobody's business, and differ between machines."""
    return {"entry": doubt.entry, "score": round(doubt.score, 2), "because": doubt.because}


def _report(row: ReportRow) -> dict[str, Json]:
    report = row.report
    return {
        "id": report.id,
        **source_json(row.source),
        "agency": list(report.origin.agencies),
        "mode": report.mode,
        "status": report.status,
        "scope": report.scope,
        "tier": report.tier,
        "date": report.date,
        "date_end": report.date_end,
        "dates": {"first": plain(report.first), "last": plain(report.last), "stated": report.stated},
        "when": report.when_words or None,
        "place": named_json(row.place, report.place),
        "participants": [_attendee(attendee) for attendee in report.attendees],
        "issues": list(report.issues),
        "within": report.within,
        "words": report.words,
        "span": plain(report.span),
        "shown": {field: list(words) for field, words in report.shown},
        "made_with": versions_json(row.source.made_with),
    }


def _attendee(attendee: Attendee) -> dict[str, Json]:
    return {
        "entity": attendee.entity,
        "type": attendee.type,
        "name": {"ar": attendee.name_ar, "en": attendee.name_en},
        "side": attendee.side,
        "role": attendee.role,
        "office": attendee.office,
        "known": attendee.known,
    }
