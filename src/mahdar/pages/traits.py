"""What can be seen of a block without its neighbours."""

import re
from functools import lru_cache
from typing import NamedTuple

from mahdar.pages.blocks import Block
from mahdar.pages.credits import is_agency
from mahdar.pages.words import Sign, furniture

_ARABIC = re.compile("[ء-غف-يٱ-ۓﭐ-ﻼ]")
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏЀ-ӿ]")
_FULL_STOP = re.compile(r"(?:(?<!\.)\.|\u2026|\.{3,}|؟|!)[\s\"”»“’')\]]*$")
_PLAIN_STOP = re.compile(r"(?<!\.)\.[\s\"”»“’')\]]*$")
_CREDIT = re.compile(r"[(\[]\s*([^()\[\]]{2,60}?)\s*[)\]]\s*$")
_CREDIT_REACH = 70
_SHORTEST_CAPTION = 8  # characters before a credit; with fewer the line is the credit of the story
_HASHTAGS = re.compile(r"(?:\s*#[^\s#]+[\s,،]*)+$")
_MARKUP = re.compile(r'^[\w:-]{2,20}\s*=\s*["\']|["\'\s]/?>$|^["\']?\s*/?>')  # what is left of a tag that was cut open
_ADDRESS = re.compile(r"\S*(?:https?://|www\.|@)\S+$|[\w.-]+\.(?:com|net|org|info|[a-z]{2})/?\S*$", re.IGNORECASE)
_YEARS = re.compile(r"[\s•*-]*(?:1[5-9]|20)\d\d(?:\s*[-–/]\s*\d{2,4})?\s*[:\-–]")
_LONGEST_KEPT = 60  # characters
_PROSE_WORDS = 6  # a sentence of this length with a full stop is prose
_LONG_PROSE_WORDS = 28  # as long as this it is prose without one; the longest headlines of the press have some 25


class Traits(NamedTuple):
    """What a block is by itself.

    Attributes:
        sign: what its words say it is, or None.
        noise: why it cannot be text at all ("counter", "tags", "menu" …), or "".
        words: how many words it has.
        arabic: it has Arabic letters.
        full_stop: it ends as a sentence does.
        prose: it is running text.
        plain: its words as they are compared, where it is short; else "".
    """

    sign: Sign | None
    noise: str
    words: int
    arabic: bool
    full_stop: bool
    prose: bool
    plain: str


def traits(block: Block) -> Traits:
    """Look at one block; what was seen of a short one is kept, since the pages of an outlet share their menus."""
    return _kept(block.text) if len(block.text) <= _LONGEST_KEPT else _look(block.text)


def _look(text: str) -> Traits:
    words = text.count(" ") + 1
    arabic = bool(_ARABIC.search(text))
    sign, plain = furniture().look(text)
    noise = "" if sign else _noise(text, words, arabic=arabic)
    full_stop = bool(_FULL_STOP.search(text[-8:]))
    prose = arabic and not sign and not noise and _is_prose(text, words, full_stop=full_stop)
    return Traits(sign, noise, words, arabic, full_stop, prose, plain)


@lru_cache(maxsize=20_000)
def _kept(text: str) -> Traits:
    return _look(text)


def _is_prose(text: str, words: int, *, full_stop: bool) -> bool:
    """Questions and cries end headlines too; only long ones are prose."""
    ends_plainly = full_stop and bool(_PLAIN_STOP.search(text[-8:]))
    return words >= (_PROSE_WORDS if ends_plainly else _LONG_PROSE_WORDS)


def _noise(text: str, words: int, *, arabic: bool) -> str:
    if ("=" in text or ">" in text) and _MARKUP.search(text):
        return "markup"
    if not arabic:
        return _foreign(text, words)
    if text.startswith("#") and _HASHTAGS.match(text):
        return "tags"
    return "caption" if len(text) < 200 and is_credited(text) else ""


def _foreign(text: str, words: int) -> str:
    """Why a block without Arabic letters is no part of an Arabic story; the years of a chronicle are."""
    if _YEARS.match(text):
        return ""
    if _ADDRESS.match(text):
        return "link"
    if _LATIN.search(text):
        return "caption" if words >= 5 else "menu"
    if any(mark in text for mark in "=×+") and any(map(str.isdigit, text)):
        return "form"
    return "tags" if text.startswith("#") else "counter" if any(map(str.isdigit, text)) else "mark"


def is_credited(text: str) -> bool:
    """Whether a line ends with a photographer's or agency's credit in brackets."""
    credit = _CREDIT.search(text[-_CREDIT_REACH:]) if text[-1:] in ")]" else None
    if not credit or len(text) - len(credit.group()) < _SHORTEST_CAPTION:
        return False
    return any(map(_is_source_of_pictures, re.split(r"[/\-–—،|:]|\sعبر\s", credit[1])))


def _is_source_of_pictures(words: str) -> bool:
    sign = furniture().sign(words)
    return is_agency(words) or bool(sign and sign.reason == "caption")
