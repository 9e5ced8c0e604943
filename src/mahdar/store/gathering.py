"""Articles gathered to be written many at a time."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, exists, func, or_, select, tuple_
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from mahdar.store import decisions, report_pool
from mahdar.store.bulk import (
    Row,
    add_values,
    change_with,
    insert_values,
    insertion,
    put_values,
    rows_with,
    together,
)  # fmt: skip
from mahdar.store.ready import FACTS, Ready
from mahdar.store.search import drop_search, put_findable
from mahdar.store.tables import (
    acts,
    article_entities,
    articles,
    bands,
    encounter_keys,
    encounters,
    entities,
    pages,
    quotations,
)

# What an article keeps when it is written again: these are set from elsewhere.
_LASTING = (
    "current", "story", "narrowed_from", "narrowed_until", "narrowed_by", "narrowed_because", "added",
)  # fmt: skip
_WITH_PAGE = ("page_sha256", "given_id", "given", "origin")  # what came with the page
Columns = ReadOnlyColumnCollection[str, ColumnElement[Any]]
_OF_ARTICLE = (encounters, quotations, acts, article_entities, bands)


def write(connection: Connection, gathered: Collection[Ready]) -> set[str]:
    """Insert articles, or put them in the place of what they said before.

    Returns:
        The entities that articles named before, and that none may name now.
    """
    ids = [ready.article for ready in gathered]
    there = [row["id"] for row in rows_with(connection, select(articles.c.id), articles.c.id, ids)]
    clusters = _clusters(connection, there)
    named = remove(connection, there)
    add_values(connection, pages, together(ready.page for ready in gathered))
    put_values(connection, articles, together(ready.row for ready in gathered), _LASTING)
    put_entities(connection, [row for ready in gathered for row in ready.entities])
    for table, rows in zip(FACTS, zip(*(ready.facts for ready in gathered), strict=True), strict=True):
        insert_values(connection, table, together(rows))
    put_findable(connection, "article", [ready.text for ready in gathered if ready.text])
    put_findable(connection, "quotation", [quoted for ready in gathered for quoted in ready.quoted])
    decisions.take_back_withdrawals(connection, there)
    report_pool.settle(connection, clusters)
    return named


def put_document(connection: Connection, ready: Ready) -> None:
    """Put a new reading of an article in the place of the old one, and leave its facts and its standing as they are."""
    put_values(connection, articles, ready.row, (*_LASTING, *_WITH_PAGE))


def _clusters(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """A report that is there again stays in its entry until matching says otherwise."""
    return report_pool.clusters_of(connection, report_pool.encounters_of(connection, ids)) if ids else {}


def remove(connection: Connection, ids: Collection[str]) -> set[str]:
    """Take the facts of these articles out of lists, searches and the pool; gives the entities that they named."""
    if not ids:
        return set()
    named = rows_with(connection, select(article_entities.c.entity), article_entities.c.article, ids)
    entities_named = {row["entity"] for row in named}
    said = rows_with(connection, select(quotations.c.id), quotations.c.article, ids)
    drop_search(connection, "quotation", [row["id"] for row in said])
    drop_search(connection, "article", list(ids))
    reports = report_pool.encounters_of(connection, ids)
    change_with(connection, delete(encounter_keys), encounter_keys.c.encounter, reports)
    for table in _OF_ARTICLE:
        change_with(connection, delete(table), table.c.article, ids)
    return entities_named


def put_entities(connection: Connection, rows: Iterable[Row]) -> None:
    """Insert entities. What the knowledge has goes before an article's spelling; of two spellings the smaller stays.

    The knowledge has bodies («the foreign ministry of Italy») that each article spells in its own way: there too the
    smaller spelling stays, unless the rest of what is known has changed with a newer release.
    """
    insert_ = insertion(entities, connection.dialect.name)
    new, old = insert_.excluded, entities.c
    smaller = tuple_(*_spelling(new)) < tuple_(*_spelling(old))
    renewed = new.known & or_(*(new != old for new, old in zip(_rest(new), _rest(old), strict=True)))
    better = or_(new.known & ~old.known, (new.known == old.known) & or_(smaller, renewed))
    changed = {name: new[name] for name in ("type", "name_ar", "name_en", "country", "known", "folded")}
    upsert = insert_.on_conflict_do_update(index_elements=["id"], set_=changed, where=better)
    distinct = list({tuple(row.values()): row for row in rows}.values())
    if distinct:
        connection.execute(upsert, distinct)


def _spelling(entity: Columns) -> tuple[ColumnElement[str], ...]:
    return entity.folded, entity.name_ar, *_rest(entity)


def _rest(entity: Columns) -> tuple[ColumnElement[str], ...]:
    return func.coalesce(entity.name_en, ""), entity.type, func.coalesce(entity.country, "")


def drop_unnamed(connection: Connection, ids: Collection[str]) -> None:
    """Take out the entities that no article names any more."""
    named = exists().where(article_entities.c.entity == entities.c.id)
    change_with(connection, delete(entities).where(~named), entities.c.id, ids)
