"""Copies of one text: MinHash signatures over runs of three words, and the bands that find near copies by."""

import sys
from array import array
from functools import lru_cache
from hashlib import sha256
from operator import eq

from rensa import RMinHash

from mahdar.text import fold

COPY = 0.5  # two texts are copies from this share of common runs of words on
_PERMUTATIONS = 128
_SEED = 20_140_714
_FEWEST = 24  # runs of words; in shorter texts a common phrase weighs too much
_ROWS = 4  # values a band


def signature(text: str) -> bytes | None:
    """What tells copies of a text: the same bytes on every machine; None where the text is too short to tell.

    Args:
        text: an article's text, in ordinary spelling.
    """
    runs = _runs(text)
    if len(runs) < _FEWEST:
        return None
    hashed = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    hashed.update(runs)
    return _packed(hashed.digest())


def bands(signature: bytes) -> tuple[str, ...]:
    """Names that two signatures share where their texts are likely to be copies."""
    width = 4 * _ROWS
    return tuple(
        f"{at // width}:{sha256(signature[at : at + width]).hexdigest()[:12]}" for at in range(0, len(signature), width)
    )


def alike(a: bytes, b: bytes) -> float:
    """The share of common runs of words of two texts, estimated from their signatures: 0 to 1."""
    values, others = memoryview(a).cast("I"), memoryview(b).cast("I")
    same: int = sum(map(eq, values, others))
    return same / _PERMUTATIONS


def _runs(text: str) -> list[str]:
    words = [word for word in map(_plain, text.split()) if word]
    return list({a + b + c for a, b, c in zip(words, words[1:], words[2:], strict=False)})


@lru_cache(maxsize=65_536)
def _plain(word: str) -> str:
    """The word folded, letters and digits only, with a space behind it; "" for a mark."""
    letters = "".join(filter(str.isalnum, fold(word)))
    return f"{letters} " if letters else ""


def _packed(values: list[int]) -> bytes:
    packed = array("I", values)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()
