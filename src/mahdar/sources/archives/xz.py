"""xz in bounded memory: the standard library's file object lets a file demand four gigabytes."""

import io
import lzma
from typing import BinaryIO

MOST_MEMORY = 128 * 1024 * 1024  # bytes for a file's dictionary; `xz -9` needs 65 MB
_CHUNK = 64 * 1024


class XzStream(io.RawIOBase):
    """What an xz stream holds, a chunk at a time; streams behind one another are one file."""

    def __init__(self, packed: BinaryIO) -> None:
        """Unpack from `packed`, which is left open."""
        self._packed = packed
        self._unpacker = lzma.LZMADecompressor(memlimit=MOST_MEMORY)

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Unpack some bytes.

        Raises:
            EOFError: the file ends too early.
            lzma.LZMAError: it is damaged, or demands too much memory.
        """
        content = b""
        while not content:
            data = self._next()
            if data is None:
                return 0
            content = self._unpacker.decompress(data, len(buffer))
        buffer[: len(content)] = content
        return len(content)

    def _next(self) -> bytes | None:
        """Packed bytes, where the unpacker wants them; None at the end."""
        if not self._unpacker.eof and not self._unpacker.needs_input:
            return b""
        ended, rest = self._unpacker.eof, self._unpacker.unused_data.lstrip(b"\0") if self._unpacker.eof else b""
        rest = rest or self._packed.read(_CHUNK)
        if not ended:
            if not rest:
                raise EOFError("it ends too early")
            return rest
        if not rest.strip(b"\0"):  # padding
            return None
        self._unpacker = lzma.LZMADecompressor(memlimit=MOST_MEMORY)
        return rest
