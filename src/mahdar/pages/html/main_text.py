"""Where on an HTML page the story stands, and which of its blocks are certainly not the story."""

from collections import defaultdict

from mahdar.pages.desk import Desk
from mahdar.pages.html.scanner import HtmlPage
from mahdar.text import Span

_NOT_CONTAINERS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "span", "em", "b", "strong", "i", "font", "small", "blockquote",
    "td",
})  # fmt: skip
_STORY_TAGS = frozenset({"article", "main"})
_STORY_BONUS = 1.4
_HINT_MALUS = 0.2
_INHERITED = (1.0, 0.5, 0.2)  # of a paragraph's weight: to what holds it, to what holds that, …
_LINKED = 0.6  # a block with a larger share of links leads elsewhere
_WRAPPER = 0.5  # an element with a larger share of the story's prose is a wrapper, whatever its name says
_HEADINGS = frozenset({"h1", "h2", "h3"})


def furnish(desk: Desk, page: HtmlPage) -> None:
    """Drop what the page's markup shows to be furniture; leave the story, and what may be its headline, undecided."""
    for at, block in enumerate(desk.blocks):
        if block.links > _LINKED and not (desk.traits[at].prose and block.links < 0.9):
            desk.drop(at, "related")
    story = _story_span(desk, page)
    wrappers = _wrappers(desk, page, story)
    for at, block in enumerate(desk.blocks):
        origin = page.origins[block.element] if block.element >= 0 else -1
        reason = page.hints[origin] if origin >= 0 and origin not in wrappers else ""
        inside = story.start <= block.start < story.end
        if reason and not (inside and page.starts[origin] < story.start):
            _drop_hinted(desk, at, reason)
        elif not inside and not _may_be_above(desk, at, story):
            desk.drop(at, "menu" if block.start < story.start else "related")


def _drop_hinted(desk: Desk, at: int, reason: str) -> None:
    """A heading inside a header that is called menu or the like can still be the headline."""
    if desk.blocks[at].tag != "h1":
        desk.drop(at, reason)


def _may_be_above(desk: Desk, at: int, story: Span) -> bool:
    """Whether a block outside the story can be its headline or lead."""
    block = desk.blocks[at]
    return block.start < story.start and (block.tag in _HEADINGS or desk.traits[at].prose)


def _story_span(desk: Desk, page: HtmlPage) -> Span:
    """The element in which most of the page's prose stands; the whole page where none stands out."""
    scores: defaultdict[int, float] = defaultdict(float)
    for at in desk.prose():
        block = desk.blocks[at]
        weight = len(block.text) * (1 - block.links) * (_HINT_MALUS if _hinted(page, block.element) else 1)
        _credit(scores, page, block.element, weight)
    if not scores:
        return Span(0, 1 << 62)
    best = max(scores, key=lambda element: (scores[element] * _bonus(page, element), -element))
    return Span(page.starts[best], page.ends[best])


def _hinted(page: HtmlPage, element: int) -> bool:
    return element >= 0 and page.origins[element] >= 0


def _credit(scores: defaultdict[int, float], page: HtmlPage, element: int, weight: float) -> None:
    """Give a paragraph's weight to the elements around it."""
    while element >= 0 and page.tags[element] in _NOT_CONTAINERS:
        element = page.parents[element]
    for share in _INHERITED:
        if element < 0:
            return
        scores[element] += weight * share
        element = page.parents[element]


def _bonus(page: HtmlPage, element: int) -> float:
    return _STORY_BONUS if page.tags[element] in _STORY_TAGS else 1.0


def _wrappers(desk: Desk, page: HtmlPage, story: Span) -> set[int]:
    """Elements with a hint that hold most of the story's prose."""
    weights: defaultdict[int, int] = defaultdict(int)
    total = 0
    for at in desk.prose():
        block = desk.blocks[at]
        if story.start <= block.start < story.end:
            total += len(block.text)
            if _hinted(page, block.element):
                weights[page.origins[block.element]] += len(block.text)
    return {origin for origin, weight in weights.items() if weight > _WRAPPER * total}
