"""The tables of a record, the same on SQLite and PostgreSQL; `migrations/` brings older records here."""

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

metadata = MetaData()

# SQLite compares text by its bytes; PostgreSQL does as soon as it is told to, whatever the database's own language.
Text = AnyText().with_variant(TEXT(collation="C"), "postgresql")


def _rejected_ones(of: str) -> Index:
    """Few facts are rejected: an index of those alone finds them without a look at the others."""
    return Index(f"{of}_rejected", "id", sqlite_where=text("rejected = 1"), postgresql_where=text("rejected"))


# The bytes of a page as they came, compressed; of a page that came as text, its UTF-8 form.
pages = Table(
    "pages", metadata,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("size", Integer, nullable=False),  # bytes
)  # fmt: skip

# One row a page that was added, whether or not it gave minutes. `address` is what versions of one report share.
articles = Table(
    "articles", metadata,
    Column("id", Text, primary_key=True),
    Column("page_sha256", Text, ForeignKey("pages.sha256"), nullable=False, index=True),
    Column("address", Text, nullable=False, index=True),
    Column("current", Boolean, nullable=False),  # the newest version at its address
    Column("given_id", Text, index=True),
    Column("given", LargeBinary, nullable=False),  # what was handed over with the page, to the last character, as JSON
    Column("origin", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text, index=True),  # domain, else the name as written
    Column("outlet_name", Text),
    Column("agencies", Text),  # JSON list of those that it credits
    Column("title", Text),
    Column("published", Text),
    Column("day", Date),
    Column("not_before", Date),
    Column("not_after", Date),
    Column("narrowed_from", Date),  # what a dated entry leaves of the interval of an undated article
    Column("narrowed_until", Date),
    Column("narrowed_by", Text),  # that entry's id
    Column("narrowed_because", Text),
    Column("skipped", Text),  # the reason where the page gave no minutes
    Column("detail", Text),
    Column("document", LargeBinary, nullable=False),  # the public form, compressed
    Column("mahdar", Text),
    Column("lexicon", Text),
    Column("tagger", Text),
    Column("added", Date, nullable=False),
    Column("signature", LargeBinary),  # MinHash, for wire copies
    Column("story", Text, index=True),  # the smallest id among the copies of one text
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
    Column("folded", Text, nullable=False, index=True),  # both names, folded: what a search for a name looks at
)  # fmt: skip

article_entities = Table(
    "article_entities", metadata,
    Column("article", Text, ForeignKey("articles.id"), primary_key=True),
    Column("entity", Text, primary_key=True),
    Column("mentions", Integer, nullable=False),
    Index("article_entities_by_entity", "entity", "article"),
    sqlite_with_rowid=False,
)  # fmt: skip

# One row an encounter of an article; `report` is its `records.Report` as JSON, `cluster` the entry it belongs to.
encounters = Table(
    "encounters", metadata,
    Column("id", Text, primary_key=True),
    Column("article", Text, ForeignKey("articles.id"), nullable=False, index=True),
    Column("cluster", Text, index=True),
    Column("rejected", Boolean, nullable=False, default=False, server_default=false()),
    Column("report", Text, nullable=False),
    _rejected_ones("encounters"),
)  # fmt: skip

# What finds the reports that may tell of the same encounter: a name, and the days (ordinals, inclusive) it holds for.
encounter_keys = Table(
    "encounter_keys", metadata,
    Column("encounter", Text, ForeignKey("encounters.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Index("encounter_keys_by_name", "name", "first", "last"),
)  # fmt: skip

# One row an entry; `document` is its `records.Entry` as JSON, the other columns are there to be asked for.
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
    # All that an entry is chosen by, so that choosing reads the index alone: documents are large.
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

# Entries that may be one, left to a person. `entry` is the smaller id.
doubts = Table(
    "doubts", metadata,
    Column("entry", Text, primary_key=True),
    Column("other", Text, primary_key=True, index=True),
    Column("score", Text, nullable=False),  # two decimals, so that both databases write it alike
    Column("because", Text, nullable=False),
)  # fmt: skip

quotations = Table(
    "quotations", metadata,
    Column("id", Text, primary_key=True),
    Column("article", Text, ForeignKey("articles.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("speaker", Text),
    Column("side", Text),
    Column("via", Text),
    Column("day", Date),  # the article's; None where it has none
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
    Column("day", Date),  # its own, else the article's
    Column("date", Text),  # its own as written, or None
    Column("tier", Text, nullable=False),
    Column("issues", Text, nullable=False),  # JSON list
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

# Bands of the MinHash signatures: articles that share one are compared.
bands = Table(
    "bands", metadata,
    Column("band", Text, primary_key=True),
    Column("article", Text, ForeignKey("articles.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip

# Append-only. `target` and `other` are `records.Anchor`s as JSON.
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

# The facts that judgements are about, by the ids that they have in the present reading; None where one is not found.
anchored = Table(
    "anchored",
    metadata,
    Column("number", Integer, ForeignKey("judgements.number"), primary_key=True),
    Column("target", Text, index=True),
    Column("other", Text, index=True),
)

# What happened to entries, by day: new, status, contradicted, corrected, merged, withdrawn.
changes = Table(
    "changes", metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("day", Date, nullable=False, index=True),
    Column("entry", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
)  # fmt: skip

# Facts that a newer reading or a newer version of the page no longer has: their ids answer with what became of them.
withdrawn = Table(
    "withdrawn", metadata,
    Column("fact", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("article", Text, nullable=False, index=True),
    Column("day", Date, nullable=False),
    Column("because", Text, nullable=False),
    Column("successor", Text),  # the fact of the new reading on the same words, where there is one
)  # fmt: skip
