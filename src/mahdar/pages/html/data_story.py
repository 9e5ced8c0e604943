"""A story that a page holds as data for a script to show: `articleBody` and the like, with no markup of its own.

Its paragraphs are pieces of a JSON string; each keeps where in the page's characters that piece stands.
"""

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from operator import attrgetter

from mahdar.pages.blocks import UNSEEN, Block
from mahdar.pages.traits import traits

_SHOWN = 80  # characters of one block that shows a page to have text of its own
_LEAST = 150  # characters of running text that are a story
_STRING = r'"\s*:\s*"((?:[^"\\]++|\\.)*+)"'
_BODY = re.compile(rf'"(?:articleBody|bodyText|body|content|text|html){_STRING}', re.DOTALL)
_HEADLINE = re.compile(rf'"(?:headline|title){_STRING}', re.DOTALL)
_BREAK = re.compile(
    r"(?:\\[nrt]|(?:<|\\u003[cC])[^<>\\]{0,9}(?:\\?/)?(?:p|br|div|li|h[1-6])\b[^<>]{0,200}?(?:>|\\u003[eE]))+"
)
_TAG = re.compile(r"<[^<>]*>")
_MOST = 200  # strings of a page that are looked at


def with_data(blocks: Sequence[Block], page: str) -> list[Block]:
    """The blocks of a page, and those of a story that it holds as data where it shows none.

    Args:
        blocks: what the page shows.
        page: its characters.
    """
    if any(len(block.text) >= _SHOWN and block.links < 0.5 for block in blocks):
        return list(blocks)
    bodies = [found for found, _ in zip(_BODY.finditer(page), range(_MOST), strict=False)]
    stories = [list(_paragraphs(page, *found.span(1))) for found in bodies if found.end(1) - found.start(1) >= _LEAST]
    best = max(stories, key=_told, default=[])
    if _told(best) < _LEAST:
        return list(blocks)
    return sorted([*blocks, *_headline(page, best[0].start), *best], key=attrgetter("start"))


def _headline(page: str, story: int) -> list[Block]:
    """What the data call a headline: the nearest above the story, or else the first."""
    found = [head for named in _HEADLINE.finditer(page) for head in _paragraphs(page, *named.span(1), tag="h1")]
    return [head for head in found if head.start < story][-1:] or found[:1]


def _told(story: Sequence[Block]) -> int:
    return sum(len(block.text) for block in story if traits(block).prose)


def _paragraphs(page: str, start: int, end: int, tag: str = "p") -> Iterator[Block]:
    """The pieces of a JSON string between breaks."""
    ends = [(found.start(), found.end()) for found in _BREAK.finditer(page, start, end)]
    for first, last in zip([start, *(each for _, each in ends)], [*(each for each, _ in ends), end], strict=True):
        raw = page[first:last]
        text = " ".join(_TAG.sub(" ", unescape(_decoded(raw))).split()).strip(UNSEEN)
        if text:
            left = len(raw) - len(raw.lstrip(UNSEEN))
            yield Block(first + left, last - (len(raw) - len(raw.rstrip(UNSEEN))), text, tag)


def _decoded(raw: str) -> str:
    """The words of a piece of a JSON string; of one that is broken, as it stands."""
    try:
        return str(json.loads(f'"{raw}"', strict=False))
    except ValueError:
        return raw
