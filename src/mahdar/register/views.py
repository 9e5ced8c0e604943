"""One article, one entry, two reports: what an id leads to."""

from dataclasses import dataclass
from typing import Any

from mahdar.records import ActRow, ArticleRow, EntryRow, QuotationRow, Report
from mahdar.register.citing import cited
from mahdar.register.errors import NothingFoundError, RecordError
from mahdar.store import Reader
from mahdar.store.asking import (
    ActFilter,
    EntryFilter,
    QuotationFilter,
    all_acts,
    all_quotations,
    article_row,
    find_entries,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article of the record.

    Attributes:
        row: what is kept of it; `document`: its minutes in the public form, or why there are none.
        entries: the entries that its encounters belong to, by day, then id.
        quotations: its quotations, and `acts` its acts, by id; rejected ones are left out.
    """

    row: ArticleRow
    document: dict[str, Any]
    entries: tuple[EntryRow, ...]
    quotations: tuple[QuotationRow, ...]
    acts: tuple[ActRow, ...]


def article_view(reader: Reader, id_: str) -> ArticleView:
    """An article by its own id, the id that came with its page, its address, or the id of one of its facts.

    Raises:
        NothingFoundError: there is no such article.
    """
    row = article_row(reader.connection, id_)
    if row is None:
        article = _article_of(reader, id_)
        row = article_row(reader.connection, article)
    document = reader.document(row.article) if row else None
    if row is None or document is None:
        msg = f"{id_}: an older version of a page; {_current(reader, article)} is the current one"
        raise NothingFoundError(msg)
    clusters = reader.clusters_of(reader.encounters_of([row.article]))
    return ArticleView(
        row=row,
        document=document,
        entries=entry_rows(reader, set(clusters.values())),
        quotations=tuple(all_quotations(reader.connection, QuotationFilter(articles=(row.article,)))),
        acts=tuple(all_acts(reader.connection, ActFilter(articles=(row.article,)))),
    )


def _article_of(reader: Reader, id_: str) -> str:
    if reader.known([id_]):
        return id_
    try:
        return cited(reader, id_).article
    except NothingFoundError:
        msg = f"{id_}: no article of the record has this id or address, nor any fact of this id"
        raise NothingFoundError(msg) from None


def _current(reader: Reader, article: str) -> str:
    """The version that is the current one at the address of an older one."""
    document = reader.document(article) or {}
    row = article_row(reader.connection, document.get("article", {}).get("url") or article)
    return row.article if row else "another"


def entry_row(reader: Reader, id_: str) -> EntryRow:
    """The entry that an id cites: its own, or that of any report in it.

    Raises:
        RecordError: there is none; it says what became of it.
    """
    found = cited(reader, id_)
    rows = entry_rows(reader, {found.cluster} if found.cluster else set())
    if rows:
        return rows[0]
    if found.withdrawn:
        heir = found.withdrawn.successor
        msg = f"{found.fact}: {found.withdrawn.because}" + (f"; {heir} stands on its words now" if heir else "")
        raise NothingFoundError(msg)
    msg = f"{found.fact} is {'rejected' if found.kind == 'encounter' else f'a {found.kind}'}, not in any entry"
    raise RecordError(msg)


def entry_rows(reader: Reader, ids: set[str]) -> tuple[EntryRow, ...]:
    """Entries by their ids, by day, then id."""
    if not ids:
        return ()
    return find_entries(reader.connection, EntryFilter(ids=tuple(sorted(ids))), limit=len(ids)).rows


def two_reports(reader: Reader, one: str, other: str) -> tuple[Report, Report]:
    """The reports with these ids.

    Raises:
        NothingFoundError: one of them is no encounter of the record.
    """
    ids = [cited(reader, id_).fact for id_ in (one, other)]
    reports = reader.reports(ids)
    for id_ in ids:
        if id_ not in reports:
            msg = f"{id_}: not an encounter that the record has now"
            raise NothingFoundError(msg)
    return reports[ids[0]], reports[ids[1]]
