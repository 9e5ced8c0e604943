"""The addresses that feeds listed, in and out of a record."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select, update

from mahdar.records import FeedItem, Location
from mahdar.store.bulk import Row, add_missing, portions, put_rows, rows_with
from mahdar.store.feed_tables import feed_items
from mahdar.store.gate import clean, cleaned, index_key, indexed

_TEXTS = ("address", "title", "published", "detail")
_PLACE = ("file", "start", "length")


def put_items(connection: Connection, items: Iterable[FeedItem]) -> None:
    """Insert items, or put them in the place of what was known of them."""
    put_rows(connection, feed_items, [_row(item) for item in items])


def add_items(connection: Connection, items: Iterable[FeedItem]) -> int:
    """Insert the items that no feed listed before; how many these are."""
    rows = {row["key"]: row for row in map(_row, items)}
    there = items_with(connection, rows)
    new = [row for key, row in rows.items() if key not in there]
    for portion in portions(new):
        add_missing(connection, feed_items, portion)
    return len(new)


def _row(item: FeedItem) -> Row:
    row = asdict(item)
    at = row.pop("at") or dict.fromkeys(_PLACE)
    row |= {name: cleaned(row[name]) for name in _TEXTS}
    row |= {name: indexed(row[name]) for name in ("key", "feed", "same_as")}
    return row | {"host": clean(item.host)} | at


def _item(row: Mapping[Any, Any]) -> FeedItem:
    fields = dict(row)
    file, start, length = (fields.pop(name) for name in _PLACE)
    return FeedItem(**fields, at=None if file is None else Location(file, start, length))


def items_with(connection: Connection, keys: Iterable[str]) -> dict[str, FeedItem]:
    """The items with these keys, by key."""
    found = rows_with(connection, select(feed_items), feed_items.c.key, [index_key(key) for key in keys])
    return {row["key"]: _item(row) for row in found}


def first_to_fetch(connection: Connection, now: datetime) -> list[FeedItem]:
    """For each host the newest item that may be fetched by now."""
    waiting = (feed_items.c.state == "found") & (feed_items.c.next_try <= now)
    newest = (
        select(feed_items.c.host, func.max(feed_items.c.fresh).label("fresh"))
        .where(waiting)
        .group_by(feed_items.c.host)
        .subquery()
    )
    first = (
        select(feed_items.c.host, func.min(feed_items.c.key).label("key"))
        .join(newest, (newest.c.host == feed_items.c.host) & (newest.c.fresh == feed_items.c.fresh))
        .where(waiting)
        .group_by(feed_items.c.host)
        .subquery()
    )
    asked = select(feed_items).join(first, first.c.key == feed_items.c.key).order_by(feed_items.c.key)
    return [_item(row) for row in connection.execute(asked).mappings()]


def next_try(connection: Connection, now: datetime) -> datetime | None:
    """When the next item that may not be fetched by now may be; None where there is none."""
    later = (feed_items.c.state == "found") & (feed_items.c.next_try > now)
    first: datetime | None = connection.scalar(select(func.min(feed_items.c.next_try)).where(later))
    return first


def to_add(connection: Connection, limit: int) -> list[FeedItem]:
    """Items whose pages are safe and not in the record yet, in the order of their places."""
    asked = select(feed_items).where(feed_items.c.state == "fetched")
    asked = asked.order_by(feed_items.c.file, feed_items.c.start).limit(limit)
    return [_item(row) for row in connection.execute(asked).mappings()]


def ends_of_files(connection: Connection) -> dict[str, int]:
    """For each file of pages the byte behind the last record in it that an item knows."""
    end = func.max(feed_items.c.start + feed_items.c.length).label("end")
    asked = select(feed_items.c.file, end).where(feed_items.c.file.is_not(None)).group_by(feed_items.c.file)
    return {row.file: row.end for row in connection.execute(asked)}


def hosts_elsewhere(connection: Connection, feed: str) -> list[str]:
    """The hosts on which what a feed listed lies that were not named for it."""
    mine = (feed_items.c.feed == index_key(feed)) & (feed_items.c.state == "elsewhere")
    return list(connection.scalars(select(feed_items.c.host).where(mine).distinct().order_by(feed_items.c.host)))


def name_hosts(connection: Connection, feed: str, hosts: Collection[str], now: datetime) -> int:
    """Take what a feed listed on hosts that are named now, and were not then; how many these are."""
    taken = update(feed_items).where(
        feed_items.c.feed == index_key(feed), feed_items.c.state == "elsewhere", feed_items.c.host.in_(sorted(hosts))
    )
    return connection.execute(taken.values(state="found", detail=None, next_try=now)).rowcount
