"""Which block is the headline."""

import re
from functools import lru_cache

from mahdar.pages.credits import is_name
from mahdar.pages.desk import Desk
from mahdar.pages.provenance import is_credit_line
from mahdar.pages.words import plain

_WORDS = range(2, 31)
_LONGEST = 220  # characters
_DATELINE = re.compile(r"^[^.:،]{2,60}(?:\([^()]{2,30}\)\s*[-–—ـ:]|\s[-–—ـ]{1,2}\s*[^\s][^.]{2,30}:)")
_LONGEST_NAME = 4  # words
_PREFIX = re.compile("^و?(?:ال|لل)?(?=...)")
_STEM = 4  # letters by which forms of one word are known
_SHORT_WORD = 3  # letters; shorter words stand in any text
_GOING_ON = ("،", ",", "؛")
_SEPARATORS = tuple("-–—|:»")
_PICTURE = re.compile(r"\balt=|/>")
_SHORTEST_ECHO = 12  # characters: a shorter line is found in another by chance
_ABOVE = 300  # blocks above the story among which the headline is looked for; more is no page of a newspaper
_AROUND = 300  # blocks around a headline in which its echo is looked for
_NEAR = 6  # blocks around a line in which what it was cut from stands
_BESIDE = re.compile(r"\s+[-–—|»«:]+\s+|\s*\|\s*")
_DOUBTFUL = frozenset({"menu", "related", "box", "kicker", "repeated"})  # what a headline can be taken for
_LEAST_SPACES = 2  # a shorter title may be a section's or the outlet's
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
        and not text.endswith(_GOING_ON)
        and not _PICTURE.search(text)
        and not is_credit_line(text)
        and not (trait.words <= _LONGEST_NAME and is_name(text))
    )


def headline(desk: Desk, body: int) -> int | None:
    """The block before `body` (the first of the story's prose) that is the headline, or None."""
    candidates = [at for at in desk.opened(max(0, body - _ABOVE), body) if plausible(desk, at)]
    if not any(_is_title(desk, at) for at in candidates):
        candidates = sorted({*candidates, *_mistaken(desk, body)})
    if len(candidates) < 2:
        return next(iter(candidates), None)
    opening = plain(desk.blocks[body].text[:_BODY_READ])
    beginning = plain(" ".join(block.text for block in desk.blocks[body : body + 6])[:_BODY_READ])
    scored = [(_score(desk, at, opening, beginning) - _DISTANCE_COST * rank, -at) for rank, at in enumerate(candidates)]
    return -max(scored)[1]


def _mistaken(desk: Desk, body: int) -> list[int]:
    """Lines above the story that were taken for furniture, but are what the page's metadata call the headline."""
    above = range(max(0, body - _ABOVE), body)
    return [at for at in above if desk.reasons[at] in _DOUBTFUL and _is_title(desk, at) and plausible(desk, at)]


def _is_title(desk: Desk, at: int) -> bool:
    """Whether a line is the whole headline that the metadata give, with the outlet's name beside it or without."""
    words = desk.plain(at)
    if len(words) < _SHORTEST_ECHO or words.count(" ") < _LEAST_SPACES:
        return False
    return any(words in _ends(title) for title in desk.titles)


@lru_cache(maxsize=256)
def _ends(title: str) -> frozenset[str]:
    """What a page's title may be the headline by itself: all of it, or what a mark parts off at an end."""
    parts = _BESIDE.split(title)
    ends = (parts[:1], parts[1:], parts[:-1], parts[-1:], parts)
    return frozenset(plain(" ".join(end)) for end in ends)


def _score(desk: Desk, at: int, opening: str, beginning: str) -> float:
    words = desk.plain(at)
    return (
        6 * _is_named(words, desk)
        + 2 * _is_title(desk, at)
        + 4 * _is_echoed(desk, at, words)
        - 4 * _is_cut(desk, at)
        + 2 * overlap(words, opening)
        + 2 * overlap(words, beginning)
        + 2 * (desk.blocks[at].tag == "h1")
        + (desk.blocks[at].tag == "h2")
        + _is_above_date(desk, at)
        - 2 * (desk.traits[at].words < 4)
        - 2 * desk.blocks[at].text.endswith(("...", "…", ":"))
    )


def _is_named(words: str, desk: Desk) -> bool:
    """Whether the page's own metadata or its address give these words as the headline."""
    named = any(words == title or (len(words) >= _SHORTEST_ECHO and words in title) for title in desk.plain_titles)
    return named or (len(words) >= _SHORTEST_ECHO and bool(desk.slug) and overlap(words, desk.slug) > 0.8)


def _is_echoed(desk: Desk, at: int, words: str) -> bool:
    """Whether the same words stand in another short line of the page, as headlines do above and below a story."""
    if len(words) < _SHORTEST_ECHO:
        return False
    least, most, first = len(words) - 8, 3 * len(words) + 52, max(0, at - _AROUND)
    lengths = enumerate((len(block.text) for block in desk.blocks[first : at + _AROUND]), first)
    others = [other for other, length in lengths if least <= length <= most and not desk.traits[other].prose]
    return any(_echoes(desk, other, at, words) for other in others if other != at)


def _echoes(desk: Desk, other: int, at: int, words: str) -> bool:
    """Whether another line holds the words of `at`, with an outlet's name at most; not where `at` is cut from it."""
    line = desk.plain(other)
    if words not in line:
        return False
    behind = desk.blocks[other].text[len(desk.blocks[at].text) :].lstrip()
    return not line.startswith(f"{words} ") or line.startswith(f"{words} {words}") or behind[:1] in _SEPARATORS


def _is_cut(desk: Desk, at: int) -> bool:
    """Whether a line, or what stands beside an outlet's name in it, is only the beginning of a nearby line."""
    pieces = [piece for piece in map(plain, _BESIDE.split(desk.blocks[at].text)) if len(piece) >= _SHORTEST_ECHO]
    near = range(max(0, at - _NEAR), min(len(desk.blocks), at + _NEAR))
    others = [desk.plain(other) for other in near if other != at and not desk.traits[other].prose]
    return any(other.startswith(f"{piece} ") for piece in pieces for other in others)


def _is_above_date(desk: Desk, at: int) -> bool:
    following = desk.reasons[at + 1 : at + 2]
    return following in (["date"], ["share"], ["byline"])


def overlap(words: str, text: str) -> float:
    """The share of the longer words that stand in `text`, in whatever form: their first letters behind و and ال do."""
    stems = [_PREFIX.sub("", word)[:_STEM] for word in words.split() if len(word) > _SHORT_WORD]
    return sum(stem in text for stem in stems) / len(stems) if stems else 0.0
