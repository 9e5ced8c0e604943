"""Doubts between entries, what became of facts that are gone, and searching for words."""

from alembic import op
from sqlalchemy import Column, Date, MetaData, Table
from sqlalchemy import Text as AnyText
from sqlalchemy.dialects.postgresql import TEXT

from mahdar.store.search import create_search

revision = "0002"
down_revision = "0001"

metadata = MetaData()

Text = AnyText().with_variant(TEXT(collation="C"), "postgresql")

doubts = Table(
    "doubts", metadata,
    Column("entry", Text, primary_key=True),
    Column("other", Text, primary_key=True, index=True),
    Column("score", Text, nullable=False),
    Column("because", Text, nullable=False),
)  # fmt: skip

withdrawn = Table(
    "withdrawn", metadata,
    Column("fact", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("article", Text, nullable=False, index=True),
    Column("day", Date, nullable=False),
    Column("because", Text, nullable=False),
    Column("successor", Text),
)  # fmt: skip


def upgrade() -> None:
    """Make the tables."""
    metadata.create_all(op.get_bind(), checkfirst=False)
    create_search(op.get_bind())
