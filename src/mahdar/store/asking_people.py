"""Persons, bodies and states that a record knows, how much of them, and whom they meet."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, Select, Table, and_, func, or_, select

from mahdar.records import Named, PersonRow
from mahdar.store.asking_filters import Names, keys
from mahdar.store.asking_rows import named
from mahdar.store.gate import clean
from mahdar.store.tables import acts, article_entities, entities, entries, entry_parties, quotations

_IS: Final = entities.c.id


def people(connection: Connection, ids: Names = (), name: Names = (), limit: int = 50) -> list[PersonRow]:
    """Whom the record knows by these ids, or by a name that has all these pieces; those of most articles first.

    Args:
        connection: of a reader.
        ids: entities' ids.
        name: folded pieces of a name in either script.
        limit: how many at most.
    """
    statement = select(entities, _ARTICLES.label("articles")).where(_meant(ids, name))
    ordered = statement.order_by(_ARTICLES.desc(), _IS).limit(limit)
    return [_person(connection, row) for row in connection.execute(ordered).all()]


def ids_of(connection: Connection, ids: Names = (), name: Names = (), limit: int = 50) -> list[str]:
    """The ids of those whom `people` gives, without counting what there is of each."""
    statement = select(_IS).where(_meant(ids, name)).order_by(_ARTICLES.desc(), _IS).limit(limit)
    return list(connection.scalars(statement))


def companions(connection: Connection, ids: Names, limit: int = 10) -> list[tuple[Named, int]]:
    """Whom these are met with in most entries, with the number of entries; the same number: by id."""
    one, other = entry_parties.alias("one"), entry_parties.alias("other")
    times = func.count(other.c.entry.distinct())
    statement = (
        select(other.c.entity, times.label("times"))
        .join(one, one.c.entry == other.c.entry)
        .where(one.c.entity.in_(keys(ids)), other.c.entity.not_in(keys(ids)))
        .group_by(other.c.entity)
        .order_by(times.desc(), other.c.entity)
        .limit(limit)
    )
    rows = connection.execute(statement).all()
    names = named(connection, (row.entity for row in rows))
    return [(names[row.entity], row.times) for row in rows]


def _meant(ids: Names, name: Names) -> ColumnElement[bool]:
    by_name = [and_(*(entities.c.folded.contains(clean(piece), autoescape=True) for piece in name))] if name else []
    return or_(_IS.in_(keys(ids)), *by_name)


def _count(table: Table, *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    counted: Select[Any] = select(func.count()).select_from(table).where(*conditions)
    return counted.scalar_subquery()


_ARTICLES: Final = _count(article_entities, article_entities.c.entity == _IS)


def _person(connection: Connection, row: Row[Any]) -> PersonRow:
    took_part = entries.c.id.in_(select(entry_parties.c.entry).where(entry_parties.c.entity == row.id))
    days = select(func.min(entries.c.first), func.max(entries.c.last)).where(took_part)
    first, last = connection.execute(days).one()
    acted = or_(acts.c.actor == row.id, acts.c.recipient == row.id)
    return PersonRow(
        entity=Named(row.id, row.name_ar, row.name_en, row.country),
        type=row.type,
        known=row.known,
        articles=row.articles,
        entries=_number(connection, _count(entries, took_part)),
        quotations=_number(connection, _count(quotations, quotations.c.speaker == row.id, ~quotations.c.rejected)),
        acts=_number(connection, _count(acts, acted, ~acts.c.rejected)),
        first=first,
        last=last,
    )


def _number(connection: Connection, counted: ScalarSelect[int]) -> int:
    return connection.scalar(select(counted)) or 0
