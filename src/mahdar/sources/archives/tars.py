"""tar archives: member by member as they stream by, never to disk, never back."""

import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from mahdar.sources.archives.bounded import Budget, UnusableError, bounded
from mahdar.sources.archives.members import NO_PAGES, IsPageName, is_hidden, is_part, parts_of
from mahdar.sources.archives.names import decoded, shown
from mahdar.sources.bad_input import BadInput
from mahdar.sources.limits import MOST_MEMBERS
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver
from mahdar.sources.saved_pages import parts_told

_MAGIC_AT = 257
_ABOUT_OTHERS = frozenset({b"L", b"K", b"x", b"g", b"X"})  # members that carry the name of the next, read into memory
_LARGEST_ABOUT = 16 * 1024  # bytes of such a one


class _Info(tarfile.TarInfo):
    """A member's head; what is none is an error, where the library would take it for the archive's end."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "_Info":
        try:
            info = super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError as error:
            if len(buf) in {0, tarfile.BLOCKSIZE} and not buf.strip(b"\0"):
                raise  # the end
            told = "the head of a member is damaged or cut off"
            raise tarfile.ReadError(told) from error
        if info.type in _ABOUT_OTHERS and info.size > _LARGEST_ABOUT:
            told = "a member's name of more than 16 KB"
            raise tarfile.ReadError(told)
        return info


def is_tar(head: bytes) -> bool:
    """Whether a file that begins so is a tar archive."""
    return head.startswith(b"ustar", _MAGIC_AT)


def files_in(opened: Opened, is_page_name: IsPageName) -> Iterator[Opened | BadInput | PassedOver]:
    """The pages' files in an archive, in its own order.

    Raises:
        UnusableError: the archive is damaged or cut off.
    """
    found = parts = 0
    try:
        for tar, info in _infos(opened.stream):
            name = _name(info)
            path = parts_of(name)
            if info.isdir() or not is_page_name(name) or is_hidden(path):
                continue
            found += 1
            parts += is_part(path, None)
            budget = Budget(packed=info.size)
            if not is_part(path, None):
                yield _member(opened, tar, info, shown(opened.name, name), budget)
            if budget.broken:
                return
    except (tarfile.TarError, EOFError, ValueError, RecursionError) as error:
        raise UnusableError(f"damaged or cut off: {error or type(error).__name__}") from error
    if not found - parts:
        yield BadInput(opened.name, NO_PAGES)
    yield from parts_told(opened.name, parts)


def _infos(stream: BinaryIO) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo]]:
    """The heads of the members, none of them kept."""
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Info) as tar:
        for number in range(MOST_MEMBERS + 1):
            info = tar.next()
            if info is None:
                return
            if number == MOST_MEMBERS:
                raise UnusableError(f"more than {MOST_MEMBERS:,} files: unpack it first")
            yield tar, info
            tar.members.clear()  # type: ignore[attr-defined]  # the library keeps them all, a page's name each


def _member(
    opened: Opened, tar: tarfile.TarFile, info: tarfile.TarInfo, name: str, budget: Budget
) -> Opened | BadInput:
    if info.issym() or info.islnk():
        return BadInput(name, "a link, which is not followed")
    stream = tar.extractfile(info) if info.isreg() and not info.issparse() else None
    if stream is None:
        return BadInput(name, "no plain file")
    return opened.of(bounded(cast("BinaryIO", stream), budget), name)


def _name(info: tarfile.TarInfo) -> str:
    return decoded(info.name.encode("utf-8", "surrogateescape"))
