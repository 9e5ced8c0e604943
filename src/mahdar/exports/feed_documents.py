"""The public JSON of what is watched."""

from datetime import datetime

from mahdar.exports.json_parts import Json
from mahdar.records import FeedRow, plain


def feed_json(row: FeedRow) -> dict[str, Json]:
    """`mahdar-feed/1`: a feed, how it does, and what became of what it listed. Times are in UTC."""
    feed = row.feed
    return {
        "schema": "mahdar-feed/1",
        "address": feed.address,
        "kind": feed.kind,
        "outlet": feed.outlet,
        "hosts": list(feed.hosts),
        "index": feed.parent,
        "every": feed.every,
        "asks_for": feed.asks_for,
        "added": plain(feed.added),
        "last_success": _moment(feed.last_success),
        "last_tried": _moment(feed.last_tried),
        "next_due": _moment(feed.next_due),
        "failures": feed.failures,
        "error": feed.error,
        "listed": feed.listed,
        "items": {
            "all": row.items, "articles": row.added, "waiting": row.waiting, "failed": row.failed,
            "elsewhere": row.elsewhere,
        },
        "delay": row.delay,
    }  # fmt: skip


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
