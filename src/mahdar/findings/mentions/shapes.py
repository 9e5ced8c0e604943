"""The text as one letter (a byte) a token, over which the grammar of names is written as patterns.

Letters: g given name, G the same behind attached particles, o given name that is a common word too, f family name,
D a given or family name behind ال, j joiner (بن، أبو), u unknown to the lexicon, d definite word, e definite word
behind و or ل, k part of a name found already, x any other word, . a mark or a number.
"""

import re
from collections.abc import Iterable
from operator import attrgetter

from mahdar.findings.mentions.compound_names import FAITH, GOD
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.signs import NAMING, ends_in_yeh, is_definite
from mahdar.lexicon.latin_names import SERVANT
from mahdar.sentences import Words
from mahdar.sentences.word_types import WordType

_ARABIC = re.compile("[ء-ي]{2,}")
# Endings of inflected words: attached pronouns and plurals, which no name that is worth finding has.
_INFLECTED = re.compile(".{3,}(?:ها|هم|هما|وا|كم|نا)|.{4,}(?:ات|ته)")
_PARTS = {"arabic": "g", "foreign": "g", "joiners": "j", "family": "f"}
_JOINER, _GIVEN_NAME, _FAMILY, _OTHER, _MARK = b"jgfx."
_HOUSE = "ال"  # «آل»
_GIVEN = frozenset({"arabic", "foreign"})
_SHORTEST = 2  # letters: what is no longer is hardly ever a surname
_KEPT = attrgetter("letter")
_NAME_OR_GRAMMAR = "?"  # «علي» is a name, «على», which folds alike, is grammar


class Shape:
    """The letters of an article's tokens, marked with what names were found."""

    def __init__(self, words: Words) -> None:
        self.letters = _letters(words)
        at = -1
        while (at := self.letters.find(ord(_NAME_OR_GRAMMAR), at + 1)) >= 0:
            self.letters[at] = ord("g" if ends_in_yeh(words, at) else "x")
        _join_halves(words, self.letters)

    def take(self, named: Iterable[Named]) -> None:
        """Mark the tokens of names."""
        for name in named:
            self.letters[name.first : name.last + 1] = b"k" * (name.last + 1 - name.first)

    def close(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Mark tokens, from first to last, that belong to no name: titles, offices."""
        for first, last in stretches:
            for at in range(first, last + 1):
                if self.letters[at] not in b"k":
                    self.letters[at] = ord("x")


def _join_halves(words: Words, letters: bytearray) -> None:
    """What makes one part with its neighbour: «عبد» + «الوهاب», «تاج» + «الدين», «غرم» + «الله», «آل» + «بحاوي»."""
    at = -1
    while (at := letters.find(_JOINER, at + 1)) >= 0:
        word, behind = words.folded[at], at + 1
        if word == FAITH and at and letters[at - 1] in b"uo":
            letters[at - 1] = _GIVEN_NAME
        elif behind == len(letters) or letters[behind] == _MARK:
            continue
        elif word == SERVANT and is_definite(words, behind) and words.folded[behind] != GOD:
            letters[behind] = _GIVEN_NAME
        elif word == _HOUSE and letters[behind] == _OTHER and at and letters[at - 1] in b"gfD":
            letters[behind] = _FAMILY
        elif behind + 1 < len(letters) and words.folded[behind + 1] == GOD and letters[behind] in b"gou":
            letters[behind + 1] = _FAMILY  # «سعيد بن غرم الله»


def _letters(words: Words) -> bytearray:
    """The letter of each token, found once for each written form and kept with it."""
    letters = bytearray(map(_KEPT, words.types))
    at = -1
    while (at := letters.find(0, at + 1)) >= 0:
        type_ = words.types[at]
        letters[at] = type_.letter = ord(_letter(type_))
    return letters


def _letter(type_: WordType) -> str:
    word = type_.folded
    if not _ARABIC.match(word):
        return "."
    if not type_.starts or _is_only_of_persons(type_):
        definite = bool(type_.alone) and word.startswith("ال")
        return "D" if definite else "x" if _INFLECTED.fullmatch(word) else "u"
    whole = {sense.group for _, sense, skip in type_.alone if not skip}
    if "function-word" in whole:
        return _NAME_OR_GRAMMAR if "name-part" in whole and word.endswith("ي") else "x"
    if "governing-adjective" in whole:
        return "x"  # «معهد الإحصاء التابع لليونسكو»
    return _part_of_name(type_) or ("d" if word.startswith("ال") else "e" if word.startswith(("وال", "لل")) else "x")


def _is_only_of_persons(type_: WordType) -> bool:
    """«فورد» is nothing but a part of names that are known: whoever else bears it is unknown."""
    word = type_.folded
    if len(word) <= _SHORTEST or any(start.particles for start in type_.starts):
        return False
    if not type_.alone and (word.startswith("ال") or word.endswith("يه")):
        return False  # «الفضة», «إمبراطورية»: nouns with which names begin
    return all(sense.group == "person" for _, sense, _ in type_.alone)


def _part_of_name(type_: WordType) -> str | None:
    found = [(sense, skip) for _, sense, skip in type_.alone if sense.group == "name-part"]
    parts = [(sense.id, skip) for sense, skip in found if not sense.definite]
    groups = {sense.group for _, sense, _ in type_.alone}
    if not parts:  # «التقى» is a verb before it is «التقي»
        return "D" if any(not skip for _, skip in found) and "meeting" not in groups else None
    whole = {id_ for id_, skip in parts if not skip}
    for id_, letter in _PARTS.items():
        if id_ in whole:
            return "o" if letter == "g" and "ordinary-given-name" in groups else letter
    return "G" if groups <= NAMING and parts[0][0] in _GIVEN else None
