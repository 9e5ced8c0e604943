"""The bytes of a file in their order, the last of them kept, so that what was read too far can be read again."""

from typing import BinaryIO

from mahdar.sources.warc.packing import PIECE

KEPT = 2 * PIECE


class Raw:
    """A stream of bytes with a place in it.

    Attributes:
        place: how many bytes were taken.
    """

    def __init__(self, stream: BinaryIO) -> None:
        """Take a stream at its beginning; it is read in pieces and need not go back."""
        self._stream = stream
        self._held = b""
        self._first = 0  # the place of the first byte held
        self.place = 0

    def take(self, most: int) -> bytes:
        """The next bytes, `most` at most; none at the end."""
        at = self.place - self._first
        if at >= len(self._held):
            self._read()
            at = self.place - self._first
        taken = self._held[at : at + most]
        self.place += len(taken)
        return taken

    def peek(self, size: int, ahead: int = 0) -> bytes:
        """The `size` bytes that stand so far ahead, without taking them; fewer at the end."""
        while len(self._held) - (self.place - self._first) < ahead + size and self._read():
            pass
        at = self.place - self._first + ahead
        return self._held[at : at + size]

    def back_to(self, place: int) -> None:
        """Take again from a place; from the first that is still held, if that one is not."""
        self.place = max(place, self._first)

    def find(self, what: bytes) -> bool:
        """Go to the next `what`; to the end where there is none."""
        while (at := self._held.find(what, self.place - self._first)) < 0:
            self.place = max(self.place, self._first + len(self._held) - len(what) + 1)
            if not self._read():
                self.place = self._first + len(self._held)
                return False
        self.place = self._first + at
        return True

    def _read(self) -> bool:
        piece = self._stream.read(PIECE)
        kept = self._held[-KEPT:] if self.place - self._first >= len(self._held) - KEPT else self._held
        self._first += len(self._held) - len(kept)
        self._held = kept + piece
        return bool(piece)
