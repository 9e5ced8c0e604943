"""What a record hands to an export, and the order that it hands it in."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Protocol, TypeVar

from mahdar.records import ActRow, ArticleRow, EntryRow, QuotationRow

R = TypeVar("R")
Place = tuple[date, str]


class Contents(Protocol):
    """The rows of a record as of one moment, read anew at each call.

    All are in the order (day, id), those without a day last: an entry's day is the first on which it can have been, a
    quotation's and an article's is the stated day of the article, an act's is the day that it is listed under.
    """

    def entries(self) -> Iterable[EntryRow]:
        """The entries, each with its reports."""
        ...

    def quotations(self) -> Iterable[QuotationRow]:
        """The quotations of current articles."""
        ...

    def acts(self) -> Iterable[ActRow]:
        """The acts of current articles, done or not."""
        ...

    def articles(self) -> Iterable[ArticleRow]:
        """The current articles, also those that gave no minutes."""
        ...


def entry_place(row: EntryRow) -> Place:
    """Where an entry stands in the order."""
    return row.entry.first or date.max, row.entry.id


def quotation_place(row: QuotationRow) -> Place:
    """Where a quotation stands in the order."""
    return row.source.day or date.max, row.id


def act_place(row: ActRow) -> Place:
    """Where an act stands in the order."""
    return row.day or date.max, row.id


def article_place(row: ArticleRow) -> Place:
    """Where an article stands in the order."""
    return row.day or date.max, row.article


def in_order(rows: Iterable[R], place: Callable[[R], Place]) -> Iterator[R]:
    """The rows as they come; equal records must give equal bytes, so rows out of order are a fault.

    Raises:
        ValueError: a row comes after one that it belongs before.
    """
    last: Place = (date.min, "")
    for row in rows:
        if (here := place(row)) <= last:
            raise ValueError(f"the rows to export are out of order: {here[1]} comes after {last[1]}")
        last = here
        yield row
