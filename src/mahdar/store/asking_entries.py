"""Entries that a filter finds, and those in which two parties both took part."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, func, or_, select

from mahdar.records import EntryRow
from mahdar.store.asking_filters import EntryFilter, Names, keys
from mahdar.store.asking_pages import Listing, Page, Place, made, page, portions
from mahdar.store.asking_rows import entry_rows
from mahdar.store.search import matching_ids
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
    kept = page(connection, _listing(conditions(wanted)), limit, after)
    return made(kept, lambda rows: entry_rows(connection, (row.document for row in rows)))


def count_entries(connection: Connection, wanted: EntryFilter) -> int:
    """How many entries a filter finds."""
    return connection.scalar(select(func.count()).select_from(entries).where(*conditions(wanted))) or 0


def all_entries(connection: Connection, wanted: EntryFilter | None = None) -> Iterator[EntryRow]:
    """Every entry (that a filter finds), in the same order, in memory that does not grow with their number."""
    yield from entries_where(connection, *conditions(wanted or EntryFilter()))


def entries_where(connection: Connection, *found: ColumnElement[bool]) -> Iterator[EntryRow]:
    """Every entry of which conditions on `entries` hold, in the same order, in constant memory."""
    for rows in portions(connection, _listing(found)):
        yield from entry_rows(connection, (row.document for row in rows))


def _listing(found: Iterable[ColumnElement[bool]]) -> Listing:
    statement: Select[Any] = select(_E.id, _E.first.label("day"), _E.document).where(*found)
    return Listing(statement, _E.first, _E.id)


def conditions(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    """What must hold of a row of `entries`."""
    found = [*_days(wanted), *_parties(wanted)]
    if wanted.words is not None:
        found.append(_E.id.in_(matching_ids("entry", wanted.words)))
    if wanted.places:
        found.append(or_(_E.place.in_(keys(wanted.places)), _E.place_country.in_(keys(wanted.places))))
    for column, values in ((_E.mode, wanted.modes), (_E.status, wanted.statuses), (_E.id, wanted.ids)):
        found += [column.in_(keys(values))] if values else []
    for table, name, values in ((entry_issues, "issue", wanted.issues), (entry_outlets, "outlet", wanted.outlets)):
        found += [_in(table, table.c[name], values)] if values else []
    found += [_E.sure] if wanted.sure_only else []
    found += [_E.contradicted] if wanted.contradicted_only else []
    return found


def _in(table: FromClause, column: ColumnElement[str], values: Names) -> ColumnElement[bool]:
    return _E.id.in_(select(table.c.entry).where(column.in_(keys(values))))


def _parties(wanted: EntryFilter) -> Iterator[ColumnElement[bool]]:
    yield from (_in(entry_parties, entry_parties.c.entity, ids) for ids in wanted.entities)
    yield from (_in(entry_parties, entry_parties.c.side, (side,)) for side in wanted.sides)


def _days(wanted: EntryFilter) -> Iterator[ColumnElement[bool]]:
    """An end that nothing bounds lies beyond every day."""
    if wanted.since is not None:
        yield or_(_E.last >= wanted.since, and_(_E.last.is_(None), _E.first.is_not(None)))
    if wanted.until is not None:
        yield or_(_E.first <= wanted.until, and_(_E.first.is_(None), _E.last.is_not(None)))
