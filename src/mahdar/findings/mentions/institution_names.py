"""How an institution of a state is called in English: «سفارة المغرب في السنغال» is the Embassy of Morocco, Dakar."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from mahdar.lexicon import State
from mahdar.records import Entity

Pattern = Mapping[str, Any]
_WITH_ARTICLE = frozenset({"Bahamas", "Comoros", "Maldives", "Netherlands", "Philippines", "Seychelles"})


class Calling(NamedTuple):
    """What the English name of an institution is made of.

    Attributes:
        english: the pattern's own form; `others` the further ones.
        state: the state's name; `adjective` is «Egyptian», or the name again where English has no such word.
    """

    english: str
    others: tuple[str, ...]
    state: str
    adjective: str


def institution(pattern: Pattern, owner: Entity, state: State | None, arabic: str, host: str | None = None) -> Entity:
    """The institution of a state; `host` is the town of another one in which it sits."""
    name = owner.name_en or ""
    adjective = (state.adjective if state else None) or name
    names = _names(Calling(pattern["english"], tuple(pattern["also_english"]), name, adjective))
    id_ = f"{pattern['id']}-{(owner.country or owner.id).lower()}"
    if host:
        names = tuple(f"{one}, {host}" for one in names)
        id_ = f"{id_}-{host.lower().replace(' ', '-').replace('.', '').replace(',', '')}"
    return Entity(id_, "ORG", arabic, names[0], names[1:], owner.country)


@lru_cache(maxsize=5_000)
def _names(calling: Calling) -> tuple[str, ...]:
    """The pattern's own form, then all others, each once."""
    return tuple(dict.fromkeys(_all_names(calling)))


def _all_names(calling: Calling) -> Iterator[str]:
    for form in (calling.english, *calling.others):
        yield _filled(form, calling)
    for form in (calling.english, *calling.others):
        body = form.replace("({state})", "").replace("of {state}", "").replace("{adjective}", "").replace("{state}", "")
        for way in ("{body} of {state}", "{body} ({state})", "{adjective} {body}"):
            yield _filled(way.replace("{body}", " ".join(body.split())), calling)


def _filled(form: str, calling: Calling) -> str:
    if _takes_article(calling.state):
        form = form.replace("of {state}", "of the {state}")
    return form.replace("{state}", calling.state).replace("{adjective}", calling.adjective)


def _takes_article(state: str) -> bool:
    return state.startswith("United ") or state.endswith((" Republic", " Islands")) or state in _WITH_ARTICLE
