"""Captions of the pictures that belong to the story."""

import re

from mahdar.pages.desk import Desk
from mahdar.pages.html.outline import Outline
from mahdar.text import Span

_OTHERS = frozenset(
    {"related", "widget", "advertisement", "share", "subscribe", "comments", "menu", "legal", "form", "hidden"}
)
_LONGEST = 40  # words
_SHORTEST = 4  # words of what no name calls a caption; fewer are the name of who wrote the story
_YEAR = re.compile(r"\b\d{4}\b|\d:\d\d")  # beside a writer's picture
_NAMED_OTHERWISE = frozenset({"byline", "date", "counter"})  # a writer's portrait, not a picture of the story
_ALONE = 2  # blocks that an element around a picture and its caption holds at most
_DEPTH = 5  # elements around a caption in which its picture is looked for
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_NO_CAPTIONS = _HEADINGS | {"li"}
_ABOVE = 3  # blocks above the headline in which the caption of the story's first picture may stand


def mark_captions(desk: Desk, outline: Outline, story: Span, title: int | None) -> None:
    """Note which blocks are captions of the story's pictures: so called by the markup, or alone beside a picture.

    Args:
        desk: the page; its captions are noted, the blocks dropped until the story is known.
        outline: its elements.
        story: where on the page the story stands.
        title: the headline where it is known.
    """
    first = story.start if title is None else min(story.start, desk.blocks[max(0, title - _ABOVE)].start)
    for at, block in enumerate(desk.blocks):
        if not first <= block.start < story.end or at == title or not _is_caption(desk, outline, at):
            continue
        if not _is_of_others(outline, block.element, story):
            desk.reasons[at] = "caption"
            desk.captions.add(at)


def _is_caption(desk: Desk, outline: Outline, at: int) -> bool:
    block, trait = desk.blocks[at], desk.traits[at]
    if not trait.arabic or trait.words > _LONGEST or block.links > 0.5:
        return False
    origin = outline.page.origins[block.element] if block.element >= 0 else -1
    hint = outline.page.hints[origin] if origin >= 0 else ""
    if hint in {"caption", *_NAMED_OTHERWISE} or trait.noise == "caption":
        return hint not in _NAMED_OTHERWISE and block.tag not in _HEADINGS
    if desk.reasons[at] not in (None, "caption") or trait.prose or trait.words < _SHORTEST or _YEAR.search(block.text):
        return False
    return _is_beside_picture(outline, block.element, block.start)


def _is_beside_picture(outline: Outline, element: int, start: int) -> bool:
    """Whether a picture stands above a block in a small element of their own."""
    for around in outline.around(element)[:_DEPTH]:
        if outline.blocks[around] > _ALONE or outline.page.tags[around] in _NO_CAPTIONS:
            return False
        if outline.text.find("<img", outline.page.starts[around], start) >= 0:
            return True
    return False


def _is_of_others(outline: Outline, element: int, story: Span) -> bool:
    """Whether an element around a caption is furniture by its name."""
    inside = (each for each in outline.around(element) if outline.page.starts[each] > story.start)
    most = max(outline.prose, default=0) / 2
    return any(outline.page.hints[each] in _OTHERS for each in inside if outline.prose[each] <= most)
