"""A capital that stands for its government: «رحبت واشنطن», «بين موسكو وأنقرة»; «في واشنطن» is the city."""

from functools import cache

from mahdar.lexicon import Lexicon
from mahdar.sentences import Hit, Words

_DATELINE_MARKS = frozenset("-–—:(،,/")


@cache
def capitals(known: Lexicon) -> dict[str, str]:
    """The id of the state of each capital."""
    return {state.capital: state.id for state in known.world.states.values() if state.capital}


def is_city(words: Words, hit: Hit) -> bool:
    """Whether the name of a capital stands for the city here, not for the government."""
    if "ب" in hit.particles or _is_dateline(words, hit):
        return True
    before = hit.first - 1
    return before >= 0 and _says_place(words, before, joined="و" in hit.particles)


def _says_place(words: Words, at: int, *, joined: bool) -> bool:
    """A word before the name says that a place follows; behind و the word before the name that it is joined to."""
    if words.is_a(at, "place-sign") or words.is_a(at, "class-noun"):
        return True
    return joined and at > 0 and words.is_a(at, "place") and words.is_a(at - 1, "place-sign")


def _is_dateline(words: Words, hit: Hit) -> bool:
    first, last = words.line_of(hit.first)
    return hit.first == first and hit.last + 1 < last and words.folded[hit.last + 1] in _DATELINE_MARKS
