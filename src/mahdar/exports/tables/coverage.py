"""What was read, by outlet and month: without denominators no trend is worth publishing."""

from mahdar.exports.columns import Table, integer, text
from mahdar.exports.tables.sources import versions_of
from mahdar.records import CoverageRow

COVERAGE: Table[CoverageRow] = Table("coverage", "an outlet in a month", (
    text("outlet", "the outlet; empty: pages that name none", lambda r: r.outlet),
    text("month", "2015-07, by the stated day, or by an interval that lies in one month; empty: neither",
         lambda r: r.month),
    integer("pages", "pages in the record, read and skipped", lambda r: r.pages, "articles"),
    integer("read", "pages that gave minutes", lambda r: r.read, "articles"),
    integer("skipped", "pages that gave none", lambda r: r.skipped, "articles"),
    integer("undated", "among those read: pages without a stated day", lambda r: r.undated, "articles"),
    integer("with_facts", "among those read: pages with an encounter, a quotation or an act", lambda r: r.with_facts,
            "articles"),
    integer("encounters", "reports of encounters in them", lambda r: r.encounters, "reports"),
    integer("quotations", "quotations in them", lambda r: r.quotations, "quotations"),
    integer("acts", "acts in them, done or not", lambda r: r.acts, "acts"),
    *versions_of(lambda r: r.made_with),
))  # fmt: skip
