"""Whether a record is whole: what the database says of itself, and what must be true of every record."""

from collections.abc import Callable, Iterator
from itertools import islice

from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError

from mahdar.store.reader import Reader
from mahdar.store.true_of_entries import addresses_have_one_version as one_version
from mahdar.store.true_of_entries import entries_match_reports, facts_are_current, reports_have_entries
from mahdar.store.true_of_feeds import items_are_where_they_say
from mahdar.store.true_of_pages import all_is_findable, pages_and_words_match

_SHOWN = 20  # faults of one kind; a record may have thousands
_CHECKS: tuple[Callable[[Connection], Iterator[str]], ...] = (
    reports_have_entries,
    entries_match_reports,
    facts_are_current,
    one_version,
    all_is_findable,
    pages_and_words_match,
    items_are_where_they_say,
)


def faults(reader: Reader) -> list[str]:
    """What is wrong with a record, a sentence each, at most twenty of one kind; nothing where it is whole."""
    connection = reader.connection
    if connection.dialect.name == "sqlite" and (damaged := _damage(connection)):
        return damaged  # what stands in a damaged file says nothing about the record
    return [fault for check in _CHECKS for fault in islice(check(connection), _SHOWN)]


def _damage(connection: Connection) -> list[str]:
    """What SQLite finds wrong with the file itself."""
    try:
        found = connection.execute(text("PRAGMA integrity_check(20)")).scalars().all()
    except DatabaseError as error:
        return [f"the file is damaged: {error.orig}; go back to a backup"]
    torn = [f"the file is damaged: {line}; go back to a backup" for line in found if line != "ok"]
    orphans = connection.execute(text("PRAGMA foreign_key_check")).all()
    return torn or [f"a row of {row[0]} belongs to a row of {row[2]} that is not there" for row in orphans[:_SHOWN]]
