"""A file of officeholders says who somebody is and what they hold at once; everybody else reads people and offices."""

from collections.abc import Iterator
from typing import Any

_PERSON = ("id", "english", "also_english", "country", "born", "died", "names", "short", "later")
_TERM = ("from", "until", "acting", "source")


def parts_of(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The content of a file as contents of plain shapes: itself, but for officeholders."""
    if content["shape"] != "officeholders/1":
        yield content
        return
    people = [{key: entry[key] for key in _PERSON} for entry in content["entries"] if entry["names"]]
    yield {"shape": "people/1", "entries": people}
    for entry in content["entries"]:
        for holding in entry["held"]:
            yield _office(entry["id"], holding, content["known_until"])


def _office(holder: str, holding: dict[str, Any], known_until: str) -> dict[str, Any]:
    is_state = holding["of"].isupper()
    term = {"holder": holder, **{key: holding[key] for key in _TERM}}
    office = {"role": holding["role"], "of": None if is_state else holding["of"], "label": None, "terms": [term]}
    country = holding["of"] if is_state else None
    return {"shape": "offices/1", "country": country, "known_until": known_until, "entries": [office]}
