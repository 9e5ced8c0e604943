"""The lines around a story that say where it comes from: datelines, bylines, credits."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from mahdar.pages.credits import (
    Parted,
    agencies_in,
    agencies_of_dateline,
    author_named,
    is_agency,
    is_name,
    is_place,
    label_end,
    parted,
    source_named,
)
from mahdar.pages.date_lines import undated
from mahdar.pages.desk import Desk
from mahdar.pages.origin_lines import OriginLine, is_person_like, origin_line, own_names
from mahdar.pages.outlets import is_outlet
from mahdar.pages.words import lines_of, plain

_LINE_WORDS = 8
_CREDIT_WORDS = 5
_CREDIT_MARKS = ("(", "-", "–", "—", "[", "/")
_ORIGIN_MARKS = re.compile(r"\s*[-–—ـ/_|]+\s*|\s+[،,:]\s*|[،,:]\s+|:$")
_MARKED = re.compile(r"[-–—ـ/_|،,:()\[+.]")  # a line without such a mark has one part
_ACCOUNT = re.compile(r"[A-Za-z0-9_.-]+")  # a name that only the site's own program uses
_FROM = re.compile(r"(?:من|مكتب|مراسل|مراسلة)(?:\s+\w+){1,3}$")
_BUTTONS = re.compile(r"^(?:[A-Za-z]+\s+)+(?=[ء-ي])")  # what is left of a gallery: «Next Previous عين اليوم – واس»
_SOURCE_WORDS = 4
_DEVELOPERS = re.compile(r"\b(?:developed|powered|designed|created) by\b", re.IGNORECASE)
_HEAD = 6  # blocks above a headline in which a column's author may stand
_BOX = 12  # short lines below a story among which its author may be told of
_LONGEST_ORIGIN = 16  # words of a line with place, people, agencies and date
_LONGEST_AUTHOR = 40  # characters
_NAME_WORDS = range(2, 6)
_LIST_MARK = "، "
_NOT_ORIGINS = frozenset({"related", "list", "share", "comments", "hidden", "advertisement", "form", "tags"})
_OPENING = 3  # kept blocks behind the headline that may hold a byline or the dateline


class Provenance(NamedTuple):
    """The agencies that a story credits, as it writes them, and its author."""

    agency: tuple[str, ...]
    author: str | None


def mark_lines(desk: Desk) -> None:
    """Take datelines and bylines on lines of their own out of the story of a saved page."""
    for at in desk.opened(0, len(desk.blocks)):
        if desk.traits[at].words <= _LINE_WORDS and not desk.traits[at].full_stop:
            reason = _line_reason(desk.blocks[at].text, desk)
            if reason:
                desk.drop(at, reason)


def _line_reason(text: str, desk: Desk | None = None) -> str | None:
    text = _BUTTONS.sub("", text)
    if not _MARKED.search(text):
        return "agency" if is_agency(text, certain=True) else None
    if agencies_in(text) and (is_agency(text, certain=True) or text.startswith(_CREDIT_MARKS)):
        return "agency"
    if _names_origins_only(text):
        return "dateline"
    origins = origin_line(text, own_names(desk)) if desk and desk.parents else None
    if origins and origins.certain and origins.parts > 1:
        return "byline" if origins.people else "dateline"
    two = parted(text)
    return _reason_of_two(two) if two else None


def _reason_of_two(two: Parted) -> str | None:
    if is_agency(two.two, certain=True) or (is_place(two.one) and (is_agency(two.two) or is_outlet(two.two))):
        return "dateline"
    return "byline" if is_outlet(two.two) or (" " in two.one and is_outlet(two.one)) else None


def _names_origins_only(text: str) -> bool:
    """Whether a line is made of places, agencies, desks and initials: «طهران – عواصم – ش – وكالات»."""
    pieces = [piece.strip() for piece in _ORIGIN_MARKS.split(text)]
    certain = [piece for piece in pieces if is_place(piece) or is_agency(piece) or is_outlet(piece)]
    return len(pieces) > 1 and bool(certain) and all(piece in certain or _is_desk(piece) for piece in pieces)


def _is_desk(piece: str) -> bool:
    """Whether a piece beside a place is a desk, initials, a reporter, or a part of a place or of an agency."""
    first, _, last = piece.rpartition(" ")
    known = plain(piece) in lines_of("dateline-words") or all(len(word) == 1 for word in piece.split())
    around = is_agency(first, certain=True) or (is_place(last) and first.count(" ") == 0)
    return known or around or bool(_FROM.match(piece)) or is_name(piece)


def is_credit_line(text: str) -> bool:
    """Whether a line is a dateline, a byline, an agency's or an outlet's name and nothing else."""
    return text.count(" ") < _LINE_WORDS and (is_outlet(text) or _line_reason(text) is not None)


def provenance(desk: Desk, outlet: str | None, stated: Iterable[str]) -> Provenance:
    """Agencies and author of a page whose blocks are decided; `stated` is all that markup calls its author."""
    head = _head_lines(desk, outlet)
    above = (agency for line in head if line.certain for agency in line.agencies)
    named = (*_from_lines(desk), *above, *_from_opening(desk), *_from_foot(desk))
    once = {plain(name): name for name in reversed(named) if plain(name) != plain(outlet or "")}
    people = (name for name in stated if _is_person(name, outlet))
    return Provenance(
        tuple(reversed(once.values())), next(people, None) or _author(desk) or _author_of(head) or _echoed(desk)
    )


def _head_lines(desk: Desk, outlet: str | None) -> list[OriginLine]:
    """What the lines between headline and story tell of its origin, those with its date included."""
    title = next((at for at, kind in enumerate(desk.kinds) if kind == "title"), None)
    body = next((at for at, kind in enumerate(desk.kinds) if kind == "paragraph"), 0)
    if title is None or not desk.parents:
        return []
    own = {*own_names(desk), *([plain(outlet)] if outlet else [])}
    own.discard(desk.plain(title))
    places = [at for at in range(title + 1, body) if _may_tell_origin(desk, at)]
    lines = [(at, origin_line(undated(desk.blocks[at].text), own)) for at in places]
    return [line for at, line in lines if line and (line.places or not _is_of_picture(desk, at))]


def _name_below(desk: Desk, at: int) -> str | None:
    """The name on the line below a bare label («الكاتب:»), known or not."""
    name = desk.blocks[at + 1].text if at + 1 < len(desk.blocks) else ""
    parts = name.split()
    if len(parts) not in _NAME_WORDS or not all(part.isalpha() for part in parts) or is_outlet(name) or is_agency(name):
        return None
    return name


def _echoed(desk: Desk) -> str | None:
    """A column's author: named below the story, and on a line close above the headline or behind «كل مقالات»."""
    title = next((at for at, kind in enumerate(desk.kinds) if kind == "title"), None)
    if title is None or not desk.parents:
        return None
    last = max(at for at, kind in enumerate(desk.kinds) if kind)
    below = [block.text for block in desk.blocks[last + 1 :] if len(block.text) <= _LONGEST_AUTHOR]
    above = (block.text for block in desk.blocks[max(0, title - _HEAD) : title])
    twice = (text for text in above if len(text) <= _LONGEST_AUTHOR and text in below and is_name(text))
    listed = (name for name in map(author_named, below[:_BOX]) if name and is_person_like(name))
    return next(twice, None) or next(listed, None)


