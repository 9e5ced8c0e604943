"""Reading articles back, and which of several versions at an address is the current one."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Protocol

from sqlalchemy import Connection, bindparam, func, not_, select, update

from mahdar.records import Page
from mahdar.store.bulk import Row, rows_with
from mahdar.store.gate import clean, index_key
from mahdar.store.kept import Counts, Document, KeptArticle, PageVersion
from mahdar.store.packing import page_of, unpack_document, unpack_page
from mahdar.store.tables import acts, articles, doubts, encounters, entries, judgements, pages, quotations

Versions = tuple[str | None, str | None, str | None]  # of the program, the knowledge and the tagger
_VERSIONS = select(articles.c.id, articles.c.mahdar, articles.c.lexicon, articles.c.tagger)
_SKIPPED = select(articles.c.id, articles.c.skipped, articles.c.detail).where(articles.c.skipped.is_not(None))
_LISTED = select(
    articles.c.id, articles.c.address, articles.c.current, articles.c.given_id, articles.c.published,
    articles.c.skipped, articles.c.mahdar, articles.c.lexicon, articles.c.tagger,
).order_by(articles.c.id)  # fmt: skip
_AT_ADDRESS = select(
    articles.c.address, articles.c.id, articles.c.published, articles.c.skipped, articles.c.current
).order_by(articles.c.id)


class Narrowing(Protocol):
    """What a dated entry leaves of the days on which an undated article can have been written, inclusive."""

    @property
    def first(self) -> date | None:
        """The first of these days."""

    @property
    def last(self) -> date | None:
        """The last of them."""

    @property
    def entry(self) -> str:
        """The entry's id."""

    @property
    def because(self) -> str:
        """The reason, for a person."""


def known(connection: Connection, ids: Collection[str]) -> dict[str, Versions]:
    """The versions that read each of these articles."""
    found = rows_with(connection, _VERSIONS, articles.c.id, [clean(id_) for id_ in ids])
    return {row["id"]: (row["mahdar"], row["lexicon"], row["tagger"]) for row in found}


def skipped(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """Why each of these articles gave no minutes; those that gave some are left out."""
    found = rows_with(connection, _SKIPPED, articles.c.id, ids)
    return {row["id"]: f"{row['skipped']}: {row['detail']}" for row in found}


def document_of(connection: Connection, id_: str) -> Document | None:
    """The public form of an article's minutes, or of its being skipped."""
    asked = select(articles.c.document, pages.c.content).join(pages).where(articles.c.id == id_)
    found = connection.execute(asked).one_or_none()
    return None if found is None else unpack_document(found.document, unpack_page(found.content))


def page_with(connection: Connection, id_: str) -> Page | None:
    """The page as it was handed in."""
    asked = select(pages.c.content, articles.c.given).join(articles).where(articles.c.id == id_)
    found = connection.execute(asked).one_or_none()
    return None if found is None else page_of(unpack_page(found.content), found.given)


def listed(connection: Connection, after: str | None, limit: int) -> list[KeptArticle]:
    """Articles in the order of their ids, from behind `after` on."""
    asked = _LISTED.limit(limit) if after is None else _LISTED.where(articles.c.id > after).limit(limit)
    return [KeptArticle(**row) for row in connection.execute(asked).mappings()]


def versions_at(connection: Connection, addresses: Collection[str]) -> dict[str, list[PageVersion]]:
    """All versions at each of these addresses, sorted by their articles' ids."""
    by_key = {index_key(address): address for address in addresses}
    found: dict[str, list[PageVersion]] = {}
    for row in rows_with(connection, _AT_ADDRESS, articles.c.address, by_key):
        found.setdefault(by_key[row["address"]], []).append(
            PageVersion(row["id"], row["published"], row["skipped"] is None, row["current"])
        )
    return found


def set_current(connection: Connection, address: str, id_: str) -> None:
    """Make this version the current one at its address, and the others older ones."""
    here = articles.c.address == index_key(address)
    changing = here & (articles.c.current != (articles.c.id == id_))
    connection.execute(update(articles).where(changing).values(current=not_(articles.c.current)))


def set_narrowed(connection: Connection, found: Mapping[str, Narrowing | None]) -> None:
    """Write down, by article, what is left of the days of each, or that nothing narrows them."""
    there = rows_with(connection, _NARROWED, articles.c.id, found)
    is_so = {row["id"]: row["narrowed_by"] is not None for row in there}
    rows = [_narrowed_row(id_, left) for id_, left in sorted(found.items()) if left is not None or is_so.get(id_)]
    if rows:
        connection.execute(_NARROW, rows)


_NARROWED = select(articles.c.id, articles.c.narrowed_by)
_NARROW = update(articles).where(articles.c.id == bindparam("of"))


def _narrowed_row(id_: str, left: Narrowing | None) -> Row:
    return {
        "of": id_,
        "narrowed_from": left and left.first,
        "narrowed_until": left and left.last,
        "narrowed_by": left and left.entry,
        "narrowed_because": left and clean(left.because),
    }


def counted(connection: Connection) -> Counts:
    """How much there is."""

    def count(source: object, *conditions: object) -> int:
        asked = select(func.count()).select_from(source).where(*conditions)  # type: ignore[arg-type]
        return connection.scalar(asked) or 0

    return Counts(
        articles=count(articles),
        skipped=count(articles, articles.c.skipped.is_not(None)),
        superseded=count(articles, not_(articles.c.current)),
        undated=count(articles, articles.c.skipped.is_(None), articles.c.day.is_(None), articles.c.current),
        entries=count(entries),
        reports=count(encounters),
        quotations=count(quotations),
        acts=count(acts),
        doubts=count(doubts),
        judgements=count(judgements),
    )
