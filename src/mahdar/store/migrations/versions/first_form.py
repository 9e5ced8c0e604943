"""The first form: articles, what they say, entries and judgements. As it was then: `tables.py` holds the newest."""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    false,
    text,
)  # fmt: skip
from sqlalchemy import Text as AnyText
from sqlalchemy.dialects.postgresql import TEXT

revision = "0001"
down_revision = None

metadata = MetaData()

Text = AnyText().with_variant(TEXT(collation="C"), "postgresql")


def _rejected_ones(of: str) -> Index:
    return Index(f"{of}_rejected", "id", sqlite_where=text("rejected = 1"), postgresql_where=text("rejected"))


pages = Table(
    "pages", metadata,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("size", Integer, nullable=False),
)  # fmt: skip

articles = Table(
    "articles", metadata,
    Column("id", Text, primary_key=True),
    Column("page_sha256", Text, ForeignKey("pages.sha256"), nullable=False, index=True),
    Column("address", Text, nullable=False, index=True),
    Column("current", Boolean, nullable=False),
    Column("given_id", Text, index=True),
    Column("given", LargeBinary, nullable=False),
    Column("origin", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text, index=True),
    Column("outlet_name", Text),
    Column("agencies", Text),
    Column("title", Text),
    Column("published", Text),
    Column("day", Date),
    Column("not_before", Date),
    Column("not_after", Date),
    Column("narrowed_from", Date),
    Column("narrowed_until", Date),
    Column("narrowed_by", Text),
    Column("narrowed_because", Text),
    Column("skipped", Text),
    Column("detail", Text),
    Column("document", LargeBinary, nullable=False),
    Column("mahdar", Text),
    Column("lexicon", Text),
    Column("tagger", Text),
    Column("added", Date, nullable=False),
    Column("signature", LargeBinary),
    Column("story", Text, index=True),
    Index("articles_by_day", "day", "id"),
)  # fmt: skip

entities = Table(
    "entities", metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("name_ar", Text, nullable=False),
    Column("name_en", Text),
    Column("country", Text),
    Column("known", Boolean, nullable=False),
    Column("folded", Text, nullable=False, index=True),
)  # fmt: skip

article_entities = Table(
    "article_entities", metadata,
    Column("article", Text, ForeignKey("articles.id"), primary_key=True),
    Column("entity", Text, primary_key=True),
    Column("mentions", Integer, nullable=False),
    Index("article_entities_by_entity", "entity", "article"),
    sqlite_with_rowid=False,
)  # fmt: skip

encounters = Table(
    "encounters", metadata,
    Column("id", Text, primary_key=True),
    Column("article", Text, ForeignKey("articles.id"), nullable=False, index=True),
    Column("cluster", Text, index=True),
    Column("rejected", Boolean, nullable=False, default=False, server_default=false()),
    Column("report", Text, nullable=False),
    _rejected_ones("encounters"),
)  # fmt: skip

encounter_keys = Table(
    "encounter_keys", metadata,
    Column("encounter", Text, ForeignKey("encounters.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Index("encounter_keys_by_name", "name", "first", "last"),
)  # fmt: skip

entries = Table(
    "entries", metadata,
    Column("id", Text, primary_key=True),
    Column("mode", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("first", Date),
    Column("last", Date),
    Column("place", Text, index=True),
    Column("place_country", Text),
    Column("reports", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("contradicted", Boolean, nullable=False),
    Column("sure", Boolean, nullable=False),
    Column("document", Text, nullable=False),
    Index(
        "entries_by_day", "first", "id", "last", "mode", "status", "place", "place_country", "sure", "contradicted",
    ),
)  # fmt: skip

entry_parties = Table(
    "entry_parties", metadata,
    Column("entry", Text, ForeignKey("entries.id"), nullable=False, index=True),
    Column("entity", Text, nullable=False),
    Column("side", Text),
    Index("entry_parties_by_entity", "entity", "entry"),
    Index("entry_parties_by_side", "side", "entry"),
)  # fmt: skip

entry_issues = Table(
    "entry_issues", metadata,
    Column("entry", Text, ForeignKey("entries.id"), nullable=False, index=True),
    Column("issue", Text, nullable=False),
    Index("entry_issues_by_issue", "issue", "entry"),
)  # fmt: skip

entry_outlets = Table(
    "entry_outlets", metadata,
    Column("entry", Text, ForeignKey("entries.id"), nullable=False, index=True),
    Column("outlet", Text, nullable=False),
    Index("entry_outlets_by_outlet", "outlet", "entry"),
)  # fmt: skip

quotations = Table(
    "quotations", metadata,
    Column("id", Text, primary_key=True),
    Column("article", Text, ForeignKey("articles.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("speaker", Text),
    Column("side", Text),
    Column("via", Text),
    Column("day", Date),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("rejected", Boolean, nullable=False, default=False, server_default=false()),
    Index("quotations_by_day", "day", "id"),
    Index("quotations_by_speaker", "speaker", "day", "id"),
    Index("quotations_by_side", "side", "day", "id"),
    _rejected_ones("quotations"),
)  # fmt: skip

acts = Table(
    "acts", metadata,
    Column("id", Text, primary_key=True),
    Column("article", Text, ForeignKey("articles.id"), nullable=False, index=True),
    Column("type", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("actor_side", Text),
    Column("recipient", Text),
    Column("recipient_side", Text),
    Column("day", Date),
    Column("date", Text),
    Column("tier", Text, nullable=False),
    Column("issues", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("rejected", Boolean, nullable=False, default=False, server_default=false()),
    Index("acts_by_day", "day", "id"),
    Index("acts_by_sides", "actor_side", "recipient_side", "day", "id"),
    Index("acts_by_actor_side", "actor_side", "day", "id"),
    Index("acts_by_recipient_side", "recipient_side", "day", "id"),
    Index("acts_by_actor", "actor", "day", "id"),
    Index("acts_by_recipient", "recipient", "day", "id"),
    _rejected_ones("acts"),
)  # fmt: skip

bands = Table(
    "bands", metadata,
    Column("band", Text, primary_key=True),
    Column("article", Text, ForeignKey("articles.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip

judgements = Table(
    "judgements", metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("verdict", Text, nullable=False),
    Column("target", Text),
    Column("other", Text),
    Column("field", Text),
    Column("value", Text),
    Column("undoes", Integer),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("because", Text, nullable=False),
)  # fmt: skip

anchored = Table(
    "anchored",
    metadata,
    Column("number", Integer, ForeignKey("judgements.number"), primary_key=True),
    Column("target", Text, index=True),
    Column("other", Text, index=True),
)

changes = Table(
    "changes", metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("day", Date, nullable=False, index=True),
    Column("entry", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
)  # fmt: skip


def upgrade() -> None:
    """Make the tables."""
    metadata.create_all(op.get_bind(), checkfirst=False)
