"""A plain romanisation of Arabic names, for what no list knows how to write in English."""

import re
from functools import lru_cache

from mahdar.lexicon import lexicon
from mahdar.lexicon.latin_names import parts_of
from mahdar.text import fold

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "",
}  # fmt: skip
_LONG = {"و": "u", "ي": "i"}
_VOWELS = frozenset("aiu")
_WORD = re.compile(r"\w+")
_NO_ID = re.compile(r"[^a-z0-9]+")


def romanised(arabic: str) -> str:
    """The name in Latin letters: «محمد اليامي» gives "Mohamed al-Yami", its first part as most who bear it write it."""
    usual = lexicon().latin
    return " ".join(filter(None, (usual.get(part) or _letters(part) for part in parts_of(arabic))))


def _letters(part: str) -> str:
    return " ".join(filter(None, map(_word, _WORD.findall(part))))


def slug(arabic: str) -> str:
    """An id made from the letters of the name alone, which more knowledge does not change."""
    made = _NO_ID.sub("-", _letters(fold(arabic)).lower()).strip("-")
    return made or "x"


@lru_cache(maxsize=10_000)
def _word(word: str) -> str:
    if word.startswith("ال") and len(word) > 3:
        return "al-" + _voiced(_sounds(word[2:])).capitalize()
    return _voiced(_sounds(word)).capitalize()


def _sounds(word: str) -> list[str]:
    """One sound a letter; و and ي are vowels between consonants, ه at the end is the feminine ending."""
    sounds: list[str] = []
    for at, letter in enumerate(word):
        after_vowel = bool(sounds) and sounds[-1] in _VOWELS
        if letter == "ه" and at == len(word) - 1 and at:
            sounds.append("h" if sounds[-1] == "a" else "a")
        elif letter in _LONG and at and not after_vowel and word[at + 1 : at + 2] != "ا":
            sounds.append(_LONG[letter])
        elif not (letter in "اع" and after_vowel and sounds[-1] == "a"):
            sounds.append(_LETTERS.get(letter, letter))
    return sounds


def _voiced(sounds: list[str]) -> str:
    """The sounds with an a wherever a syllable has no vowel, which Arabic does not write: s-m-i-r gives "samir"."""
    made = ""
    open_ = False  # a consonant stands last that no vowel follows yet
    for sound in sounds:
        if sound in _VOWELS or not sound.isalpha():
            open_ = False
        elif open_:
            made += "a"
            open_ = False
        else:
            open_ = True
        made += sound
    return made
