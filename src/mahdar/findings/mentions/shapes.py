"""The text as a string of one letter a token, over which the grammar of names is written as patterns."""

import re

from mahdar.findings.mentions.signs import is_grammar
from mahdar.sentences import Words

_ARABIC = re.compile("[ء-ي]{2,}")
# g given name, f family name, j joiner (بن، أبو), u unknown to the lexicon, d definite word, e definite word behind و,
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
    whole = {hit.sense.form for hit in hits if hit.sense.group == "name-part" and hit.skip == 0 and hit.last == at}
    if is_grammar(words, at):
        return "x"
    for form, letter in _PARTS.items():
        if form in whole:
            return letter
    return "d" if word.startswith("ال") else "e" if word.startswith(("وال", "لل")) else "x"
