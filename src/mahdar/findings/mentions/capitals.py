"""A capital that stands for its government: «رحبت واشنطن», «بين موسكو وأنقرة»; «في واشنطن» is the city."""

from functools import cache

from mahdar.findings.mentions.signs import has
from mahdar.lexicon import Lexicon, World
from mahdar.records import Entity
from mahdar.sentences import Hit, Words

_DATELINE_MARKS = frozenset("-–—:(،,/")


@cache
def capitals(known: Lexicon) -> dict[str, str]:
    """The id of the state of each capital."""
    return {state.capital: state.id for state in known.world.states.values() if state.capital}


def government_at(words: Words, world: World, hit: Hit, capitals_: dict[str, str]) -> Entity | None:
    """The state for which a capital's name stands here, or None where it is the city (or no capital)."""
    state = capitals_.get(hit.sense.id)
    if state is None or _is_city(words, hit):
        return None
    return world.entities[state]


def _is_city(words: Words, hit: Hit) -> bool:
    if "ب" in hit.particles or _is_dateline(words, hit):
        return True
    before = hit.first - 1
    return before >= 0 and _says_place(words, before, joined="و" in hit.particles)


def _says_place(words: Words, at: int, *, joined: bool) -> bool:
    """A word before the name says that a place follows; behind و the word before the name that it is joined to."""
    if has(words, at, "place-sign") or has(words, at, "class-noun"):
        return True
    return joined and at > 0 and has(words, at, "place") and has(words, at - 1, "place-sign")


def _is_dateline(words: Words, hit: Hit) -> bool:
    first, last = words.line_of(hit.first)
    return hit.first == first and hit.last + 1 < last and words.folded[hit.last + 1] in _DATELINE_MARKS
