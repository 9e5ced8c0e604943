"""How archives are packed: gzip members and zstd frames, each unpacked piece by piece, never further than asked."""

import sys
import zlib
from typing import Protocol

from mahdar.sources.limits import LARGEST_DICTIONARY, WIDEST_WINDOW
from mahdar.sources.warc.damage import DamageError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PIECE = 64 * 1024  # bytes read and unpacked at a time
MOUTHFUL = 4096  # packed bytes unpacked at a time; nothing tells how many were used, so ratios err by as many
GZIP = b"\x1f\x8b\x08"
ZSTD = b"\x28\xb5\x2f\xfd"
DICTIONARY = b"\x5d\x2a\x4d\x18"  # begins a frame that is to be skipped, with the dictionary of all frames behind it
ERRORS = (zlib.error, zstd.ZstdError)


class Member(Protocol):
    """One gzip member or zstd frame."""

    @property
    def eof(self) -> bool:
        """Whether the end was reached."""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """At most `max_length` bytes of what is unpacked."""

    @property
    def unused_data(self) -> bytes:
        """What stands behind the end."""


class Packing(Protocol):
    """A way of packing."""

    name: str
    magic: bytes
    enough: int  # packed bytes that surely give the first ones of a member

    def member(self) -> Member:
        """A new member."""


class ZlibMember:
    """zlib's object, made to keep what it did not get to, as that of zstd does."""

    def __init__(self, wbits: int) -> None:
        """Take what zlib calls so: 31 for gzip, 15 for deflate with its header, -15 without it."""
        self._inner = zlib.decompressobj(wbits)

    @property
    def eof(self) -> bool:
        """Whether the end was reached."""
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        """What stands behind the end."""
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """At most `max_length` bytes of what is unpacked."""
        left = self._inner.unconsumed_tail
        return self._inner.decompress(left + data if left else data, max_length)


class Gzip:
    """Gzip."""

    name, magic, enough = "gzip", GZIP, MOUTHFUL

    def member(self) -> Member:
        """A new member."""
        return ZlibMember(wbits=31)


class Zstd:
    """Zstandard, with the dictionary of the archive where it has one."""

    name, magic, enough = "zstd", ZSTD, 3 * PIECE  # a block of 128 KB and what stands before it

    def __init__(self, dictionary: bytes | None = None) -> None:
        """Take the dictionary of the archive, packed or not.

        Raises:
            ValueError: it is no dictionary; one of `ERRORS` too.
        """
        self._dictionary = zstd.ZstdDict(_plain(dictionary)) if dictionary else None
        self.member()  # tries the dictionary

    def member(self) -> Member:
        """A new frame."""
        return zstd.ZstdDecompressor(
            zstd_dict=self._dictionary, options={zstd.DecompressionParameter.window_log_max: WIDEST_WINDOW}
        )


def is_skippable(begin: bytes) -> bool:
    """Whether a zstd frame begins here that holds none of what was packed."""
    return begin[1:4] == DICTIONARY[1:] and begin[0] >> 4 == DICTIONARY[0] >> 4


def _plain(dictionary: bytes) -> bytes:
    if not dictionary.startswith(ZSTD):
        return dictionary
    unpacked = Zstd().member().decompress(dictionary, LARGEST_DICTIONARY + 1)
    if len(unpacked) > LARGEST_DICTIONARY:
        raise DamageError("its zstd dictionary is larger than any that is used")
    return unpacked
