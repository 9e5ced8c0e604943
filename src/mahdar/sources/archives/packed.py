"""One file that gzip, bzip2, xz or zstd packed: `page.html.gz`, and the tar in a `.tar.gz`."""

import bz2
import gzip
import io
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from mahdar.sources.archives.bounded import Budget, Counted, UnusableError, bounded
from mahdar.sources.archives.xz import XzStream
from mahdar.sources.limits import LONGEST_HEAD
from mahdar.sources.opened import Opened

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_ENDINGS = (".gz", ".bz2", ".xz", ".zst")
_SHORT = {".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".tzst": ".tar"}
_CHUNK = 64 * 1024


def _gzip(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", gzip.GzipFile(fileobj=stream))


def _bzip2(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", bz2.BZ2File(stream))


def _xz(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", XzStream(stream))


def _zstd(stream: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", zstd.ZstdFile(stream))


_KINDS: dict[bytes, Callable[[BinaryIO], BinaryIO]] = {
    b"\x1f\x8b\x08": _gzip,
    b"BZh": _bzip2,
    b"\xfd7zXZ\0": _xz,
    b"\x28\xb5\x2f\xfd": _zstd,
}


def is_packed(head: bytes) -> bool:
    """Whether a file that begins so was packed by one of the four."""
    return head.startswith(tuple(_KINDS))


def file_in(opened: Opened) -> Iterator[Opened]:
    """The one file in a packed file; it keeps the name, of which `name_within` takes the last ending."""
    budget = Budget()
    packed = io.BufferedReader(Counted(opened.stream, budget), _CHUNK)
    content = bounded(_unpacked(packed, packed.peek(8)), budget)
    yield opened.of(content, opened.name)


def name_within(name: str) -> str | None:
    """The name of the file within: `page.html` of `page.html.gz`, `pages.tar` of `pages.tgz`; None for other names."""
    small = name.lower()
    for ending, longer in (*_SHORT.items(), *((ending, "") for ending in _ENDINGS)):
        if small.endswith(ending):
            return name[: -len(ending)] + longer
    return None


def head_within(head: bytes) -> bytes:
    """As many of the first bytes within as the first packed bytes give."""
    found = b""
    stream = bounded(_unpacked(io.BytesIO(head), head), Budget(packed=len(head)))
    try:
        while len(found) < LONGEST_HEAD and (more := stream.read1(LONGEST_HEAD)):
            found += more
    except UnusableError:  # the head is but a part
        pass
    return found


def _unpacked(stream: BinaryIO, head: bytes) -> BinaryIO:
    return next(unpack for magic, unpack in _KINDS.items() if head.startswith(magic))(stream)
