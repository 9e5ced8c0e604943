"""Where the story of a page is: the stretch with most of the prose that nothing parts."""

from itertools import pairwise

from mahdar.pages.desk import Desk

_STOPLESS_WORDS = 12  # where nobody writes full stops, so long a line is prose
_BELOW_THE_END = 0.3  # what prose counts for below a line that ends stories
_RESUMING_WORDS = 20  # so much prose below a list of other stories is the story going on


def body(desk: Desk) -> tuple[int, int] | None:
    """First and last block of the story's prose: the stretch with most of it that nothing parts."""
    prose = desk.prose() or [at for at in desk.opened(0, len(desk.blocks)) if desk.traits[at].words >= _STOPLESS_WORDS]
    if not prose:
        return None
    stretches = [[prose[0]]]
    for before, after in pairwise(prose):
        if _is_parted(desk, before, after):
            stretches.append([])
        stretches[-1].append(after)
    best = max(stretches, key=lambda stretch: _weight(desk, stretch))
    return best[0], best[-1]


def _weight(desk: Desk, stretch: list[int]) -> float:
    """How much prose; readers' comments can be longer than a short story, but stand below it."""
    above = (desk.traits[at].sign for at in range(stretch[0]))
    discount = _BELOW_THE_END if any(sign and sign.ends_story for sign in above) else 1.0
    return discount * sum(len(desk.blocks[at].text) for at in stretch)


def _is_parted(desk: Desk, before: int, after: int) -> bool:
    """Whether the story cannot go on from one piece of prose to the next; markup shows what stands in one row."""
    between = [desk.traits[at].sign for at in range(before + 1, after)]
    signs = [sign for sign in between if sign]
    if any(sign.ends_story for sign in signs):
        return True
    if desk.lanes and desk.lanes[before] >= 0 and desk.lanes[before] == desk.lanes[after]:
        return False
    if _tells_of_others(desk, before, after):
        return True
    listed = any(sign.opens_list for sign in signs)
    return (listed and _resuming(desk, after) < _RESUMING_WORDS) or (len(between) > 5 and len(signs) > 1)


def _resuming(desk: Desk, at: int) -> int:
    """How many words of prose follow in one piece; a teaser of another story is a single sentence."""
    words = 0
    while at < len(desk.blocks) and desk.open(at) and desk.traits[at].prose and words < _RESUMING_WORDS:
        words += desk.traits[at].words
        at += 1
    return words


def _tells_of_others(desk: Desk, before: int, after: int) -> bool:
    """Whether another story's headline and date stand between two pieces of prose."""
    between = range(before + 1, after)
    return any(desk.reasons[at] == "date" for at in between) and any(map(desk.open, between))
