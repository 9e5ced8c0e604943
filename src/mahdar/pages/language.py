"""Whether a page is in Arabic, and not in another language or in another language of its script."""

import re
from collections.abc import Sequence
from heapq import nlargest

from mahdar.pages.blocks import Block

_ENOUGH = 300  # characters that are looked at of each of the longest blocks
_BLOCKS = 2  # how many these are; a page may hold one very long block of something else
_LEAST_ARABIC = 0.3  # of all letters; Arabic prose quotes names in Latin letters
_MOST_FOREIGN = 0.05  # of the Arabic-script letters; «گوگل» and «پاریس» are written in Arabic papers too
_LETTERS = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[ء-يٱ-ۓﭐ-ﻼً-ْ]+")
_PERSIAN_OR_URDU = re.compile("[یکگچپژٹڈڑںےۀہھ]")


def foreign(blocks: Sequence[Block]) -> str | None:
    """Why the page is not Arabic, in words, or None where it is."""
    longest = nlargest(_BLOCKS, (block.text for block in blocks), key=len)
    text = " ".join(block[:_ENOUGH] for block in longest)
    arabic = _length(_ARABIC, text)
    if arabic < _LEAST_ARABIC * len(text) or not arabic:
        letters = _length(_LETTERS, text)
        if arabic < _LEAST_ARABIC * letters or not arabic:
            return f"{arabic} of {letters} letters are Arabic"
    strange = len(_PERSIAN_OR_URDU.findall(text))
    return f"{strange} of {arabic} letters are Persian or Urdu" if strange > _MOST_FOREIGN * arabic else None


def _length(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))
