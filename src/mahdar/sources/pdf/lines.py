"""Letters → the lines that they stand in, with the spaces between words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from mahdar.sources.pdf.columns import columns_of
from mahdar.sources.pdf.direction import kind_of, reading_order
from mahdar.sources.pdf.glyphs import Glyph

_SAME_LINE = 0.35  # of a letter's size: so far apart do letters of one line stand, as at a raised number
_SPACE = 0.2  # of a letter's size: a wider gap is a space
_SEEN_SPACE = 0.13  # the same where PDFium saw one in the file, and where it saw that there is none
_SEEN_NONE = 0.3


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column: of which page, and which there. Lengths are points; `y` grows upwards."""

    text: str
    left: float
    right: float
    y: float
    size: float
    column: tuple[int, int]


def lines_of(glyphs: list[Glyph], page: int, *, right_to_left: bool) -> list[Line]:
    """The lines of a page in the order of reading."""
    columns = columns_of(_rows(glyphs), right_to_left=right_to_left)
    return [
        _line(row, (page, number), right_to_left=right_to_left)
        for number, column in enumerate(columns)
        for row in column
    ]


def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Letters that stand at one height."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (-glyph.y, glyph.left)):
        if rows and rows[-1][0].y - glyph.y <= _SAME_LINE * min(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [sorted(row, key=lambda glyph: (glyph.center, glyph.place)) for row in rows]


def _line(row: Sequence[Glyph], column: tuple[int, int], *, right_to_left: bool) -> Line:
    texts = [row[0].text]
    for before, behind in pairwise(row):
        texts += [" ", behind.text] if _is_space(before, behind) else [behind.text]
    kinds = {kind_of(text) for text in texts}
    order = reading_order(texts, right_to_left=right_to_left if "R" in kinds or "L" not in kinds else False)
    return Line(
        text="".join(texts[number] for number in order),
        left=min(glyph.left for glyph in row),
        right=max(glyph.right for glyph in row),
        y=median(glyph.y for glyph in row),
        size=median(glyph.size for glyph in row),
        column=column,
    )


def _is_space(before: Glyph, behind: Glyph) -> bool:
    gap = (behind.left - before.right) / max(before.size, behind.size)
    if abs(before.place - behind.place) != 1:
        return gap > _SPACE
    later = max(before, behind, key=lambda glyph: glyph.place)
    return gap > (_SEEN_SPACE if later.spaced else _SEEN_NONE)
