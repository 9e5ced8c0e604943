"""Persons that no list knows: names behind an office or a title, and given names with what follows.

Where a name begins and ends is read off the shapes of the words. What is found is a proposal, see `tagging`.
"""

import re
from collections.abc import Iterable, Iterator

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.romanising import other_spellings, romanised, slug
from mahdar.findings.mentions.signs import ARTICLES, COMMAS, is_definite, quoted
from mahdar.findings.mentions.spoken import spoken
from mahdar.records import Entity
from mahdar.sentences import Words
from mahdar.tagger import is_common

_ANCHORED = re.compile(b"(?:j{0,2}[gouf])(?:j{0,2}[goufD]){1,3}")
_UNKNOWN, _DEFINITE, _ORDINARY = b"udo"
_SECOND_HALF = "الدين"  # «هاني سري الدين», of whom the grammar of shapes sees «هاني سري»
_SON, _GIVEN = "بن", b"g"
_MONTH = "شهر"  # «شهر رمضان المبارك»
_AND_THE, _SHORTEST_JOINED = "وال", 6
_WITH_AND_THE = ("والتر", "والاس")
_NO_FAMILIES = ("role-noun", "title", "nationality", "role", "stage", "descriptor", "meeting", "saying", "act")
_FREE = re.compile(b"(?:j?g|G)(?:j{0,2}[goufD]){1,3}|o(?:j{0,2}[gf])(?:j{0,2}[goufD]){0,2}")


def strangers(words: Words, shape: bytearray, phrases: Iterable[Office]) -> list[Named]:
    """Names of unknown persons."""
    return [_named(words, first, last) for first, last in stretches(words, shape, phrases)]


def stretches(words: Words, shape: bytearray, phrases: Iterable[Office]) -> Iterator[tuple[int, int]]:
    """First and last token of each name, in order; they do not overlap."""
    behind = 0
    phrases = list(phrases)
    announced = {hit.last + 1 for group in ("saying", "title") for hit in words.group(group)}
    announced.update(office.last + 1 for office in phrases)
    free = (_without_noun(words, shape, *one) for one in _free(shape))
    for first, end in sorted({*_anchored(words, shape, phrases), *free, *spoken(words, shape)}):
        last = _before_common(words, shape, first, end, announced=first in announced)
        if shape[first] == _UNKNOWN and is_definite(words, first):
            continue  # «الدبلوماسية الرصينة»
        if first >= behind and last > first and (first in announced or not _is_described(words, first, last)):
            last = _with_family(words, shape, first, last)
            yield first, last
            behind = last + 1


def _without_noun(words: Words, shape: bytearray, first: int, last: int) -> tuple[int, int]:
    """«حياة فنسنت فان غوخ»: an Arab's given name that is an ordinary word too stands before no foreign one."""
    if shape[first] == _ORDINARY and words.is_a(first + 1, "name-part", "foreign"):
        first += not words.is_a(first + 1, "name-part", "arabic")
    return first, last


def _is_described(words: Words, first: int, last: int) -> bool:
    """«المشروع العربي المتعثر», «"شروق نت"»: adjectives of a definite noun, and what else has a name in marks."""
    if quoted(words, first, last) or (first > 0 and words.folded[first - 1] == _MONTH):
        return True
    return first > 0 and is_definite(words, first) and words.folded[first - 1].startswith(ARTICLES)


def _with_family(words: Words, shape: bytearray, first: int, last: int) -> int:
    """The last token with the family name behind «بن» and a given name, whatever it means: «علي بن سليمان الربيعان»."""
    at = last + 1
    if at >= words.line_of(last)[1]:
        return last
    if words.folded[at] == _SECOND_HALF:
        return at
    if shape[at] != _DEFINITE:
        return last
    son = last - 1 > first and words.folded[last - 1] == _SON and shape[last] in _GIVEN
    joined = son and is_definite(words, at)
    goes_on = at + 1 < len(words) and words.folded[at + 1].startswith(ARTICLES)
    return at if joined and not goes_on and not any(words.is_a(at, group) for group in _NO_FAMILIES) else last


def _before_common(words: Words, shape: bytearray, first: int, last: int, *, announced: bool) -> int:
    """The last token before one that is unknown but behaves as common nouns and verbs do.

    Where somebody is announced («المتحدث جمال نزال») what others have as a surname is one.
    """
    for token in range(first, last + 1):
        if token > first and _joins_noun(words.folded[token]):
            return token - 1
        borne = announced and words.is_a(token, "person")
        if shape[token] == _UNKNOWN and not borne and is_common(words.folded[token]):
            return token - 1
    return last


def _joins_noun(word: str) -> bool:
    """«نادين والدراما»: a definite noun behind و is no part of a name."""
    return word.startswith(_AND_THE) and len(word) >= _SHORTEST_JOINED and not word.startswith(_WITH_AND_THE)


def _anchored(words: Words, shape: bytearray, phrases: Iterable[Office]) -> Iterator[tuple[int, int]]:
    ends = [office.last + 1 for office in phrases if office.number == 1]
    ends += [hit.last + 1 for hit in words.group("title")]
    for end in ends:
        at = end + 1 if end < len(words) and words.folded[end] in COMMAS else end
        if match := _ANCHORED.match(shape, at):
            yield at, match.end() - 1


def _free(shape: bytearray) -> Iterator[tuple[int, int]]:
    for match in _FREE.finditer(shape):
        yield match.start(), match.end() - 1


def _named(words: Words, first: int, last: int) -> Named:
    cut = min((hit for hit in words.senses(first, "name-part")), key=lambda hit: hit.skip, default=None)
    skip, particles = (cut.skip, cut.particles) if cut else (0, "")
    return Named(first, last, skip, particles, stranger(words.written(first, last, skip)), "stranger")


def stranger(arabic: str) -> Entity:
    """A person of whom only the name is known."""
    return Entity(slug(arabic), "PER", arabic, romanised(arabic), other_spellings(arabic), known=False)
