"""A plain romanisation of Arabic names, for what no list knows how to write in English."""

import re

from mahdar.text import fold

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "",
}  # fmt: skip
_VOWELS = {"و": "u", "ي": "i"}


def romanised(arabic: str) -> str:
    """The name in Latin letters: «هادي اليامي» gives "Hadi al-Yami"."""
    return " ".join(filter(None, map(_word, re.findall(r"\w+", fold(arabic)))))


def slug(arabic: str) -> str:
    """An id made from the name."""
    made = re.sub(r"[^a-z0-9]+", "-", romanised(arabic).lower()).strip("-")
    return made or "x"


def _word(word: str) -> str:
    if word.startswith("ال") and len(word) > 3:
        return "al-" + _letters(word[2:]).capitalize()
    return _letters(word).capitalize()


def _letters(word: str) -> str:
    made = ""
    for at, letter in enumerate(word):
        last = at == len(word) - 1
        if letter == "ه" and last and at:
            made += "a" if not made.endswith("a") else "h"
        elif letter in _VOWELS and at and (last or made[-1:] not in "aiu"):
            made += _VOWELS[letter]
        else:
            made += _LETTERS.get(letter, letter)
    return made
