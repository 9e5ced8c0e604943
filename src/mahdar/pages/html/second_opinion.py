"""Trafilatura's opinion, asked only where our own reading of an HTML page looks wrong."""

import re

from mahdar.pages.desk import Desk
from mahdar.pages.html.scanner import HtmlPage
from mahdar.pages.words import plain

_TOO_SHORT = 250  # characters; hardly a story of the press is shorter
_BELOW = 9  # blocks below a headline in which its story begins
_MUCH_MORE = 2  # so many times our text has to be found before another opinion is taken
# What libxml2 takes minutes for, or loses without a word: pages like that are read by our own scanner alone.
_LARGEST = 1_500_000
_DEEPEST = 200
_LONG_TAG = re.compile("<[^<>]{20000}")
_CERTAIN = frozenset({"date", "caption", "comments", "list", "hidden", "legal", "form"})  # reasons that stand
_SHORTEST = 20  # characters of a block: a shorter one stands in any text by chance


def looks_wrong(desk: Desk) -> bool:
    """Whether hardly anything of the page was kept, and no running text below a headline."""
    title = next((at for at, kind in enumerate(desk.kinds) if kind == "title"), None)
    if title is not None and any(_is_text(desk, at) for at in range(title, min(title + _BELOW, len(desk.blocks)))):
        return False
    return sum(len(block.text) for block, kind in zip(desk.blocks, desk.kinds, strict=True) if kind) < _TOO_SHORT


def _is_text(desk: Desk, at: int) -> bool:
    return desk.kinds[at] == "paragraph" and desk.traits[at].prose


def ask(desk: Desk, page: HtmlPage, text: str) -> None:
    """Keep the blocks that trafilatura takes for the story, where it finds much more of one.

    Args:
        desk: our reading of the page; changed in place.
        page: the scanned page.
        text: its characters.
    """
    if len(text) > _LARGEST or page.deepest > _DEEPEST or _LONG_TAG.search(text):
        return
    story = f" {plain(_extracted(text))} "
    long = [at for at, block in enumerate(desk.blocks) if len(block.text) >= _SHORTEST]
    found = [at for at in long if desk.reasons[at] not in _CERTAIN and f" {desk.plain(at)} " in story]
    kept = sum(len(block.text) for block, kind in zip(desk.blocks, desk.kinds, strict=True) if kind)
    if sum(len(desk.blocks[at].text) for at in found) <= _MUCH_MORE * kept:
        return
    for at in found:
        if desk.kinds[at] is None:
            desk.keep(at, "paragraph")


def _extracted(text: str) -> str:
    """The story that trafilatura finds, or ""."""
    import trafilatura

    return trafilatura.extract(text, include_comments=False, favor_recall=True, deduplicate=False) or ""
