"""Which of the addresses that a feed lists are fetched, and which only written down."""

from collections.abc import Callable, Iterator
from datetime import datetime

from mahdar.records import Feed, FeedItem, ItemState
from mahdar.sources.feeds import Entry, Listing, host_of, instant, key_of

MOST_UNDATED = 100  # of a feed's first answer: the longest feeds say how long they are by listing everything


def items_of(feed: Feed, listing: Listing, allowed: Callable[[str], bool], now: datetime) -> Iterator[FeedItem]:
    """An item for each address that is listed, in the order of the feed; a feed that lists itself does not list that.

    What is dated before the feed's `since` is old. Of what has no date, a feed's first answer gives the first hundred,
    and a sitemap's first answer none, since it lists all that the site ever had; later answers give all, since what is
    listed now and was not before is new.

    Args:
        feed: as it was before this answer.
        listing: what it lists.
        allowed: whether a host may be asked.
        now: the moment of the answer.
    """
    undated = 0
    for entry in listing.entries:
        key = key_of(entry.address)
        if key == feed.key:
            continue
        moment = _moment(entry, now)
        undated += moment is None
        state, why = _state(feed, listing, entry, moment, undated)
        if state == "found" and not allowed(host_of(entry.address)):
            state, why = "elsewhere", f"on {host_of(entry.address)}, a host that is not named for this feed"
        yield FeedItem(
            key=key, address=entry.address, host=host_of(entry.address), feed=feed.key, title=entry.title,
            published=entry.published, fresh=moment or now, found_at=now, state=state, next_try=now, detail=why,
        )  # fmt: skip


def _state(
    feed: Feed, listing: Listing, entry: Entry, moment: datetime | None, undated: int
) -> tuple[ItemState, str | None]:
    if moment is not None:
        return (
            ("found", None) if moment >= feed.since else ("old", f"of {(entry.published or entry.modified or '')[:10]}")
        )
    if feed.last_success is None and (listing.kind == "sitemap" or undated > MOST_UNDATED):
        return "old", "without a date, in what was listed when the feed was first asked"
    return "found", None


def _moment(entry: Entry, now: datetime) -> datetime | None:
    """When an entry was published, else changed; a time that is still to come says nothing, a day counts as begun."""
    moment = instant(entry.published) or instant(entry.modified)
    if moment is None:
        return None
    if moment <= now:
        return moment
    return now if (entry.published or entry.modified or "") == now.date().isoformat() else None
