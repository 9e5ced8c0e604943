"""The nouns: what Mahdar says about a page, as frozen records, and their public JSON form."""

from mahdar.records.articles import Article, Dated, DateReason, Dropped, Outlet, Section
from mahdar.records.digests import article_id, fact_id, page_digest
from mahdar.records.entities import Entity, Mention, Participant, Party
from mahdar.records.evidence import Evidence
from mahdar.records.facts import Act, Claim, Encounter, Quotation, TimeExpression, Unresolved
from mahdar.records.minutes import MadeWith, Minutes, Skipped, SkipReason
from mahdar.records.pages import Page

__all__ = [
    "Act", "Article", "Claim", "DateReason", "Dated", "Dropped", "Encounter", "Entity", "Evidence", "MadeWith",
    "Mention", "Minutes", "Outlet", "Page", "Participant", "Party", "Quotation", "Section", "SkipReason", "Skipped",
    "TimeExpression", "Unresolved", "article_id", "fact_id", "page_digest",
]  # fmt: skip
