"""Parts of a page that are made alike: comments, entries of a live page, other stories below the first."""

import re
from collections import defaultdict
from collections.abc import Sequence

from mahdar.pages.desk import Desk
from mahdar.pages.html.outline import Outline

_FEWEST = 3  # dated parts made alike that are a list; two may be a story and what stands beside it
_SHARE = 0.6  # of the parts alike: so many bear a date of their own
_OPENING = 90  # characters of prose above a list that are a story of their own
_DATE_LENGTH = 60  # characters of a line that may be a date or a time
_CLOSE = 4  # blocks from the beginning of a part to its date
_UP = 7  # elements around a headline among which the one is looked for that is repeated
_HEADINGS = frozenset({"h1", "h2", "h3"})
_DATED = re.compile(r"\d|[٠-٩]|^(?:منذ|قبل)\s")


def drop_repeated(desk: Desk, outline: Outline, title: int | None) -> None:
    """Drop what is made after a pattern whose first piece, or what stands above, is the story.

    Args:
        desk: the page; changed in place.
        outline: its elements.
        title: the block that is called the headline by the page's metadata or its only `<h1>`, if there is one.
    """
    if title is not None:
        _drop_later_stories(desk, outline, title)
    for parts in _lists(desk, outline):
        _drop_list(desk, outline, parts)


def _drop_later_stories(desk: Desk, outline: Outline, title: int) -> None:
    """Below the story's own part of the page: parts made alike, each with a headline made alike."""
    chain = outline.around(desk.blocks[title].element)
    heading = outline.signature(chain[0]) if chain else ""
    if not heading or outline.page.tags[chain[0]] not in _HEADINGS:
        return
    alike = [at for at in range(title + 1, len(desk.blocks)) if _is_made_as(desk, outline, at, heading)]
    for element in chain[1:_UP]:
        if outline.page.parents[element] < 0:
            return
        for at in alike:
            _drop_part(desk, outline, _sibling(outline, desk.blocks[at].element, element), "related")


def _is_made_as(desk: Desk, outline: Outline, at: int, heading: str) -> bool:
    element = desk.blocks[at].element
    return element >= 0 and outline.page.tags[element] in _HEADINGS and outline.signature(element) == heading


def _sibling(outline: Outline, element: int, of: int) -> int:
    """The element around `element` that stands beside `of` and is made alike, or -1."""
    parent, signature = outline.page.parents[of], outline.signature(of)
    beside = (each for each in outline.around(element) if outline.page.parents[each] == parent and each != of)
    return next((each for each in beside if outline.signature(each) == signature), -1)


def _drop_part(desk: Desk, outline: Outline, element: int, reason: str) -> None:
    if element < 0:
        return
    for at, block in enumerate(desk.blocks):
        if outline.holds(element, block.start):
            desk.drop(at, reason)


def _lists(desk: Desk, outline: Outline) -> list[list[list[int]]]:
    """Dated parts made alike, a list for each element that holds such; a part is its blocks."""
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for at, block in enumerate(desk.blocks):
        for element in outline.around(block.element):
            parts[element].append(at)
    alike: defaultdict[tuple[int, str], list[list[int]]] = defaultdict(list)
    for element, held in parts.items():
        parent = outline.page.parents[element]
        if len(held) > 1 and parent >= 0:
            alike[parent, outline.signature(element)].append(held)
    found = [each for each in alike.values() if len(each) >= _FEWEST and _are_dated(desk, each)]
    return sorted(found, key=lambda each: each[0][0])


def _are_dated(desk: Desk, parts: Sequence[Sequence[int]]) -> bool:
    dated = sum(any(_is_date(desk, at) for at in part[:_CLOSE]) for part in parts)
    return dated >= max(_FEWEST, _SHARE * len(parts))


def _is_date(desk: Desk, at: int) -> bool:
    text = desk.blocks[at].text
    return len(text) <= _DATE_LENGTH and not desk.traits[at].prose and bool(_DATED.search(text))


def _drop_list(desk: Desk, outline: Outline, parts: Sequence[Sequence[int]]) -> None:
    """Drop all parts below a story, or all but the first where that is the story."""
    first = parts[0][0]
    above = sum(len(desk.blocks[at].text) for at in desk.prose(0, first) if outline.page.origins[_of(desk, at)] < 0)
    inside = sum(len(desk.blocks[at].text) for at in parts[0] if desk.open(at) and desk.traits[at].prose)
    if above < _OPENING and inside < _OPENING:
        return
    for part in parts if above >= _OPENING else parts[1:]:
        for at in part:
            desk.drop(at, "related")


def _of(desk: Desk, at: int) -> int:
    return max(desk.blocks[at].element, 0)
