"""Ways to cut attached particles off a word.

و ف ب ل ك س and ال are written together with the word behind them. Whether «وليد» is a name or «و + ليد» only the
lexicon can tell: a cut is worth something where the rest is a known word, and the whole word wins over any cut.
"""

from collections.abc import Container, Iterator
from typing import NamedTuple


class Cut(NamedTuple):
    """One way to read a word.

    Attributes:
        particles: what is cut off in front, «ول»; "" for the whole word.
        skip: folded characters that belong to the particles alone; the surface of the word begins there.
        key: the rest as the lexicon has it: ال restored where «لل» hides it, taken off where `definite`.
        definite: ال was taken off.
    """

    particles: str
    skip: int
    key: str
    definite: bool = False


_PARTICLES = tuple(c + p for c in ("", "و", "ف") for p in ("", "ب", "ل", "ك"))


def cuts(word: str, known: Container[str] | None = None) -> list[Cut]:
    """All ways to cut a folded word, the whole word first.

    Args:
        word: the folded word.
        known: only cuts that leave one of these are worth making; None for all.
    """
    return [
        Cut(particles, len(particles), key, definite)
        for particles in _PARTICLES
        if word.startswith(particles)
        for key, definite in _keys(word[len(particles) :], particles)
        if known is None or key in known
    ]


def _keys(body: str, particles: str) -> Iterator[tuple[str, bool]]:
    """What the rest of a word may be: as it stands, without ال, and with the alef that «لل» hides («للرئيس»)."""
    if len(body) < 2 and particles:
        return
    yield body, False
    if body.startswith("ال"):
        if len(body) > 4:
            yield body[2:], True
    elif particles.endswith("ل") and body.startswith("ل") and len(body) > 3:
        yield "ا" + body, False
        yield body[1:], True
