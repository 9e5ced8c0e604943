"""The first bytes of a stream, looked at and put back."""

import io
from typing import BinaryIO

from mahdar.sources.limits import LONGEST_HEAD


class _Begun(io.RawIOBase):
    """The bytes that were read already, and then the rest."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._head:
            content, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            content = self._available(len(buffer))
        buffer[: len(content)] = content
        return len(content)

    def _available(self, size: int) -> bytes:
        """What is there, not more: a slow pipe must not hold back the lines that came."""
        return self._rest.read1(size) if isinstance(self._rest, io.BufferedIOBase) else self._rest.read(size)


def head_of(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The beginning of a stream, by which its format is told, and the stream from its beginning.

    A first line that opens an object is taken alone: JSON lines from a program that is still writing.
    """
    head = stream.readline(LONGEST_HEAD)
    if not head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        head += stream.read(LONGEST_HEAD - len(head))
    return head, restarted(head, stream)


def restarted(head: bytes, stream: BinaryIO) -> BinaryIO:
    """A stream from its beginning again, of which `head` was read."""
    if stream.seekable():
        stream.seek(-len(head), io.SEEK_CUR)
        return stream
    return io.BufferedReader(_Begun(head, stream))