def _may_tell_origin(desk: Desk, at: int) -> bool:
    return desk.reasons[at] not in _NOT_ORIGINS and desk.traits[at].words <= _LONGEST_ORIGIN


def _is_of_picture(desk: Desk, at: int) -> bool:
    """Whether a line, unless it begins with a place, tells who took a picture."""
    return desk.traits[at].noise == "caption" or desk.blocks[at].tag == "figcaption"


def _author_of(lines: Iterable[OriginLine]) -> str | None:
    """The people of the first line that names any beside a place, an agency or the outlet, or alone."""
    named = (line.people for line in lines if line.people and not line.others)
    return next((_LIST_MARK.join(people) for people in named), None)


def _is_person(name: str, outlet: str | None) -> bool:
    """Whether a stated author is none of the outlet, its staff, an agency, a dateline, an account of the program."""
    if parted(name) or is_outlet(name) or is_agency(name) or _ACCOUNT.fullmatch(name) or _DEVELOPERS.search(name):
        return False
    one, other = f" {plain(outlet or '')} ", f" {plain(name)} "
    return not outlet or (one not in other and other not in one)


def _from_lines(desk: Desk) -> list[str]:
    """Agencies on lines that were taken out: datelines, bylines, credits."""
    found: list[str] = []
    for at, reason in enumerate(desk.reasons):
        text = desk.blocks[at].text
        if reason == "agency":
            found += _credited(desk, at)
        elif reason in ("dateline", "byline"):
            two = parted(text)
            found += _named_beside(two.two, reason) if two else []
    return found


def _named_beside(words: str, reason: str) -> list[str]:
    """The agencies behind a place or a name; behind a place also one that is not known, as it is written."""
    return [words] if reason == "dateline" and not is_place(words) else list(agencies_in(words))


def _credited(desk: Desk, at: int) -> list[str]:
    """What a credit line names: behind its label, or on the next line where it is a bare label."""
    text = desk.blocks[at].text
    named = source_named(text)
    if not named and at + 1 < len(desk.blocks) and source_named(f"{text} {text}"):
        following = desk.blocks[at + 1].text
        named = following if desk.traits[at + 1].words <= _CREDIT_WORDS and desk.reasons[at + 1] == "agency" else None
    if named:
        return list(agencies_in(named)) or _unknown_source(named)
    return list(agencies_in(text))


def _unknown_source(named: str) -> list[str]:
    """A source that no list holds, by its name alone; a longer line tells of sources and names none."""
    return [] if _line_reason(named) or named.count(" ") >= _SOURCE_WORDS else [named]


def _from_opening(desk: Desk) -> list[str]:
    """Agencies in a byline that stands as a paragraph, and in the dateline of the first real one."""
    found: list[str] = []
    for at in _opening(desk):
        text = _BUTTONS.sub("", desk.blocks[at].text)
        two = parted(text) if desk.traits[at].words <= _LINE_WORDS else None
        found += agencies_in(two.two) if two else agencies_of_dateline(text)
    return found


def _opening(desk: Desk) -> list[int]:
    return [at for at, kind in enumerate(desk.kinds) if kind and kind not in ("title", "caption")][:_OPENING]


def _from_foot(desk: Desk) -> list[str]:
    """An agency alone on the last kept line."""
    last = max(at for at, kind in enumerate(desk.kinds) if kind and kind != "caption")
    return list(agencies_in(desk.blocks[last].text)) if desk.traits[last].words <= _CREDIT_WORDS else []


def _author(desk: Desk) -> str | None:
    for at in (*(at for at, reason in enumerate(desk.reasons) if reason == "byline"), *_opening(desk)):
        text = _BUTTONS.sub("", desk.blocks[at].text)
        if desk.traits[at].words > _LINE_WORDS or desk.traits[at].full_stop:
            continue
        two = parted(text)
        named = author_named(text) or (_name_below(desk, at) if label_end(text) == len(text) else None)
        if named:
            return named
        if desk.reasons[at] == "byline" and is_name(text):
            return text.strip()
        if two and (is_outlet(two.two) or is_agency(two.two)) and not is_place(two.one) and not is_outlet(two.one):
            return two.one
    return None
