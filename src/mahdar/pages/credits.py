"""Who a story comes from: agencies, the author, the outlet, as datelines, bylines and foot lines name them."""

import re
from functools import cache
from typing import NamedTuple

from mahdar.lexicon import lexicon
from mahdar.pages.words import forms_of, plain
from mahdar.text import fold, folded

_PARTED = re.compile(
    r"^[\s•]*(?P<one>[^:()\[\]،.]{2,40}?)\s*(?:[-–—ـ/:|]+|\(|،)\s*(?P<two>[^،.:]{2,40}?)\s*\)?\s*[-–—ـ:]*\s*$"
)
_DATELINE = re.compile(
    r"^(?P<place>[^:()«»\"“”.]{2,60}?)\s*"
    r"(?:\((?P<bracket>[^()]{2,30})\)|[-–—ـ/]+\s*(?P<dash>[^-–—ـ:./()]{2,25}?)\s*(?=[-–—ـ:]))"
)
_AUTHOR = re.compile(r"\s*[:/,\-–—]?\s*(?P<name>[^:/|()\d]{4,40}?)\s*$")
_ENCLOSING = " \"'«»“”()[]-–—ـ:،,.*•|/"
_LONGEST_NAME = 40  # characters
_AGENCY_MARKS = re.compile(r"\s*(?:[-–—،,/+]|\sو(?=\w))\s*")


class Parted(NamedTuple):
    """A short line of two parts: «واشنطن ـ رويترز», «سلوى المدني – عين اليوم»."""

    one: str
    two: str


def parted(line: str) -> Parted | None:
    """The two parts of a line like a dateline or a byline, or None."""
    match = _PARTED.match(line) if len(line) <= 70 else None
    return Parted(match["one"].strip(_ENCLOSING), match["two"].strip(_ENCLOSING)) if match else None


@cache
def agencies() -> dict[str, bool]:
    """Folded forms of agencies; the value says whether the form is an ordinary word as well."""
    known: dict[str, bool] = {}
    for entry in lexicon().entries("agencies/1"):
        known.update((plain(form), False) for form in entry["forms"])
        known.update((plain(form), True) for form in entry["ambiguous"])
    return known


def is_agency(words: str, *, certain: bool = False) -> bool:
    """Whether `words` name an agency; with `certain`, by a form that is no ordinary word."""
    ambiguous = agencies().get(plain(words))
    return ambiguous is not None and not (certain and ambiguous)


def is_place(words: str) -> bool:
    """Whether `words` are, or begin with, a place or a state that the lexicon knows («دبي، الإمارات»)."""
    first = re.split("[،,]", words)[0]
    return any(sense.group in ("place", "state") for sense in lexicon().senses(first))


def is_name(words: str) -> bool:
    """Whether each word is a part of people's names, as in a byline without more."""
    parts = words.split()
    return len(parts) > 1 and all(any(sense.group == "name-part" for sense in lexicon().senses(part)) for part in parts)


def agencies_of_dateline(paragraph: str) -> tuple[str, ...]:
    """The agencies that the opening of a first paragraph names: «واشنطن (رويترز) –», «دبي - وام:»."""
    match = _DATELINE.match(paragraph[:110])
    named = (match["bracket"] or match["dash"]) if match else None
    return agencies_in(named) if named else ()


def agencies_in(words: str) -> tuple[str, ...]:
    """The agencies that a short piece of text lists, as it writes them."""
    pieces = [piece.strip(_ENCLOSING) for piece in _AGENCY_MARKS.split(words)]
    whole = words.strip(_ENCLOSING)
    return (whole,) if is_agency(whole) else tuple(piece for piece in pieces if piece and is_agency(piece))


def source_named(line: str) -> str | None:
    """What a line «المصدر: …» names behind its label, or None."""
    label = _label("source-line").match(folded(line).text)
    named = line[folded(line).origin(0, label.end()).end :].strip(_ENCLOSING) if label else ""
    return named if 1 < len(named) <= _LONGEST_NAME else None


def label_end(line: str) -> int:
    """Where the label at the beginning of a line («المصدر:», «كتب») ends, with the marks behind it; 0 without one."""
    view = folded(line)
    for id_ in ("people-of-the-story", "source-line"):
        found = _label(id_).match(view.text)
        if found:
            rest = line[view.origin(0, found.end()).end :]
            return len(line) - len(rest.lstrip(_ENCLOSING))
    return 0


def author_named(line: str) -> str | None:
    """The name behind «بقلم», «كتب:» …, or None."""
    view = folded(line)
    label = _label("people-of-the-story").match(view.text)
    name = _AUTHOR.match(line, view.origin(0, label.end()).end) if label else None
    return name["name"].strip(_ENCLOSING) if name else None


@cache
def _label(id_: str) -> re.Pattern[str]:
    """The labels of one entry of credits at the beginning of a folded line, the longest first."""
    forms = sorted(map(fold, forms_of(id_)), key=len, reverse=True)
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, forms))})(?!\w)")
