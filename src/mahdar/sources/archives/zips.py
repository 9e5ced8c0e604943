"""ZIP archives: member by member, out of the archive into memory, never to disk."""

import struct
import zipfile
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from stat import S_ISLNK
from typing import BinaryIO, cast

from mahdar.sources.archives.bounded import Budget, bounded
from mahdar.sources.archives.members import NO_PAGES, IsPageName, is_hidden, is_part, parts_of
from mahdar.sources.archives.names import decoded, shown, stated
from mahdar.sources.bad_input import BadInput
from mahdar.sources.limits import MOST_MEMBERS
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver
from mahdar.sources.saved_pages import parts_told

_ENCRYPTED = 0x1
_UTF8 = 0x800
_END = b"PK\x05\x06"  # of the directory at the archive's end; PK\6\6 in archives of more than 4 GB
_BIG_END = b"PK\x06\x06"
_LONGEST_END = 66_000  # bytes: the end, and a comment
_LARGEST_ENTRY = 300  # bytes of the directory that a member takes up at most, on average
_UNREADABLE = (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, struct.error)


def is_zip(head: bytes) -> bool:
    """Whether a file that begins so is a ZIP archive; an empty one begins with its end."""
    return head.startswith((b"PK\x03\x04", _END))


def files_in(opened: Opened, is_page_name: IsPageName) -> Iterator[Opened | BadInput | PassedOver]:
    """The pages' files in an archive, in its own order."""
    directory, size = _sizes(opened.stream)
    if directory > MOST_MEMBERS * _LARGEST_ENTRY:
        yield BadInput(opened.name, f"more than {MOST_MEMBERS:,} files: unpack it first")
        return
    try:
        archive = zipfile.ZipFile(opened.stream)
    except _UNREADABLE as error:
        yield BadInput(opened.name, f"no ZIP archive that can be read: {_said(error)}")
        return
    if _overlap(archive.infolist()):
        yield BadInput(opened.name, "files overlap in this archive, as no packer writes them: not read")
        return
    with archive:
        yield from _members(opened, archive, is_page_name, Budget(packed=size))


def _sizes(stream: BinaryIO) -> tuple[int, int]:
    """How large the archive's directory says it is, and how large the archive is, in bytes."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _LONGEST_END))
    tail = stream.read(_LONGEST_END)
    at, big = tail.rfind(_END), tail.rfind(_BIG_END)
    if 0 <= big <= len(tail) - 48:
        return int(struct.unpack_from("<Q", tail, big + 40)[0]), size
    return int(struct.unpack_from("<L", tail, at + 12)[0]) if 0 <= at <= len(tail) - 16 else 0, size


def _overlap(infos: list[zipfile.ZipInfo]) -> bool:
    """Whether one stretch of the archive is given out as several files, to unpack to far more than it holds."""
    places = sorted((info.header_offset, info.header_offset + info.compress_size) for info in infos)
    return any(behind[0] <= before[1] for before, behind in pairwise(places))


def _members(
    opened: Opened, archive: zipfile.ZipFile, is_page_name: IsPageName, budget: Budget
) -> Iterator[Opened | BadInput | PassedOver]:
    named = [(info, name) for info in archive.infolist() if not info.is_dir() and is_page_name(name := name_of(info))]
    members = [(info, name, path) for info, name in named if not is_hidden(path := parts_of(name))]
    paths = {path for _, _, path in members}
    pages = [(info, name) for info, name, path in members if not is_part(path, paths)]
    if not pages:
        yield BadInput(opened.name, NO_PAGES)
    for info, name in pages:
        if not budget.broken:
            yield from _member(opened, archive, info, shown(opened.name, name), budget)
    yield from parts_told(opened.name, len(members) - len(pages))


def _member(
    opened: Opened, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: Budget
) -> Iterator[Opened | BadInput]:
    problem = _problem(info)
    try:
        stream = None if problem else archive.open(info)
    except _UNREADABLE as error:
        stream, problem = None, f"cannot be unpacked: {_said(error)}"
    if stream is None:
        yield BadInput(name, problem or "")
        return
    with closing(stream):
        own = Budget(packed=info.compress_size)
        yield opened.of(bounded(cast("BinaryIO", stream), own, budget), name)


def name_of(info: zipfile.ZipInfo) -> str:
    """A member's name as it was meant, whatever encoding its packer wrote."""
    if info.flag_bits & _UTF8:
        return info.orig_filename
    raw = info.orig_filename.encode("cp437", "replace")
    return stated(info.extra, raw) or decoded(raw)


def _problem(info: zipfile.ZipInfo) -> str | None:
    if info.flag_bits & _ENCRYPTED:
        return "encrypted: unpack it with its password first"
    return "a link, which is not followed" if S_ISLNK(info.external_attr >> 16) else None


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__
