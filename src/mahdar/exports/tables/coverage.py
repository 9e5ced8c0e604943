"""What was read, by outlet and month: without denominators no trend is worth publishing."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from mahdar.exports.columns import Table, integer, text
from mahdar.exports.tables.sources import versions_of
from mahdar.records import ArticleRow, CoverageRow, MadeWith

Cell = tuple[str | None, str | None]


def coverage(articles: Iterable[ArticleRow]) -> list[CoverageRow]:
    """A row for each outlet and month, by outlet, then month; pages of no outlet and without a month last."""
    counts: defaultdict[Cell, Counter[str]] = defaultdict(Counter)
    versions: defaultdict[Cell, set[MadeWith]] = defaultdict(set)
    for article in articles:
        cell = (article.outlet, _month(article))
        counts[cell].update(_counted(article))
        if article.made_with is not None:
            versions[cell].add(article.made_with)
    return [_row(cell, counts[cell], versions[cell]) for cell in sorted(counts, key=_order)]


def _counted(article: ArticleRow) -> dict[str, int]:
    read = article.skipped is None
    return {
        "read": int(read),
        "skipped": int(not read),
        "undated": int(read and article.day is None),
        "with_facts": int(bool(article.encounters or article.quotations or article.acts)),
        "encounters": article.encounters,
        "quotations": article.quotations,
        "acts": article.acts,
    }


def _month(article: ArticleRow) -> str | None:
    """The month of the stated day, or the one that holds all days on which it can have been written."""
    if article.day is not None:
        return _month_of(article.day)
    first = article.narrowed_from or article.not_before
    last = article.narrowed_until or article.not_after
    if first is None or last is None:
        return None
    return month if (month := _month_of(first)) == _month_of(last) else None


def _month_of(day: date) -> str:
    return day.isoformat()[:7]


def _order(cell: Cell) -> tuple[bool, str, bool, str]:
    outlet, month = cell
    return outlet is None, outlet or "", month is None, month or ""


def _row(cell: Cell, count: Counter[str], made_with: set[MadeWith]) -> CoverageRow:
    return CoverageRow(
        outlet=cell[0],
        month=cell[1],
        pages=count["read"] + count["skipped"],
        read=count["read"],
        skipped=count["skipped"],
        undated=count["undated"],
        with_facts=count["with_facts"],
        encounters=count["encounters"],
        quotations=count["quotations"],
        acts=count["acts"],
        made_with=tuple(sorted(made_with, key=lambda made: (made.mahdar, made.lexicon, made.tagger or ""))),
    )


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
