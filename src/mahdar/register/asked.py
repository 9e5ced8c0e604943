"""What a question names, in Arabic or Latin letters: people, states, places and issues, as ids of the record."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeVar

from mahdar.calendar import interval
from mahdar.lexicon import Lexicon, lexicon
from mahdar.lexicon.search import NameSearch
from mahdar.matching.sides import side_of
from mahdar.records import Entity
from mahdar.register.errors import NotKnownError, RecordError
from mahdar.store import Reader
from mahdar.store.asking import ids_of
from mahdar.text import fold

V = TypeVar("V")
# The types of acts that annotators and rules use.
ACT_TYPES = (
    "AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
_CLOSE = 5  # ids that a message names
_MOST = 40  # entities that one name may mean: «محمد» is a part of hundreds


def entities(reader: Reader, name: str) -> tuple[str, ...]:
    """Ids of whom or what a name means: by the knowledge, and by the ids and names in the record.

    Raises:
        NotKnownError: nobody is called so; it names who is called nearly so.
    """
    if name in lexicon().world.entities or ids_of(reader.connection, (name,)):
        return (name,)
    search = NameSearch(lexicon())
    called = ids_of(reader.connection, name=tuple(fold(name).split()), limit=_MOST) if name.strip() else []
    found = [*search.called(name)[:_MOST], *called]
    if not found:
        raise NotKnownError(name, search.close_to(name))
    return tuple(dict.fromkeys(found))


def sides(name: str) -> tuple[str, ...]:
    """The state's code, or the body's id, that a code, a name or an id means: FRA, فرنسا, france, european-union.

    Raises:
        NotKnownError: no state and no body is called so.
    """
    world = lexicon().world
    if name.upper() in world.states:
        return (name.upper(),)
    search = NameSearch(lexicon())
    called = [world.entities[id_] for id_ in search.called(name)]
    found = [side for entity in called if (side := _side(entity))]
    if not found:
        raise NotKnownError(name, search.close_to(name))
    return tuple(found[:1])


def _side(entity: Entity) -> str | None:
    """States by their code, bodies that act for themselves by their id, as reports have them."""
    world = lexicon().world
    if entity.type == "GPE":
        state = world.state_entity(entity.country or "")
        return entity.country if state and state.id == entity.id else None
    return entity.id if entity.type == "ORG" and side_of({"id": entity.id}, None, {}, world) == entity.id else None


def is_side(name: str) -> bool:
    """Whether a name means a state or a body rather than somebody: by the best of all that are called so."""
    world = lexicon().world
    if name.upper() in world.states:
        return True
    best = NameSearch(lexicon()).called(name)[:1]
    return any(_side(world.entities[id_]) for id_ in best)


def places(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of the places that a name means, and the codes of the states among them, for what lies in them.

    Raises:
        NotKnownError: no place is called so.
    """
    world = lexicon().world
    search = NameSearch(lexicon())
    called = [name] if name in world.entities else search.called(name)
    found = [id_ for id_ in called if world.entities[id_].type in {"GPE", "LOC"}][:_MOST]
    if not found:
        raise NotKnownError(name, search.close_to(name))
    return tuple(found), tuple(side for id_ in found if (side := _side(world.entities[id_])))


def place(name: str) -> str:
    """The id of the one place that a name means.

    Raises:
        NotKnownError: no place is called so.
        RecordError: several are; it names their ids.
    """
    entities = lexicon().world.entities
    if name in entities:
        return name
    found, _ = places(name)
    whole = [id_ for id_ in found if _is_called(entities[id_], name)] or list(found)
    if len(whole) > 1:
        msg = f"{name}: several places are called so: write the id, {', '.join(whole[:_CLOSE])}"
        raise RecordError(msg)
    return whole[0]


def _is_called(entity: Entity, name: str) -> bool:
    return fold(name) == fold(entity.name_ar) or name.casefold() == (entity.name_en or "").casefold()


def issues(name: str) -> tuple[str, ...]:
    """Slugs of the issues that a slug, an English word or an Arabic phrase means; none where it is no issue."""
    wanted = fold(name.strip()).replace("_", "-")
    return tuple(sorted(id_ for id_, names in _issues_of(lexicon()).items() if wanted in names))


def issues_close_to(name: str) -> list[str]:
    """Slugs that are spelled nearly so."""
    return get_close_matches(name.lower(), [entry["id"] for entry in lexicon().entries("issues/1")], 3)


@lru_cache(maxsize=2)
def _issues_of(known: Lexicon) -> dict[str, set[str]]:
    return {entry["id"]: _issue_names(entry) for entry in known.entries("issues/1")}


def _issue_names(entry: dict[str, object]) -> set[str]:
    phrases = entry.get("phrases")
    names = [str(entry["id"]), str(entry["english"]), *(phrases if isinstance(phrases, list) else ())]
    return {fold(str(name)) for name in names} | set(str(entry["id"]).split("-"))


def days(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """First and last day, inclusive, of what `2014`, `2014-10` or `2014-10-14` begin and end with.

    Raises:
        RecordError: one of them is no date.
    """
    return _bound("since", since, first=True), _bound("until", until, first=False)


def _bound(option: str, value: str | None, *, first: bool) -> date | None:
    if value is None:
        return None
    try:
        begin, behind = interval(value)
    except ValueError:
        msg = f"{option} {value!r}: write a day, a month or a year: 2014-10-14, 2014-10 or 2014"
        raise RecordError(msg) from None
    return begin if first else behind - timedelta(days=1)


def listed(values: str | Iterable[str] | None) -> tuple[str, ...]:
    """One value or several, as a tuple."""
    return () if values is None else (values,) if isinstance(values, str) else tuple(values)


def known(option: str, given: str | Iterable[str] | None, allowed: Sequence[V]) -> tuple[V, ...]:
    """The values given for an option, each one of those that there are.

    Raises:
        RecordError: it names the value and what there is.
    """
    by_name = {str(value): value for value in allowed}
    for value in (values := listed(given)):
        if value not in by_name:
            msg = f"{option} {value!r}: there is {', '.join(by_name)}"
            raise RecordError(msg)
    return tuple(by_name[value] for value in values)
