"""Judgements, what happened to entries, and what became of facts that are gone."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict

from sqlalchemy import Connection, case, delete, insert, literal, select, union_all, update

from mahdar.records import Anchor, Judgement, from_plain, plain
from mahdar.store.bulk import Row, change_with, portions, put_rows
from mahdar.store.gate import clean, cleaned, json_text
from mahdar.store.kept import Answer, Change, Withdrawn
from mahdar.store.tables import acts, anchored, changes, encounters, judgements, quotations, withdrawn

Anchored = tuple[Judgement, str | None, str | None]
_FACTS = (("encounter", encounters), ("quotation", quotations), ("act", acts))
_JUDGED = (
    select(judgements, anchored.c.target.label("target_now"), anchored.c.other.label("other_now"))
    .join(anchored, anchored.c.number == judgements.c.number, isouter=True)
    .order_by(judgements.c.number)
)


def anchored_judgements(connection: Connection) -> list[Anchored]:
    """All judgements in their order, each with the ids that its facts have at present."""
    return [_anchored(dict(row)) for row in connection.execute(_JUDGED).mappings()]


def _anchored(row: Row) -> Anchored:
    target_now, other_now = row.pop("target_now"), row.pop("other_now")
    row |= {name: _anchor_of(row[name]) for name in ("target", "other")}
    return Judgement(**row), target_now, other_now


def _anchor_of(text: str | None) -> Anchor | None:
    return None if text is None else from_plain(Anchor, json.loads(text))


def add_judgement(connection: Connection, judgement: Judgement) -> Judgement:
    """Append a decision; what comes back has its number."""
    row: Row = {
        "verdict": judgement.verdict,
        "target": judgement.target and json_text(plain(judgement.target)),
        "other": judgement.other and json_text(plain(judgement.other)),
        "field": cleaned(judgement.field),
        "value": cleaned(judgement.value),
        "undoes": judgement.undoes,
        "who": clean(judgement.who),
        "at": clean(judgement.at),
        "because": clean(judgement.because),
    }
    number = connection.scalar(insert(judgements).returning(judgements.c.number), row)
    target, other = judgement.target, judgement.other
    set_anchored(connection, number or 0, target.fact if target else None, other.fact if other else None)
    made, _, _ = _anchored(dict(connection.execute(_JUDGED.where(judgements.c.number == number)).mappings().one()))
    return made


def set_anchored(connection: Connection, number: int, target: str | None, other: str | None) -> None:
    """Write down which facts a judgement is about in the present reading."""
    put_rows(connection, anchored, [{"number": number, "target": target, "other": other}])


def set_rejected(connection: Connection, facts: Collection[str]) -> None:
    """Mark these facts as rejected, and no others."""
    for _, table in _FACTS:
        marked = set(connection.scalars(select(table.c.id).where(table.c.rejected)))
        change_with(connection, update(table).values(rejected=False), table.c.id, marked - set(facts))
        change_with(connection, update(table).values(rejected=True), table.c.id, set(facts) - marked)


def add_changes(connection: Connection, happened: Iterable[Change]) -> None:
    """Append to what happened to entries."""
    rows = [asdict(change) for change in happened]
    if rows:
        connection.execute(insert(changes), [row | _cleaned(row, "before", "after") for row in rows])


def withdraw(connection: Connection, facts: Iterable[Withdrawn]) -> None:
    """Say what became of facts that are no longer there; the last word counts."""
    rows = [asdict(fact) for fact in facts]
    put_rows(connection, withdrawn, [row | _cleaned(row, "because") for row in rows])


def _cleaned(row: Row, *names: str) -> Row:
    return {name: cleaned(row[name]) for name in names}


def take_back_withdrawals(connection: Connection, articles: Collection[str]) -> None:
    """Forget the withdrawals of facts that these articles have again."""
    for portion in portions(sorted(set(articles))):
        there = union_all(*(select(table.c.id).where(table.c.article.in_(portion)) for _, table in _FACTS))
        again = withdrawn.c.article.in_(portion) & withdrawn.c.fact.in_(there)
        connection.execute(delete(withdrawn).where(again))


def answer(connection: Connection, fact: str) -> Answer | None:
    """Where a cited fact is now, or what became of it; None where the record never had it."""
    for kind, table in _FACTS:
        cluster = case((table.c.rejected, None), else_=table.c.cluster) if kind == "encounter" else literal(None)
        found = connection.execute(select(table.c.article, cluster.label("cluster")).where(table.c.id == fact)).first()
        if found is not None:
            return Answer(fact=fact, kind=kind, article=found.article, cluster=found.cluster)
    gone = connection.execute(select(withdrawn).where(withdrawn.c.fact == fact)).mappings().first()
    if gone is None:
        return None
    return Answer(fact=fact, kind=gone["kind"], article=gone["article"], withdrawn=Withdrawn(**gone))


def facts_with_prefix(connection: Connection, prefix: str, limit: int) -> list[str]:
    """Ids of facts, withdrawn ones among them, that begin so, sorted."""
    found: set[str] = set()
    for column in (*(table.c.id for _, table in _FACTS), withdrawn.c.fact):
        begins = (column >= clean(prefix)) & (column < clean(prefix) + "\U0010ffff")
        found.update(connection.scalars(select(column).where(begins).order_by(column).limit(limit)))
    return sorted(found)[:limit]
