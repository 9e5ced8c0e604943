"""Articles one by one, and what they report."""

import json
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, Label, Row, Select, Table, func, or_, select

from mahdar.records import ArticleRow, ReportRow
from mahdar.store.asking_pages import Listing, Page, Place, Rows, made, page, portions
from mahdar.store.asking_rows import REPORTS, SOURCE, report_rows, source_fields
from mahdar.store.search import matching_ids
from mahdar.store.tables import acts, articles, encounters, quotations


def _facts_of(table: Table) -> Label[int]:
    counted: Select[Any] = select(func.count()).where(table.c.article == articles.c.id, ~table.c.rejected)
    return counted.correlate(articles).scalar_subquery().label(f"{table.name}_told")


_TOLD: Final = tuple(map(_facts_of, (encounters, quotations, acts)))
_OWN: Final = (
    "page_sha256", "given_id", "not_before", "not_after", "narrowed_from", "narrowed_until", "narrowed_by",
    "narrowed_because", "skipped", "detail",
)  # fmt: skip
_ARTICLES: Final[Select[Any]] = select(
    articles.c.id, articles.c.day, articles.c.agencies, *(articles.c[name] for name in _OWN), *SOURCE, *_TOLD
).where(articles.c.current)
ALL_ARTICLES: Final = Listing(_ARTICLES, articles.c.day, articles.c.id)


def find_articles(connection: Connection, words: str, limit: int = 50, after: Place | None = None) -> Page[ArticleRow]:
    """A page of the current articles that have these words, by day and id, undated ones last."""
    found = Listing(_ARTICLES.where(articles.c.id.in_(matching_ids("article", words))), articles.c.day, articles.c.id)
    return made(page(connection, found, limit, after), _article_rows)


def all_articles(connection: Connection) -> Iterator[ArticleRow]:
    """Every current article, by day and id, undated ones last, in constant memory; skipped pages too."""
    for rows in portions(connection, ALL_ARTICLES):
        yield from _article_rows(rows)


def all_reports(connection: Connection) -> Iterator[ReportRow]:
    """Every report, by its article's day, the article's id and its own, undated articles last, in constant memory."""
    for rows in portions(connection, ALL_ARTICLES):
        found = connection.execute(REPORTS.where(articles.c.id.in_([row.id for row in rows]))).all()
        at = {row.id: place for place, row in enumerate(rows)}
        ordered = sorted(found, key=lambda row: (at[row.source_id], row.id))
        yield from report_rows(connection, ordered)


def article_row(connection: Connection, id_: str) -> ArticleRow | None:
    """The current article with this id, with this id given by its source, or at this address; None where none is."""
    named = or_(articles.c.id == id_, articles.c.given_id == id_, articles.c.address == id_)
    rows = connection.execute(_ARTICLES.where(named).order_by(articles.c.id).limit(1)).all()
    return _article_row(rows[0]) if rows else None


def _article_rows(rows: Rows) -> list[ArticleRow]:
    return [_article_row(row) for row in rows]


def _article_row(row: Row[Any]) -> ArticleRow:
    own = {name: row._mapping[name] for name in _OWN}
    told = {table: row._mapping[f"{table}_told"] for table in ("encounters", "quotations", "acts")}
    return ArticleRow(**source_fields(row), **own, **told, agencies=tuple(json.loads(row.agencies or "[]")))
