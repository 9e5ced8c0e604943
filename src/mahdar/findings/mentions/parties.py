"""Whole noun phrases that stand for parties: office, titles and name taken together."""

from collections.abc import Sequence
from dataclasses import replace

from mahdar.findings.mentions.descriptions import descriptions
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.signs import ASIDE
from mahdar.records import Party
from mahdar.sentences import Hit, Words

_LONGEST_ASIDE = 4


def parties(words: Words, named: Sequence[Named], references: Sequence[Reference]) -> list[Party]:
    """The parties of the article, in order; they do not overlap."""
    pieces = [_of_name(words, name) for name in named if name.entity.type != "LOC"]
    pieces += [_of_reference(words, reference) for reference in references]
    pieces += descriptions(words)
    return _Joiner(words).joined(sorted(pieces, key=lambda party: (party.first, -party.last)))


def _of_name(words: Words, name: Named) -> Party:
    return Party(name.span(words), name.first, name.last, (name.entity.id,), name.entity.type, None, name.particles)


def _of_reference(words: Words, reference: Reference) -> Party:
    span = reference.span(words)
    return Party(
        span, reference.first, reference.last, reference.entities, reference.type, reference.office, reference.particles
    )


class _Joiner:
    """Joins what stands side by side for one person: titles, offices, the name."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._titles: dict[int, Hit] = {hit.last: hit for hit in words.group("title")}
        self._aside = {at for hit in self._titles.values() for at in range(hit.first, hit.last + 1)}

    def joined(self, pieces: Sequence[Party]) -> list[Party]:
        found: list[Party] = []
        for piece in pieces:
            if found and piece.first <= found[-1].last:
                continue
            if found and self._is_same(found[-1], piece):
                found[-1] = self._merged(found[-1], piece)
            else:
                self._append(found, piece)
        return found

    def _append(self, found: list[Party], piece: Party) -> None:
        """Add the party with its titles, which may hold a name («بابا الفاتيكان») but cut no party before it."""
        titled = self._titled(piece)
        while found and found[-1].first >= titled.first:
            found.pop()
        found.append(piece if found and found[-1].last >= titled.first else titled)

    def _titled(self, piece: Party) -> Party:
        """The party with the titles before it: «الرئيس ماكرون»."""
        while piece.type == "PER" and not piece.particles and (title := self._titles.get(piece.first - 1)):
            span = self._words.span(title.first, piece.last, title.skip)
            piece = replace(piece, span=span, first=title.first, particles=title.particles)
        return piece

    def _is_same(self, before: Party, piece: Party) -> bool:
        if piece.particles or before.type != "PER" or piece.type != "PER":
            return False
        if before.entities and piece.entities and before.entities != piece.entities:
            return False
        between = range(before.last + 1, piece.first)
        return len(between) <= _LONGEST_ASIDE and all(self._is_aside(at) for at in between)

    def _is_aside(self, at: int) -> bool:
        return self._words.folded[at] in ASIDE or at in self._aside

    def _merged(self, before: Party, piece: Party) -> Party:
        return replace(
            before,
            span=self._words.span(before.first, piece.last, len(before.particles)),
            last=piece.last,
            entities=before.entities or piece.entities,
            office=before.office or piece.office,
        )
