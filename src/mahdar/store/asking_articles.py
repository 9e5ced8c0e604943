"""Articles one by one, and what they report."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, Table, func, or_, select

from mahdar.records import ArticleRow, ReportRow
from mahdar.store.asking_pages import Listing, Page, Place, page, portions
from mahdar.store.asking_rows import REPORTS, SOURCE, report_rows, rows_of, source_fields
from mahdar.store.bulk import portions as portions_of
from mahdar.store.gate import index_key
from mahdar.store.membership import all_hold
from mahdar.store.search import search_for
from mahdar.store.tables import acts, articles, encounters, quotations

_OWN: Final = (
    "page_sha256", "given_id", "not_before", "not_after", "narrowed_by",
    "narrowed_because", "skipped", "detail",
)  # fmt: skip
_TELLING: Final = (encounters, quotations, acts)
_ARTICLES: Final[Select[Any]] = select(
    articles.c.id, articles.c.agencies, *(articles.c[name] for name in _OWN), *SOURCE
)
ALL_ARTICLES: Final = Listing(articles.c.day, articles.c.id, (articles.c.current,))


def find_articles(connection: Connection, words: str, limit: int = 50, after: Place | None = None) -> Page[ArticleRow]:
    """A page of the current articles that have these words, by day and id, undated ones last."""
    found = (articles.c.current, *all_hold(connection, articles.c.id, [search_for(connection, "article", words)]))
    return page(connection, Listing(articles.c.day, articles.c.id, found), limit, after, _reading(connection))


def article_row(connection: Connection, id_: str) -> ArticleRow | None:
    """The current article with this id, with this id given by its source, or at this address; None where none is."""
    wanted = index_key(id_)
    named = or_(articles.c.id == wanted, articles.c.given_id == wanted, articles.c.address == wanted)
    ids = connection.scalars(select(articles.c.id).where(articles.c.current, named)).all()
    return _article_rows(connection, [min(ids)], Told(connection))[0] if ids else None


def all_articles(connection: Connection) -> Iterator[ArticleRow]:
    """Every current article, by day and id, undated ones last, in constant memory; skipped pages too."""
    return portions(connection, ALL_ARTICLES, _reading(connection))


def all_reports(connection: Connection) -> Iterator[ReportRow]:
    """Every report, by its article's day, the article's id and its own, undated articles last, in constant memory."""
    return portions(connection, ALL_ARTICLES, _reports_of)


def _reports_of(connection: Connection, ids: list[str]) -> list[ReportRow]:
    at = {article: place for place, article in enumerate(ids)}
    rows = [
        row for some in portions_of(ids) for row in connection.execute(REPORTS.where(encounters.c.article.in_(some)))
    ]
    return report_rows(connection, sorted(rows, key=lambda row: (at[row.source_id], row.id)))


class Told:
    """How many facts articles tell, without those that were rejected."""

    def __init__(self, connection: Connection) -> None:
        self._rejected = {
            table.name: Counter(connection.scalars(select(table.c.article).where(table.c.rejected)))
            for table in _TELLING
        }

    def by(self, connection: Connection, ids: list[str]) -> dict[str, dict[str, int]]:
        """For each of these articles: encounters, quotations and acts → how many."""
        found = {table.name: self._counted(connection, table, ids) for table in _TELLING}
        return {article: {name: counts[article] for name, counts in found.items()} for article in ids}

    def _counted(self, connection: Connection, table: Table, ids: list[str]) -> Counter[str]:
        """All facts are counted in the index alone; whether one is rejected stands in its row."""
        counts: Counter[str] = Counter()
        for some in portions_of(ids):
            asked = select(table.c.article, func.count().label("told")).where(table.c.article.in_(some))
            counts.update({row.article: row.told for row in connection.execute(asked.group_by(table.c.article))})
        return counts - self._rejected[table.name]


def _reading(connection: Connection) -> "partial[list[ArticleRow]]":
    return partial(_article_rows, told=Told(connection))


def _article_rows(connection: Connection, ids: list[str], told: Told) -> list[ArticleRow]:
    counts = told.by(connection, ids)
    return [_article_row(row, counts[row.id]) for row in rows_of(connection, _ARTICLES, articles.c.id, ids)]


def _article_row(row: Row[Any], told: dict[str, int]) -> ArticleRow:
    own: dict[str, Any] = {name: row._mapping[name] for name in _OWN} | told
    return ArticleRow(**source_fields(row), **own, agencies=tuple(json.loads(row.agencies or "[]")))
