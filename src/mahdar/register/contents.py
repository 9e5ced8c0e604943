"""A record's rows as exports take them."""

from collections.abc import Iterable

from mahdar.records import ActRow, ArticleRow, EntryRow, QuotationRow
from mahdar.store import Reader
from mahdar.store.asking import all_acts, all_articles, all_entries, all_quotations


class RecordContents:
    """All rows of a record as of one moment, read anew at each call, in constant memory."""

    def __init__(self, reader: Reader) -> None:
        self._connection = reader.connection

    def entries(self) -> Iterable[EntryRow]:
        """The entries, each with its reports."""
        return all_entries(self._connection)

    def quotations(self) -> Iterable[QuotationRow]:
        """The quotations of current articles."""
        return all_quotations(self._connection)

    def acts(self) -> Iterable[ActRow]:
        """The acts of current articles."""
        return all_acts(self._connection)

    def articles(self) -> Iterable[ArticleRow]:
        """The current articles, also those that gave no minutes."""
        return all_articles(self._connection)
