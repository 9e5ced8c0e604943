"""How each feed does: what became of what it listed, and how long its articles take to arrive."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from statistics import median
from typing import Any

from sqlalchemy import Connection, func, select

from mahdar.records import Feed, FeedRow
from mahdar.store.feed_rows import feeds_there
from mahdar.store.feed_tables import feed_items

_LAST = 200  # items that the delay is measured on
_FAILED = ("refused", "gone")


def feed_rows(connection: Connection) -> list[FeedRow]:
    """A row a feed, by address."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    grouped = select(feed_items.c.feed, feed_items.c.state, func.count()).group_by(
        feed_items.c.feed, feed_items.c.state
    )
    for feed, state, count in connection.execute(grouped):
        counted[feed][state] = count
    return [_row(connection, feed, counted[feed.key]) for feed in feeds_there(connection)]


def _row(connection: Connection, feed: Feed, counted: Counter[str]) -> FeedRow:
    return FeedRow(
        feed=feed,
        items=counted.total(),
        added=counted["added"],
        waiting=counted["found"] + counted["fetched"],
        failed=sum(counted[state] for state in _FAILED),
        elsewhere=counted["elsewhere"],
        delay=_delay(connection, feed.key),
    )


def _delay(connection: Connection, feed: str) -> int | None:
    """The median of what lay between publishing and fetching, in seconds, of the articles fetched last.

    Articles that were out before the feed was first asked say nothing of how quick it is, and are left out.
    """
    mine = feed_items.c.feed == feed
    begun = connection.scalar(select(func.min(feed_items.c.found_at)).where(mine))
    asked = (
        select(feed_items.c.published, feed_items.c.fetched_at)
        .where(mine, feed_items.c.fetched_at.is_not(None), feed_items.c.published.is_not(None))
        .order_by(feed_items.c.fetched_at.desc())
        .limit(_LAST)
    )
    return _median(begun, connection.execute(asked).all()) if begun else None


def _median(begun: datetime, times: Iterable[Sequence[Any]]) -> int | None:
    waits = [
        (fetched - moment).total_seconds()
        for published, fetched in times
        if (moment := _moment(published)) is not None and begun <= moment <= fetched
    ]
    return round(median(waits)) if waits else None


def _moment(published: str) -> datetime | None:
    """A day alone says nothing of minutes."""
    if len(published) <= 10:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
