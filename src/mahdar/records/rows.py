"""What a record gives when it is asked: rows with the article that they stand in, ready to be shown or written."""

from dataclasses import dataclass
from datetime import date

from mahdar.records.entries import Entry
from mahdar.records.minutes import MadeWith
from mahdar.records.reports import Report


@dataclass(frozen=True, slots=True)
class Named:
    """An entity by its id and its names in both scripts; `country` is its state's code, None where unknown."""

    id: str
    name_ar: str | None
    name_en: str | None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The article that a row stands in.

    Attributes:
        outlet: the outlet's domain, else its name as the page writes it, else None.
        published: as the page states it, ISO date or date and minute; `day` its day.
        narrowed_from: what a dated entry of the record leaves of the days on which an undated article can have been
            written, to `narrowed_until`, inclusive; None where nothing narrows them.
        story: the smallest id among the articles that are copies of one text; its own where there is no other.
        made_with: the versions that read it; None for a page that gave no minutes and does not say.
    """

    article: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    day: date | None
    story: str
    made_with: MadeWith | None
    narrowed_from: date | None = None
    narrowed_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow(Source):
    """A current version of a page, whether or not it gave minutes.

    Attributes:
        given_id: the id that came with the page.
        not_before: first day on which the page by itself can have been written; `not_after` the last, inclusive.
        narrowed_by: the entry that narrows that interval, `narrowed_because` the reason.
        skipped: the reason why there are no minutes, with `detail`; None where there are.
        encounters: how many encounters it tells of; `quotations` and `acts` likewise.
    """

    page_sha256: str
    given_id: str | None = None
    agencies: tuple[str, ...] = ()
    not_before: date | None = None
    not_after: date | None = None
    narrowed_by: str | None = None
    narrowed_because: str | None = None
    skipped: str | None = None
    detail: str | None = None
    encounters: int = 0
    quotations: int = 0
    acts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One article's report of an encounter; `entry` is the entry that it belongs to."""

    report: Report
    entry: str
    source: Source
    place: Named | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """An entry with its reports, in the order (day of publication, report's id), undated ones last."""

    entry: Entry
    reports: tuple[ReportRow, ...]
    place: Named | None = None

    @property
    def telling(self) -> ReportRow | None:
        """The first report that tells it as the entry has it, held or still to come; else the first."""
        agreeing = [row for row in self.reports if row.report.status == self.entry.status]
        return next(iter([*agreeing, *self.reports]), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRow:
    """Somebody's words in an article; `start` and `end` count in the article's text."""

    id: str
    kind: str
    speaker: Named | None
    side: str | None
    via: str | None
    start: int
    end: int
    words: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRow:
    """One act in an article.

    Attributes:
        date: its own date as the article lets it be known (2014-10-14, 2014-10), or None.
        day: the day that it is listed under: its own, else the article's.
        words: the passage that shows it, from `start` to `end` in the article's text.
    """

    id: str
    type: str
    status: str
    actor: Named
    actor_side: str | None
    recipient: Named | None
    recipient_side: str | None
    day: date | None
    date: str | None
    tier: str
    issues: tuple[str, ...]
    start: int
    end: int
    words: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """What was read of an outlet in a month: the denominators of every trend.

    Attributes:
        outlet: None for pages that name none.
        month: 2015-07, by the stated day or an interval that lies in one month; None for other undated articles.
        pages: read and skipped ones together.
        undated: pages without a stated day among those that were read.
        with_facts: articles with at least one encounter, quotation or act.
        made_with: the versions that read them, sorted.
    """

    outlet: str | None
    month: str | None
    pages: int
    read: int
    skipped: int
    undated: int
    with_facts: int
    encounters: int
    quotations: int
    acts: int
    made_with: tuple[MadeWith, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person, body or state that the record knows, and how much of it.

    Attributes:
        type: PER, ORG, GPE or LOC.
        known: in the knowledge; else the id was made of the name.
        entries: how many entries it took part in, from day `first` to day `last`.
    """

    entity: Named
    type: str
    known: bool
    articles: int
    entries: int
    quotations: int
    acts: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """What became of one entry.

    Attributes:
        id: the entry's; `entry` itself is None where it is no longer there.
        kind: new, status, contradicted, corrected, merged, withdrawn, or upcoming.
        day: when that was written down; None of what is only still to come.
        before: of a status: from what it moved; `after` to what.
    """

    id: str
    kind: str
    day: date | None
    before: str | None
    after: str | None
    entry: EntryRow | None
