"""Pages that are safe in the archive become articles of the record."""

from dataclasses import replace
from datetime import datetime, timedelta

from mahdar.records import FeedItem, Page
from mahdar.register.adding import Added, add
from mahdar.register.preparing import Preparing, Read
from mahdar.register.reader import spread
from mahdar.register.watching.archive import Archive
from mahdar.register.watching.telling import Told, What
from mahdar.sources.feeds import handed_over
from mahdar.store import Store
from mahdar.store.feed_items import put_items, to_add
from mahdar.store.feed_rows import feeds_with

_AT_ONCE = 100  # items that are looked up at a time
_AGAIN_AFTER = timedelta(minutes=5)
_TOLD: dict[str, What] = {"new": "added", "version": "added", "known": "known", "skipped": "skipped"}


def add_all_fetched(store: Store, archive: Archive, read: Read, now: datetime) -> list[Told]:
    """Add what earlier runs fetched and did not add."""
    told: list[Told] = []
    while True:
        with store.reading() as reader:
            items = to_add(reader.connection, _AT_ONCE)
        if not items:
            return told
        told += [add_fetched(store, item, archive, read, now) for item in items]


def add_fetched(store: Store, item: FeedItem, archive: Archive, read: Read, now: datetime) -> Told:
    """Add the page of an item. The register knows pages that it has, so that doing it twice does nothing."""
    assert item.at is not None  # noqa: S101 - what is fetched lies somewhere
    page = archive.page(item.at)
    if isinstance(page, str):
        return _lost(store, item, page, now)
    preparing = Preparing(now.date(), read, store.dialect)
    (added,) = add(store, [_told_more(store, item, page)], preparing, spread(None))
    with store.writing() as writer:
        put_items(writer.connection, [_added(item, added)])
    return Told(_TOLD[added.outcome], item.address, added.detail)


def _told_more(store: Store, item: FeedItem, page: Page) -> Page:
    """The page with what its feed says of it, as far as that can be right."""
    with store.reading() as reader:
        feed = feeds_with(reader.connection, [item.feed]).get(item.feed)
    published = handed_over(item.published, item.fetched_at or item.found_at)
    return replace(page, published=published, outlet=feed.outlet if feed else None)


def _added(item: FeedItem, added: Added) -> FeedItem:
    return replace(item, state="added", article=added.article, detail=added.detail or None)


def _lost(store: Store, item: FeedItem, why: str, now: datetime) -> Told:
    """The file was taken away or damaged behind our back: the page is asked for once more."""
    detail = f"its page cannot be read from the archive any more: {why}"
    again = replace(
        item, state="found", at=None, fetched_at=None, tries=item.tries + 1, next_try=now + _AGAIN_AFTER, detail=detail
    )
    with store.writing() as writer:
        put_items(writer.connection, [again])
    return Told("put-off", item.address, detail)
