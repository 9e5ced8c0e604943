"""Persons that no list knows, found by what they do: the name that closes the description of whoever says something.

«قال المتحدث باسم الهيئة طلبوش مندريق إن»: unknown words that are no common ones, behind a verb of saying and a definite
noun and before what is said, are a name, also where no part of it is known to be one.
"""

import re
from collections.abc import Iterator

from mahdar.findings.mentions.signs import ARTICLES, COMMAS, SPEECH_OPENING, is_definite, is_told
from mahdar.sentences import Words
from mahdar.tagger import is_common

_REACH = 18  # tokens behind the verb in which what is said must begin
_NAME = re.compile(b"j?[gouf](?:j?[goufD]){1,3}")
_TWO = re.compile(b"u[ugf]f?")
_NO_NAMES = ("سن", "ست", "ال", "لل", "بال", "و", "مت")
_PLURALS = ("ان", "ون")  # «ذكر معارضون»
_NO_VERBS = frozenset({"بين", "وبين", "ذكر"})  # «بيّن» is seldom written without its mark; «على ذكر»
_KNOWN, _UNKNOWN = b"ku"
_OF_PERSONS = ("person", "name-part")


def spoken(words: Words, shape: bytearray) -> Iterator[tuple[int, int]]:
    """First and last token of each such name.

    Args:
        words: the article's words.
        shape: what the words look like, see `shapes`.
    """
    for hit in words.group("saying"):
        if not is_told(hit):
            continue
        if at_once := _at_once(words, shape, hit.last + 1):
            yield at_once
        elif end := _said(words, hit.last + 1):
            yield from _closing(words, shape, hit.last + 1, end)


def _at_once(words: Words, shape: bytearray, first: int) -> tuple[int, int] | None:
    """«وقال طلبوش مندريق في تصريح»: unknown words right behind the verb, before a pause, grammar or a description."""
    match = _TWO.match(shape, first, min(words.sentence_at(first).last, len(words)))
    if match is None or _is_common(words, shape, first, match.end()):
        return None
    if words.folded[first].endswith(_PLURALS) or words.folded[first - 1] in _NO_VERBS:
        return None
    if any(word.startswith(_NO_NAMES) for word in words.folded[first : match.end()]):
        return None
    behind = match.end()
    over = behind < len(words) and (_is_over(words, behind, -1) or is_definite(words, behind))
    return (first, behind - 1) if over else None


def _said(words: Words, first: int) -> int | None:
    """The token with which what is said begins."""
    last = min(words.sentence_at(first).last, first + _REACH)
    thats = words.within("complementiser", first, last)
    that = thats[0].first if thats else None
    marks = (at for at, word in enumerate(words.folded[first : that or last], first) if word in SPEECH_OPENING)
    return next(marks, that)


def _closing(words: Words, shape: bytearray, first: int, end: int) -> Iterator[tuple[int, int]]:
    for at in range(first + 1, end - 1):
        if not _may_begin(words, shape, at):
            continue
        match = _NAME.match(shape, at, end)
        if match and _is_over(words, match.end(), end) and not _is_common(words, shape, at, match.end()):
            yield at, match.end() - 1
            return


def _may_begin(words: Words, shape: bytearray, at: int) -> bool:
    """Behind the definite noun or the name that ends a description."""
    before = words.folded[at - 1]
    if words.folded[at].startswith(ARTICLES) or any(words.is_a(at - 1, group) for group in _OF_PERSONS):
        return False
    return (
        before.startswith(ARTICLES) or shape[at - 1] == _KNOWN or words.is_a(at - 1, "nationality") or before in COMMAS
    )


def _is_over(words: Words, behind: int, end: int) -> bool:
    """Nothing but grammar follows the name."""
    return behind == end or words.folded[behind] in COMMAS or words.is_a(behind, "function-word")


def _is_common(words: Words, shape: bytearray, first: int, end: int) -> bool:
    unknown = (at for at in range(first, end) if shape[at] == _UNKNOWN and not words.is_a(at, "person"))
    return any(is_common(words.folded[at]) for at in unknown)
