"""The check that a name means one thing, or is declared to be shared: «عمان», «كلينتون»."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mahdar.lexicon.errors import KnowledgeError
from mahdar.text import fold

Good = list[tuple[Path, dict[str, Any]]]
# keys under which a form names its entity at once; what stands under `later` waits for a fuller name
_AT_ONCE = {
    "state/1": ("names",),
    "places/1": ("names",),
    "organisations/1": ("names",),
    "people/1": ("names", "short"),
}
_ALL = ("names", "short", "later")
_WAITS = ("ambiguous", "needs_class")


def shared_forms(good: Good) -> Iterator[KnowledgeError]:
    """Every form that names two entities at once is declared in a file of namesakes, with just those entities."""
    bearers = _bearers(good)
    declared = _declared(good)
    excused = _capitals(good)
    able = _forms(good)
    for form, named in bearers.items():
        ids = set(named)
        if len(ids) > 1 and ids not in excused and ids != declared.get(form):
            *others, last = sorted(ids)
            what = (
                f"«{form}» names {', '.join(others)} too: declare it in names/namesakes.yaml, or make it wait (`later`)"
            )
            yield KnowledgeError(str(named[last]), f"{last}: {what}")
    for path, content in good:
        for entry in content["entries"] if content["shape"] == "namesakes/1" else ():
            if not able.issuperset((fold(entry["form"]), id_) for id_ in entry["among"]):
                yield KnowledgeError(str(path), f"«{entry['form']}» is no longer shared: take it out")
            if entry["usually"] and entry["usually"] not in entry["among"]:
                yield KnowledgeError(str(path), f"«{entry['form']}»: {entry['usually']} is not one of them")


def _bearers(good: Good) -> dict[str, dict[str, Path]]:
    """Folded form → the entities that it names at once, each with its file."""
    found: dict[str, dict[str, Path]] = {}
    for path, content in good:
        for entry in content.get("entries", [content]) if content["shape"] in _AT_ONCE else ():
            for key in _AT_ONCE[content["shape"]] if not any(entry.get(mark) for mark in _WAITS) else ():
                for form in entry[key]:
                    found.setdefault(fold(form), {})[entry["id"]] = path
    return found


def _forms(good: Good) -> set[tuple[str, str]]:
    """Every folded form with the entities that it can name, at once or after a fuller name."""
    named = (content.get("entries", [content]) for _, content in good if content["shape"] in _AT_ONCE)
    forms = ((form, entry) for entries in named for entry in entries for key in _ALL for form in entry.get(key, ()))
    return {(fold(form), entry["id"]) for form, entry in forms}


def _declared(good: Good) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for _, content in good:
        for entry in content["entries"] if content["shape"] == "namesakes/1" else ():
            found.setdefault(fold(entry["form"]), set()).update(entry["among"])
    return found


def _capitals(good: Good) -> list[set[str]]:
    """A state and its own capital may have one name: «تونس». Grammar decides, and both mean the state's government."""
    states = (content for _, content in good if content["shape"] == "state/1")
    return [{state["id"], state["capital"]} for state in states if state["capital"]]
