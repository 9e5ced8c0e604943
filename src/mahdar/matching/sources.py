"""Which reports are worth one source: copies of one text, the same agency, the same outlet.

A number of sources is a lower bound. What cannot be shown to come from somewhere else is not counted: an article that
credits «وكالات» alone, or whose outlet nobody knows, stands beside other articles without adding a source, and an
article that credits two agencies adds none where one of them is there already.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from mahdar.lexicon import lexicon
from mahdar.lexicon.outlets import outlets, plain_name
from mahdar.records import Origin, Report

_UNNAMED = "agencies"  # the lexicon's entry of «وكالات»: agencies, nobody says which


def sources(reports: Iterable[Report], stories: Mapping[str, str]) -> int:
    """How many independent sources there are among the articles of these reports, at least."""
    return len(set(source_of(reports, stories).values()))


def source_of(reports: Iterable[Report], stories: Mapping[str, str]) -> dict[str, str]:
    """Article → the source that it is of, named by the smallest id among that source's articles.

    Args:
        reports: in any order.
        stories: article → the story that its text is a copy of; an article that is not there is a story of its own.
    """
    origins = {report.origin.article: report.origin for report in reports}
    ties = {article: _ties(origins[article], stories) for article in sorted(origins)}
    found = _connected({article: each for article, each in ties.items() if not _is_loose(origins[article])})
    if len(found) < len(ties):
        found |= _beside(found, ties)
        found |= _connected({a: ties[a] for a in ties if a not in found and credited(origins[a].agencies)})
        found |= dict.fromkeys(ties.keys() - found.keys(), min(found.values(), default=min(ties)))
    return found


def _beside(found: Mapping[str, str], ties: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The other articles that have something in common with a source, each beside the first such one."""
    by_tie: dict[str, str] = {}
    for article, source in found.items():
        for tie in ties[article]:
            by_tie[tie] = min(source, by_tie.get(tie, source))
    rest = {article: [by_tie[tie] for tie in each if tie in by_tie] for article, each in ties.items()}
    return {article: min(met) for article, met in rest.items() if met and article not in found}


def agency_of(origins: Iterable[Origin]) -> str | None:
    """The agency that a group of copies comes from: the one that most of the articles credit which credit just one.

    Returns:
        The lexicon's id of it, else its name as written; None where none is named, or two as often.
    """
    named = [credited(origin.agencies) for origin in origins]
    ranked = Counter(agencies[0] for agencies in named if len(agencies) == 1).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


@lru_cache(maxsize=4096)
def credited(agencies: tuple[str, ...]) -> tuple[str, ...]:
    """The agencies that an article credits by name, sorted: the lexicon's ids, else the names folded."""
    named = {_agency(name) for name in agencies}
    return tuple(sorted(named - {_UNNAMED, ""}))


def _agency(name: str) -> str:
    plain = plain_name(name)
    return _agencies().get(plain, plain)


def _ties(origin: Origin, stories: Mapping[str, str]) -> tuple[str, ...]:
    """What another article may have in common with this one."""
    outlet = _outlet(origin.outlet) if origin.outlet else None
    agencies = credited(origin.agencies)
    named = (*(f"agency {agency}" for agency in agencies), *((outlet,) if outlet else ()))
    return (f"story {stories.get(origin.article, origin.article)}", *dict.fromkeys(named))


def _is_loose(origin: Origin) -> bool:
    """Whether the article may rest on any of several sources."""
    agencies = credited(origin.agencies)
    return len(agencies) > 1 or (not agencies and (bool(origin.agencies) or origin.outlet is None))


def _connected(ties: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Article → the smallest article that a chain of common ties leads to."""
    above = {article: article for article in ties}
    first: dict[str, str] = {}  # tie → the first article that has it
    for article, each in ties.items():
        for tie in each:
            one, other = _top(above, article), _top(above, first.setdefault(tie, article))
            above[max(one, other)] = min(one, other)
    return {article: _top(above, article) for article in ties}


def _top(above: Mapping[str, str], article: str) -> str:
    while above[article] != article:
        article = above[article]
    return article


@cache
def _agencies() -> dict[str, str]:
    """Plain form of each agency's name → its id."""
    return {
        plain_name(form): entry["id"]
        for entry in lexicon().entries("agencies/1")
        for form in (*entry["ambiguous"], *entry["forms"])
    }


@lru_cache(maxsize=4096)
def _outlet(name: str) -> str:
    """The tie of an outlet, by its domain or its name; that of an agency where the outlet is one's own site."""
    known = outlets(lexicon()).of(name, name)
    agency = _agencies().get(plain_name(name)) or (known.agency if known else None)
    return f"agency {agency}" if agency else f"outlet {known.id if known else name}"
