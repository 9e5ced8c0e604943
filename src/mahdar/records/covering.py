"""How much of each outlet was read in each month."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from mahdar.records.minutes import MadeWith
from mahdar.records.rows import ArticleRow, CoverageRow

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
