"""One folding table for Arabic, with a map back to the original offsets.

Each character folds by itself, to nothing, to one character, or (ligatures only) to several; so the folding of a piece
is that piece of the folding, and a map back is a list of the few places where the lengths differ.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from mahdar.text.direction import CONTROLS
from mahdar.text.spans import Span

# Marks of vowels and recitation, tatweel, and what is not seen: zero-width characters, byte order marks, soft hyphens.
_DROPPED = (
    *range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E5),
    0x06E7, 0x06E8, *range(0x06EA, 0x06EE), 0x0640, 0x00AD, *range(0x200B, 0x200E), 0x2060, 0xFEFF, *map(ord, CONTROLS),
)  # fmt: skip
_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و",
    "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ک": "ك", "ڪ": "ك", "گ": "ك", "پ": "ب", "چ": "ج", "ڤ": "ف",
    "ژ": "ز", "ڨ": "ق", "\u00a0": " ", "\u202f": " ", "\t": " ",
}  # fmt: skip
_PRESENTATION = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD))


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {ord(a): b for a, b in _LETTERS.items()}
    for base in (0x0660, 0x06F0):
        table |= {base + digit: str(digit) for digit in range(10)}
    table |= {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
    table |= dict.fromkeys(_DROPPED)
    for code in _PRESENTATION:
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = plain.translate(table)
    return table


_TABLE = _table()
# `str.translate` looks a list up twice as fast as a dict; what lies behind its end is left as it is.
_DENSE = [_TABLE.get(code, code) for code in range(max(_TABLE) + 1)]
_RESIZING = "".join(chr(code) for code, to in sorted(_TABLE.items()) if to is None or len(to) != 1)
_RESIZED = re.compile(f"[{re.escape(_RESIZING)}]")

# Spans are made by the hundred for each article; the tuple's own constructor takes a third of the time.
_span: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded view of a text and the way back: matched on, never shown."""

    original: str
    text: str
    _cuts: tuple[int, ...]  # folded offsets behind which the two texts run apart, ascending
    _shifts: tuple[int, ...]  # original minus folded offset, from each cut on

    def origin(self, start: int, end: int) -> Span:
        """The span of the original that folds to `text[start:end]`; a ligature that is cut through is taken whole.

        Args:
            start: offset into `text`, the folded view.
            end: offset behind the last folded character.
        """
        if not self._cuts:
            return _span((start, end))
        if end <= start:
            at = self._origin_of(start)
            return Span(at, at)
        cuts = self._cuts
        before = bisect_right(cuts, start) - 1
        behind = bisect_right(cuts, end - 1) - 1
        first = start if before < 0 else start + self._shifts[before]
        last = end if behind < 0 else end + self._shifts[behind]
        return _span((first, last))

    def offset(self, original: int) -> int:
        """The folded offset of an offset into the original (of the next kept character, if that one is dropped)."""
        if not self._cuts:
            return original
        cuts, shifts = self._cuts, self._shifts
        behind = bisect_left(range(len(cuts)), original, key=lambda cut: cuts[cut] + shifts[cut])
        shift = shifts[behind - 1] if behind else 0
        return min(original - shift, cuts[behind] if behind < len(cuts) else len(self.text))

    def _origin_of(self, at: int) -> int:
        cut = bisect_right(self._cuts, at) - 1
        return at if cut < 0 else at + self._shifts[cut]


def folded(text: str) -> Folded:
    """Fold `text` and keep the map back to it."""
    view = text.translate(_DENSE)
    resized = [(m.start(), len(_TABLE[ord(m.group())] or "")) for m in _RESIZED.finditer(text)]
    if not resized:
        return Folded(text, view, (), ())
    shifts = list(accumulate((1 - width for _, width in resized), initial=0))
    cuts: list[int] = []
    back: list[int] = []
    for (at, width), before, after in zip(resized, shifts, shifts[1:], strict=False):
        here = at - before  # where this character begins in the folded view
        for inner in range(1, width):  # the rest of a ligature points at the ligature itself
            cuts.append(here + inner)
            back.append(at - here - inner)
        cuts.append(here + width)
        back.append(after)
    return Folded(text, view, tuple(cuts), tuple(back))


def fold(text: str) -> str:
    """Fold a word or a phrase that no offset is needed for."""
    return text.translate(_DENSE)
