"""The tables of what is watched: feeds, the addresses that they listed, and when hosts may be asked again."""

from datetime import UTC, datetime

from sqlalchemy import Column, Date, Dialect, Float, Index, Integer, Table, TypeDecorator

from mahdar.store.tables import Text, metadata


class Instant(TypeDecorator[datetime]):
    """A moment, as text in UTC to the thousandth of a second: sorted as text it is sorted by time."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """As it is written."""
        return None if value is None else value.astimezone(UTC).isoformat(timespec="milliseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """As it is read."""
        return None if value is None else datetime.fromisoformat(value)


# One row a feed, sitemap or index that is asked again and again; `key` is what all spellings of its address share.
feeds = Table(
    "feeds", metadata,
    Column("key", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("kind", Text),
    Column("outlet", Text),
    Column("hosts", Text, nullable=False),  # JSON list
    Column("parent", Text, index=True),
    Column("every", Integer, nullable=False),  # minutes
    Column("asks_for", Integer),  # minutes
    Column("etag", Text),
    Column("last_modified", Text),
    Column("since", Instant, nullable=False),
    Column("next_due", Instant, index=True),
    Column("last_tried", Instant),
    Column("last_success", Instant),
    Column("failures", Integer, nullable=False),
    Column("error", Text),
    Column("listed", Integer),
    Column("added", Date, nullable=False),
)  # fmt: skip

# One row an address that a feed listed, for ever: what stands here is not fetched a second time.
feed_items = Table(
    "feed_items", metadata,
    Column("key", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("host", Text, nullable=False),
    Column("feed", Text, nullable=False),
    Column("title", Text),
    Column("published", Text),
    Column("fresh", Instant, nullable=False),
    Column("found_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_try", Instant, nullable=False),
    Column("detail", Text),
    Column("file", Text),  # of the folder of pages
    Column("start", Integer),  # byte
    Column("length", Integer),  # bytes
    Column("same_as", Text),
    Column("article", Text),
    Column("fetched_at", Instant),
    Index("feed_items_to_fetch", "state", "host", "fresh", "next_try", "key"),  # all that is asked each time
    Index("feed_items_by_feed", "feed", "state"),
    Index("feed_items_by_place", "file", "start"),
)  # fmt: skip

# How long each host is to be left alone, so that a new start keeps the pause.
feed_hosts = Table(
    "feed_hosts", metadata,
    Column("host", Text, primary_key=True),
    Column("last", Instant, nullable=False),
    Column("pause", Float, nullable=False),  # seconds, as the next two
    Column("pace", Float, nullable=False),
    Column("delay", Float, nullable=False),
    Column("failures", Integer, nullable=False),
)  # fmt: skip

# What the sites' robots.txt say, so that a new start does not ask for them again.
feed_robots = Table(
    "feed_robots", metadata,
    Column("origin", Text, primary_key=True),
    Column("text", Text),  # None where it could not be had
    Column("until", Instant, nullable=False),
)  # fmt: skip
