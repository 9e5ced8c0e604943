"""The text as a string of one letter a token, over which the grammar of names is written as patterns."""

import re

from mahdar.findings.mentions.signs import is_grammar
from mahdar.sentences import Words

_ARABIC = re.compile("[ء-ي]{2,}")
# g given name, f family name, j joiner (بن، أبو), u unknown to the lexicon, k part of a known name, x any other word.
_PARTS = {"arabic": "g", "foreign": "g", "joiners": "j", "family": "f"}


def shape_of(words: Words, taken: bytearray) -> str:
    """One letter a token: g f j u k x, and "." for marks and numbers."""
    return "".join("k" if taken[at] else _letter(words, at) for at in range(len(words)))


def _letter(words: Words, at: int) -> str:
    if not _ARABIC.match(words.folded[at]):
        return "."
    hits = words.at(at)
    if not hits:
        return "u"
    whole = [hit for hit in hits if hit.skip == 0 and hit.last == at]
    if is_grammar(words, at):
        return "x"
    parts = [hit.sense.form for hit in whole if hit.sense.group == "name-part"]
    if parts:
        return _PARTS.get(parts[0], "g")
    return "x"
