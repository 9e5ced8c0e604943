"""Copies of one text: MinHash signatures over runs of three words, and the bands that find near copies by.

A signature holds the text whole and its opening by itself. Papers cut a wire story from its end: what a short version
shares with the wire is little of the wire, and all of its own; that they begin alike tells it from a round-up that
takes in several stories, and from the set phrases of which reports of receptions are made.
"""

import struct
import sys
from array import array
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from operator import eq

from rensa import RMinHash

from mahdar.text import fold

COPY = 0.4  # two texts are copies from this on, see `alike`

_SEED = 20_140_714
_WHOLE, _OPENING = 96, 32  # permutations: values of the two parts of a signature
_WHOLE_ROWS, _OPENING_ROWS = 4, 3  # values a band
_FEWEST = 24  # runs of words; in shorter texts a set phrase weighs too much
_TITLE = 25  # words at the most; each paper writes its own
_OPENING_RUNS = 58
_BEGIN_ALIKE = 0.35  # share of common runs of two openings
_CONTAINED = 0.5  # share of the shorter text's runs that stand in the longer
_VALUE = 4  # bytes


def signature(text: str) -> bytes | None:
    """What tells copies of a text: the same bytes on every machine; None where the text is too short to tell.

    Args:
        text: an article's text in ordinary spelling, the title on a line of its own.
    """
    runs = _runs(text)
    if len(runs) < _FEWEST:
        return None
    start = _opening(text)
    opening = runs[start : start + _OPENING_RUNS] or runs[:_OPENING_RUNS]
    return struct.pack("<I", len(runs)) + _hashed(runs, _WHOLE) + _hashed(opening, _OPENING)


def bands(signature: bytes) -> tuple[str, ...]:
    """Names of which two signatures are likely to share one where their texts are copies."""
    whole, opening = _parts(signature)
    return (*_bands("w", whole, _WHOLE_ROWS), *_bands("o", opening, _OPENING_ROWS))


def alike(a: bytes, b: bytes) -> float:
    """How much of two texts is the same, estimated from their signatures: 0 to 1.

    Returns:
        The share of common runs of words; where the texts begin alike, and the half of the shorter stands in the
        longer, the share of the shorter one that does.
    """
    whole, opening = _parts(a)
    other_whole, other_opening = _parts(b)
    common = _common(whole, other_whole)
    if common == 0 or _common(opening, other_opening) < _BEGIN_ALIKE:
        return common
    contained = _contained(common, _size(a), _size(b))
    return contained if contained >= _CONTAINED else common


def _contained(common: float, size: int, other: int) -> float:
    """The share of the smaller set that is in the larger, from the share of their union that both have."""
    return min(1.0, common / (1 + common) * (size + other) / min(size, other))


def _runs(text: str) -> list[str]:
    words = [word for word in map(_plain, text.split()) if word]
    return list(map("".join, zip(words, words[1:], words[2:], strict=False)))


def _opening(text: str) -> int:
    """The index of the story's first run: behind the first line, where that can be a title."""
    title = text.partition("\n")[0].split()
    return sum(map(bool, map(_plain, title))) if len(title) <= _TITLE else 0


@lru_cache(maxsize=65_536)
def _plain(word: str) -> str:
    """The word folded, letters and digits only, with a space behind it; "" for a mark."""
    letters = "".join(filter(str.isalnum, fold(word)))
    return f"{letters} " if letters else ""


def _hashed(runs: list[str], permutations: int) -> bytes:
    hashed = RMinHash(num_perm=permutations, seed=_SEED)
    hashed.update(runs)
    values = array("I", hashed.digest())
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def _size(signature: bytes) -> int:
    size: int = struct.unpack_from("<I", signature)[0]
    return size


def _parts(signature: bytes) -> tuple[memoryview, memoryview]:
    """The values of the whole text and of its opening."""
    values = memoryview(signature)[_VALUE:].cast("I")
    return values[:_WHOLE], values[_WHOLE:]


def _common(values: memoryview, others: memoryview) -> float:
    same: int = sum(map(eq, values, others))
    return same / len(values)


def _bands(part: str, values: memoryview, rows: int) -> Iterator[str]:
    packed, width = values.tobytes(), rows * _VALUE
    for at in range(0, len(packed) - width + 1, width):
        digest = blake2b(packed[at : at + width], digest_size=6, salt=f"{part}{at}".encode())
        yield b64encode(digest.digest()).decode()
