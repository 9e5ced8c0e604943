"""Finding the reports that share a key with others: as many index ranges as there are keys, whatever the record's size.

All keys go to the database in one parameter. Each is looked up in the index of names and first days: a key that reaches
into a range of days began at most `WIDEST_KEY` days before it, so the range has two ends.
"""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ARRAY, Connection, Integer, Select, and_, bindparam, false, func, select, true

from mahdar.records import Key
from mahdar.store.article_rows import WIDEST_KEY
from mahdar.store.bulk import portions
from mahdar.store.gate import index_key
from mahdar.store.tables import Text, articles, encounter_keys, encounters

_KEYS_AT_ONCE = 1000


def reports_sharing(connection: Connection, keys: Iterable[Key]) -> dict[str, str]:
    """The reports, as JSON, of current articles that have a key of one of these names on overlapping days, by id."""
    wanted = sorted({(index_key(key.name), key.first, key.last) for key in keys})
    on_sqlite = connection.dialect.name == "sqlite"
    found: dict[str, str] = {}
    for portion in portions(wanted, _KEYS_AT_ONCE):
        asked, given = (_ON_SQLITE, _as_json(portion)) if on_sqlite else (_ON_SERVER, _as_arrays(portion))
        found.update({row.id: row.report for row in connection.execute(asked, given)})
    return found


def _as_json(wanted: list[tuple[str, int, int]]) -> dict[str, Any]:
    return {"wanted": json.dumps(wanted, ensure_ascii=False)}


def _as_arrays(wanted: list[tuple[str, int, int]]) -> dict[str, Any]:
    return {name: [key[at] for key in wanted] for at, name in enumerate(("names", "first", "last"))}


def _overlap(name: Any, first: Any, last: Any) -> Any:  # noqa: ANN401 - SQL expressions
    key = encounter_keys.c
    return and_(key.name == name, key.first.between(first - WIDEST_KEY, last), key.last >= first)


def _reports(found: Select[tuple[str]]) -> Select[tuple[str, str]]:
    return (
        select(encounters.c.id, encounters.c.report)
        .join(articles, articles.c.id == encounters.c.article)
        .where(encounters.c.id.in_(found), articles.c.current, encounters.c.rejected == false())
    )


def _on_sqlite() -> Select[tuple[str, str]]:
    wanted = func.json_each(bindparam("wanted", type_=Text)).table_valued("value", name="wanted")
    name, first, last = (func.json_extract(wanted.c.value, f"$[{at}]") for at in range(3))
    return _reports(
        select(encounter_keys.c.encounter).select_from(wanted.join(encounter_keys, _overlap(name, first, last)))
    )


def _on_server() -> Select[tuple[str, str]]:
    """The ranges stand in a lateral query of their own, with an offset that is none: so each is looked up by itself."""
    arrays = [
        bindparam(name, type_=ARRAY(type_)) for name, type_ in (("names", Text), ("first", Integer), ("last", Integer))
    ]
    wanted = func.unnest(*arrays).table_valued("name", "first", "last", name="wanted").render_derived()
    keys = (
        select(encounter_keys.c.encounter)
        .where(_overlap(wanted.c.name, wanted.c.first, wanted.c.last))
        .offset(0)
        .lateral("keys")
    )
    return _reports(select(keys.c.encounter).select_from(wanted.join(keys, true())).distinct())


_ON_SQLITE = _on_sqlite()
_ON_SERVER = _on_server()
