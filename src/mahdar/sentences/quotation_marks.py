"""Pairs of quotation marks: straight or curled, nested, unclosed, over several sentences of a paragraph."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mahdar.sentences.words import Words

_FAMILIES = {"«": "guillemet", "»": "guillemet", "“": "double", "”": "double", "„": "double", '"': "double"}
_SINGLE = {"‘": "single", "’": "single", "'": "single"}
_MARKS = frozenset({*_FAMILIES, *_SINGLE})
_OPENERS = frozenset("«“„‘")
_CLOSERS = frozenset("»”’")
_COMMAS = frozenset("،,")
_LONGEST_PARTICLE = 2  # «لـ"الحياة"»: an attached particle, no word that the mark closes


class Marked(NamedTuple):
    """Words between quotation marks.

    Attributes:
        first: index of the first token inside.
        last: index of the last token inside.
        opening: token of the opening mark.
        closing: token of the closing mark, or None where the paragraph ends without one.
    """

    first: int
    last: int
    opening: int
    closing: int | None

    @property
    def end(self) -> int:
        """The last token that belongs to it: the closing mark, or the last word of the paragraph."""
        return self.last if self.closing is None else self.closing


def marked(words: Words) -> list[Marked]:
    """All words between quotation marks, in the order of their opening marks: the outer pair before the nested one."""
    marks = [token for token, written in enumerate(words.folded) if written in _MARKS]
    lines = ((_between(marks, first, last), last) for first, last in words.lines)
    found = [pair for here, last in lines if here for pair in _pairs(words, here, last)]
    return sorted(found, key=lambda pair: pair.opening)


def _between(marks: list[int], first: int, last: int) -> list[int]:
    return marks[bisect_left(marks, first) : bisect_left(marks, last)]


def _pairs(words: Words, marks: list[int], last: int) -> Iterator[Marked]:
    open_: list[tuple[str, int]] = []
    for token, family in _marks(words, marks):
        if _opens(words, token, [opened for opened, _ in open_], family):
            open_.append((family, token))
        elif any(opened == family for opened, _ in open_):
            while (entry := open_.pop())[0] != family:
                pass
            yield from _pair(entry[1], token - 1, token)
    for _, token in open_:
        yield from _pair(token, last - 1, None)


def _pair(opening: int, last: int, closing: int | None) -> Iterator[Marked]:
    if last > opening:
        yield Marked(opening + 1, last, opening, closing)


def _marks(words: Words, marks: list[int]) -> Iterator[tuple[int, str]]:
    """The marks with their families; a single mark inside a word counts as none."""
    for token in marks:
        if family := _FAMILIES.get(words.folded[token]):
            yield token, family
        elif not (_glued_before(words, token) and _glued_behind(words, token)):
            yield token, "single"


def _opens(words: Words, token: int, open_: list[str], family: str) -> bool:
    written = words.folded[token]
    if written == "«":
        return True
    if written == "»":
        return False
    before, behind = _glued_before(words, token), _glued_behind(words, token)
    if before != behind:
        return behind
    if written in _OPENERS or written in _CLOSERS:
        return written in _OPENERS
    return family not in open_ and not _before_comma(words, token)


def _before_comma(words: Words, token: int) -> bool:
    """Whether a comma is glued to the mark: such a mark closes, be it something that was never opened."""
    behind = token + 1
    return behind < len(words) and words.folded[behind] in _COMMAS and words.starts[behind] == words.ends[token]


def _glued_before(words: Words, token: int) -> bool:
    """Whether a word or a mark of its end stands directly before (an attached particle does not count)."""
    if token == 0 or words.ends[token - 1] != words.starts[token]:
        return False
    before = words.folded[token - 1]
    return before not in "([:" and (len(before) > _LONGEST_PARTICLE or not before.isalpha())


def _glued_behind(words: Words, token: int) -> bool:
    """Whether a word stands directly behind."""
    if token + 1 >= len(words) or words.starts[token + 1] != words.ends[token]:
        return False
    behind = words.folded[token + 1]
    return behind.isalnum() or behind in "([«“‘"
