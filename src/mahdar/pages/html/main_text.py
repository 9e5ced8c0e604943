"""Where on an HTML page the story stands, and which of its blocks are certainly not the story."""

from collections import defaultdict

from mahdar.pages.desk import Desk
from mahdar.pages.html.boxes import drop_boxes
from mahdar.pages.html.captions import mark_captions
from mahdar.pages.html.outline import outline
from mahdar.pages.html.repetition import drop_repeated
from mahdar.pages.html.scanner import HtmlPage
from mahdar.pages.html.story_span import story_span
from mahdar.text import Span

_LINKED = 0.6  # a block with a larger share of links leads elsewhere
_WRAPPER = 0.5  # an element with a larger share of the story's prose is a wrapper, whatever its name says
_WIDGET = "widget"
_HEADINGS = frozenset({"h1", "h2", "h3"})
_LONGEST_TITLE = 250  # characters
_SHORTEST_TITLE = 12  # characters: a shorter line stands in a title by chance
_HEADLINE = 4  # words of a line that may be a headline
_NEAR = 6  # blocks right above a story without a certain headline that may be its headline
_KICKERS = 2  # blocks right above a headline that may be its kicker


def furnish(desk: Desk, page: HtmlPage, text: str) -> None:
    """Drop what the page's markup shows to be furniture; leave the story, and what may be its headline, undecided."""
    _forgive_widgets(desk, page)
    for at, block in enumerate(desk.blocks):
        if block.links > _LINKED and not (desk.traits[at].prose and block.links < 0.9):
            desk.drop(at, "related")
    elements = outline(desk, page, text)
    named = _named(desk)
    title = _certain_title(desk, named)
    drop_repeated(desk, elements, title)
    story = story_span(desk, elements, title)
    title = _nearest_title(desk, named, story, title)
    wrappers = _wrappers(desk, page, story)
    mark_captions(desk, elements, story, title)
    headed = title is not None or _is_headed(desk, story)
    for at, block in enumerate(desk.blocks):
        origin = page.origins[block.element] if block.element >= 0 else -1
        reason = page.hints[origin] if origin >= 0 and origin not in wrappers else ""
        inside = story.start <= block.start < story.end
        if reason and not (inside and page.starts[origin] < story.start):
            _drop_hinted(desk, at, reason)
        elif not inside and not _may_be_above(desk, at, story, title, headed=headed):
            desk.drop(at, "menu" if block.start < story.start else "related")
    drop_boxes(desk, elements, story)
    desk.lanes = elements.lanes


def _forgive_widgets(desk: Desk, page: HtmlPage) -> None:
    """Where most of the running text stands in widgets, the page's program calls all its parts so: no hint is left."""
    prose = [desk.blocks[at] for at in desk.prose()]
    of_widgets = [block for block in prose if block.element >= 0 and _reason(page, block.element) == _WIDGET]
    if sum(len(block.text) for block in of_widgets) <= _WRAPPER * sum(len(block.text) for block in prose):
        return
    for element, (parent, why) in enumerate(zip(page.parents, page.hints, strict=True)):
        page.hints[element] = "" if why == _WIDGET else why
        page.origins[element] = element if page.hints[element] else page.origins[parent] if parent >= 0 else -1


def _reason(page: HtmlPage, element: int) -> str:
    return page.hints[page.origins[element]] if page.origins[element] >= 0 else ""


def _named(desk: Desk) -> list[int]:
    """The blocks that the page's metadata name as the headline."""
    titles = desk.plain_titles
    lines = [at for at, block in enumerate(desk.blocks) if len(block.text) >= _SHORTEST_TITLE]
    short = [at for at in lines if not desk.traits[at].prose and len(desk.blocks[at].text) <= _LONGEST_TITLE]
    return [at for at in short if any(desk.plain(at) in title for title in titles)] if titles else []


def _certain_title(desk: Desk, named: list[int]) -> int | None:
    """The first block that the metadata name, a heading before others; or the page's only `<h1>`."""
    headed = [at for at in named if desk.blocks[at].tag in _HEADINGS]
    firsts = [at for at, block in enumerate(desk.blocks) if block.tag == "h1"]
    return next(iter(headed or named or (firsts if len(firsts) == 1 else [])), None)


def _nearest_title(desk: Desk, named: list[int], story: Span, title: int | None) -> int | None:
    """The headline that stands next above the story, be it a link; it is open again for being chosen."""
    above = [at for at in named if desk.blocks[at].start < story.start]
    if above:
        desk.reasons[above[-1]] = None
        return title if title in above and desk.blocks[title].tag in _HEADINGS else above[-1]
    if title is not None:
        return title
    headings = (at for at, block in enumerate(desk.blocks) if block.start < story.start and block.tag in _HEADINGS)
    near = [at for at in headings if desk.open(at) and _is_near(desk, at, story)]
    return near[-1] if near else None


def _drop_hinted(desk: Desk, at: int, reason: str) -> None:
    """A heading inside a header that is called menu or the like can still be the headline."""
    if desk.blocks[at].tag != "h1":
        desk.drop(at, "related" if reason == _WIDGET else reason)


def _is_headed(desk: Desk, story: Span) -> bool:
    """Whether a line that may be the headline stands in the story's own element, above its running text."""
    inside = [at for at, block in enumerate(desk.blocks) if story.start <= block.start < story.end and desk.open(at)]
    above = (desk.traits[at] for at in inside[: next((i for i, at in enumerate(inside) if desk.traits[at].prose), 0)])
    return any(trait.words >= _HEADLINE for trait in above)


def _may_be_above(desk: Desk, at: int, story: Span, title: int | None, *, headed: bool) -> bool:
    """Whether a block outside the story can be its headline, its kicker or its lead."""
    block = desk.blocks[at]
    if block.start >= story.start:
        return False
    if title is not None and desk.blocks[title].start < story.start:
        return at >= title or block.tag in _HEADINGS or (at >= title - _KICKERS and not desk.traits[at].prose)
    return block.tag in _HEADINGS or (not headed and (desk.traits[at].prose or _is_near(desk, at, story)))


def _is_near(desk: Desk, at: int, story: Span) -> bool:
    last = min(at + _NEAR, len(desk.blocks) - 1)
    return desk.blocks[last].start >= story.start


def _wrappers(desk: Desk, page: HtmlPage, story: Span) -> set[int]:
    """Elements with a hint that hold most of the story's prose."""
    weights: defaultdict[int, int] = defaultdict(int)
    total = 0
    for at in desk.prose():
        block = desk.blocks[at]
        if story.start <= block.start < story.end:
            total += len(block.text)
            if block.element >= 0 and page.origins[block.element] >= 0:
                weights[page.origins[block.element]] += len(block.text)
    return {origin for origin, weight in weights.items() if weight > _WRAPPER * total}
