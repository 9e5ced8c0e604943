"""What is due at this moment, as the record says."""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime

from sqlalchemy import Connection

from mahdar.records import Feed, FeedItem
from mahdar.register.watching.planning import Outlook, Task
from mahdar.sources.feeds import host_of
from mahdar.store.feed_items import first_to_fetch, next_try
from mahdar.store.feed_rows import due_feeds, feeds_with, next_due


def outlook(
    connection: Connection, free_at: Callable[[Task], datetime], now: datetime, asked_since: datetime | None,
    only: Collection[str] | None = None,
) -> Outlook:  # fmt: skip
    """All that is due.

    Args:
        connection: of the record.
        free_at: when something may be asked for.
        now: the moment.
        asked_since: feeds that were asked since then are not due; None to ask each as often as it is due.
        only: keys of feeds that are due, whatever the record says; nothing else is.
    """
    if only is not None:
        chosen = [feed for feed in feeds_with(connection, only).values() if not _was_asked(feed, asked_since)]
        due = tuple(_of_feed(feed, now) for feed in chosen)
        return Outlook(due=due, free_at=_Free(due, free_at), later=None)
    feeds = [feed for feed in due_feeds(connection, now) if not _was_asked(feed, asked_since)]
    due = (*(_of_feed(feed, now) for feed in feeds), *map(_of_item, first_to_fetch(connection, now)))
    later = [next_due(connection, now), next_try(connection, now)]
    return Outlook(due=due, free_at=_Free(due, free_at), later=min((each for each in later if each), default=None))


class _Free(dict[str, datetime]):
    """When each task may be asked for, looked up where somebody wants to know."""

    def __init__(self, due: Iterable[Task], free_at: Callable[[Task], datetime]) -> None:
        super().__init__()
        self._tasks = {task.key: task for task in due}
        self._free_at = free_at

    def __missing__(self, key: str) -> datetime:
        moment = self[key] = self._free_at(self._tasks[key])
        return moment


def _was_asked(feed: Feed, since: datetime | None) -> bool:
    return since is not None and feed.last_tried is not None and feed.last_tried >= since


def _of_feed(feed: Feed, now: datetime) -> Task:
    host = host_of(feed.address)
    return Task("feed", feed.key, feed.address, host, feed.next_due or now, feed.etag, feed.last_modified)


def _of_item(item: FeedItem) -> Task:
    return Task("item", item.key, item.address, item.host, item.next_try)
