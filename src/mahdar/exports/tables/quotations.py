"""One row a quotation."""

from mahdar.exports.columns import Table, choices, integer, of, text
from mahdar.exports.tables.sources import ARTICLE, VERSIONS, named
from mahdar.records import QuotationRow
from mahdar.records.facts import Via

QUOTATIONS: Table[QuotationRow] = Table("quotations", "what somebody says in an article", (
    text("quotation_id", "its id", lambda r: r.id),
    text("kind", "between marks, or as reported speech", lambda r: r.kind, ("direct", "indirect")),
    *named("speaker", "who says it", lambda r: r.speaker),
    text("side", "whom the speaker speaks for: a state by ISO 3166-1 alpha-3, another body by id", lambda r: r.side),
    text("via", "where it was said", lambda r: r.via, choices(Via)),
    text("words", "the words", lambda r: r.words),
    integer("start", "where they start in the article's text", lambda r: r.start, "code points"),
    integer("end", "where they end, exclusive", lambda r: r.end, "code points"),
    *of(lambda r: r.source, ARTICLE),
    *of(lambda r: r.source, VERSIONS),
))  # fmt: skip
