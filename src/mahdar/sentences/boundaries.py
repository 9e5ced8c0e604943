"""Where sentences end.

Newspapers run sentences together («سورية.وقال»), leave the stop out at the end of a paragraph, and write stops where no
sentence ends: in numbers, after «د.», between initials.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

_STOPS = frozenset(".!؟?؛;…")
_CLOSING = frozenset("\"»”’')]")


class Sentence(NamedTuple):
    """A sentence: tokens `first` to `last` (exclusive), and the number of its line (0 is the first)."""

    first: int
    last: int
    line: int


def sentence_ends(
    tokens: list[str], starts: list[int], ends: list[int], lines: list[tuple[int, int]]
) -> list[Sentence]:
    """Cut each line into sentences.

    Args:
        tokens: the folded tokens of a text; `starts` and `ends` are their folded offsets.
        starts: see `tokens`.
        ends: see `tokens`.
        lines: (first, last exclusive) tokens of each line.

    Returns:
        (first token, last token exclusive, number of the line), in order, without gaps inside a line.
    """
    found: list[Sentence] = []
    marks = [token for token, written in enumerate(tokens) if written in _STOPS]
    for number, (first, last) in enumerate(lines):
        begin = first
        here = marks[bisect_left(marks, first) : bisect_left(marks, last)]
        for stop in _stops(tokens, starts, ends, here, first, last) if here else ():
            if stop > begin:
                found.append(Sentence(begin, stop, number))
                begin = stop
        if last > begin:
            found.append(Sentence(begin, last, number))
    return found


def _stops(
    tokens: list[str], starts: list[int], ends: list[int], marks: list[int], first: int, last: int
) -> Iterator[int]:
    behind = first
    for mark in marks:
        if mark >= behind and _ends_sentence(tokens, starts, ends, mark, first):
            behind = mark + 1
            while behind < last and _goes_with_stop(tokens, starts, ends, behind):
                behind += 1
            yield behind


def _goes_with_stop(tokens: list[str], starts: list[int], ends: list[int], at: int) -> bool:
    """More stops («!..»), and a closing mark that is written without a space."""
    return tokens[at] in _STOPS or (tokens[at] in _CLOSING and starts[at] == ends[at - 1])


def _ends_sentence(tokens: list[str], starts: list[int], ends: list[int], at: int, first: int) -> bool:
    if tokens[at] != ".":
        return True
    if at == first:
        return False
    before = tokens[at - 1]
    glued = starts[at] == ends[at - 1]
    return not (glued and len(before) == 1 and before.isalpha())
