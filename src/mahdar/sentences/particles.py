"""Ways to cut attached particles off a word.

و ف ب ل ك س and ال are written together with the word behind them. Whether «وليد» is a name or «و + ليد» only the
lexicon can tell: a cut is worth something where the rest is a known word, and the whole word wins over any cut.
"""

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


_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")


def cuts(word: str) -> list[Cut]:
    """All ways to cut a folded word, the whole word first, then by the length of what is cut off."""
    found = [Cut("", 0, word)]
    for conjunction in _CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            particles = conjunction + preposition
            if not rest.startswith(preposition) or (len(rest) - len(preposition) < 2):
                continue
            body = rest[len(preposition) :]
            if particles:
                found.append(Cut(particles, len(particles), body))
            found += _without_article(particles, body, preposition)
    return found


def _without_article(particles: str, body: str, preposition: str) -> list[Cut]:
    if body.startswith("ال") and len(body) > 4:
        return [Cut(particles, len(particles), body[2:], definite=True)]
    if preposition == "ل" and body.startswith("ل") and len(body) > 3:  # «للرئيس»: the alef of ال is not written
        skip = len(particles)
        return [Cut(particles, skip, "ا" + body), Cut(particles, skip, body[1:], definite=True)]
    return []
