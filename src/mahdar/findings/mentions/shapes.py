"""The text as a string of one letter a token, over which the grammar of names is written as patterns."""

import re

from mahdar.findings.mentions.signs import NAMING, is_grammar
from mahdar.sentences import Hit, Words

_ARABIC = re.compile("[ء-ي]{2,}")
# g given name, G the same behind particles, f family name, j joiner (بن، أبو), u unknown to the lexicon, d definite word, e definite word behind و,
# k part of a known name, x any other word, . a mark or a number.
_PARTS = {"arabic": "g", "foreign": "g", "joiners": "j", "family": "f"}


def shape_of(words: Words, taken: bytearray) -> str:
    """One letter a token."""
    letters = ["k" if taken[at] else _letter(words, at) for at in range(len(words))]
    for hit in words.group("title"):
        for at in range(hit.first, hit.last + 1):
            if letters[at] != "k":
                letters[at] = "x"
    return "".join(letters)


def _letter(words: Words, at: int) -> str:
    word = words.folded[at]
    if not _ARABIC.match(word):
        return "."
    hits = words.at(at)
    if not hits:
        return "u"
    if is_grammar(words, at):
        return "x"
    return _part_of_name(hits, at) or ("d" if word.startswith("ال") else "e" if word.startswith(("وال", "لل")) else "x")


def _part_of_name(hits: list[Hit], at: int) -> str | None:
    parts = [hit for hit in hits if hit.sense.group == "name-part" and hit.last == at]
    whole = {hit.sense.id for hit in parts if not hit.skip}
    for id_, letter in _PARTS.items():
        if id_ in whole:
            return letter
    if parts and len({hit.sense.group for hit in hits} - NAMING) == 0 and parts[0].sense.id in ("arabic", "foreign"):
        return "G"
    return None
