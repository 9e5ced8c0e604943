"""The words of furniture, made ready for looking a line up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from mahdar.lexicon import lexicon
from mahdar.text import fold

_WORD = re.compile(r"[^\W_]+")
_FULL_STOP = re.compile(r"(?<!\.)[.؟!]$")
_LABEL_MARKS = ":-–—/|ـ"
_FOLDED_HEAD = 400  # characters of a line that are looked at; furniture is short


class Sign(NamedTuple):
    """What a line is known to be by its words; see `lexicon/schemas/pages.py` for the fields."""

    reason: str
    ends_story: bool
    opens_list: bool
    longest: int


@dataclass(slots=True)
class FurnitureWords:
    """Lines that are furniture, by what they are, begin with, end with or hold."""

    whole: dict[str, Sign] = field(default_factory=dict)
    starts: dict[str, Sign] = field(default_factory=dict)
    labels: dict[str, Sign] = field(default_factory=dict)
    glued: dict[str, Sign] = field(default_factory=dict)
    ends: dict[str, Sign] = field(default_factory=dict)
    holds: dict[str, Sign] = field(default_factory=dict)

    def add(self, entry: dict[str, Any]) -> None:
        """Enter the words of one entry of shape furniture/1."""
        sign = Sign(entry["reason"], entry["ends_story"], entry["opens_list"], entry["longest"])
        for place in ("whole", "starts", "labels", "glued", "ends", "holds"):
            table: dict[str, Sign] = getattr(self, place)
            table.update((plain(form), sign) for form in entry[place])

    def sign(self, line: str) -> Sign | None:
        """What `line` is by its words, or None."""
        folded = fold(line[:_FOLDED_HEAD])
        words = _WORD.findall(folded)
        found = (
            self.whole.get(" ".join(_without_numbers(words)))
            or _longest_key(self.starts, words, at_end=False)
            or self._labelled(folded, words)
            or self._glued(folded)
            or (None if _FULL_STOP.search(folded) else _longest_key(self.ends, words, at_end=True))
            or self._held(words)
        )
        return found if found and len(words) <= found.longest else None

    def _labelled(self, folded: str, words: list[str]) -> Sign | None:
        for count in (1, 2, 3):
            sign = self.labels.get(" ".join(words[:count]))
            if sign:
                behind = folded[folded.find(words[count - 1]) + len(words[count - 1]) :].lstrip()
                return sign if behind[:1] and behind[0] in _LABEL_MARKS else None
        return None

    def _glued(self, folded: str) -> Sign | None:
        letters = folded.lstrip("0123456789 .،-–»«›‹<>|*•")
        return next((sign for form, sign in self.glued.items() if letters.startswith(form)), None)

    def _held(self, words: list[str]) -> Sign | None:
        joined = f" {' '.join(words)} "
        return next((sign for form, sign in self.holds.items() if f" {form} " in joined), None)


def plain(text: str) -> str:
    """`text` folded, without marks and with single spaces: how lines are compared."""
    return " ".join(_WORD.findall(fold(text)))


def _without_numbers(words: list[str]) -> list[str]:
    first, last = 0, len(words)
    while first < last and words[first].isdigit():
        first += 1
    while last > first and words[last - 1].isdigit():
        last -= 1
    return words[first:last]


def _longest_key(table: dict[str, Sign], words: list[str], *, at_end: bool) -> Sign | None:
    for count in range(min(8, len(words)), 0, -1):
        sign = table.get(" ".join(words[-count:] if at_end else words[:count]))
        if sign:
            return sign
    return None


@cache
def furniture() -> FurnitureWords:
    """The furniture that the lexicon knows."""
    words = FurnitureWords()
    for entry in entries("furniture/1"):
        words.add(entry)
    return words


def entries(shape: str) -> Iterable[dict[str, Any]]:
    """The entries of all knowledge files of `shape`."""
    return (entry for file in lexicon().files(shape) for entry in file["entries"])
