"""The words of furniture, made ready for looking a line up."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from mahdar.lexicon import lexicon
from mahdar.text import fold

_WORD = re.compile(r"[^\W_]+")
_FULL_STOP = re.compile(r"(?<!\.)[.؟!]$")
_LABEL_MARKS = ":-–—/|ـ"
_PLACES = ("whole", "starts", "labels", "glued", "ends", "holds")
_NUMBERING = "0123456789 .،-–»«›‹<>|*•"
_SHORT = 16  # spaces: of longer lines only the beginning is looked at
_HEAD = 60  # characters that hold the longest beginning
_LONGEST = 40  # words; longer lines are prose, whatever they begin with


class Sign(NamedTuple):
    """What a line is known to be by its words; see `lexicon/schemas/pages.py` for the fields."""

    reason: str
    ends_story: bool
    opens_list: bool
    longest: int


class FurnitureWords:
    """Lines that are furniture, by what they are, begin with, end with or hold."""

    def __init__(self, entries_: Iterable[dict[str, Any]]) -> None:
        tables: dict[str, dict[str, Sign]] = {place: {} for place in _PLACES}
        for entry in entries_:
            sign = Sign(entry["reason"], entry["ends_story"], entry["opens_list"], entry["longest"])
            for place in _PLACES:
                tables[place].update((plain(form), sign) for form in entry[place])
        self._whole, self._glued = tables["whole"], tables["glued"]
        self._starts, self._labels = _by_word(tables["starts"], 0), _by_word(tables["labels"], 0)
        self._ends, self._holds = _by_word(tables["ends"], -1), _by_word(tables["holds"], 0)
        self._glued_forms = tuple(self._glued)

    def sign(self, line: str) -> Sign | None:
        """What `line` is by its words, or None."""
        return self.look(line)[0]

    def look(self, line: str) -> tuple[Sign | None, str]:
        """What `line` is by its words, and its plain words; none where it is long."""
        spaces = line.count(" ")
        if spaces > _LONGEST:
            return None, ""
        folded = fold(line[:_HEAD] if spaces > _SHORT else line)
        words = _WORD.findall(folded)
        found = self._known(folded, words) if words else None
        return found if found and spaces < found.longest else None, "" if spaces > _SHORT else " ".join(words)

    def _known(self, folded: str, words: list[str]) -> Sign | None:
        return (
            self._whole.get(" ".join(_without_numbers(words)))
            or _standing(self._starts.get(words[0]), words, 0)
            or self._labelled(folded, words)
            or self._glued_to(folded)
            or _standing(self._ends.get(words[-1]), words, -1, folded)
            or self._held(words)
        )

    def _labelled(self, folded: str, words: list[str]) -> Sign | None:
        for form, sign in self._labels.get(words[0], ()):
            if words[: len(form)] == form:
                behind = folded[folded.find(form[-1]) + len(form[-1]) :].lstrip()
                return sign if behind[:1] and behind[0] in _LABEL_MARKS else None
        return None

    def _glued_to(self, folded: str) -> Sign | None:
        letters = folded.lstrip(_NUMBERING)
        if not letters.startswith(self._glued_forms):
            return None
        return next(sign for form, sign in self._glued.items() if letters.startswith(form))

    def _held(self, words: list[str]) -> Sign | None:
        if self._holds.keys().isdisjoint(words):
            return None
        joined = f" {' '.join(words)} "
        forms = (known for word in words for known in self._holds.get(word, ()))
        return next((sign for form, sign in forms if f" {' '.join(form)} " in joined), None)


def _by_word(table: dict[str, Sign], at: int) -> dict[str, list[tuple[list[str], Sign]]]:
    """Forms by their first (0) or last (-1) word, the longest first."""
    by_word: dict[str, list[tuple[list[str], Sign]]] = {}
    for form, sign in sorted(table.items(), key=lambda item: -len(item[0])):
        by_word.setdefault(form.split()[at], []).append((form.split(), sign))
    return by_word


def _standing(known: list[tuple[list[str], Sign]] | None, words: list[str], at: int, folded: str = "") -> Sign | None:
    """The sign whose form stands at the beginning (0) or the end (-1) of the words, no full stop behind it."""
    if not known or (folded and _FULL_STOP.search(folded)):
        return None
    return next((sign for form, sign in known if (words[-len(form) :] if at else words[: len(form)]) == form), None)


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


@cache
def furniture() -> FurnitureWords:
    """The furniture that the lexicon knows."""
    return FurnitureWords(lexicon().entries("furniture/1"))


@cache
def forms_of(id_: str) -> tuple[str, ...]:
    """The forms with which lines of one entry of furniture begin, for a rule that reads what stands behind them."""
    found = (entry for entry in lexicon().entries("furniture/1") if entry["id"] == id_)
    return tuple(dict.fromkeys(form for entry in found for form in (*entry["starts"], *entry["labels"])))


@cache
def lines_of(id_: str) -> frozenset[str]:
    """The plain forms that lines of one entry of furniture are as a whole."""
    found = (entry for entry in lexicon().entries("furniture/1") if entry["id"] == id_)
    return frozenset(plain(form) for entry in found for form in entry["whole"])
