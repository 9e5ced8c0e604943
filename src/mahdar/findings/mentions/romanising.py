"""Arabic names in Latin letters, as the English-language press would write them, for those whom no list knows."""

import re
from collections.abc import Iterator
from functools import lru_cache
from heapq import nlargest
from operator import itemgetter

from mahdar.findings.mentions.compound_names import halves, joined, servant, with_half
from mahdar.lexicon import lexicon
from mahdar.lexicon.latin_names import SERVANT, parts_of
from mahdar.lexicon.latin_spelling import borne, spellings
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
_NO_ARTICLE = ("أل", "إل", "ئل")  # «ألكسي»: the letters of ال, folded, and no article
_MOST_OF_PART = 5  # spellings of one part that are tried in names
_MOST = 10  # other spellings of a name
_SERVANTS = ("Abdul {}", "Abdel {}", "Abdul{}", "Abdel{}", "Abd al-{}")
_SERVANT_SHARES = (0.4, 0.25, 0.15, 0.1, 0.1)
_JOINERS = {"بن": ("bin", "ben", "ibn"), "ابن": ("Ibn", "bin"), "بنت": ("bint",), "ال": ("Al",), "ابو": ("Abu",)}
_USUAL = 1.0  # weight of the spelling that most of those known use, beside the shares of all spellings
Spelled = tuple[str, float]


def romanised(arabic: str) -> str:
    """The name in Latin letters: «محمد اليامي» gives "Mohamed al-Yami", each part as most who bear it write it."""
    return _names(arabic)[0]


def other_spellings(arabic: str) -> tuple[str, ...]:
    """Other ways in which the name is likely to be written in Latin letters, the likeliest first."""
    return _names(arabic)[1:]


def slug(arabic: str) -> str:
    """An id made from the letters of the name alone, which more knowledge does not change."""
    made = _NO_ID.sub("-", _letters(fold(arabic)).lower()).strip("-")
    return made or "x"


@lru_cache(maxsize=10_000)
def _names(arabic: str) -> tuple[str, ...]:
    """The spellings of a name, the likeliest first: those of its parts, put together."""
    words = joined(parts_of(arabic))
    whole = {fold(word) for word in arabic.split() if word.startswith(_NO_ARTICLE)}
    arab = _is_arab([word for word in words if word not in whole])
    parts = [part for word in words if (part := _of_part(word, arab=arab, article=word not in whole))]
    ways: list[Spelled] = [("", 1.0)]
    for part in parts:  # the likeliest so far alone go on: all ways of a name of twenty parts would never end
        longer = ((f"{way} {spelling}", share * weight) for way, share in ways for spelling, weight in part)
        ways = nlargest(_MOST + 1, longer, key=itemgetter(1))
    return tuple(dict.fromkeys(way.strip() for way, _ in ways))


def _is_arab(parts: list[str]) -> bool:
    """Whether it is an Arab's name: one of its parts says so, and none that it is another's."""
    if any(part in _JOINERS or part.startswith(("ال", SERVANT)) or halves(part) for part in parts):
        return True
    senses = {sense.id for part in parts for sense in lexicon().senses(part) if sense.group == "name-part"}
    return "arabic" in senses and "foreign" not in senses


@lru_cache(maxsize=10_000)
def _of_part(part: str, *, arab: bool, article: bool = True) -> tuple[Spelled, ...]:
    """The spellings of a folded part of a name, with weights; `article`: what begins with ال has one."""
    if two := halves(part):
        first = _of_part(two[0], arab=arab)[:2]
        return tuple(spelled for spelling, share in first for spelled in with_half(spelling, share, two[1]))
    found: dict[str, float] = {}
    usual = lexicon().latin.get(part)
    if usual and (not part.startswith(SERVANT) or usual.startswith("Abd")):  # a king may be known by another name
        found[usual] = _USUAL
    for spelling, share in _spelled(part, arab=arab, article=article):
        found[spelling] = found.get(spelling, 0.0) + share
    return tuple(nlargest(_MOST_OF_PART, found.items(), key=lambda one: one[1]))


def _spelled(part: str, *, arab: bool, article: bool) -> Iterator[Spelled]:
    if part in _JOINERS:
        yield from ((spelling, 1 / (1 + rank)) for rank, spelling in enumerate(_JOINERS[part]))
    elif part.startswith(SERVANT) and len(part) > len(SERVANT) + 2:
        yield from _servants(part.removeprefix(SERVANT))
    elif article and part.startswith("ال") and len(part) > 4:
        for spelling, share in _behind_article(part):
            yield f"al-{spelling}", share
            yield spelling, share / 4
    elif found := list(_capitals(part, arab=arab)):
        yield from found
    elif plain := _letters(part):
        yield plain, 1.0


def _capitals(part: str, *, arab: bool) -> Iterator[Spelled]:
    return ((spelling.capitalize(), share) for spelling, share in spellings(part, arab=arab))


def _behind_article(part: str) -> list[Spelled]:
    """The spellings of a part with ال without "al": as it is written by those who bear it with it, else without."""
    whole = ((name.removeprefix("al").removeprefix("el"), share) for name, share in borne(part))
    found = [(name.capitalize(), share) for name, share in whole if len(name) > 2]
    return found or list(_capitals(part[2:], arab=True))


def _servants(of: str) -> Iterator[Spelled]:
    """«عبد الرحمن» is "Abdul Rahman", "Abdel Rahman", "Abdulrahman"; «عبد الله» is one word."""
    if of == "الله":
        yield from (("Abdullah", 0.7), ("Abdallah", 0.3))
        return
    if known := list(servant(of)):
        yield from known
        return
    whole = (_behind_article(of) if of.startswith("ال") else list(_capitals(of, arab=True)))[:2]
    for form, of_form in zip(_SERVANTS, _SERVANT_SHARES, strict=True):
        for spelling, share in whole:
            yield form.format(spelling if form[-3] in " -" else spelling.lower()), of_form * share


def _letters(part: str) -> str:
    return " ".join(filter(None, map(_word, _WORD.findall(part))))


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
