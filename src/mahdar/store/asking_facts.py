"""Quotations and acts that a filter finds."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, Connection, or_

from mahdar.records import ActRow, QuotationRow
from mahdar.store.asking_filters import ActFilter, Names, QuotationFilter, keys
from mahdar.store.asking_pages import Listing, Page, Place, page, portions, some
from mahdar.store.asking_rows import act_rows, quotation_rows
from mahdar.store.membership import Membership, all_hold
from mahdar.store.search import search_for
from mahdar.store.tables import acts, articles, quotations

Conditions = Iterator[ColumnElement[bool]]

_Q: Final = quotations.c
_A: Final = acts.c


def find_quotations(
    connection: Connection, wanted: QuotationFilter, limit: int = 50, after: Place | None = None
) -> Page[QuotationRow]:
    """A page of the quotations that a filter finds, by day of publication and id, undated ones last."""
    return page(connection, _quotations(connection, wanted), limit, after, quotation_rows)


def all_quotations(connection: Connection, wanted: QuotationFilter | None = None) -> Iterator[QuotationRow]:
    """Every quotation (that a filter finds), in the same order, in constant memory."""
    return portions(connection, _quotations(connection, wanted or QuotationFilter()), quotation_rows)


def find_acts(connection: Connection, wanted: ActFilter, limit: int = 50, after: Place | None = None) -> Page[ActRow]:
    """A page of the acts that a filter finds, by day and id, undated ones last."""
    return page(connection, _acts(_act_conditions(connection, wanted)), limit, after, act_rows)


def all_acts(connection: Connection, wanted: ActFilter | None = None) -> Iterator[ActRow]:
    """Every act (that a filter finds), in the same order, in constant memory."""
    return portions(connection, _acts(_act_conditions(connection, wanted or ActFilter())), act_rows)


def acts_where(connection: Connection, *found: ColumnElement[bool], limit: int | None = None) -> Iterable[ActRow]:
    """The acts, every one or the first ones, of which conditions on `acts` hold, in the same order."""
    return some(connection, _acts(found), act_rows, limit)


def _quotations(connection: Connection, wanted: QuotationFilter) -> Listing:
    searched = [search_for(connection, "quotation", wanted.words)] if wanted.words is not None else []
    found = (~_Q.rejected, *_quotation_conditions(connection, wanted), *all_hold(connection, _Q.id, searched))
    return Listing(_Q.day, _Q.id, found)


def _quotation_conditions(connection: Connection, wanted: QuotationFilter) -> Conditions:
    yield from from_until(_Q.day, wanted.since, wanted.until)
    yield from _either(_Q.speaker, wanted.speakers, _Q.side, wanted.sides)
    yield from _one_of(_Q.kind, wanted.kinds)
    yield from _one_of(_Q.article, wanted.articles)
    yield from all_hold(connection, _Q.article, _published_by(wanted.outlets))


def _acts(found: Iterable[ColumnElement[bool]]) -> Listing:
    return Listing(_A.day, _A.id, (~_A.rejected, *found))


def _act_conditions(connection: Connection, wanted: ActFilter) -> Conditions:
    yield from from_until(_A.day, wanted.since, wanted.until)
    yield from _either(_A.actor, wanted.actors, _A.actor_side, wanted.actor_sides)
    yield from _either(_A.recipient, wanted.recipients, _A.recipient_side, wanted.recipient_sides)
    yield from _one_of(_A.type, wanted.types)
    yield from _one_of(_A.status, wanted.statuses)
    yield from _one_of(_A.article, wanted.articles)
    yield from all_hold(connection, _A.article, _published_by(wanted.outlets))
    if wanted.issues:
        yield or_(*(_A.issues.contains(f'"{issue}"', autoescape=True) for issue in keys(wanted.issues)))
    if wanted.sure_only:
        yield _A.tier == "sure"


def _published_by(outlets: Names) -> list[Membership]:
    return [Membership(articles.c.id, articles.c.outlet.in_(keys(outlets)))] if outlets else []


def _one_of(column: ColumnElement[str], values: Names) -> Conditions:
    if values:
        yield column.in_(keys(values))


def _either(entity: ColumnElement[str], entities: Names, side: ColumnElement[str], sides: Names) -> Conditions:
    held = [*_one_of(entity, entities), *_one_of(side, sides)]
    if held:
        yield or_(*held)


def from_until(day: ColumnElement[date | None], since: date | None, until: date | None) -> Conditions:
    """What must hold of a day between these, inclusive."""
    if since is not None:
        yield day >= since
    if until is not None:
        yield day <= until
