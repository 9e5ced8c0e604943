"""The shape of a gold document, and the first fault of one that has another."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, get_args

from mahdar.calendar import interval
from mahdar.records.entities import EntityType
from mahdar.records.facts import Mode, Status

Json = dict[str, Any]
ACT_TYPES = (
    "AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
PUBLISHED_FROM = ("text", "url", "given", "none")
_COUNTRY = re.compile("[A-Z]{3}")
_LONGEST_SHOWN = 60


class Fault(NamedTuple):
    """The field, as a path (`encounters[2].status`), and what is wrong with it, as a clause."""

    field: str
    what: str


class Around(NamedTuple):
    """What a value is checked against: the document's text, the names of its entities, the slugs of issues."""

    text: str
    names: frozenset[str]
    issues: frozenset[str]


_NO_OBJECT = Fault("the line", "is no JSON object")
Check = Callable[[Any, Around], str | None]
_TOLD_IN_TEXT = "is not in the text, letter for letter"


def fault_of(document: object, issues: Iterable[str]) -> Fault | None:
    """The first fault of a document as JSON gives it, or None.

    Args:
        document: one line of a gold file.
        issues: the slugs that name issues.
    """
    if not isinstance(document, dict):
        return _NO_OBJECT
    entities = document.get("entities")
    listed = entities if isinstance(entities, list) else []
    names = frozenset(e["name"] for e in listed if isinstance(e, dict) and isinstance(e.get("name"), str))
    text = document.get("text")
    around = Around(text if isinstance(text, str) else "", names, frozenset(issues))
    return next(_faults_of_document(document, around), None)


def fault_of_lesson(document: object) -> Fault | None:
    """The first fault of what a tagger is to learn from, which need have no more than a text and its names."""
    if not isinstance(document, dict):
        return _NO_OBJECT
    around = Around("", frozenset(), frozenset())
    return next(_faults_of_items(document, _LESSON, {"entities": _LESSON_ENTITY}, around), None)


def _faults_of_items(
    document: Json, shape: Mapping[str, Check], lists: Mapping[str, Mapping[str, Check]], around: Around
) -> Iterator[Fault]:
    yield from _faults(document, shape, "", around)
    for kind, item_shape in lists.items():
        for at, item in enumerate(document[kind]):
            where = f"{kind}[{at}]"
            if isinstance(item, dict):
                yield from _faults(item, item_shape, f"{where}.", around)
            else:
                yield Fault(where, "is no JSON object")


def _faults_of_document(document: Json, around: Around) -> Iterator[Fault]:
    yield from _faults_of_items(document, _DOCUMENT, _LISTS, around)
    if (document["published"] is None) != (document["published_from"] == "none"):
        yield Fault("published_from", 'is "none" where there is no date, and only there')
    yield from _faults_between(document)


def _faults(item: Json, shape: Mapping[str, Check], before: str, around: Around) -> Iterator[Fault]:
    for key, check in shape.items():
        if key not in item and check not in _OPTIONAL:
            yield Fault(f"{before}{key}", "is missing")
        else:
            what = check(item.get(key), around)
            if what:
                yield Fault(f"{before}{key}", what)


def _faults_between(document: Json) -> Iterator[Fault]:
    """What two fields say of each other."""
    for at, entity in enumerate(document["entities"]):
        if not entity["surfaces"] and not entity["references"]:
            yield Fault(f"entities[{at}].surfaces", "is empty, and so is references: the text tells nothing of it")
    for at, quotation in enumerate(document["quotations"]):
        names = {entity["name"] for entity in document["entities"]}
        if quotation["speaker"] not in names and not quotation.get("speaker_text"):
            yield Fault(f"quotations[{at}].speaker", "is no entity's name, and there is no speaker_text")


def _shown(value: object) -> str:
    words = repr(value)
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"


def _string(value: object, _: Around) -> str | None:
    return None if isinstance(value, str) and value.strip() else f"{_shown(value)} is no string with words in it"


