"""One pass over the tags of a page. No tree is built, so no depth of nesting is too deep, and offsets are exact.

lxml is quicker to call but gives no offsets, and silently loses what is nested deeper than 256 elements.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html import unescape

from mahdar.pages.blocks import UNSEEN, Block
from mahdar.pages.decoding import UnreadableError
from mahdar.pages.html.elements import (
    CLOSES_ITSELF,
    DRAWINGS,
    INVISIBLE,
    LINES,
    STANDING,
    SWALLOWING,
    VOID,
    hint,
)  # fmt: skip
from mahdar.pages.html.head import Head, attributes_of
from mahdar.records import SkipReason
from mahdar.text import Span

# Quantifiers are possessive and every branch can end where the page does: the scan is linear whatever the page holds.
_TOKEN = re.compile(
    r"""<(?:(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)(?:>|\Z)"""
    r"""|!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>|\Z))|[!?/][^>]*+(?:>|\Z))"""
)
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE_HINTED = frozenset({"span", "small", "em", "b", "strong", "i", "font"})
_OF_TEXT = (  # what ends a drawing that was left open, beginning or ending, as browsers have it
    "a|b|big|blockquote|body|br|center|code|d[dlt]|div|em|h[1-6r]|i|img|li|nobr|ol|p|pre|s|small|span|strong|su[bp]|table|"
    "t[dhrt]|time|ul?|article|aside|button|figcaption|figure|footer|form|header|label|main|nav|section"
)
MOST_ELEMENTS = 150_000  # a page of the press has a few thousand
_REACH = 64  # open elements that a closing tag is matched with
_MOST_TIMES = 200


@dataclass(slots=True)
class HtmlPage:
    """A scanned page.

    Attributes:
        blocks: its visible text, in order; `Block.element` counts in the lists below.
        head: what its markup says of the story.
        parents, tags, hints, starts, ends: of each element, in the order of their beginnings; -1 is no parent.
        origins: the element itself or the nearest one around it that has a hint, or -1.
        times: offset and value of each `<time datetime>`.
        deepest: how deeply elements are nested.
    """

    blocks: list[Block] = field(default_factory=list)
    head: Head = field(default_factory=Head)
    parents: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    times: list[tuple[int, str]] = field(default_factory=list)
    deepest: int = 0


def scan(page: str) -> HtmlPage:
    """The visible text of an HTML page, block by block, with what its markup says of it.

    Raises:
        UnreadableError: it has more than `MOST_ELEMENTS` elements.
    """
    return _Scanner(page).run()


def visible_pieces(page: str, span: Span) -> list[Span]:
    """The stretches of raw text, entities in them, that are shown of a piece of an HTML page."""
    pieces = _Pieces(span.of(page))
    pieces.run()
    return [Span(span.start + start, span.start + end) for start, end in pieces.found]


class _Scanner:
    """The state of one pass: the open elements, and the block that is being gathered."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._length = len(page)
        self._out = HtmlPage()
        self._open: list[int] = []
        self._open_tags: Counter[str] = Counter()
        self._pieces: list[str] = []
        self._start = self._end = 0
        self._link_depth: int | None = None  # how many elements were open when the open link began
        self._linked = 0
        self._never_closed: set[str] = set()

    def run(self) -> HtmlPage:
        at, page, search = 0, self._page, _TOKEN.search
        while token := search(page, at):
            start, end = token.span()
            if start > at:
                text = page[at:start]
                if self._pieces or not text.isspace():
                    self._text(text, at)
            slash, name, attributes = token.groups()
            at = self._tag(name.lower(), attributes, bool(slash), start, end) if name else end
        self._text(page[at:], at)
        self._flush()
        return self._out

    def _tag(self, tag: str, attributes: str, closing: bool, start: int, at: int) -> int:  # noqa: FBT001 - called for each tag
        """Take a tag in; returns where the scan goes on."""
        if tag == "a":
            self._link_depth = None if closing or "href" not in attributes.lower() else len(self._open)
        elif closing:
            self._ended(tag, start)
        elif tag in INVISIBLE:
            return self._invisible(tag, attributes, at)
        elif tag in VOID:
            self._void(tag, attributes)
        else:
            self._begun(tag, attributes, start)
        return at

    def _void(self, tag: str, attributes: str) -> None:
        if tag in LINES:
            if self._pieces:
                self._flush()
        elif tag == "meta":
            self._out.head.meta(attributes)
        elif tag == "link":
            self._out.head.link(attributes)

    def _invisible(self, tag: str, attributes: str, at: int) -> int:
        """Step over an element that shows nothing, having read what a title or JSON-LD says."""
        end = self._closing(tag, at)
        if end is None and tag not in SWALLOWING:  # nothing ends it: what follows is shown
            return at
        inside = self._page[at : end.start() if end else len(self._page)]
        if tag == "title" and not self._out.head.title:
            self._out.head.title = " ".join(unescape(inside).split())
        elif tag == "script" and "ld+json" in attributes:
            self._out.head.scripts.append(inside)
        return end.end() if end else len(self._page)

    def _closing(self, tag: str, at: int) -> re.Match[str] | None:
        """What ends an element that shows nothing; each tag is looked for in vain but once."""
        if tag == "head" or tag in self._never_closed:
            return None
        end = _end_of(tag).search(self._page, at)
        if end is None:
            self._never_closed.add(tag)
        return end

    def _begun(self, tag: str, attributes: str, start: int) -> None:
        breaks = tag in STANDING
        if breaks:
            if self._pieces:
                self._flush()
            self._close_implied(tag, start)
        elif tag not in _INLINE_HINTED:
            return
        why = hint(tag, attributes)
        if why and not breaks and not self._in_paragraph():
            self._flush()
        self._push(tag, why if breaks or not self._in_paragraph() else "", start)
        if tag == "time" and len(self._out.times) < _MOST_TIMES:
            self._time(attributes, start)

    def _time(self, attributes: str, start: int) -> None:
        value = attributes_of(attributes).get("datetime")
        if value:
            self._out.times.append((start, value))

    def _push(self, tag: str, why: str, start: int) -> None:
        out, stack = self._out, self._open
        parent = stack[-1] if stack else -1
        element = len(out.tags)
        if element == MOST_ELEMENTS:
            raise UnreadableError(SkipReason.TOO_LONG, f"more than {MOST_ELEMENTS:,} elements")
        stack.append(element)
        self._open_tags[tag] += 1
        if len(stack) > out.deepest:  # noqa: PLR1730 - max() takes longer, and this is done for every element
            out.deepest = len(stack)
        out.parents.append(parent)
        out.tags.append(tag)
        out.hints.append(why)
        out.origins.append(element if why else out.origins[parent] if parent >= 0 else -1)
        out.starts.append(start)
        out.ends.append(self._length)

    def _in_paragraph(self) -> bool:
        return bool(self._open) and self._out.tags[self._open[-1]] in _PARAGRAPHS

    def _close_implied(self, tag: str, at: int) -> None:
        """A paragraph ends where another line begins; an item, a row or a cell where the next one does."""
        top = self._out.tags[self._open[-1]] if self._open else ""
        if top == "p" or (top == tag and tag in CLOSES_ITSELF):
            self._close(1, at)

    def _ended(self, tag: str, at: int) -> None:
        if not self._open_tags[tag]:
            return
        depth = self._depth_of(tag)
        if depth:
            if self._pieces and (tag in STANDING or self._out.hints[self._open[-depth]]):
                self._flush()
            self._close(depth, at)

    def _depth_of(self, tag: str) -> int:
        """How many elements a closing tag closes; 0 where it belongs to none of those it can reach."""
        tags, stack = self._out.tags, self._open
        if tags[stack[-1]] == tag:  # as nearly always
            return 1
        for depth in range(1, min(len(stack), _REACH) + 1):
            if tags[stack[-depth]] == tag:
                return depth
            if tag not in STANDING and tags[stack[-depth]] in STANDING:
                return 0
        return 0

    def _close(self, depth: int, at: int) -> None:
        """Close the innermost elements; a link that was never closed ends with the element in which it began."""
        for _ in range(depth):
            element = self._open.pop()
            self._out.ends[element] = at
            self._open_tags[self._out.tags[element]] -= 1
        if self._link_depth is not None and len(self._open) < self._link_depth:
            self._link_depth = None

    def _text(self, raw: str, start: int) -> None:
        text = unescape(raw) if "&" in raw else raw
        shown = text.strip(UNSEEN)
        if shown:
            if not self._pieces:
                self._start = start + len(raw) - len(raw.lstrip(UNSEEN))
                self._linked = 0
            self._end = start + len(raw.rstrip(UNSEEN))
            self._linked += 0 if self._link_depth is None else len(shown)
        if shown or self._pieces:
            self._pieces.append(text)

    def _flush(self) -> None:
        if not self._pieces:
            return
        text = " ".join("".join(self._pieces).split()).strip(UNSEEN)
        self._pieces.clear()
        if text:
            element = self._open[-1] if self._open else -1
            tag = self._out.tags[element] if element >= 0 else ""
            links = min(1.0, self._linked / len(text))
            self._out.blocks.append(Block(self._start, self._end, text, tag, links, element))


class _Pieces(_Scanner):
    """The same pass, which keeps only where raw text stands."""

    def __init__(self, page: str) -> None:
        super().__init__(page)
        self.found: list[Span] = []

    def _text(self, raw: str, start: int) -> None:
        self.found.append(Span(start, start + len(raw)))


@cache
def _end_of(tag: str) -> re.Pattern[str]:
    """The closing tag of an element whose content is no text; a drawing ends where an element of a text begins."""
    closing = rf"</{tag}(?=[\s/>])[^>]*+(?:>|\Z)"
    return re.compile(rf"{closing}|(?=</?(?:{_OF_TEXT})[\s/>])" if tag in DRAWINGS else closing, re.IGNORECASE)
