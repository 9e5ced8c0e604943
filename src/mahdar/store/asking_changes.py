"""What has happened to entries since a day, and what is still to come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, or_, select

from mahdar.records import EntryRow
from mahdar.store.asking_entries import entries_where
from mahdar.store.bulk import portions
from mahdar.store.tables import changes, entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What became of one entry in one respect, over all the days asked for.

    Attributes:
        id: the entry's; `entry` itself is None where it is no longer there.
        day: the last day on which it changed so.
        before: of a status: from what it moved; `after` to what.
    """

    id: str
    day: date
    before: str | None
    after: str | None
    entry: EntryRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Changes by what they are, each in the order of the entries, those no longer there last.

    Attributes:
        kinds: new, status, contradicted, corrected, merged, withdrawn → what changed so; left out where nothing did.
        upcoming: entries planned for today or later.
    """

    kinds: Mapping[str, tuple[Changed, ...]]
    upcoming: tuple[EntryRow, ...]


def changed(connection: Connection, since: date, today: date) -> Changes:
    """What changed on this day or later, and the entries that are still to come."""
    statement = select(changes).where(changes.c.day >= since).order_by(changes.c.number)
    moves = _moves(connection.execute(statement))
    there = _entries(connection, {entry for _, entry in moves})
    place = {entry: at for at, entry in enumerate(there)}
    kinds: dict[str, list[Changed]] = {}
    for (kind, entry), (first, last) in sorted(
        moves.items(), key=lambda move: (place.get(move[0][1], len(place)), move[0])
    ):
        if kind not in {"status", "date"} or first.before != last.after:
            row = Changed(id=entry, day=last.day, before=first.before, after=last.after, entry=there.get(entry))
            kinds.setdefault(kind, []).append(row)
    ahead = or_(entries.c.last >= today, and_(entries.c.last.is_(None), entries.c.first.is_not(None)))
    planned = entries_where(connection, entries.c.status == "planned", ahead)
    return Changes(kinds={kind: tuple(rows) for kind, rows in sorted(kinds.items())}, upcoming=tuple(planned))


def _moves(rows: Iterable[Row[Any]]) -> dict[tuple[str, str], tuple[Row[Any], Row[Any]]]:
    """Of what changed in one respect several times, the first and the last time."""
    moves: dict[tuple[str, str], tuple[Row[Any], Row[Any]]] = {}
    for row in rows:
        key = row.kind, row.entry
        moves[key] = moves.get(key, (row, row))[0], row
    return moves


def _entries(connection: Connection, ids: Iterable[str]) -> dict[str, EntryRow]:
    """The entries that are there, in their order."""
    found = [row for portion in portions(sorted(ids)) for row in entries_where(connection, entries.c.id.in_(portion))]
    found.sort(key=lambda row: (row.entry.first is None, row.entry.first or date.min, row.entry.id))
    return {row.entry.id: row for row in found}
