"""Boxes within a story that are not the story: ways to other stories, offers, figures, buttons."""

import re
from collections import Counter
from collections.abc import Sequence

from mahdar.pages.desk import Desk
from mahdar.pages.html.outline import Outline
from mahdar.text import Span

_BOXES = frozenset({
    "div", "section", "aside", "table", "figure", "form", "details", "ul", "ol", "dl", "nav", "article", "fieldset",
    "center",
})  # fmt: skip
_NOTE = re.compile(r"[\s\[(]*[\d*†]")  # a footnote begins with its number
_LISTS = frozenset({"ul", "ol", "dl"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_TELLING = frozenset({"related", "subscribe", "share", "comments", "advertisement", "form", "legal"})
_MAIN = 0.6  # of the story's prose: an element that holds so much in one row is its body
_MOST = 0.25  # of the story's prose: what holds more of it is a part of it


def drop_boxes(desk: Desk, outline: Outline, story: Span) -> None:
    """Drop the boxes that stand within the story.

    Args:
        desk: the page; what the markup calls furniture is dropped already. Changed in place.
        outline: its elements.
        story: where on the page the story stands.
    """
    prose = [at for at in desk.prose() if story.start <= desk.blocks[at].start < story.end]
    total = sum(len(desk.blocks[at].text) for at in prose)
    seen: set[int] = set()
    for at, block in enumerate(desk.blocks[prose[0] :], prose[0]) if prose else ():
        box = _box(outline, block.element, story, _MOST * total) if block.start < story.end else -1
        if box >= 0 and box not in seen:
            seen.add(box)
            _judge(desk, outline, box, range(at, at + outline.blocks[box]))
    _drop_foot(desk, outline, [at for at in prose if desk.open(at)])


def _box(outline: Outline, element: int, story: Span, most: float) -> int:
    """The largest element around a block, within the story, that holds little of its prose; or -1."""
    found = -1
    for each in outline.around(element):
        if outline.page.starts[each] <= story.start or outline.prose[each] > most:
            break
        if outline.page.tags[each] in _BOXES:
            found = each
    return found


def _judge(desk: Desk, outline: Outline, box: int, held: Sequence[int]) -> None:
    reason = _headed_by(desk, held) or ("form" if _asks(outline, box) else "")
    reason = reason or ("box" if _shows_no_text(desk, outline, box, held) else "")
    if reason:
        for at in held:
            desk.drop(at, reason)


def _headed_by(desk: Desk, held: Sequence[int]) -> str:
    """Why a box is furniture by the words that stand above it."""
    if len(held) < 2:
        return ""
    reason = desk.reasons[held[0]] or ""
    return reason if reason in _TELLING else ""


def _asks(outline: Outline, box: int) -> bool:
    """Whether a box has a form or a button in it: for an address, a vote, a payment."""
    start, end = outline.page.starts[box], outline.page.ends[box]
    return any(outline.text.find(tag, start, end) >= 0 for tag in ("<form", "<input", "<button"))


def _shows_no_text(desk: Desk, outline: Outline, box: int, held: Sequence[int]) -> bool:
    """Whether a box has no sentence in it, and is neither a heading in a frame nor one of several made alike."""
    opened = [at for at in held if desk.open(at)]
    if not opened or any(desk.traits[at].prose or desk.traits[at].full_stop for at in opened):
        return False
    if outline.page.tags[box] in _LISTS or all(desk.blocks[at].tag in _HEADINGS for at in held):
        return False
    if outline.page.tags[box] == "table":
        return not _is_of_columns(desk, outline, held)
    return not _is_as_others(outline, box)


def _is_of_columns(desk: Desk, outline: Outline, held: Sequence[int]) -> bool:
    """Whether the cells of a table stand beside one another in most of its rows, as figures and their names do."""
    rows = Counter(
        next((each for each in outline.around(desk.blocks[at].element) if outline.page.tags[each] == "tr"), -1)
        for at in held
    )
    return sum(cells > 1 for cells in rows.values()) > len(rows) / 2


def _is_as_others(outline: Outline, box: int) -> bool:
    """Whether running text stands in another element beside the box that is made alike."""
    return any(outline.signature(each) == outline.signature(box) for each in outline.beside(box))


def _drop_foot(desk: Desk, outline: Outline, prose: Sequence[int]) -> None:
    """Drop running text below the story that stands in an element of another make: about the author, of the outlet."""
    weights: Counter[int] = Counter()
    for at in prose:
        weights[outline.lanes[at]] += len(desk.blocks[at].text)
    lane, weight = weights.most_common(1)[0] if weights else (-1, 0)
    if lane < 0 or weight < _MAIN * weights.total():
        return
    body = [at for at in prose if outline.lanes[at] == lane]
    parted = False
    for at in range(body[-1] + 1, len(desk.blocks)):
        parted = parted or not desk.open(at) or not desk.traits[at].prose
        if not parted or not desk.open(at) or _NOTE.match(desk.blocks[at].text):
            continue
        if not _is_of_body(desk, outline, at, body[-1], lane):
            desk.drop(at, "foot")


def _is_of_body(desk: Desk, outline: Outline, at: int, last: int, lane: int) -> bool:
    """Whether a block below the story's body stands in it, in a list of it, or in an element made like the body's."""
    around = outline.around(lane)
    part = next((each for each in reversed(outline.around(desk.blocks[at].element)) if each not in around), -1)
    if part < 0:
        return True
    parent = outline.page.parents[part]
    if parent == lane:
        inner = next((each for each in reversed(outline.around(desk.blocks[last].element)) if each not in around), -1)
        of_list = outline.page.tags[part] in _LISTS and not desk.blocks[at].links
        return of_list or (inner >= 0 and outline.signature(part) == outline.signature(inner))
    beside = next((each for each in around if outline.page.parents[each] == parent), -1)
    return beside >= 0 and outline.signature(part) == outline.signature(beside)
