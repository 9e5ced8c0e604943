"""The nouns: what Mahdar says about a page, as frozen records, and their public JSON form."""

from mahdar.records.articles import Article, Dated, DateReason, Dropped, Outlet, Section
from mahdar.records.covering import coverage
from mahdar.records.digests import article_id, fact_id, page_digest
from mahdar.records.entities import Entity, Mention, Participant, Party
from mahdar.records.entries import (
    Agreement,
    Comparison,
    Difference,
    Doubt,
    Entry,
    EntryParty,
    ScorePart,
    Step,
    Version,
)  # fmt: skip
from mahdar.records.evidence import Evidence
from mahdar.records.facts import Act, Claim, Encounter, Quotation, TimeExpression, Unresolved
from mahdar.records.feeds import Feed, FeedItem, FeedKind, FeedRow, HostTurn, ItemState, Location, SiteRobots
from mahdar.records.judgements import Anchor, Judgement, Verdict
from mahdar.records.minutes import MadeWith, Minutes, Skipped, SkipReason
from mahdar.records.pages import Page, id_of
from mahdar.records.plain import from_plain, plain
from mahdar.records.reports import Attendee, Key, Origin, Report
from mahdar.records.rows import (
    ActRow,
    ArticleRow,
    ChangeRow,
    CoverageRow,
    EntryRow,
    Named,
    PersonRow,
    QuotationRow,
    ReportRow,
    Source,
)  # fmt: skip

__all__ = [
    "Act", "ActRow", "Agreement", "Anchor", "Article", "ArticleRow", "Attendee", "ChangeRow", "Claim", "Comparison",
    "CoverageRow", "DateReason", "Dated", "Difference", "Doubt", "Dropped", "Encounter", "Entity", "Entry",
    "EntryParty", "EntryRow", "Evidence", "Feed", "FeedItem", "FeedKind", "FeedRow", "HostTurn", "ItemState",
    "Judgement", "Key", "Location", "MadeWith", "Mention", "Minutes", "Named", "Origin", "Outlet", "Page",
    "Participant", "Party", "PersonRow", "Quotation", "QuotationRow", "Report", "ReportRow", "ScorePart", "Section",
    "SiteRobots", "SkipReason", "Skipped", "Source", "Step", "TimeExpression", "Unresolved", "Verdict", "Version",
    "article_id", "coverage", "fact_id", "from_plain", "id_of", "page_digest", "plain",
]  # fmt: skip
