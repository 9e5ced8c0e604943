"""The text as a string of one letter a token, over which the grammar of names is written as patterns.

Letters: g given name, G the same behind attached particles, o given name that is a common word too, f family name,
D a given or family name behind ال, j joiner (بن، أبو), u unknown to the lexicon, d definite word, e definite word behind و or ل, k part of a name found
already, x any other word, . a mark or a number.
"""

import re
from collections.abc import Iterable

from mahdar.findings.mentions.offices import Office
from mahdar.findings.mentions.signs import NAMING, is_grammar
from mahdar.sentences import Hit, Words

_ARABIC = re.compile("[ء-ي]{2,}")
# Endings of inflected words: attached pronouns and plurals, which no name that is worth finding has.
_INFLECTED = re.compile(".{3,}(?:ها|هم|هما|وا|كم|نا)|.{4,}ات")
_PARTS = {"arabic": "g", "foreign": "g", "joiners": "j", "family": "f"}


def shape_of(words: Words, taken: bytearray, phrases: Iterable[Office] = ()) -> str:
    """One letter a token; titles and offices belong to no name."""
    letters = ["k" if taken[at] else _letter(words, at) for at in range(len(words))]
    stretches = [(hit.first, hit.last) for hit in words.group("title")]
    stretches += [(office.first, office.last) for office in phrases]
    for first, last in stretches:
        for at in range(first, last + 1):
            if letters[at] != "k":
                letters[at] = "x"
    return "".join(letters)


def _letter(words: Words, at: int) -> str:
    word = words.folded[at]
    if not _ARABIC.match(word):
        return "."
    hits = words.at(at)
    if not hits:
        return "x" if _INFLECTED.fullmatch(word) else "u"
    if is_grammar(words, at):
        return "x"
    return _part_of_name(hits, at) or ("d" if word.startswith("ال") else "e" if word.startswith(("وال", "لل")) else "x")


def _part_of_name(hits: list[Hit], at: int) -> str | None:
    found = [hit for hit in hits if hit.sense.group == "name-part" and hit.last == at]
    parts = [hit for hit in found if not hit.sense.definite]
    if not parts:
        return "D" if any(not hit.skip for hit in found) else None
    groups = {hit.sense.group for hit in hits}
    whole = {hit.sense.id for hit in parts if not hit.skip}
    for id_, letter in _PARTS.items():
        if id_ in whole:
            return "o" if letter == "g" and "ordinary-given-name" in groups else letter
    return "G" if groups <= NAMING and parts[0].sense.id in ("arabic", "foreign") else None
