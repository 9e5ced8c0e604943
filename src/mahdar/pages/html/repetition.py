"""Parts of a page that are made alike: comments, entries of a live page, other stories below the first."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from mahdar.pages.desk import Desk
from mahdar.pages.html.outline import Outline

_FEWEST = 3  # dated parts made alike that are a list; two may be a story and what stands beside it
_SHARE = 0.6  # of the parts alike: so many bear a date of their own
_OPENING = 90  # characters of prose above a list that are a story of their own
_MUCH_MORE = 3  # so many times what stands above: the first part is the story, and above it is a notice
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
        _drop_list(desk, outline, parts, title)


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
        for other in {_sibling(outline, desk.blocks[at].element, element) for at in alike} - {-1}:
            for at in outline.held(other):
                desk.drop(at, "list")


def _is_made_as(desk: Desk, outline: Outline, at: int, heading: str) -> bool:
    element = desk.blocks[at].element
    return element >= 0 and outline.page.tags[element] in _HEADINGS and outline.signature(element) == heading


def _sibling(outline: Outline, element: int, of: int) -> int:
    """The element around `element` that stands beside `of` and is made alike, or -1."""
    parent, signature = outline.page.parents[of], outline.signature(of)
    beside = (each for each in outline.around(element) if outline.page.parents[each] == parent and each != of)
    return next((each for each in beside if outline.signature(each) == signature), -1)


def _lists(desk: Desk, outline: Outline) -> list[list[range]]:
    """Dated parts made alike, a list for each element that holds such; a part is its blocks."""
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for element, count in enumerate(outline.blocks):
        if count > 1:
            beside[outline.page.parents[element]].append(element)
    found = [parts for parent, each in beside.items() if parent >= 0 for parts in _alike(desk, outline, each)]
    return sorted(found, key=lambda parts: parts[0].start)


def _alike(desk: Desk, outline: Outline, beside: Sequence[int]) -> Iterator[list[range]]:
    """Of elements beside one another, those made alike that bear dates."""
    if len(beside) < _FEWEST:
        return
    parts = [(element, outline.held(element)) for element in sorted(beside)]
    if sum(_is_dated(desk, part) for _, part in parts) < _FEWEST:
        return
    alike: defaultdict[str, list[range]] = defaultdict(list)
    for element, part in parts:
        alike[outline.signature(element)].append(part)
    yield from (same for same in alike.values() if len(same) >= _FEWEST and _are_dated(desk, same))


def _are_dated(desk: Desk, parts: Sequence[range]) -> bool:
    dated = sum(_is_dated(desk, part) for part in parts)
    return dated >= max(_FEWEST, _SHARE * len(parts))


def _is_dated(desk: Desk, part: range) -> bool:
    return any(_is_date(desk, at) for at in part[:_CLOSE])


def _is_date(desk: Desk, at: int) -> bool:
    text = desk.blocks[at].text
    return len(text) <= _DATE_LENGTH and not desk.traits[at].prose and bool(_DATED.search(text))


def _drop_list(desk: Desk, outline: Outline, parts: Sequence[range], title: int | None) -> None:
    """Drop all parts below a story, or all but the first where that is the story."""
    first = parts[0].start
    above = _prose(desk, outline, range(0 if title is None or title >= first else title, first))
    inside = _prose(desk, outline, parts[0])
    if above < _OPENING and inside < _OPENING:
        return
    for part in parts if _OPENING <= above > inside / _MUCH_MORE else parts[1:]:
        for at in part:
            desk.drop(at, "list")


def _prose(desk: Desk, outline: Outline, held: range) -> int:
    """How many characters of running text stand in some blocks, outside of what is called furniture."""
    prose = (desk.blocks[at] for at in desk.prose(held.start, held.stop))
    return sum(len(block.text) for block in prose if block.element < 0 or outline.page.origins[block.element] < 0)
