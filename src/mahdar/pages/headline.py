"""Which block is the headline."""

import re

from mahdar.pages.credits import is_name
from mahdar.pages.desk import Desk
from mahdar.pages.provenance import is_credit_line
from mahdar.pages.words import plain

_WORDS = range(2, 31)
_LONGEST = 220  # characters
_DATELINE = re.compile(r"^[^.:،]{2,60}(?:\([^()]{2,30}\)\s*[-–—ـ:]|\s[-–—ـ]{1,2}\s*[^\s][^.]{2,30}:)")
_LONGEST_NAME = 4  # words
_PICTURE = re.compile(r"\balt=|/>")
_SHORTEST_ECHO = 12  # characters: a shorter line is found in another by chance
_ABOVE = 300  # blocks above the story among which the headline is looked for; more is no page of a newspaper
_AROUND = 300  # blocks around a headline in which its echo is looked for
_BODY_READ = 900  # characters of the story's beginning that a headline is compared with
_DISTANCE_COST = 0.25  # a block further down is less likely; outweighed by any real sign


def plausible(desk: Desk, at: int) -> bool:
    """Whether a block has the form of a headline."""
    trait, text = desk.traits[at], desk.blocks[at].text
    return (
        trait.arabic
        and trait.words in _WORDS
        and len(text) <= _LONGEST
        and not trait.prose
        and not _DATELINE.match(text)
        and not _PICTURE.search(text)
        and not is_credit_line(text)
        and not (trait.words <= _LONGEST_NAME and is_name(text))
    )


def headline(desk: Desk, body: int) -> int | None:
    """The block before `body` (the first of the story's prose) that is the headline, or None."""
    candidates = [at for at in desk.opened(max(0, body - _ABOVE), body) if plausible(desk, at)]
    if not candidates:
        return None
    prose = desk.prose(body, min(body + 6, len(desk.blocks)))
    beginning = plain(" ".join(desk.blocks[at].text for at in prose)[:_BODY_READ])
    scored = [(_score(desk, at, beginning) - _DISTANCE_COST * rank, -at) for rank, at in enumerate(candidates)]
    return -max(scored)[1]


def _score(desk: Desk, at: int, beginning: str) -> float:
    words = desk.plain(at)
    return (
        6 * _is_named(words, desk)
        + 4 * _is_echoed(desk, at, words)
        + 3 * overlap(words, beginning)
        + 2 * (desk.blocks[at].tag == "h1")
        + (desk.blocks[at].tag == "h2")
        + _is_above_date(desk, at)
        - 2 * (desk.traits[at].words < 4)
        - 2 * desk.blocks[at].text.endswith(("...", "…", ":"))
    )


def _is_named(words: str, desk: Desk) -> bool:
    """Whether the page's own metadata or its address give these words as the headline."""
    named = any(
        words == title or (len(words) >= _SHORTEST_ECHO and words in title) for title in map(plain, desk.titles)
    )
    return named or (len(words) >= _SHORTEST_ECHO and bool(desk.slug) and overlap(words, desk.slug) > 0.8)


def _is_echoed(desk: Desk, at: int, words: str) -> bool:
    """Whether the same words stand in another short line of the page, as headlines do above and below a story."""
    if len(words) < _SHORTEST_ECHO:
        return False
    return any(
        words in desk.plain(other)
        for other in range(max(0, at - _AROUND), min(len(desk.blocks), at + _AROUND))
        if other != at and len(words) <= len(desk.blocks[other].text) + 8 <= 3 * len(words) + 60
    )


def _is_above_date(desk: Desk, at: int) -> bool:
    following = desk.reasons[at + 1 : at + 2]
    return following in (["date"], ["share"], ["byline"])


def overlap(words: str, text: str) -> float:
    """The share of the longer words that also stand in `text`, without their article."""
    longer = [word.removeprefix("ال") for word in words.split() if len(word) > 3]
    return sum(word in text for word in longer) / len(longer) if longer else 0.0
