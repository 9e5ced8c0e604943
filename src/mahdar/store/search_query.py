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
    """The sides of a query's ORs; a side in which there is no letter and no digit is none."""
    pieces = list(_PIECE.finditer(query))
    sides = (list(side) for is_or, side in groupby(pieces, key=lambda piece: piece["word"] == "OR") if not is_or)
    alternatives = map(_alternative, sides)
    return tuple(side for side in alternatives if side.wanted or side.excluded)


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


def in_fts5(alternatives: Iterable[Alternative]) -> str:
    """The query as FTS5 reads it."""
    return " OR ".join(map(_fts5, alternatives))


def _fts5(side: Alternative) -> str:
    wanted = " AND ".join(map(_fts5_term, side.wanted))
    return f"(({wanted}) NOT ({' OR '.join(map(_fts5_term, side.excluded))}))" if side.excluded else f"({wanted})"


def _fts5_term(term: Term) -> str:
    if len(term.words) > 1:
        return '"' + " ".join(word.in_order for word in term.words) + '"'
    return "(" + " OR ".join(f'"{form}"' for form in term.words[0].forms) + ")"


def in_tsquery(alternatives: Iterable[Alternative]) -> str:
    """The query as PostgreSQL reads a `tsquery`."""
    return " | ".join(map(_tsquery, alternatives))


def _tsquery(side: Alternative) -> str:
    wanted = " & ".join(map(_tsquery_term, side.wanted))
    return f"({wanted} & !({' | '.join(map(_tsquery_term, side.excluded))}))" if side.excluded else f"({wanted})"


def _tsquery_term(term: Term) -> str:
    if len(term.words) > 1:
        return "(" + " <-> ".join(f"'{word.in_order}'" for word in term.words) + ")"
    return "(" + " | ".join(f"'{form}'" for form in term.words[0].forms) + ")"
