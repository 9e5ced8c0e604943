"""Bodies that several states have by one name: «الحزب الجمهوري» is the Tunisian one in an article on Tunisia."""

from collections.abc import Iterable, Iterator
from typing import Any

from mahdar.text import fold

_LONGEST_ADJECTIVE = 2  # words: «الكوري الجنوبي»


def counterparts(states: Iterable[dict[str, Any]], organisations: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Name without its adjective of nationality, a tab, the state → the body that the whole name is of.

    Args:
        states: entries of shape state/1.
        organisations: entries of shape organisations/1.
    """
    nations = dict(_nations(states))
    found: dict[str, str] = {}
    for body in organisations:
        for name in body["names"]:
            words = fold(name).split()
            for length in range(1, _LONGEST_ADJECTIVE + 1):
                iso3 = nations.get(" ".join(words[-length:]))
                if iso3 and len(words) > length and iso3 == body["country"]:
                    found.setdefault(f"{' '.join(words[:-length])}\t{iso3}", body["id"])
    return found


def _nations(states: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Each definite adjective of nationality, of both genders, with its state."""
    for state in states:
        for adjective in state["adjectives"]:
            masculine = " ".join(f"ال{word}" for word in fold(adjective).split())
            feminine = " ".join(f"ال{word}ه" for word in fold(adjective).split())
            yield masculine, state["iso3"]
            yield feminine, state["iso3"]
