"""Lines → paragraphs: a line goes on in the next unless it ends short, stands apart or is of another size."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from mahdar.sources.pdf.brackets import straightened
from mahdar.sources.pdf.lines import Line

_OTHER_SIZE = 0.12  # of a size: letters that differ by more belong to a headline or a note
_APART = 1.35  # of the usual distance of lines
_SLACK = 0.7  # where the next word would have had room in a line, with so many letters' sizes to spare, it was ended
_INDENT = 0.8
_NEAR = 6  # lines above and below, which show how far lines reach
_BEFORE_CLOSING = re.compile(r"\s+(?=[)\]}»])")
_BEHIND_OPENING = re.compile(r"(?<=[(\[{«])\s+")
_ENDS = re.compile(r"[.!؟?:…\"»”]\s*$")
_EDGE = 2  # lines at the top and the bottom of a page that can be a running head
_DIGITS = re.compile(r"[\d\s]+")


def paragraphs_of(pages: Sequence[Sequence[Line]], *, right_to_left: bool) -> list[str]:
    """The paragraphs of all pages.

    Args:
        pages: the lines of each, in the order of reading.
        right_to_left: which edge lines begin at.
    """
    lines = [line for page in without_repeated(pages) for line in page]
    if not lines:
        return []
    distance = _usual_distance(lines)
    found = [[lines[0]]]
    for at in range(1, len(lines)):
        near = lines[max(0, at - _NEAR) : at + _NEAR]
        if _goes_on(found[-1], lines[at], near, distance, right_to_left=right_to_left):
            found[-1].append(lines[at])
        else:
            found.append([lines[at]])
    return [_joined(paragraph) for paragraph in found]


def _joined(paragraph: list[Line]) -> str:
    """The text of a paragraph; white space beside brackets is a matter of the font."""
    text = straightened(" ".join(line.text for line in paragraph))
    return _BEFORE_CLOSING.sub("", _BEHIND_OPENING.sub("", text))


def without_repeated(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages, with a head or foot that stands on most of them left where it stands first: nothing said is lost."""
    at_edges = [{_plain(line) for line in (*page[:_EDGE], *page[-_EDGE:])} for page in pages]
    counted = Counter(text for texts in at_edges for text in texts)
    repeated = {text for text, times in counted.items() if times > max(2, len(pages) / 2)}
    seen: set[str] = set()
    return [[line for line in page if _plain(line) not in repeated - _first(repeated, seen, line)] for page in pages]


def _first(repeated: set[str], seen: set[str], line: Line) -> set[str]:
    """The line itself, where it is a repeated one that comes for the first time."""
    text = _plain(line)
    if text in repeated and text not in seen:
        seen.add(text)
        return {text}
    return set()


def _plain(line: Line) -> str:
    """A line without its numbers: those of pages differ."""
    return _DIGITS.sub(" ", line.text).strip()


def _usual_distance(lines: Sequence[Line]) -> float:
    """The distance of lines that follow one another, in letters' sizes."""
    distances = [
        (before.y - behind.y) / behind.size
        for before, behind in pairwise(lines)
        if 0 < before.y - behind.y < 4 * behind.size
    ]  # fmt: skip
    return median(distances) if distances else 1.2


def _goes_on(paragraph: list[Line], line: Line, near: Sequence[Line], distance: float, *, right_to_left: bool) -> bool:
    """Whether a line belongs to the paragraph above it."""
    last = paragraph[-1]
    if not _is_of_size(line, last) or not _is_full(last, line, near, right_to_left=right_to_left):
        return False
    if line.column != last.column:
        return not _ENDS.search(last.text)
    begin, last_begin = (_edges(each, right_to_left=right_to_left)[0] for each in (line, last))
    indented = len(paragraph) > 1 and abs(begin - last_begin) >= _INDENT * line.size
    return last.y - line.y <= _APART * distance * line.size and not indented


def _is_of_size(line: Line, other: Line) -> bool:
    return abs(line.size - other.size) <= _OTHER_SIZE * other.size


def _is_full(line: Line, next_line: Line, near: Sequence[Line], *, right_to_left: bool) -> bool:
    """Whether the first word of the next line would not have had room in a line."""
    fellows = [each for each in near if each.column == line.column and _is_of_size(each, line)]
    reach = max(_edges(each, right_to_left=right_to_left)[1] for each in (line, *fellows))
    first_word = len(next_line.text.partition(" ")[0]) / len(next_line.text) * (next_line.right - next_line.left)
    return reach - _edges(line, right_to_left=right_to_left)[1] < first_word + _SLACK * line.size


def _edges(line: Line, *, right_to_left: bool) -> tuple[float, float]:
    """Where a line begins and how far it reaches, counted in the direction of reading."""
    return (-line.right, -line.left) if right_to_left else (line.left, line.right)
