"""The element of an HTML page in which the story stands."""

from collections import defaultdict

from mahdar.pages.desk import Desk
from mahdar.pages.html.outline import Outline
from mahdar.text import Span

_STORY_TAGS = frozenset({"article", "main"})
_STORY_BONUS = 1.4
_HINT_MALUS = 0.2
_INHERITED = (1.0, 0.5, 0.2)  # of a paragraph's weight: to what holds it, to what holds that, …
_ABOVE_TITLE = 0.3  # of the weight of what stands above the headline
_PIECE = 0.1  # of the story's prose: what is made like its element and holds so much may be its other half
_WHOLE = Span(0, 1 << 62)


def story_span(desk: Desk, outline: Outline, title: int | None) -> Span:
    """The element in which most of the page's prose stands; the whole page where there is none.

    Args:
        desk: the page; what certainly is no story is dropped already.
        outline: its elements.
        title: the block that is certainly called the headline, or None.
    """
    best = _best(desk, outline, desk.blocks[title].start if title is not None else 0)
    if best < 0:
        return _WHOLE
    page = outline.page
    pieces = [best, *_other_halves(outline, best)]
    return Span(min(page.starts[each] for each in pieces), max(page.ends[each] for each in pieces))


def _best(desk: Desk, outline: Outline, title: int) -> int:
    scores: defaultdict[int, float] = defaultdict(float)
    for at in desk.prose():
        block = desk.blocks[at]
        weight = len(block.text) * (1 - block.links) * (_HINT_MALUS if _is_hinted(outline, block.element) else 1)
        _credit(scores, outline, outline.lanes[at], weight * (_ABOVE_TITLE if block.start < title else 1))
    return max(scores, key=lambda element: (scores[element] * _bonus(outline, element), -element), default=-1)


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
