"""Entries, the rows that they are asked for by, and the doubts between them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping

from sqlalchemy import Connection, Table, delete, or_, select

from mahdar.records import Entry, from_plain, plain
from mahdar.store.bulk import Row, change_with, driver_rows, insert_rows, portions, put_rows, put_values, rows_with
from mahdar.store.gate import clean, index_key, indexed, json_text
from mahdar.store.ready import searched
from mahdar.store.search import drop_search, put_search
from mahdar.store.tables import doubts, entries, entry_issues, entry_outlets, entry_parties

Described = tuple[Entry, str | None, list[str]]  # with the state that its place is in, and what it is found by
_PARTS = (entry_parties, entry_issues, entry_outlets)


def put(connection: Connection, described: Iterable[Described]) -> None:
    """Insert or replace entries."""
    for portion in portions(described):
        ids = [entry.id for entry, _, _ in portion]
        _drop_parts(connection, ids)
        rows = [_entry_row(entry, country) for entry, country, _ in portion]
        put_values(connection, entries, driver_rows(entries, rows, connection.dialect.name))
        for table, rows in _parts(entry for entry, _, _ in portion):
            insert_rows(connection, table, rows)
        put_search(connection, "entry", [(entry.id, searched(*texts)) for entry, _, texts in portion])


def drop(connection: Connection, ids: Collection[str]) -> None:
    """Take entries out, with what they are found by."""
    _drop_parts(connection, ids)
    change_with(connection, delete(entries), entries.c.id, ids)
    drop_search(connection, "entry", sorted(set(ids)))


def entries_with(connection: Connection, ids: Collection[str]) -> dict[str, Entry]:
    """The entries with these ids, by id."""
    found = rows_with(connection, select(entries.c.id, entries.c.document), entries.c.id, ids)
    return {row["id"]: from_plain(Entry, json.loads(row["document"])) for row in found}


def _drop_parts(connection: Connection, ids: Collection[str]) -> None:
    for table in _PARTS:
        change_with(connection, delete(table), table.c.entry, ids)


def _entry_row(entry: Entry, country: str | None) -> Row:
    return {
        "id": entry.id,
        "mode": entry.mode,
        "status": entry.status,
        "first": entry.first,
        "last": entry.last,
        "place": indexed(entry.place),
        "place_country": country,
        "reports": len(entry.reports),
        "sources": entry.sources,
        "contradicted": entry.contradicted,
        "sure": entry.sure,
        "document": json_text(plain(entry)),
    }


def _parts(given: Iterable[Entry]) -> Iterator[tuple[Table, list[Row]]]:
    held = list(given)
    parties = [(entry.id, index_key(party.entity), indexed(party.side)) for entry in held for party in entry.parties]
    issues = [(entry.id, index_key(issue)) for entry in held for issue in entry.issues]
    outlets = [(entry.id, index_key(outlet)) for entry in held for outlet in entry.outlets]
    yield entry_parties, [{"entry": id_, "entity": entity, "side": side} for id_, entity, side in parties]
    yield entry_issues, [{"entry": id_, "issue": issue} for id_, issue in issues]
    yield entry_outlets, [{"entry": id_, "outlet": outlet} for id_, outlet in outlets]


def set_doubts(
    connection: Connection, looked_at: Collection[str], found: Mapping[tuple[str, str], tuple[float, str]]
) -> None:
    """Put these doubts in the place of all older ones that name an entry of `looked_at`."""
    for column in (doubts.c.entry, doubts.c.other):
        change_with(connection, delete(doubts), column, looked_at)
    rows = [
        {"entry": entry, "other": other, "score": f"{score:.2f}", "because": clean(because)}
        for (entry, other), (score, because) in sorted(found.items())
    ]
    put_rows(connection, doubts, rows)


def doubts_of(connection: Connection, ids: Collection[str]) -> dict[str, list[tuple[str, float, str]]]:
    """For each of these entries the others that may be the same, best first, then by id."""
    found: dict[str, list[tuple[str, float, str]]] = {}
    wanted = set(ids)
    for portion in portions(sorted(wanted)):
        named = or_(doubts.c.entry.in_(portion), doubts.c.other.in_(portion))
        for entry, other, score, because in connection.execute(select(doubts).where(named)):
            for one, two in ((entry, other), (other, entry)):
                if one in wanted:
                    found.setdefault(one, []).append((two, float(score), because))
    return {entry: sorted(set(others), key=_best_first) for entry, others in sorted(found.items())}


def _best_first(doubt: tuple[str, float, str]) -> tuple[float, str]:
    return -doubt[1], doubt[0]
