"""Ways to cut attached particles off a word.

و ف ب ل ك س and ال are written together with the word behind them. Whether «وليد» is a name or «و + ليد» only the
lexicon can tell: a cut is worth something where the rest is a known word, and the whole word wins over any cut.
"""

from collections.abc import Container, Sequence
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
# What a word can begin with, by its first letter: most letters are no particle, and their words are not cut.
_BY_LETTER = {letter: tuple(p for p in _PARTICLES if not p or p[0] == letter) for letter in "وفبلك"}
_NONE = ("",)


def cuts(word: str, known: Container[str] | None = None) -> list[Cut]:
    """All ways to cut a folded word, the whole word first.

    Args:
        word: the folded word.
        known: only cuts that leave one of these are worth making; None for all.
    """
    found = []
    for particles in _BY_LETTER.get(word[:1], _NONE):
        if word.startswith(particles):
            skip = len(particles)
            for key, definite in _keys(word[skip:], particles):
                if known is None or key in known:
                    found.append(Cut(particles, skip, key, definite))
    return found


def _keys(body: str, particles: str) -> Sequence[tuple[str, bool]]:
    """What the rest of a word may be: as it stands, without ال, and with the alef that «لل» hides («للرئيس»)."""
    if len(body) < 2 and particles:
        return ()
    if body.startswith("ال") and len(body) > 4:
        return (body, False), (body[2:], True)
    if particles.endswith("ل") and body.startswith("ل") and len(body) > 3:
        return (body, False), ("ا" + body, False), (body[1:], True)
    return ((body, False),)
