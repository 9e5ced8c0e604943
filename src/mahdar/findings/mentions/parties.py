"""Whole noun phrases that stand for parties: office, titles and name taken together."""

from collections.abc import Iterable, Sequence

from mahdar.findings.mentions.descriptions import descriptions
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.signs import ASIDE
from mahdar.records import Party
from mahdar.records.entities import EntityType
from mahdar.sentences import Words

_PARTY_TYPES = ("PER", "ORG", "GPE")


def parties(words: Words, named: Sequence[Named], references: Sequence[Reference]) -> list[Party]:
    """The parties of the article, in order; they do not overlap."""
    pieces = [_of_name(words, name) for name in named if name.entity.type in _PARTY_TYPES]
    pieces += [_of_reference(words, reference) for reference in references]
    pieces += descriptions(words)
    return _joined(words, sorted(pieces, key=lambda party: (party.first, -party.last)))


def _of_name(words: Words, name: Named) -> Party:
    return Party(name.span(words), name.first, name.last, (name.entity.id,), name.entity.type, None, name.particles)


def _of_reference(words: Words, reference: Reference) -> Party:
    span = reference.span(words)
    return Party(
        span, reference.first, reference.last, reference.entities, reference.type, reference.office, reference.particles
    )


def _joined(words: Words, pieces: Iterable[Party]) -> list[Party]:
    titles = {hit.last: hit for hit in words.group("title")}
    found: list[Party] = []
    for piece in pieces:
        if found and piece.last <= found[-1].last:
            continue
        if found and piece.first <= found[-1].last:
            continue
        if found and _same(words, found[-1], piece, titles):
            found[-1] = _merged(words, found[-1], piece)
        else:
            found.append(_titled(words, piece, titles))
    return found


def _titled(words: Words, piece: Party, titles: dict) -> Party:  # type: ignore[type-arg]
    hit = titles.get(piece.first - 1)
    while hit is not None and not piece.particles and piece.type == "PER":
        span = words.span(hit.first, piece.last, hit.skip)
        piece = Party(span, hit.first, piece.last, piece.entities, piece.type, piece.office, hit.particles)
        hit = titles.get(piece.first - 1)
    return piece


def _same(words: Words, before: Party, piece: Party, titles: dict) -> bool:  # type: ignore[type-arg]
    if piece.particles or "PER" not in (before.type, piece.type) or before.type != piece.type:
        return False
    if before.entities and piece.entities and before.entities != piece.entities:
        return False
    between = range(before.last + 1, piece.first)
    covered = {at for hit in titles.values() for at in range(hit.first, hit.last + 1)}
    return all(words.folded[at] in ASIDE or at in covered for at in between) and len(between) <= 4


def _merged(words: Words, before: Party, piece: Party) -> Party:
    skip = len(before.particles)
    span = words.span(before.first, piece.last, skip)
    type_: EntityType = before.type
    entities = before.entities or piece.entities
    return Party(span, before.first, piece.last, entities, type_, before.office or piece.office, before.particles)
