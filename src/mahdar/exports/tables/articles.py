"""One row an article, whether or not it gave minutes."""

from mahdar.exports.columns import Table, day, integer, of, several, text
from mahdar.exports.tables.sources import ARTICLE, VERSIONS
from mahdar.records import ArticleRow, SkipReason, Source


def _source(row: ArticleRow) -> Source:
    return row


ARTICLES: Table[ArticleRow] = Table("articles", "an article, in its current version", (
    *of(_source, ARTICLE),
    text("given_id", "the id that came with the page", lambda r: r.given_id),
    several("agencies", "the agencies that it credits, as written", lambda r: r.agencies),
    day("not_before", "first day on which it can have been written by the page itself, inclusive",
        lambda r: r.not_before),
    day("not_after", "last such day, inclusive", lambda r: r.not_after),
    day("narrowed_from", "what a dated encounter of the record leaves of that interval: first day, inclusive",
        lambda r: r.narrowed_from),
    day("narrowed_until", "last such day, inclusive", lambda r: r.narrowed_until),
    text("narrowed_by", "that encounter", lambda r: r.narrowed_by),
    text("narrowed_because", "why", lambda r: r.narrowed_because),
    text("skip_reason", "why it gave no minutes; empty: it was read", lambda r: r.skipped, tuple(map(str, SkipReason))),
    text("skip_detail", "more on that", lambda r: r.detail),
    integer("encounters", "how many encounters it tells of", lambda r: r.encounters, "reports"),
    integer("quotations", "how many quotations", lambda r: r.quotations, "quotations"),
    integer("acts", "how many acts, done or not", lambda r: r.acts, "acts"),
    text("page_sha256", "the digest of the page's bytes", lambda r: r.page_sha256),
    *of(_source, VERSIONS),
))  # fmt: skip