def _id(value: object, around: Around) -> str | None:
    return None if isinstance(value, int) else _string(value, around)


def _in_text(value: object, around: Around) -> str | None:
    return _string(value, around) or (None if str(value) in around.text else f"{_shown(value)} {_TOLD_IN_TEXT}")


def _entity(value: object, around: Around) -> str | None:
    return None if value in around.names else f"{_shown(value)} is the name of no entity of this document"


def _date(value: object, _: Around) -> str | None:
    wrong = f"{_shown(value)} is no date: write 2014, 2014-10, 2014-10-14 or 2014-W42"
    try:
        return None if isinstance(value, str) and interval(value) else wrong
    except ValueError:
        return wrong


def _country(value: object, _: Around) -> str | None:
    return None if isinstance(value, str) and _COUNTRY.fullmatch(value) else f"{_shown(value)} is no code like FRA"


def _issue(value: object, around: Around) -> str | None:
    return None if value in around.issues else f"{_shown(value)} is the slug of no issue"


def _one_of(allowed: tuple[str, ...], value: object, _: Around) -> str | None:
    return None if value in allowed else f"{_shown(value)} is none of {', '.join(allowed)}"


def _or_null(check: Check, value: object, around: Around) -> str | None:
    return None if value is None else check(value, around)


def _list(check: Check, value: object, around: Around) -> str | None:
    if not isinstance(value, list):
        return f"{_shown(value)} is no list"
    return next((what for item in value if (what := check(item, around))), None)


def _anything(_: object, __: Around) -> str | None:
    return None


_null_or = partial(partial, _or_null)
_list_of = partial(partial, _list)
_choice = partial(partial, _one_of)

_MAY_BE_STRING = _null_or(_string)
_MAY_BE_STRINGS = _null_or(_list_of(_string))
_MAY_BE_ISSUES = _null_or(_list_of(_issue))
_OPTIONAL = (_MAY_BE_STRING, _MAY_BE_STRINGS, _MAY_BE_ISSUES)

_DOCUMENT: dict[str, Check] = {
    "id": _id,
    "text": _string,
    "url": _MAY_BE_STRING,
    "outlet": _MAY_BE_STRING,
    "page": _MAY_BE_STRING,
    "title": _null_or(_in_text),
    "published": _null_or(_date),
    "published_from": _choice(PUBLISHED_FROM),
    **dict.fromkeys(("entities", "times", "quotations", "encounters", "acts"), _list_of(_anything)),
}
_LISTS: dict[str, dict[str, Check]] = {
    "entities": {
        "name": _string,
        "aka": _MAY_BE_STRINGS,
        "type": _choice(get_args(EntityType)),
        "country": _null_or(_country),
        "surfaces": _list_of(_in_text),
        "references": _list_of(_in_text),
    },
    "times": {"text": _in_text, "value": _date},
    "quotations": {
        "kind": _choice(("direct", "indirect")),
        "content": _in_text,
        "cue": _in_text,
        "speaker": _null_or(_string),
        "speaker_text": _MAY_BE_STRING,
    },
    "encounters": {
        "mode": _choice(get_args(Mode)),
        "status": _choice(get_args(Status)),
        "participants": _list_of(_entity),
        "date": _null_or(_date),
        "place": _null_or(_entity),
        "issues": _MAY_BE_ISSUES,
        "evidence": _in_text,
    },
    "acts": {
        "type": _choice(ACT_TYPES),
        "actor": _null_or(_entity),
        "recipient": _null_or(_entity),
        "issues": _MAY_BE_ISSUES,
        "evidence": _in_text,
    },
}
_LESSON: dict[str, Check] = {"id": _id, "text": _string, "entities": _list_of(_anything)}
_LESSON_ENTITY: dict[str, Check] = {"type": _LISTS["entities"]["type"], "surfaces": _list_of(_string)}
