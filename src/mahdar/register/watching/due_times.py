"""When a feed is to be asked again: after an answer, after none, and because an index says so."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from mahdar.records import Feed
from mahdar.sources.feeds import Listing
from mahdar.sources.fetched import Fetched

LONGEST_WISH = 24 * 60  # minutes: no feed keeps anybody away for longer than a day
_LONGEST_BACKOFF = timedelta(hours=6)
_MAX_AGE = re.compile(r"(?:^|[\s,])(?:s-)?max-?age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)


def period(feed: Feed) -> timedelta:
    """From one asking to the next: what the user wishes, or more where the feed asks for more."""
    return timedelta(minutes=max(feed.every, feed.asks_for or 0))


def listed(feed: Feed, answer: Fetched, listing: Listing, now: datetime) -> Feed:
    """A feed that gave its entries."""
    wishes = [wish for wish in (listing.asks_for, _max_age(answer)) if wish]
    return replace(
        unchanged(replace(feed, asks_for=min(max(wishes), LONGEST_WISH) if wishes else None), now),
        kind=listing.kind,
        etag=answer.header("etag"),
        last_modified=answer.header("last-modified"),
        listed=len(listing.entries),
    )


def unchanged(feed: Feed, now: datetime) -> Feed:
    """A feed that has nothing new."""
    due = None if feed.parent else _after(feed, period(feed), now)
    return replace(feed, next_due=due, last_tried=now, last_success=now, failures=0, error=None)


def failed(feed: Feed, why: str, now: datetime, again_after: datetime | None = None) -> Feed:
    """A feed that gave nothing: asked again more and more seldom, four times a day at least."""
    failures = feed.failures + 1
    wait = max(period(feed), min(period(feed) * 2 ** min(failures - 1, 10), _LONGEST_BACKOFF))
    due = _after(feed, wait, now)
    due = max(due, again_after) if again_after else due
    return replace(feed, next_due=due, last_tried=now, failures=failures, error=why)


def _after(feed: Feed, wait: timedelta, now: datetime) -> datetime:
    """A period behind the moment at which it was due, so that late answers do not add up; never in the past."""
    due = feed.next_due
    anchored = due + wait if due is not None and due <= now else now + wait
    return anchored if anchored > now else now + wait


def _max_age(answer: Fetched) -> int | None:
    """Minutes, rounded up, for which the server calls its answer good."""
    found = _MAX_AGE.findall(answer.header("cache-control") or "")
    return -(-max(map(int, found)) // 60) if found else None
