"""The element of an HTML page in which the story stands."""

from collections import defaultdict
from itertools import takewhile

from mahdar.pages.desk import Desk
from mahdar.pages.html.outline import Outline
from mahdar.text import Span

_STORY_TAGS = frozenset({"article", "main"})
_STORY_BONUS = 1.4
_HINT_MALUS = 0.2
_INHERITED = (1.0, 0.5, 0.2)  # of a paragraph's weight: to what holds it, to what holds that, …
_ABOVE_TITLE = 0.3  # of the weight of what stands above the headline
_PIECE = 0.1  # of the story's prose: what is made like its element and holds so much may be its other half
_FIRST_BONUS = 2.5  # for the element in which running text first stands below the headline
_NEAR = 9  # blocks below the headline in which it begins
_STOPLESS_WORDS = 14  # where nobody writes full stops, so long a line is running text
_STOPLESS = 0.6  # of its weight
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_UP = 2  # elements around the story's in which it may go on
_OUTERMOST = 2  # html and body hold everything
_WHOLE = Span(0, 1 << 62)


def story_span(desk: Desk, outline: Outline, title: int | None) -> Span:
    """The element in which most of the page's prose stands; the whole page where there is none.

    Args:
        desk: the page; what certainly is no story is dropped already.
        outline: its elements.
        title: the block that is certainly called the headline, or None.
    """
    best = _best(desk, outline, title)
    if best < 0:
        return _WHOLE
    page = outline.page
    pieces = [best, *_other_halves(outline, best), *_going_on(desk, outline, best)]
    return Span(min(page.starts[each] for each in pieces), max(page.ends[each] for each in pieces))


def _best(desk: Desk, outline: Outline, title: int | None) -> int:
    """The element with most of the running text; what begins right below the headline counts more."""
    scores: defaultdict[int, float] = defaultdict(float)
    for at in desk.opened(0, len(desk.blocks)):
        weight = _weight(desk, outline, at)
        if weight:
            above = title is not None and at < title
            _credit(scores, outline, outline.lanes[at], weight * (_ABOVE_TITLE if above else 1))
    first = _first_below(desk, outline, title)
    if first is not None and outline.lanes[first] >= 0:
        scores[outline.lanes[first]] *= _FIRST_BONUS
    return max(scores, key=lambda element: (scores[element] * _bonus(outline, element), -element), default=-1)


def _weight(desk: Desk, outline: Outline, at: int) -> float:
    """What a block counts: its length, less where it leads elsewhere or is called furniture; 0 if it is no text."""
    block, trait = desk.blocks[at], desk.traits[at]
    if not trait.prose and (trait.words < _STOPLESS_WORDS or block.tag in _HEADINGS or not trait.arabic):
        return 0
    doubt = (1 if trait.prose else _STOPLESS) * (_HINT_MALUS if _is_hinted(outline, block.element) else 1)
    return len(block.text) * (1 - block.links) * doubt


def _first_below(desk: Desk, outline: Outline, title: int | None) -> int | None:
    """The first running text close below the headline."""
    below = [] if title is None else desk.opened(title + 1, min(len(desk.blocks), title + _NEAR))
    return next((at for at in below if _weight(desk, outline, at)), None)


def _is_hinted(outline: Outline, element: int) -> bool:
    return element >= 0 and outline.page.origins[element] >= 0


def _credit(scores: defaultdict[int, float], outline: Outline, element: int, weight: float) -> None:
    """Give a paragraph's weight to the elements around it."""
    for share in _INHERITED:
        if element < 0:
            return
        scores[element] += weight * share
        element = outline.page.parents[element]


def _bonus(outline: Outline, element: int) -> float:
    return _STORY_BONUS if outline.page.tags[element] in _STORY_TAGS else 1.0


def _other_halves(outline: Outline, best: int) -> list[int]:
    """Elements beside the story's, made like it, that hold running text: a story that an advertisement cuts in two."""
    signature, least = outline.signature(best), _PIECE * outline.prose[best]
    beside = [each for each in outline.beside(best) if outline.prose[each] >= least]
    return [each for each in beside if outline.signature(each) == signature]


def _going_on(desk: Desk, outline: Outline, best: int) -> list[int]:
    """Elements right before and behind the story's in which running text goes on without a break."""
    held = outline.held(best)
    wider = [each for each in outline.around(best)[1 : _UP + 1] if outline.page.parents[each] >= _OUTERMOST - 1]
    ways = (range(held.start - 1, -1, -1), range(held.stop, len(desk.blocks)))
    going_on = (at for way in ways for at in takewhile(lambda each: _goes_on(desk, outline, each, wider), way))
    return [desk.blocks[at].element for at in going_on]


def _goes_on(desk: Desk, outline: Outline, at: int, wider: list[int]) -> bool:
    inside = not set(wider).isdisjoint(outline.around(desk.blocks[at].element))
    return inside and desk.open(at) and desk.traits[at].prose and not _is_hinted(outline, desk.blocks[at].element)
