"""Feeds, what they listed, and the hosts that are asked. As it was then: `feed_tables.py` holds the newest."""

from alembic import op
from sqlalchemy import Column, Date, Float, Index, Integer, MetaData, Table
from sqlalchemy import Text as AnyText
from sqlalchemy.dialects.postgresql import TEXT

revision = "0003"
down_revision = "0002"

metadata = MetaData()

Text = AnyText().with_variant(TEXT(collation="C"), "postgresql")

feeds = Table(
    "feeds", metadata,
    Column("key", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("kind", Text),
    Column("outlet", Text),
    Column("hosts", Text, nullable=False),
    Column("parent", Text, index=True),
    Column("every", Integer, nullable=False),
    Column("asks_for", Integer),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("since", Text, nullable=False),
    Column("next_due", Text, index=True),
    Column("last_tried", Text),
    Column("last_success", Text),
    Column("failures", Integer, nullable=False),
    Column("error", Text),
    Column("listed", Integer),
    Column("added", Date, nullable=False),
)  # fmt: skip

feed_items = Table(
    "feed_items", metadata,
    Column("key", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("host", Text, nullable=False),
    Column("feed", Text, nullable=False),
    Column("title", Text),
    Column("published", Text),
    Column("fresh", Text, nullable=False),
    Column("found_at", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_try", Text, nullable=False),
    Column("detail", Text),
    Column("file", Text),
    Column("start", Integer),
    Column("length", Integer),
    Column("same_as", Text),
    Column("article", Text),
    Column("fetched_at", Text),
    Index("feed_items_to_fetch", "state", "host", "fresh", "next_try", "key"),
    Index("feed_items_by_feed", "feed", "state"),
    Index("feed_items_by_place", "file", "start"),
)  # fmt: skip

feed_hosts = Table(
    "feed_hosts", metadata,
    Column("host", Text, primary_key=True),
    Column("last", Text, nullable=False),
    Column("pause", Float, nullable=False),
    Column("pace", Float, nullable=False),
    Column("delay", Float, nullable=False),
    Column("failures", Integer, nullable=False),
)  # fmt: skip

feed_robots = Table(
    "feed_robots", metadata,
    Column("origin", Text, primary_key=True),
    Column("text", Text),
    Column("until", Text, nullable=False),
)  # fmt: skip


def upgrade() -> None:
    """Make the tables."""
    metadata.create_all(op.get_bind(), checkfirst=False)
