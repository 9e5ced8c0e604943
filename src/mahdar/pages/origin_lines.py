"""A line above a story that tells where it comes from, taken apart: place, people, agencies."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from mahdar.lexicon import lexicon
from mahdar.pages.credits import agencies_in, is_agency, is_place, label_end
from mahdar.pages.desk import Desk
from mahdar.pages.outlets import is_outlet
from mahdar.pages.words import lines_of, plain

_LONGEST = 90  # characters
_PARTS = re.compile(r"\s*(?:[-–—ـ/|،,:;؛()\[\]•·*+«»]|(?<=\w\w)\.(?=\s|$))+\s*")
_AROUND_TITLE = re.compile(r"\s+[-–—|»«:]+\s+|\s*\|\s*")
_OWN = 4  # words of a name of an outlet
_UNKNOWN_AGENCY = re.compile(r"وكالة ((?!ال)\w+)")  # an agency that no list holds, behind «نقلا عن»
_SHORTEST_OWN = 5  # letters
_AND = re.compile(r"\s+و(?=\w)")
_BOND = frozenset({"بن", "ابن", "ابو", "ولد", "عبد", "ال", "ام", "بنت", "ابي", "ذو", "آل"})
_NAMES = frozenset({"name-part", "person"})
_NAME_WORDS = range(2, 6)


class OriginLine(NamedTuple):
    """What a line tells of its story's origin.

    Attributes:
        labelled: whether it begins with a word for authors («كتب», «بقلم»).
        places: places of the dateline, as they are written.
        people: names of people.
        agencies: names of agencies.
        own: the outlet's own name, or a word for its staff.
        others: everything else; a line with such parts is of another kind, unless it is labelled.
    """

    labelled: bool
    places: tuple[str, ...]
    people: tuple[str, ...]
    agencies: tuple[str, ...]
    own: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def certain(self) -> bool:
        """Whether each part is of a known kind, and one of them no person's name: those stand in headlines, too."""
        return not self.others and bool(self.labelled or self.places or self.agencies or self.own)

    @property
    def parts(self) -> int:
        """How many parts the line has."""
        return sum(map(len, (self.places, self.people, self.agencies, self.own, self.others)))


def own_names(desk: Desk) -> frozenset[str]:
    """Plain names by which the page may call itself: the short parts of its title, the headline perhaps among them."""
    return _short_parts(desk.titles)


@lru_cache(maxsize=64)
def _short_parts(titles: tuple[str, ...]) -> frozenset[str]:
    pieces = (_AROUND_TITLE.split(title) for title in titles)
    return frozenset(plain(piece) for parts in pieces if len(parts) > 1 for piece in parts if piece.count(" ") < _OWN)


def origin_line(text: str, own: Iterable[str] = ()) -> OriginLine | None:
    """A short line taken apart, or None where it is too long.

    Args:
        text: the line.
        own: plain names by which the page calls itself.
    """
    if len(text) > _LONGEST:
        return None
    end = label_end(text)
    kinds: dict[str, list[str]] = {kind: [] for kind in ("places", "people", "agencies", "own", "others")}
    for part in _parts(text[end:]):
        unknown = _UNKNOWN_AGENCY.fullmatch(part) if end else None
        kinds["agencies" if unknown else _kind(part, frozenset(own))].append(unknown[1] if unknown else part)
    return OriginLine(bool(end), **{kind: tuple(parts) for kind, parts in kinds.items()})


def _parts(text: str) -> list[str]:
    """The parts between marks; agencies and people that «و» joins are parted as well."""
    parts: list[str] = []
    for part in filter(None, (piece.strip(" .\"'") for piece in _PARTS.split(text))):
        joined = _AND.split(part)
        apart = any(map(is_agency, joined)) and all(is_agency(piece) or is_person_like(piece) for piece in joined)
        parts += joined if apart else [part]
    return parts


def _kind(part: str, own: frozenset[str]) -> str:
    known = _known_kind(part)
    return "own" if known != "agencies" and _is_own(plain(part), own) else known


@lru_cache(maxsize=4096)
def _known_kind(part: str) -> str:
    """What words are by themselves; kept, since the lines of an outlet share their places and agencies."""
    if is_agency(part) or agencies_in(part):
        return "agencies"
    if is_outlet(part) or plain(part) in lines_of("dateline-words"):
        return "own"
    if is_place(part):
        return "places"
    return "people" if all(map(is_person_like, _AND.split(part))) else "others"


def _is_own(part: str, own: frozenset[str]) -> bool:
    """Whether words are one of the outlet's names, or a part of one as newspapers call themselves («المنارة»)."""
    return part in own or (len(part) >= _SHORTEST_OWN and any(f" {part} " in f" {name} " for name in own))


def is_person_like(words: str) -> bool:
    """Whether words are a person's name as far as is known: one part is known for it, none for anything else."""
    parts = words.split()
    if len(parts) not in _NAME_WORDS or any(not part.isalpha() for part in parts):
        return False
    bound = [False, *(plain(part) in _BOND for part in parts)]  # behind «عبد» any word is of the name
    known = [after or _is_name_part(part) for part, after in zip(parts, bound, strict=False)]
    return any(known) and None not in known


@cache
def _is_name_part(word: str) -> bool | None:
    """Whether a word is a part of names; False where nothing is known of it, None where it is something else."""
    senses = {sense.group for sense in lexicon().senses(word)}
    if senses & _NAMES:
        return True
    return False if plain(word) in _BOND or not senses else None
