"""Quotations and acts that a filter finds."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, Connection, or_

from mahdar.records import ActRow, QuotationRow
from mahdar.store.asking_filters import ActFilter, Names, QuotationFilter, keys
from mahdar.store.asking_pages import Listing, Page, Place, made, page, portions
from mahdar.store.asking_rows import ACTS, QUOTATIONS, act_rows, quotation_rows
from mahdar.store.search import matching_ids
from mahdar.store.tables import acts, articles, quotations

Conditions = Iterator[ColumnElement[bool]]

_Q: Final = quotations.c
_A: Final = acts.c


def find_quotations(
    connection: Connection, wanted: QuotationFilter, limit: int = 50, after: Place | None = None
) -> Page[QuotationRow]:
    """A page of the quotations that a filter finds, by day of publication and id, undated ones last."""
    kept = page(connection, _quotations(wanted), limit, after)
    return made(kept, lambda rows: quotation_rows(connection, rows))


def all_quotations(connection: Connection, wanted: QuotationFilter | None = None) -> Iterator[QuotationRow]:
    """Every quotation (that a filter finds), in the same order, in constant memory."""
    for rows in portions(connection, _quotations(wanted or QuotationFilter())):
        yield from quotation_rows(connection, rows)


def find_acts(connection: Connection, wanted: ActFilter, limit: int = 50, after: Place | None = None) -> Page[ActRow]:
    """A page of the acts that a filter finds, by day and id, undated ones last."""
    kept = page(connection, _acts(_act_conditions(wanted)), limit, after)
    return made(kept, lambda rows: act_rows(connection, rows))


def all_acts(connection: Connection, wanted: ActFilter | None = None) -> Iterator[ActRow]:
    """Every act (that a filter finds), in the same order, in constant memory."""
    yield from acts_where(connection, *_act_conditions(wanted or ActFilter()))


def acts_where(connection: Connection, *found: ColumnElement[bool]) -> Iterator[ActRow]:
    """Every act of which conditions on `acts` and its article hold, in the same order, in constant memory."""
    for rows in portions(connection, _acts(found)):
        yield from act_rows(connection, rows)


def _quotations(wanted: QuotationFilter) -> Listing:
    return Listing(QUOTATIONS.where(~_Q.rejected, *_quotation_conditions(wanted)), _Q.day, _Q.id)


def _quotation_conditions(wanted: QuotationFilter) -> Conditions:
    yield from _days(_Q.day, wanted.since, wanted.until)
    if wanted.words is not None:
        yield _Q.id.in_(matching_ids("quotation", wanted.words))
    yield from _either(_Q.speaker, wanted.speakers, _Q.side, wanted.sides)
    yield from _one_of(_Q.kind, wanted.kinds)
    yield from _one_of(articles.c.outlet, wanted.outlets)
    yield from _one_of(_Q.article, wanted.articles)


def _acts(found: Iterable[ColumnElement[bool]]) -> Listing:
    return Listing(ACTS.where(~_A.rejected, *found), _A.day, _A.id)


def _act_conditions(wanted: ActFilter) -> Conditions:
    yield from _days(_A.day, wanted.since, wanted.until)
    yield from _either(_A.actor, wanted.actors, _A.actor_side, wanted.actor_sides)
    yield from _either(_A.recipient, wanted.recipients, _A.recipient_side, wanted.recipient_sides)
    yield from _one_of(_A.type, wanted.types)
    yield from _one_of(_A.status, wanted.statuses)
    yield from _one_of(articles.c.outlet, wanted.outlets)
    yield from _one_of(_A.article, wanted.articles)
    if wanted.issues:
        yield or_(*(_A.issues.contains(f'"{issue}"', autoescape=True) for issue in keys(wanted.issues)))
    if wanted.sure_only:
        yield _A.tier == "sure"


def _one_of(column: ColumnElement[str], values: Names) -> Conditions:
    if values:
        yield column.in_(keys(values))


def _either(entity: ColumnElement[str], entities: Names, side: ColumnElement[str], sides: Names) -> Conditions:
    held = [*_one_of(entity, entities), *_one_of(side, sides)]
    if held:
        yield or_(*held)


def _days(day: ColumnElement[date | None], since: date | None, until: date | None) -> Conditions:
    if since is not None:
        yield day >= since
    if until is not None:
        yield day <= until
