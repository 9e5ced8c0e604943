"""An archive that is not packed."""

import io
from collections.abc import Callable
from typing import BinaryIO

from mahdar.sources.warc.damage import DamageError
from mahdar.sources.warc.packing import PIECE


class Plain:
    """The bytes of a file: one member."""

    def __init__(self, read: Callable[[int], bytes], file: BinaryIO | None) -> None:
        """Take the file at its beginning.

        Args:
            read: gives the next bytes, that many at most.
            file: what they come from, where it can go back; it is then read itself.
        """
        self._read = file.read if file else read
        self._file = file
        self._place = 0
        self._begun = False
        self._end = file.seek(0, io.SEEK_END) if file else 0
        if file:
            file.seek(0)

    def place(self, unread: int) -> int:
        """Where in the file the next byte stands, of which `unread` were given but not used."""
        return self._place - unread

    def advance(self) -> bool:
        """Open the one member."""
        begun, self._begun = self._begun, True
        return not begun

    def piece(self) -> bytes:
        """The next bytes; none at the end."""
        piece = self._read(PIECE) if self._begun else b""
        self._place += len(piece)
        return piece

    def recover(self) -> bool:
        """Nothing here can break."""
        return False

    def jump(self, size: int) -> bool:
        """Go on behind `size` bytes, where the file is as long and can be jumped in."""
        if not self._file or self._place + size > self._end:
            return False
        self._place = self._file.seek(self._place + size)
        return True

    def ahead(self, distance: int) -> bytes | None:
        """The few bytes at a distance from the next one; None where they cannot be looked at.

        Raises:
            DamageError: the file ends before them.
        """
        if not self._file:
            return None
        if self._place + distance > self._end:
            raise DamageError("it leads beyond the end of the file: cut short, or its length is wrong")
        self._file.seek(self._place + distance)
        ahead = self._file.read(5)
        self._file.seek(self._place)
        return ahead
