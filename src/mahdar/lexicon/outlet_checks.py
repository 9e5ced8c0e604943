"""The checks of what the files say of outlets: domains, shared names, states, time zones, agencies."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mahdar.lexicon.checked_entries import Good, entries, ids_of
from mahdar.lexicon.errors import KnowledgeError
from mahdar.lexicon.outlets import plain_name
from mahdar.lexicon.zones import zone

if TYPE_CHECKING:
    from pathlib import Path

_OUTLETS = "outlets/1"
_NAMESAKES = "outlet-namesakes/1"


def outlet_keys(good: Good) -> Iterator[KnowledgeError]:
    """No two outlets have one id or one domain, and none has one name in two spellings that folding equates."""
    all_of = list(entries(good, _OUTLETS))
    ids = Counter(outlet["id"] for _, outlet in all_of)
    domains = Counter(domain for _, outlet in all_of for domain in outlet["domains"])
    for path, outlet in all_of:
        if ids[outlet["id"]] > 1:
            yield KnowledgeError(str(path), f"the outlet {outlet['id']} stands {ids[outlet['id']]} times")
        for domain in outlet["domains"]:
            if domains[domain] > 1:
                yield KnowledgeError(str(path), f"{outlet['id']}: {domain} belongs to another outlet too: keep one")
        for name, times in Counter(map(plain_name, outlet["names"])).items():
            if times > 1:
                yield KnowledgeError(str(path), f"{outlet['id']}: two of its names fold to {name!r}: keep one")


def outlet_references(good: Good) -> Iterator[KnowledgeError]:
    """The states, time zones and agencies that outlets name are there."""
    states = {state["iso3"] for _, state in entries(good, "state/1")}
    agencies = ids_of(good, "agencies/1")
    for path, outlet in entries(good, _OUTLETS):
        for country in {outlet["country"], outlet["based"]} - {None, *states}:
            yield KnowledgeError(str(path), f"{outlet['id']}: no state {country} in states/")
        if outlet["time_zone"] and zone(outlet["time_zone"]) is None:
            yield KnowledgeError(str(path), f"{outlet['id']}: no time zone has the name {outlet['time_zone']}")
        for agency in _agencies_of(outlet):
            if agency not in agencies:
                yield KnowledgeError(str(path), f"{outlet['id']}: no agency {agency} in pages/agencies.yaml")


def _agencies_of(outlet: dict[str, Any]) -> list[str]:
    return [*([outlet["agency"]] if outlet["agency"] else []), *(habit["agency"] for habit in outlet["credits"])]


def outlet_namesakes(good: Good) -> Iterator[KnowledgeError]:
    """Every name that several outlets bear is declared, with just those outlets."""
    bearers: dict[str, dict[str, Path]] = {}
    for path, outlet in entries(good, _OUTLETS):
        for name in map(plain_name, outlet["names"]):
            bearers.setdefault(name, {})[outlet["id"]] = path
    declared: dict[str, set[str]] = {}
    for _, shared in entries(good, _NAMESAKES):
        declared.setdefault(plain_name(shared["form"]), set()).update(shared["among"])
    for name, named in bearers.items():
        if len(named) > 1 and set(named) != declared.get(name):
            what = f"«{name}» is the name of {', '.join(sorted(named))}: declare it in a file of outlet-namesakes/1"
            yield KnowledgeError(str(named[max(named)]), what)
    for path, shared in entries(good, _NAMESAKES):
        if not set(shared["among"]) <= set(bearers.get(plain_name(shared["form"]), ())):
            yield KnowledgeError(str(path), f"«{shared['form']}» is not the name of all of them: take it out")


OUTLET_CHECKS = (outlet_keys, outlet_references, outlet_namesakes)
