"""What a feed's answer changes in the record, in one transaction: it is all there, or the feed is asked again."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from mahdar.records import Feed
from mahdar.register.watching.due_times import failed, listed, unchanged
from mahdar.register.watching.indexes import children_of
from mahdar.register.watching.taking import items_of
from mahdar.register.watching.telling import Told
from mahdar.sources.feeds import BadListing, Listing, key_of
from mahdar.sources.fetched import Answer, Fetched, Refused, Unchanged
from mahdar.store.feed_items import add_items
from mahdar.store.feed_rows import feeds_with, put_feeds

Allowed = Callable[[Feed], Callable[[str], bool]]


class Listed(NamedTuple):
    """An answer with what it lists."""

    answer: Fetched
    listing: Listing | BadListing


def settle_feed(
    connection: Connection, key: str, answered: Answer | Listed, allowed: Allowed, now: datetime
) -> Told | None:
    """Write down what a feed answered.

    Args:
        connection: a transaction that writes.
        key: the feed's.
        answered: its answer, and what that lists.
        allowed: for a feed, which hosts may be asked for it.
        now: the moment.

    Returns:
        What is to be told; None where somebody took the feed out meanwhile.
    """
    feed = feeds_with(connection, [key]).get(key)
    if feed is None:
        return None
    if isinstance(answered, Listed):
        return _read(connection, feed, answered, allowed(feed), now)
    if isinstance(answered, Unchanged):
        put_feeds(connection, [unchanged(feed, now)])
        return Told("unchanged", feed.address)
    why = answered.detail if isinstance(answered, Refused) else "no feed"
    put_feeds(connection, [failed(feed, why, now, answered.again_after if isinstance(answered, Refused) else None)])
    return Told("failed", feed.address, why)


def _read(connection: Connection, feed: Feed, listed_: Listed, allowed: Callable[[str], bool], now: datetime) -> Told:
    answer, listing = listed_
    fault = _fault(feed, listing)
    if fault is not None or isinstance(listing, BadListing):
        why = fault or "no feed"
        put_feeds(connection, [failed(feed, why, now)])
        return Told("failed", feed.address, why)
    if listing.kind == "index":
        known = feeds_with(connection, [key_of(entry.address) for entry in listing.entries])
        children = children_of(feed, listing, known, allowed, now)
        new = sum(child.key not in known for child in children)
        put_feeds(connection, children)
    else:
        new = add_items(connection, items_of(feed, listing, allowed, now))
    put_feeds(connection, [listed(feed, answer, listing, now)])
    return Told("listed", feed.address, listing.kind, new)


def _fault(feed: Feed, listing: Listing | BadListing) -> str | None:
    if isinstance(listing, BadListing):
        return listing.what
    if listing.kind == "index" and feed.parent:
        return "an index of sitemaps within an index, which is not followed"
    return None
