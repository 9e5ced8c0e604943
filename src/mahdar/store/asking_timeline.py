"""What two parties have had to do with each other: entries in which both took part, acts from either to the other."""

from collections.abc import Iterable, Iterator
from datetime import date
from heapq import merge
from itertools import islice
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from mahdar.records import ActRow, EntryRow
from mahdar.store.asking_entries import entries_where, on_days
from mahdar.store.asking_facts import acts_where, from_until
from mahdar.store.asking_filters import Names, keys
from mahdar.store.tables import acts, entries, entry_parties

_ONE: Final = entry_parties.alias("one")
_OTHER: Final = entry_parties.alias("other")


def timeline(
    connection: Connection, a: Names, b: Names, *, since: date | None = None, until: date | None = None,
    limit: int | None = None,
) -> Iterator[EntryRow | ActRow]:  # fmt: skip
    """Entries and acts between two parties, by day and id, undated ones last; an entry before the acts of its day.

    Args:
        connection: of a reader.
        a: ids or sides of the one: what bears any of them is meant.
        b: of the other. A party of an entry stands for one of the two only: nobody meets himself.
        since: first day, inclusive. What has no day is told where neither this nor `until` is given.
        until: last day, inclusive.
        limit: at most so many rows.
    """
    both = (
        select(_ONE.c.entry)
        .join(_OTHER, and_(_ONE.c.entry == _OTHER.c.entry, _ONE.c.entity != _OTHER.c.entity))
        .where(_is(_ONE.c.entity, _ONE.c.side, a), _is(_OTHER.c.entity, _OTHER.c.side, b))
    )
    met = entries_where(connection, entries.c.id.in_(both), *on_days(since, until), limit=limit)
    days = from_until(acts.c.day, since, until)
    done = acts_where(connection, or_(_from_to(a, b), _from_to(b, a)), *days, limit=limit)
    rows: tuple[Iterable[EntryRow | ActRow], ...] = (met, done)
    return islice(merge(*rows, key=_order), limit)


def _is(entity: ColumnElement[str], side: ColumnElement[str], names: Names) -> ColumnElement[bool]:
    return or_(entity.in_(keys(names)), side.in_(keys(names)))


def _from_to(actor: Names, recipient: Names) -> ColumnElement[bool]:
    return and_(_is(acts.c.actor, acts.c.actor_side, actor), _is(acts.c.recipient, acts.c.recipient_side, recipient))


def _order(row: EntryRow | ActRow) -> tuple[bool, date, bool, str]:
    day, name = (row.day, row.id) if isinstance(row, ActRow) else (row.entry.first, row.entry.id)
    return day is None, day or date.min, isinstance(row, ActRow), name
