"""Rows → the order in which one reads them: where a white gap runs down several rows, it parts columns."""

import math
from collections.abc import Sequence
from statistics import median

from mahdar.sources.pdf.glyphs import Glyph

Row = list[Glyph]
Gap = tuple[float, float]
_NARROWEST = 0.7  # of a letter's size: a gap between columns; in justified text one of words can be as wide,
_FEW = 6  # so that on fewer rows it must be this much wider
_WIDER = 1.6
_SHORTEST = 3  # rows on each side
_LEAST = 0.12  # of the width: what is narrower is no column


def columns_of(rows: Sequence[Row], *, right_to_left: bool) -> list[list[Row]]:
    """The columns of a page as one reads them, from the side where the script begins; rows across all are one too."""
    found: list[list[Row]] = []
    at, alone = 0, False
    while at < len(rows):
        length, gap = _columns_from(rows[at:])
        if gap is None:
            found = [*found[:-1], [*found[-1], rows[at]]] if alone else [*found, [rows[at]]]
            at, alone = at + 1, True
            continue
        middle = (gap[0] + gap[1]) / 2
        sides = (_side(rows[at : at + length], middle, right=right) for right in (right_to_left, not right_to_left))
        for side in sides:
            found += columns_of(side, right_to_left=right_to_left)
        at, alone = at + length, False
    return found


def _side(rows: Sequence[Row], middle: float, *, right: bool) -> list[Row]:
    """What of some rows stands on one side of a gap."""
    parts = ([glyph for glyph in row if (glyph.center > middle) == right] for row in rows)
    return [part for part in parts if part]


def _columns_from(rows: Sequence[Row]) -> tuple[int, Gap | None]:
    """How many rows from the first on one gap runs down, and the gap; None where there is none."""
    left, right = min(row[0].left for row in rows), max(glyph.right for row in rows for glyph in row)
    margin = _LEAST * (right - left)
    free: list[Gap] = [(left + margin, right - margin)]
    best: tuple[int, Gap | None] = (0, None)
    for number, row in enumerate(rows, start=1):
        narrowest = _NARROWEST * row[0].size
        free = _common(free, _gaps(row, narrowest), narrowest)
        if not free:
            break
        gap = max(free, key=lambda each: each[1] - each[0])
        if _parts(rows[:number], gap):
            best = (number, gap)
    return best


def _parts(rows: Sequence[Row], gap: Gap) -> bool:
    """Whether enough stands on each side of a gap for columns."""
    before = sum(row[0].right <= gap[0] for row in rows)
    behind = sum(row[-1].left >= gap[1] for row in rows)
    wide = gap[1] - gap[0] >= _WIDER * _NARROWEST * median(row[0].size for row in rows)
    return min(before, behind) >= (_SHORTEST if wide else _FEW)


def _gaps(row: Row, narrowest: float) -> list[Gap]:
    """The white of a row, from left to right."""
    gaps, edge = [], -math.inf
    for glyph in row:
        if glyph.left - edge >= narrowest:
            gaps.append((edge, glyph.left))
        edge = max(edge, glyph.right)
    return [*gaps, (edge, math.inf)]


def _common(some: list[Gap], others: list[Gap], narrowest: float) -> list[Gap]:
    """The white that two lists of gaps have in common."""
    both = ((max(one[0], other[0]), min(one[1], other[1])) for one in some for other in others)
    return [gap for gap in both if gap[1] - gap[0] >= narrowest]
