"""The check that a name means one thing, or is declared to be shared: «عمان», «كلينتون»."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mahdar.lexicon.checked_entries import Good, entries
from mahdar.lexicon.errors import KnowledgeError
from mahdar.text import fold

_NAMED = ("state/1", "places/1", "organisations/1", "people/1")
_AT_ONCE = ("names", "short")
_LATER = ("later",)
_WAITS = ("ambiguous", "needs_class")  # an entry so marked names nothing at once


def shared_forms(good: Good) -> Iterator[KnowledgeError]:
    """Every form that names two entities at once is declared in a file of namesakes, with just those entities."""
    bearers = _bearers(good)
    declared = _declared(good)
    excused = _capitals(good)
    able = _bearable(good)
    for form, named in bearers.items():
        ids = set(named)
        if len(ids) > 1 and ids not in excused and ids != declared.get(form):
            *others, last = sorted(ids)
            what = (
                f"«{form}» names {', '.join(others)} too: declare it in names/namesakes.yaml, or make it wait (`later`)"
            )
            yield KnowledgeError(str(named[last]), f"{last}: {what}")
    for path, entry in entries(good, "namesakes/1"):
        if not able.issuperset((fold(entry["form"]), id_) for id_ in entry["among"]):
            yield KnowledgeError(str(path), f"«{entry['form']}» is no longer shared: take it out")
        if entry["usually"] and entry["usually"] not in entry["among"]:
            yield KnowledgeError(str(path), f"«{entry['form']}»: {entry['usually']} is not one of them")


def _forms(entry: dict[str, Any], *keys: str) -> Iterator[str]:
    for key in keys:
        yield from map(fold, entry.get(key, ()))


def _bearers(good: Good) -> dict[str, dict[str, Path]]:
    """Folded form → the entities that it names at once, each with its file."""
    found: dict[str, dict[str, Path]] = {}
    for path, entry in entries(good, *_NAMED):
        for form in () if any(entry.get(mark) for mark in _WAITS) else _forms(entry, *_AT_ONCE):
            found.setdefault(form, {})[entry["id"]] = path
    return found


def _bearable(good: Good) -> set[tuple[str, str]]:
    """Every folded form with the entities that it can name, at once or after a fuller name."""
    return {(form, entry["id"]) for _, entry in entries(good, *_NAMED) for form in _forms(entry, *_AT_ONCE, *_LATER)}


def _declared(good: Good) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for _, entry in entries(good, "namesakes/1"):
        found.setdefault(fold(entry["form"]), set()).update(entry["among"])
    return found


def _capitals(good: Good) -> list[set[str]]:
    """A state and its own capital may have one name: «تونس». Grammar decides, and both mean the state's government."""
    return [{state["id"], state["capital"]} for _, state in entries(good, "state/1") if state["capital"]]
