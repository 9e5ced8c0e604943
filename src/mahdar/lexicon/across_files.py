"""The checks that look across knowledge files: ids, forms that stand twice, references, terms of office."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from mahdar.lexicon.checked_entries import Good, entries, ids_of
from mahdar.lexicon.errors import KnowledgeError
from mahdar.lexicon.lives import lives
from mahdar.lexicon.outlet_checks import OUTLET_CHECKS
from mahdar.lexicon.seats import seats_of
from mahdar.lexicon.shared_forms import shared_forms
from mahdar.text import fold

# shapes whose ids name one another's entries, and so share one space of names
_NAMED_TOGETHER = (
    ("state/1", "places/1", "organisations/1", "people/1"),
    ("roles/1",), ("role-nouns/1",), ("titles/1",), ("collectives/1",), ("verbs/1",), ("issues/1",),
    ("organisation-patterns/1",),
)  # fmt: skip
_WITH_FORMS = (
    "state/1", "places/1", "organisations/1", "people/1", "roles/1", "role-nouns/1", "titles/1", "issues/1",
)  # fmt: skip
_FORM_KEYS = ("names", "short", "later", "forms", "feminine", "dual", "plural", "phrases", "adjectives")
# codes that people and bodies carry though no state file stands for them: the European Union's own, a territory's
_STATELESS = frozenset({"EUU", "HKG"})


def ids(good: Good) -> Iterator[KnowledgeError]:
    """No id stands twice among entries that are named together."""
    for shapes in _NAMED_TOGETHER:
        count = Counter(entry["id"] for _, entry in entries(good, *shapes))
        for path, entry in entries(good, *shapes):
            if count[entry["id"]] > 1:
                yield KnowledgeError(str(path), f"the id {entry['id']} stands {count[entry['id']]} times")


def repeated_forms(good: Good) -> Iterator[KnowledgeError]:
    """No entry has one form twice, in two spellings that folding equates."""
    for path, entry in entries(good, *_WITH_FORMS):
        for key in _FORM_KEYS:
            for form, times in Counter(map(fold, entry.get(key, ()))).items():
                if times > 1:
                    yield KnowledgeError(str(path), f"{entry['id']}: two of its {key} fold to {form!r}: keep one")


def office_references(good: Good) -> Iterator[KnowledgeError]:
    """Roles, bodies, states and holders that offices name are there."""
    roles, people = ids_of(good, "roles/1"), ids_of(good, "people/1")
    bodies = ids_of(good, "organisations/1", "places/1")
    states = {state["iso3"] for _, state in entries(good, "state/1")}
    for path, content in good:
        for office in content["entries"] if content["shape"] == "offices/1" else ():
            if office["role"] not in roles:
                yield KnowledgeError(str(path), f"no role {office['role']} in roles/")
            if office["of"] and office["of"] not in bodies:
                yield KnowledgeError(str(path), f"no organisation or place {office['of']} in organisations/ or places/")
            if not office["of"] and content["country"] not in states:
                yield KnowledgeError(str(path), f"{office['role']}: neither a state's `country` nor `of`")
            for holder in {term["holder"]: None for term in office["terms"]}:
                if holder and holder not in people:
                    yield KnowledgeError(str(path), f"{office['role']}: no person {holder} in people/")


def other_references(good: Good) -> Iterator[KnowledgeError]:
    """Capitals, seats, nouns of roles and countries that entries name are there."""
    places, nouns = ids_of(good, "places/1"), ids_of(good, "role-nouns/1")
    seats = places | ids_of(good, "organisations/1")
    states = {state["iso3"] for _, state in entries(good, "state/1")} | _STATELESS
    for path, entry in entries(good, "state/1"):
        if entry["capital"] and entry["capital"] not in places:
            yield KnowledgeError(str(path), f"no place {entry['capital']} in places/")
        for seat in entry["seats"]:
            if seat not in seats:
                yield KnowledgeError(str(path), f"no place or organisation {seat}")
    for path, entry in entries(good, "roles/1"):
        if entry["noun"] and entry["noun"] not in nouns:
            yield KnowledgeError(str(path), f"{entry['id']}: no noun {entry['noun']} in roles/nouns.yaml")
        if entry["of"] and entry["of"] not in states | seats:
            yield KnowledgeError(str(path), f"{entry['id']}: no state or organisation {entry['of']}")
    for path, entry in entries(good, "places/1", "organisations/1", "people/1"):
        if entry["country"] and entry["country"] not in states:
            yield KnowledgeError(str(path), f"{entry['id']}: no state {entry['country']} in states/")


def roles_without_examples(good: Good) -> Iterator[KnowledgeError]:
    """Every role carries sentences in which it is found and such in which it is not; its test reads them."""
    for path, role in entries(good, "roles/1"):
        for key in ("finds", "leaves"):
            if not role[key]:
                yield KnowledgeError(str(path), f"{role['id']}: no example under `{key}`")


def shared_capitals(good: Good) -> Iterator[KnowledgeError]:
    """What stands for a government in the news, its capital or its seat, stands for one: «موسكو»."""
    for place, meant in _standing_for(good).items():
        if len(meant) > 1:
            both = " and ".join(state["id"] for _, state in meant)
            for path, _ in meant:
                yield KnowledgeError(str(path), f"{place} stands for {both}: keep it where it means a government today")


def _standing_for(good: Good) -> dict[str, list[tuple[Path, dict[str, Any]]]]:
    found: dict[str, list[tuple[Path, dict[str, Any]]]] = {}
    for path, state in entries(good, "state/1"):
        for place in {state["capital"]: None, **dict.fromkeys(state["seats"])}:
            if place:
                found.setdefault(place, []).append((path, state))
    return found


def overlapping_terms(good: Good) -> Iterator[KnowledgeError]:
    """Terms of a seat stand in the order of time and do not overlap, unless one is an acting holder's."""
    offices = ((str(path), content) for path, content in good if content["shape"] == "offices/1")
    for office, seats in seats_of(offices).items():
        for seat in seats:
            for earlier, later in pairwise(entry for entry in seat if entry.is_regular):
                problem = _overlap(earlier.term, later.term, closes=earlier.file != later.file)
                if problem:
                    yield KnowledgeError(later.file, f"{office}: {problem}")


def _overlap(earlier: dict[str, Any], later: dict[str, Any], *, closes: bool) -> str | None:
    if earlier["from"] and later["from"] and later["from"] < earlier["from"]:
        return f"{later['holder']} stands after {earlier['holder']} but began before"
    if earlier["until"] is None:
        if closes and later["from"]:
            return None  # what one file leaves open, the next holder of another ends
        return f"{earlier['holder']} has no `until`, though {later['holder']} follows"
    if not later["from"]:
        return None
    # dates are compared as far as both are known
    if later["from"] < earlier["until"][: len(later["from"])]:
        return f"{earlier['holder']} and {later['holder']} hold it at once"
    return None


CHECKS: tuple[Callable[[Good], Iterator[KnowledgeError]], ...] = (
    ids, repeated_forms, roles_without_examples, office_references, other_references, shared_capitals,
    overlapping_terms, shared_forms, lives, *OUTLET_CHECKS,
)  # fmt: skip
