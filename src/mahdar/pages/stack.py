"""The lines above a bare article: kickers, the headline, a summary, a dateline, one below another."""

import re
from itertools import pairwise

from mahdar.pages.desk import Desk
from mahdar.pages.headline import overlap, plausible
from mahdar.pages.words import lines_of, plain

_TALLEST = 5  # lines; more are a list or a poem
_SHORTEST_MAIN = 4  # words: below a headline, a shorter line is a caption or a name
_SUMMARY = 12  # words from which a line that is much longer than the one above it sums the story up
_LONG_SUMMARY = 17  # the same below a kicker of a few words
_KICKER = 6  # words; a shorter line above a long one is its kicker
_MUCH_LONGER = 1.4
_LEAD_WORDS = 8
_CAPTION = 0.5  # of the words of the line above: what is shorter is a caption or a byline
_UNRELATED = 0.4  # so much less of a line than of the one above stands in the story's opening: a caption, a side story
_OPENING = 900  # characters of the story
_OPENS = re.compile(r"[:：]\s*-?\s*$")
_ITEM = re.compile(r"\s*[*•●▪■◆\-–—]\s*")
_DIGEST = "digests"


def label_stack(desk: Desk) -> int:
    """Decide on the lines above a bare article's first paragraph.

    Args:
        desk: a page without furniture, nothing decided yet.

    Returns:
        The number of the first block that is not decided.
    """
    body = _height(desk)
    title = _main_line(desk, body)
    if title is None:
        return 0
    for at in range(title):
        desk.keep(at, "kicker" if plausible(desk, at) else "paragraph")
    desk.keep(title, "title")
    return _label_leads(desk, title + 1, body)


def _label_leads(desk: Desk, first: int, body: int) -> int:
    at = first
    while at < body and desk.traits[at].words >= _LEAD_WORDS:
        desk.keep(at, "lead")
        at += 1
    return at


def _height(desk: Desk) -> int:
    """How many lines stand above the first paragraph; 1 where so many do that they are something else."""
    heights = (at for at in range(len(desk.blocks)) if not _may_be_stacked(desk, at))
    height = next(heights, len(desk.blocks))
    return height if height <= _TALLEST and height < len(desk.blocks) else 1


def _may_be_stacked(desk: Desk, at: int) -> bool:
    return not desk.traits[at].prose and not _ITEM.match(desk.blocks[at].text) and len(desk.blocks[at].text) <= 220


def _main_line(desk: Desk, body: int) -> int | None:
    """The headline among the lines above `body`: the last that neither sums up nor shows, or else the first."""
    lines = [at for at in range(body) if not desk.traits[at].sign and plausible(desk, at)]
    digest = _is_digest(desk)
    if digest or len(lines) < 2:
        return 0 if digest else next(iter(lines), None)
    opening = plain(" ".join(block.text for block in desk.blocks[body : body + 3])[:_OPENING])
    for upper, lower in reversed(list(pairwise(lines))):
        if _outranks(desk, lower, upper, opening):
            return lower
    return lines[0]


def _is_digest(desk: Desk) -> bool:
    """Whether the first line names a series, several stories with headlines of their own below it."""
    if desk.plain(0) not in lines_of(_DIGEST):
        return False
    headings = [at for at in range(1, len(desk.blocks)) if not desk.traits[at].prose and not desk.traits[at].full_stop]
    return len(headings) > 1


def _outranks(desk: Desk, lower: int, upper: int, opening: str) -> bool:
    """Whether a line is the headline, and the one above it its kicker or that of another story."""
    line = desk.plain(lower)
    if desk.traits[lower].words < _SHORTEST_MAIN or _OPENS.search(desk.blocks[lower].text) or line in opening:
        return False
    nearer = overlap(line, opening) - overlap(desk.plain(upper), opening)
    return nearer > -_UNRELATED and (nearer > _UNRELATED or _has_main_form(desk, lower, upper))


def _has_main_form(desk: Desk, lower: int, upper: int) -> bool:
    """Whether a line below another one of the same story looks like the headline, not like what stands below it."""
    words, above = desk.traits[lower].words, desk.traits[upper].words
    return not _sums_up(words, above) and words >= _CAPTION * above and not _is_nearer_below(desk, lower)


def _sums_up(words: int, above: int) -> bool:
    return words > _MUCH_LONGER * above and words >= (_LONG_SUMMARY if above < _KICKER else _SUMMARY)


def _is_nearer_below(desk: Desk, at: int) -> bool:
    """Whether a line stands nearer to the one below it than above, as a caption or a first paragraph does."""
    before, block, behind = desk.blocks[at - 1 : at + 2]
    return block.start - before.end > behind.start - block.end
