"""What a user types into a search: words, "phrases", -words and OR; anything else is plain text.

Any string is a query. What it means is decided here, and written in each database's own language from stems alone,
which are letters and digits: nothing of the string itself ever reaches a database.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from mahdar.text import Stem, stems_of

_LONGEST: Final = 10_000
_PIECE: Final = re.compile(r'(?<!\S)(?P<minus>-?)(?:"(?P<a>[^"]*)"|«(?P<b>[^«»]*)»|“(?P<c>[^“”]*)”|(?P<word>\S+))|\S+')


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several that must stand in this order, next to each other."""

    words: tuple[Stem, ...]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One side of an OR: what must all be there, and what must not."""

    wanted: tuple[Term, ...]
    excluded: tuple[Term, ...]


def parse(query: str) -> tuple[Alternative, ...]:
    """The sides of a query's ORs; a side in which there is no letter and no digit is none.

    Nobody types ten thousand characters; what stands behind them is passed over, for the databases' sake.
    """
    pieces = list(_PIECE.finditer(query[:_LONGEST]))
    sides = (list(side) for is_or, side in groupby(pieces, key=lambda piece: piece["word"] == "OR") if not is_or)
    alternatives = map(_alternative, sides)
    return tuple(dict.fromkeys(side for side in alternatives if side.wanted or side.excluded))


def _alternative(pieces: Iterable[re.Match[str]]) -> Alternative:
    wanted: dict[Term, None] = {}
    excluded: dict[Term, None] = {}
    for piece in pieces:
        (excluded if piece["minus"] else wanted).update(dict.fromkeys(_terms(piece)))
    return Alternative(tuple(wanted), tuple(excluded))


def _terms(piece: re.Match[str]) -> list[Term]:
    """A phrase is one term; what else hangs together («25/7», «o'neil») is as many as it has words."""
    quoted = next((text for text in piece.group("a", "b", "c") if text is not None), None)
    if quoted is None:
        return [Term((stem,)) for stem in stems_of(piece.group())]
    return [Term(words)] if (words := tuple(stems_of(quoted))) else []


@dataclass(frozen=True, slots=True)
class Language:
    """How a database writes queries: what stands between parts, around a word, and around a phrase."""

    both: str
    either: str
    without: str
    next: str
    word: str
    phrase: str


FTS5: Final = Language(both=" AND ", either=" OR ", without=" NOT ", next=" ", word='"{}"', phrase='"{}"')
TSQUERY: Final = Language(both=" & ", either=" | ", without=" & !", next="' <-> '", word="'{}'", phrase="('{}')")


def wanted(sides: Iterable[Alternative], language: Language) -> str:
    """What a row matches if it is on one of these sides, each of which wants something."""
    return language.either.join(f"({_side(side, language)})" for side in sides)


def unwanted(sides: Iterable[Alternative], language: Language) -> str:
    """What a row matches if it is on none of these sides, each of which only excludes."""
    return language.both.join(_any(side.excluded, language) for side in sides)


def _side(side: Alternative, language: Language) -> str:
    there = language.both.join(_term(term, language) for term in side.wanted)
    return f"({there}){language.without}{_any(side.excluded, language)}" if side.excluded else there


def _any(terms: Iterable[Term], language: Language) -> str:
    return f"({language.either.join(_term(term, language) for term in terms)})"


def _term(term: Term, language: Language) -> str:
    first, *others = term.words
    if others:
        return language.phrase.format(language.next.join(word.in_order for word in term.words))
    return f"({language.either.join(map(language.word.format, first.forms))})"
