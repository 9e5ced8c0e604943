"""Foreign names that papers spell in many ways: «ماكجيرك» and «ماكغورك» have the same consonants."""

import re
from collections.abc import Iterable
from typing import Any

from mahdar.text import fold

_LEAST_LAST, _LEAST = 3, 6  # consonants of the last part and of the whole, below which chance makes names alike
# Sounds that foreign names are written with by turns; long vowels are written or not.
_SOUNDS = str.maketrans({
    "غ": "ج", "ك": "ج", "ق": "ج", "ط": "ت", "ض": "د", "ذ": "د", "ص": "س", "ث": "س", "ظ": "ز",
    "ه": "", "ا": "", "و": "", "ي": "", "ء": "", "ع": "",
})  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


def consonants(name: str) -> str | None:
    """The consonants of a folded name of several parts; None where they are too few to tell anybody."""
    parts = [_DOUBLED.sub(r"\1", part.translate(_SOUNDS)) for part in name.split()]
    if len(parts) < 2 or len(parts[-1]) < _LEAST_LAST or sum(map(len, parts)) < _LEAST:
        return None
    return " ".join(parts)


def respellings(people: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Consonants of a full name → the one person who has them.

    Args:
        people: entries of shape people/1.
    """
    found: dict[str, str] = {}
    shared: set[str] = set()
    for person in people:
        for key in filter(None, {consonants(fold(name)) for name in person["names"]}):
            if found.setdefault(key, person["id"]) != person["id"]:
                shared.add(key)
    return {key: id_ for key, id_ in found.items() if key not in shared}
