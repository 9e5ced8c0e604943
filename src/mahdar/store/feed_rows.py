"""Feeds in and out of a record. Times are in UTC."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, or_, select, update

from mahdar.records import Feed
from mahdar.store.bulk import Row, change_with, put_rows, rows_with
from mahdar.store.feed_tables import feed_items, feeds
from mahdar.store.gate import cleaned, index_key, indexed, json_text

_TEXTS = ("address", "outlet", "etag", "last_modified", "error")


def put_feeds(connection: Connection, given: Iterable[Feed]) -> None:
    """Insert feeds, or put them in the place of what was known of them."""
    put_rows(connection, feeds, [_row(feed) for feed in given])


def _row(feed: Feed) -> Row:
    row = asdict(feed)
    row |= {name: cleaned(row[name]) for name in _TEXTS}
    return row | {"key": index_key(feed.key), "parent": indexed(feed.parent), "hosts": json_text(list(feed.hosts))}


def _feed(row: Mapping[Any, Any]) -> Feed:
    return Feed(**{**row, "hosts": tuple(json.loads(row["hosts"]))})


def feeds_there(connection: Connection) -> list[Feed]:
    """All feeds, by address; what an index lists stands among them."""
    return [_feed(row) for row in connection.execute(select(feeds).order_by(feeds.c.address, feeds.c.key)).mappings()]


def feeds_with(connection: Connection, keys: Collection[str]) -> dict[str, Feed]:
    """The feeds with these keys, by key."""
    found = rows_with(connection, select(feeds), feeds.c.key, [index_key(key) for key in keys])
    return {row["key"]: _feed(dict(row)) for row in found}


def drop_feed(connection: Connection, key: str) -> None:
    """Forget a feed and what it lists as an index, and what of theirs is not fetched yet; articles stay."""
    mine = set(connection.scalars(select(feeds.c.key).where(or_(feeds.c.key == key, feeds.c.parent == key))))
    waiting = feed_items.c.state.in_(("found", "old", "elsewhere"))
    change_with(connection, delete(feed_items).where(waiting), feed_items.c.feed, mine)
    change_with(connection, delete(feeds), feeds.c.key, mine)


def set_clock_back(connection: Connection, now: datetime) -> int:
    """Make due what was asked "later than now": the clock was put right; how many feeds these are."""
    late = update(feeds).where(feeds.c.last_tried > now, feeds.c.next_due.is_not(None))
    return connection.execute(late.values(last_tried=now, next_due=now)).rowcount


def due_feeds(connection: Connection, now: datetime) -> list[Feed]:
    """The feeds that are due, the longest waiting first."""
    asked = select(feeds).where(feeds.c.next_due <= now).order_by(feeds.c.next_due, feeds.c.key)
    return [_feed(row) for row in connection.execute(asked).mappings()]


def next_due(connection: Connection, now: datetime) -> datetime | None:
    """When the next feed is due that is not yet; None where there is none."""
    first: datetime | None = connection.scalar(select(func.min(feeds.c.next_due)).where(feeds.c.next_due > now))
    return first
