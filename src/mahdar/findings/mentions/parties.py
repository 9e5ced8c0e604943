"""Whole noun phrases that stand for parties: office, titles and name taken together."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from operator import attrgetter

from mahdar.findings.mentions.descriptions import descriptions
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.pieces import Piece
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.signs import ASIDE, is_then
from mahdar.records import Party
from mahdar.records.entities import EntityType
from mahdar.sentences import Hit, Words
from mahdar.text import Span

_LONGEST_ASIDE = 4
_first = attrgetter("first")
_last = attrgetter("last")
# Pieces are made by the hundred; the tuple's own constructor takes a third of the time.
_piece: Callable[[tuple[int, int, int, str, EntityType, tuple[str, ...], str | None, Span]], Piece] = partial(
    tuple.__new__, Piece
)


def parties(
    words: Words, named: Iterable[tuple[Named, Span]], references: Iterable[tuple[Reference, Span]]
) -> list[Party]:
    """The parties of the article, in order; they do not overlap. Names and references come with their spans."""
    pieces = [_of_name(name, span) for name, span in named if name.entity.type != "LOC"]
    pieces += [_of_reference(reference, span) for reference, span in references]
    pieces += descriptions(words)
    pieces.sort(key=_last, reverse=True)
    pieces.sort(key=_first)  # of those that begin with the same word the longest stands first
    return [piece.party(words) for piece in _Joiner(words).joined(pieces)]


def _of_name(name: Named, span: Span) -> Piece:
    first, last, skip, particles, entity, *_ = name
    return _piece((first, last, skip, particles, entity.type, (entity.id,), None, span))


def _of_reference(reference: Reference, span: Span) -> Piece:
    first, last, skip, particles, entities, *_ = reference
    return _piece((first, last, skip, particles, reference.type, entities, reference.office, span))


class _Joiner:
    """Joins what stands side by side for one person: titles, offices, the name."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._titles: dict[int, Hit] = {hit.last: hit for hit in words.group("title")}
        self._aside = {at for hit in self._titles.values() for at in range(hit.first, hit.last + 1)}

    def joined(self, pieces: Sequence[Piece]) -> list[Piece]:
        found: list[Piece] = []
        for piece in pieces:
            if found and piece.first <= found[-1].last:
                continue
            if piece.type != "PER" or piece.particles:
                found.append(piece)  # has no titles, belongs to nothing before it
            elif found and self._is_same(found[-1], piece):
                found[-1] = _merged(found[-1], piece)
            else:
                self._append(found, piece)
        return found

    def _append(self, found: list[Piece], piece: Piece) -> None:
        """Add the party with its titles, which may hold a name («بابا الفاتيكان») but cut no party before it."""
        titled = self._titled(piece)
        while found and found[-1].first >= titled.first:
            found.pop()
        found.append(piece if found and found[-1].last >= titled.first else titled)

    def _titled(self, piece: Piece) -> Piece:
        """The party with the titles before it: «الرئيس ماكرون»."""
        while not piece.particles and (title := self._titles.get(piece.first - 1)):
            piece = piece._replace(first=title.first, skip=title.skip, particles=title.particles, span=None)
        return piece

    def _is_same(self, before: Piece, piece: Piece) -> bool:
        if before.type != "PER":
            return False
        if before.entities and piece.entities and before.entities != piece.entities:
            return False
        between = range(before.last + 1, piece.first)
        return len(between) <= _LONGEST_ASIDE and all(map(self._is_aside, between))

    def _is_aside(self, at: int) -> bool:
        return self._words.folded[at] in ASIDE or at in self._aside or is_then(self._words, at)


def _merged(before: Piece, piece: Piece) -> Piece:
    return before._replace(
        last=piece.last, entities=before.entities or piece.entities, office=before.office or piece.office, span=None
    )
