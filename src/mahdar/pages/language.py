"""Whether a page is in Arabic, and not in another language or in another language of its script."""

import re
from collections.abc import Sequence

from mahdar.pages.blocks import Block

_ENOUGH = 4000  # letters that are looked at
_LEAST_ARABIC = 0.3  # of all letters; saved Arabic pages carry many Latin menus
_MOST_FOREIGN = 0.05  # of the Arabic-script letters; «گوگل» and «پاریس» are written in Arabic papers too
_ARABIC = re.compile("[ء-غف-يﭐ-ﻼٱ-ۓ]")
_PERSIAN_OR_URDU = re.compile("[یکگچپژٹڈڑںےۀہھ]")


def foreign(blocks: Sequence[Block]) -> str | None:
    """Why the page is not Arabic, in words, or None where it is."""
    text = _longest_first(blocks)
    letters = sum(map(str.isalpha, text))
    arabic = len(_ARABIC.findall(text))
    if arabic < _LEAST_ARABIC * letters or not arabic:
        return f"{arabic} of {letters} letters are Arabic"
    strange = len(_PERSIAN_OR_URDU.findall(text))
    return f"{strange} of {arabic} letters are Persian or Urdu" if strange > _MOST_FOREIGN * arabic else None


def _longest_first(blocks: Sequence[Block]) -> str:
    """The longest blocks of the page: its prose, whatever stands in its menus."""
    pieces: list[str] = []
    total = 0
    for block in sorted(blocks, key=lambda block: -len(block.text)):
        pieces.append(block.text)
        total += len(block.text)
        if total > _ENOUGH:
            break
    return " ".join(pieces)[:_ENOUGH]
