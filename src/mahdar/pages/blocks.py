"""A page as a list of blocks: pieces that stand on lines of their own, each with its place in the page."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from mahdar.pages.gaps import between_gaps
from mahdar.text.direction import CONTROLS

# What is not seen: white space, direction marks, zero-width characters, byte order marks.
_SPACES = (*range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x3000)
UNSEEN = "".join(map(chr, (*_SPACES, 0xAD, *range(0x200B, 0x200E), 0x2060, 0xFEFF))) + CONTROLS
_LINE = re.compile("[^\n\r\f\v\u2028\u2029\x85]+")


class Block(NamedTuple):
    """A line of a text page, or the text of an HTML page between two breaks.

    Attributes:
        start: offset of its first character in the page's characters.
        end: offset behind its last one.
        text: its words. From a text page, these very characters; from HTML, references decoded and white space joined.
        tag: the element that holds it, "" for a text page.
        links: the share of its characters that are links, 0 to 1.
        element: the number of that element among the page's, -1 for a text page.
    """

    start: int
    end: int
    text: str
    tag: str = ""
    links: float = 0.0
    element: int = -1


def lines(page: str) -> list[Block]:
    """The lines of a text page that show something."""
    return _blocks(page, (match.span() for match in _LINE.finditer(page)))


def pieces(page: str) -> list[Block]:
    """What shows of a text page whose lines are run together: what line breaks and wide gaps part."""
    return _blocks(page, (piece for match in _LINE.finditer(page) for piece in between_gaps(page, *match.span())))


def _blocks(page: str, stretches: Iterable[tuple[int, int]]) -> list[Block]:
    blocks = []
    for start, end in stretches:
        text = page[start:end]
        inner = text.strip(UNSEEN)
        if inner:
            first = start + len(text) - len(text.lstrip(UNSEEN))
            blocks.append(Block(first, first + len(inner), inner))
    return blocks
