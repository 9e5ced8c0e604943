"""What must be true of entries, their reports and the versions of articles."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from sqlalchemy import Connection, false, func, not_, select

from mahdar.store.tables import acts, articles, encounters, entries, quotations

_REPORTS = encounters.c.rejected == false()


def reports_have_entries(connection: Connection) -> Iterator[str]:
    """Every report that nobody rejected is in a cluster that is an entry."""
    asked = (
        select(encounters.c.id, encounters.c.cluster)
        .join(entries, entries.c.id == encounters.c.cluster, isouter=True)
        .where(_REPORTS, entries.c.id.is_(None))
        .order_by(encounters.c.id)
    )
    for id_, cluster in connection.execute(asked):
        yield f"encounter {id_} is in no entry" if cluster is None else f"encounter {id_}: its entry {cluster} is gone"


def entries_match_reports(connection: Connection) -> Iterator[str]:
    """As many reports are in an entry's cluster as it says."""
    there = (
        select(encounters.c.cluster, func.count().label("reports"))
        .where(_REPORTS)
        .group_by(encounters.c.cluster)
        .subquery("there")
    )
    found = func.coalesce(there.c.reports, 0)
    asked = (
        select(entries.c.id, entries.c.reports, found.label("found"))
        .join(there, there.c.cluster == entries.c.id, isouter=True)
        .where(found != entries.c.reports)
        .order_by(entries.c.id)
    )
    for row in connection.execute(asked):
        yield f"entry {row.id} says that it has {row.reports} reports, and {row.found} are there"


def facts_are_current(connection: Connection) -> Iterator[str]:
    """No fact of an older version of a page is in lists and searches."""
    for kind, table in (("encounter", encounters), ("quotation", quotations), ("act", acts)):
        asked = select(table.c.id, table.c.article).join(articles).where(not_(articles.c.current)).order_by(table.c.id)
        for id_, article in connection.execute(asked):
            yield f"{kind} {id_} stands in {article}, which is not the current version of its page"


def addresses_have_one_version(connection: Connection) -> Iterator[str]:
    """One version of each page is the current one."""
    counted = select(articles.c.address, articles.c.id, articles.c.current).order_by(articles.c.address, articles.c.id)
    for address, versions in groupby(connection.execute(counted), attrgetter("address")):
        current = [version.id for version in versions if version.current]
        if len(current) != 1:
            yield f"{address}: {', '.join(current) or 'no version'} counts as the current one, where one should"
