"""Entries that a filter finds."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, Connection, Table, and_, func, or_, select

from mahdar.records import EntryRow
from mahdar.store.asking_filters import EntryFilter, Names, keys
from mahdar.store.asking_pages import Listing, Page, Place, page, portions, some
from mahdar.store.asking_rows import entry_rows
from mahdar.store.membership import Membership, all_hold
from mahdar.store.search import search_for
from mahdar.store.tables import entries, entry_issues, entry_outlets, entry_parties

_E: Final = entries.c


def find_entries(
    connection: Connection, wanted: EntryFilter, limit: int = 50, after: Place | None = None
) -> Page[EntryRow]:
    """A page of the entries that a filter finds, by first day and id, undated ones last.

    Args:
        connection: of a reader.
        wanted: which.
        limit: how many rows at most.
        after: where the page before this one ended.
    """
    listing = _listing(_conditions(connection, wanted))
    return page(connection, listing, limit, after, entry_rows)


def count_entries(connection: Connection, wanted: EntryFilter) -> int:
    """How many entries a filter finds."""
    found = _conditions(connection, wanted)
    return connection.scalar(select(func.count()).select_from(entries).where(*found)) or 0


def all_entries(connection: Connection, wanted: EntryFilter | None = None) -> Iterator[EntryRow]:
    """Every entry (that a filter finds), in the same order, in memory that does not grow with their number."""
    return portions(connection, _listing(_conditions(connection, wanted or EntryFilter())), entry_rows)


def entries_where(connection: Connection, *found: ColumnElement[bool], limit: int | None = None) -> Iterable[EntryRow]:
    """The entries, every one or the first ones, of which conditions on `entries` hold, in the same order."""
    return some(connection, _listing(found), entry_rows, limit)


def _listing(found: Iterable[ColumnElement[bool]]) -> Listing:
    return Listing(_E.first, _E.id, tuple(found))


def _conditions(connection: Connection, wanted: EntryFilter) -> list[ColumnElement[bool]]:
    """What must hold of a row of `entries`."""
    found = [*on_days(wanted.since, wanted.until), *all_hold(connection, _E.id, _memberships(connection, wanted))]
    if wanted.places:
        places = keys(wanted.places)
        found.append(or_(_E.place.in_(places), _E.place_country.in_(places)))
    for column, values in ((_E.mode, wanted.modes), (_E.status, wanted.statuses), (_E.id, wanted.ids)):
        found += [column.in_(keys(values))] if values else []
    found += [_E.sure] if wanted.sure_only else []
    found += [_E.contradicted] if wanted.contradicted_only else []
    return found


def _memberships(connection: Connection, wanted: EntryFilter) -> Iterator[Membership]:
    if wanted.words is not None:
        yield search_for(connection, "entry", wanted.words)
    yield from (_has(entry_parties, "entity", ids) for ids in wanted.entities)
    yield from (_has(entry_parties, "side", (side,)) for side in wanted.sides)
    for table, name, values in ((entry_issues, "issue", wanted.issues), (entry_outlets, "outlet", wanted.outlets)):
        if values:
            yield _has(table, name, values)


def _has(table: Table, name: str, values: Names) -> Membership:
    return Membership(table.c.entry, table.c[name].in_(keys(values)))


def on_days(since: date | None, until: date | None) -> Iterator[ColumnElement[bool]]:
    """What must hold of entries that reach into these days, inclusive; an end that nothing bounds lies beyond all."""
    if since is not None:
        yield or_(_E.last >= since, and_(_E.last.is_(None), _E.first.is_not(None)))
    if until is not None:
        yield or_(_E.first <= until, and_(_E.first.is_(None), _E.last.is_not(None)))
