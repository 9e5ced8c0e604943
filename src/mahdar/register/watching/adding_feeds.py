"""Feeds that a user adds to a record, changes and takes out."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from mahdar.records import Feed, FeedKind
from mahdar.register.errors import NothingFoundError, RecordError
from mahdar.register.watching.hosts import allowed_by
from mahdar.sources.feeds import asked_address, host_of, key_of, same_site
from mahdar.store import Store
from mahdar.store.feed_items import hosts_elsewhere, name_hosts
from mahdar.store.feed_rows import drop_feed, feeds_with, put_feeds

RECENT = timedelta(days=7)  # what is not older is fetched, unless a user says otherwise
SHORTEST, LONGEST = 1, 7 * 24 * 60  # minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedWish:
    """What a user wishes of a feed.

    Attributes:
        address: as typed.
        outlet: who publishes it; None where the pages say it themselves.
        hosts: beside its own.
        every: minutes.
        since: what is older is not fetched.
        kind: where it was looked at, else None.
    """

    address: str
    outlet: str | None = None
    hosts: tuple[str, ...] = ()
    every: int = 15
    since: datetime
    kind: FeedKind | None = None


def wished_address(text: str) -> str:
    """The address that a user typed, as it is asked.

    Raises:
        RecordError: it is no web address.
    """
    address = asked_address(text if "://" in text else f"https://{text}")
    if address is None or "." not in host_of(address):
        raise RecordError(f"{text}: this is no web address: https://paper.example/feed is one")
    return address


def hosts_wished(wish: FeedWish) -> frozenset[str]:
    """The hosts that a wish names."""
    return frozenset(filter(None, map(same_site, (host_of(wished_address(wish.address)), *wish.hosts))))


def add_feed(store: Store, wish: FeedWish, now: datetime) -> Feed:
    """Watch a feed from now on; one that is watched already keeps what is known of it, and gets the new wishes.

    Raises:
        RecordError: it is no web address, or the period is too short or too long.
    """
    address = wished_address(wish.address)
    if not SHORTEST <= wish.every <= LONGEST:
        raise RecordError(f"a feed is asked every {SHORTEST} to {LONGEST} minutes, not every {wish.every}")
    key = key_of(address)
    with store.writing() as writer:
        known = feeds_with(writer.connection, [key]).get(key)
        feed = _changed(known, wish, now) if known else _new(key, address, wish, now)
        put_feeds(writer.connection, [feed])
        if known:
            _take_what_is_named_now(writer.connection, feed, now)
    return feed


def _new(key: str, address: str, wish: FeedWish, now: datetime) -> Feed:
    return Feed(
        key=key, address=address, kind=wish.kind, outlet=wish.outlet, hosts=wish.hosts, every=wish.every,
        since=wish.since, next_due=now, added=now.date(),
    )  # fmt: skip


def _changed(known: Feed, wish: FeedWish, now: datetime) -> Feed:
    hosts = tuple(dict.fromkeys((*known.hosts, *wish.hosts)))
    outlet = wish.outlet or known.outlet
    return replace(known, parent=None, outlet=outlet, hosts=hosts, every=wish.every, next_due=now, failures=0)


def remove_feed(store: Store, address: str) -> Feed:
    """Watch a feed no more. Its articles stay; what it listed and was not fetched is forgotten.

    Raises:
        NothingFoundError: it is not watched.
    """
    key = key_of(wished_address(address))
    with store.writing() as writer:
        feed = feeds_with(writer.connection, [key]).get(key)
        if feed is None:
            raise NothingFoundError(f"{address}: this feed is not watched; `mahdar feeds list` shows those that are")
        drop_feed(writer.connection, key)
    return feed


def _take_what_is_named_now(connection: Connection, feed: Feed, now: datetime) -> None:
    allowed = allowed_by(feed)
    name_hosts(connection, feed.key, [host for host in hosts_elsewhere(connection, feed.key) if allowed(host)], now)
