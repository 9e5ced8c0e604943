"""The tables of an export with their rows, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from mahdar.exports.columns import AnyTable, Row
from mahdar.exports.contents import Contents, act_place, article_place, entry_place, in_order, quotation_place
from mahdar.exports.tables import (
    ACTS,
    ACTS_NOT_DONE,
    ARTICLES,
    COVERAGE,
    ENCOUNTERS,
    PARTICIPANTS,
    QUOTATIONS,
    REPORTS,
    is_done,
    party_rows,
)  # fmt: skip
from mahdar.records import ActRow, ArticleRow, EntryRow, QuotationRow, ReportRow, coverage

TABLES: tuple[AnyTable, ...] = (
    ENCOUNTERS, PARTICIPANTS, REPORTS, ACTS, ACTS_NOT_DONE, QUOTATIONS, ARTICLES, COVERAGE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table and its rows, which can be read once."""

    table: AnyTable
    rows: Iterator[Row]


def sheets(contents: Contents) -> Iterator[Sheet]:
    """The tables of `TABLES`; a table's rows are asked for when its turn comes."""
    yield Sheet(ENCOUNTERS, ENCOUNTERS.rows(_entries(contents)))
    yield Sheet(PARTICIPANTS, PARTICIPANTS.rows(party_rows(_entries(contents))))
    yield Sheet(REPORTS, REPORTS.rows(_reports(contents)))
    yield Sheet(ACTS, ACTS.rows(filter(is_done, _acts(contents))))
    yield Sheet(ACTS_NOT_DONE, ACTS_NOT_DONE.rows(row for row in _acts(contents) if not is_done(row)))
    yield Sheet(QUOTATIONS, QUOTATIONS.rows(_quotations(contents)))
    yield Sheet(ARTICLES, ARTICLES.rows(_articles(contents)))
    yield Sheet(COVERAGE, COVERAGE.rows(coverage(_articles(contents))))


def _entries(contents: Contents) -> Iterator[EntryRow]:
    return in_order(contents.entries(), entry_place)


def _reports(contents: Contents) -> Iterator[ReportRow]:
    return (report for entry in _entries(contents) for report in entry.reports)


def _acts(contents: Contents) -> Iterator[ActRow]:
    return in_order(contents.acts(), act_place)


def _quotations(contents: Contents) -> Iterator[QuotationRow]:
    return in_order(contents.quotations(), quotation_place)


def _articles(contents: Contents) -> Iterator[ArticleRow]:
    return in_order(contents.articles(), article_place)
