"""Persons that no list knows: names behind an office or a title, and given names with what follows."""

import re
from collections.abc import Iterable, Iterator

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.romanising import romanised, slug
from mahdar.findings.mentions.signs import COMMAS
from mahdar.records import Entity
from mahdar.sentences import Words

_ANCHORED = re.compile(r"(?:j{0,2}[guf]){2,4}|g")
_FREE = re.compile(r"[gG](?:j{0,2}[guf]){1,3}")


def strangers(words: Words, shape: str, phrases: Iterable[Office]) -> list[Named]:
    """Names of unknown persons."""
    found: list[Named] = []
    behind = 0
    for first, last in sorted({*_anchored(words, shape, phrases), *_free(shape)}):
        if first >= behind:
            found.append(_named(words, first, last))
            behind = last + 1
    return found


def _anchored(words: Words, shape: str, phrases: Iterable[Office]) -> Iterator[tuple[int, int]]:
    ends = [office.last + 1 for office in phrases if office.count == 1]
    ends += [hit.last + 1 for hit in words.group("title")]
    for end in ends:
        at = end + 1 if end < len(words) and words.folded[end] in COMMAS else end
        match = _ANCHORED.match(shape, at)
        if match:
            yield at, match.end() - 1


def _free(shape: str) -> Iterator[tuple[int, int]]:
    for match in _FREE.finditer(shape):
        yield match.start(), match.end() - 1


def _named(words: Words, first: int, last: int) -> Named:
    cut = min((hit for hit in words.senses(first, "name-part")), key=lambda hit: hit.skip, default=None)
    skip, particles = (cut.skip, cut.particles) if cut else (0, "")
    arabic = words.written(first, last, skip)
    entity = Entity(slug(arabic), "PER", arabic, romanised(arabic), known=False)
    return Named(first, last, skip, particles, entity, "stranger")
