"""How the names of those whom the knowledge has are written in Latin letters: «محمد» is Mohamed, not Mahamad."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from mahdar.text import fold

LEAST = 3  # persons who write a name so; two may be one misprint, or a name and a nickname side by side
SERVANT = "عبد"  # a part of the name behind it, whether or not it is written together
_SERVANTS = frozenset({"abd", "abdul", "abdel", "abdal"})


def parts_of(arabic: str) -> list[str]:
    """The folded parts of an Arabic name, «عبد الله» as «عبدالله»."""
    parts: list[str] = []
    for word in fold(arabic).split():
        if parts and parts[-1] == SERVANT:
            parts[-1] += word
        else:
            parts.append(word)
    return parts


def _latin(name: str) -> list[str]:
    """The parts of a name in Latin letters, «Abdul Rahman» as one."""
    parts: list[str] = []
    for word in name.split():
        if parts and parts[-1].lower() in _SERVANTS:
            parts[-1] += f" {word}"
        else:
            parts.append(word)
    return parts


def latin_parts(people: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Folded Arabic part of a name → how most of those who bear it write it.

    Args:
        people: entries of shape people/1. A name says something where it has as many parts in both scripts.
    """
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for person in people:
        latin = _latin(person["english"])
        names = (parts_of(name) for name in person["names"])
        pairs = {pair for parts in names if len(parts) == len(latin) for pair in zip(parts, latin, strict=True)}
        for arabic, written in pairs:
            counted[arabic]["al-" + written[3:] if written.startswith("Al-") else written] += 1
    usual = {arabic: written.most_common(1)[0] for arabic, written in counted.items()}
    return {
        arabic: written
        for arabic, (written, times) in usual.items()
        if times >= LEAST and 2 * times > counted[arabic].total() - times
    }
