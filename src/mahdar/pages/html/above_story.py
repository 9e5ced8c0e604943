"""The lines of an HTML page that belong to a story's headline: the kicker above it, the lead below it."""

import re
from functools import cache

from mahdar.pages.credits import is_name
from mahdar.pages.date_lines import is_stamp_line
from mahdar.pages.desk import Desk
from mahdar.pages.html.scanner import HtmlPage
from mahdar.pages.provenance import is_credit_line
from mahdar.pages.words import forms_of

_KICKER_WORDS = range(4, 17)
_MARKED_KICKER_WORDS = range(2, 17)  # where the markup calls it one
_MAY_BE_KICKER = frozenset({"kicker", "menu"})
_PATH = re.compile(r"(?:^|\s)[»«›‹>|/\\←](?:\s|$)|(?<!\w)الرئيسية(?!\w)|:\s*$|\*\*|^\W*عاجل")
_LINKED = 0.5  # the share of links from which a line leads elsewhere
_LEAD_WORDS = range(6, 61)
_PARTS_LEAD = frozenset({"date", "byline", "dateline"})
_LEAST_STORY = 2  # paragraphs that must be left when a first one is the lead
_SHORT = 5  # words: what stands between a lead and the story is short: an author, a count of minutes


def settle_headline(desk: Desk, page: HtmlPage) -> None:
    """Keep the kicker and the lead of a story whose headline is decided."""
    title = next((at for at, kind in enumerate(desk.kinds) if kind == "title"), None)
    if title is None:
        return
    if title and _is_kicker(desk, page, title - 1, title):
        desk.keep(title - 1, "kicker")
    for at in (at for at, kind in enumerate(desk.kinds) if kind == "lead" and _credit().search(desk.blocks[at].text)):
        desk.drop(at, "caption")
    for at in (at for at, kind in enumerate(desk.kinds) if kind == "lead" and is_stamp_line(desk.blocks[at].text)):
        desk.drop(at, "date")
    lead = _lead(desk, title)
    if lead is not None:
        desk.kinds[lead] = "lead"


def _is_kicker(desk: Desk, page: HtmlPage, at: int, title: int) -> bool:
    """A line of some words right above the headline, in its part of the page, that is no path, date or credit."""
    block, trait = desk.blocks[at], desk.traits[at]
    origin = page.origins[block.element] if block.element >= 0 else -1
    marked = origin >= 0 and page.hints[origin] == "kicker"
    words = _MARKED_KICKER_WORDS if marked else _KICKER_WORDS
    return (
        desk.reasons[at] in _MAY_BE_KICKER
        and trait.words in words
        and trait.arabic
        and not (trait.sign or trait.noise or trait.prose)
        and block.links < _LINKED
        and not _PATH.search(block.text)
        and not is_name(block.text)
        and not is_credit_line(block.text)
        and desk.plain(at) not in desk.plain(title)
        and _stands_by(desk, at, title)
    )


def _stands_by(desk: Desk, at: int, title: int) -> bool:
    one, other = desk.blocks[at].element, desk.blocks[title].element
    return desk.near(at, title) or (min(one, other) >= 0 and desk.parents[one] == desk.parents[other])


@cache
def _credit() -> re.Pattern[str]:
    """A photographer's or an agency's credit within a line: «… صورة: و م ع»."""
    return re.compile(rf"(?<=\s)(?:{'|'.join(forms_of('captions'))})\s*[:/]")


def _lead(desk: Desk, title: int) -> int | None:
    """The first paragraph, where the story's date or author stand between it and the others."""
    story = [at for at, kind in enumerate(desk.kinds) if kind == "paragraph" and at > title]
    if len(story) <= _LEAST_STORY or any(kind == "lead" for kind in desk.kinds):
        return None
    first, second = story[:2]
    between = desk.reasons[first + 1 : second]
    others = (at for at in range(title + 1, second) if desk.reasons[at] == "related")
    own = all(desk.traits[at].words <= _SHORT for at in others)
    parted = not _PARTS_LEAD.isdisjoint(filter(None, between))
    return first if own and parted and desk.traits[first].words in _LEAD_WORDS else None
