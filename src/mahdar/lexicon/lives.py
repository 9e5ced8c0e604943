"""The checks of days of birth and death: in their order, not in the future, and around the terms of office."""

from collections.abc import Iterator
from typing import Any

from mahdar.lexicon.checked_entries import Good, entries
from mahdar.lexicon.compiling import release
from mahdar.lexicon.errors import KnowledgeError


def lives(good: Good) -> Iterator[KnowledgeError]:
    """Nobody is born after the release of the knowledge, dies before birth, or holds an office before or after life."""
    released = release().replace(".", "-")
    people = {}
    for path, person in entries(good, "people/1"):
        people[person["id"]] = person
        if problem := _of_life(person, released):
            yield KnowledgeError(str(path), f"{person['id']}: {problem}")
    for path, office in entries(good, "offices/1"):
        for term in office["terms"]:
            if problem := _of_term(term, people.get(term["holder"])):
                yield KnowledgeError(str(path), f"{office['role']}: {term['holder']} {problem}")


def _of_life(person: dict[str, Any], released: str) -> str | None:
    born, died = person["born"], person["died"]
    if any(day and _is_before(released, day) for day in (born, died)):
        return f"born {born}, died {died}: behind the release of the knowledge, {released}"
    return f"born {born}, died {died}" if born and died and _is_before(died, born) else None


def _of_term(term: dict[str, Any], person: dict[str, Any] | None) -> str | None:
    if person is None:
        return None
    born, died = person["born"], person["died"]
    if born and term["from"] and _is_before(term["from"], born):
        return f"holds it from {term['from']}, but was born {born}"
    if died and term["from"] and _is_before(died, term["from"]):
        return f"holds it from {term['from']}, but died {died}"
    return None


def _is_before(one: str, other: str) -> bool:
    """Whether a day of known precision certainly comes before another: compared as far as both are known."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]
