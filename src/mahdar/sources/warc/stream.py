"""The records of an archive as a stream of bytes with borders: what a record's length promises is held to them."""

import re
from contextlib import suppress
from typing import Protocol

from mahdar.sources.limits import LARGEST_HEADERS, MOST_HEADERS
from mahdar.sources.warc.damage import DamageError
from mahdar.sources.warc.members import RECORD, TORN
from mahdar.sources.warc.packing import PIECE

_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_VERSION_LINE = re.compile(rb"WARC/\d\.\d\d?\r?\n")
_LONGEST_VERSION_LINE = 11
_NEWLINES = (b"\r", b"\n")
_BORDER = b"\r\n\r\n"
_MOST_EMPTY = 1000  # members behind one another; a file may end with one
_LONG_HEADERS = f"its headers are longer than {LARGEST_HEADERS // 1024} KB"
_NO_RECORD = "what stands here is no record"
_WRONG_LENGTH = "the length that it states does not lead to its end"


class Source(Protocol):
    """What gives the bytes: see `members.Members` and `plain.Plain`."""

    def place(self, unread: int, /) -> int:
        """Where in the file the next byte stands."""

    def advance(self) -> bool:
        """Open the next member."""

    def piece(self) -> bytes:
        """The next bytes of the member."""

    def recover(self) -> bool:
        """Go to the next member that begins with a record."""

    def jump(self, size: int, /) -> bool:
        """Go on behind `size` bytes."""

    def ahead(self, distance: int, /) -> bytes | None:
        """A few bytes at a distance."""


class Stream:
    """The bytes of an archive's records.

    A member ends a record, since archives are packed record by record; unless the next member begins with none, as
    where a program packs by size.
    """

    def __init__(self, source: Source) -> None:
        """Take a source at its beginning."""
        self._source = source
        self._held = b""
        self._at = 0
        self._next: bytes | None = None  # the beginning of the next member, once this one is at its end
        self._trouble: DamageError | None = None  # what is wrong behind this member
        self._lost = False  # whether the source is broken
        self._over = False  # whether the file is at its end

    def place(self) -> int:
        """Where in the file reading stands: of a packed archive, where the member begins."""
        return self._source.place(len(self._held) - self._at)

    def start(self) -> bool:
        """Go to the next record; False at the end of the file.

        Raises:
            DamageError: what stands there is no record.
        """
        while not self._has_more():
            if not self._turn():
                return False
        if self._peek(len(RECORD)) != RECORD:
            raise DamageError(_NO_RECORD)
        return True

    def head(self) -> bytes:
        """The headers of the record, with the line of its version.

        Raises:
            DamageError: they do not end.
        """
        while not (end := _BLANK_LINE.search(self._held, self._at)):
            if len(self._held) - self._at > LARGEST_HEADERS + PIECE or not self._fill():
                break
        behind = end.end() if end else len(self._held)
        if not end or behind - self._at > LARGEST_HEADERS:
            self._at = max(self._at + len(RECORD), behind - LARGEST_HEADERS)  # what begins before has no end either
            raise DamageError(self._short() if not end and self._ended() else _LONG_HEADERS)
        head = self._held[self._at : behind]
        if head.count(b"\n") > MOST_HEADERS:
            self._at = behind - len(b"\n".join(head.split(b"\n")[-MOST_HEADERS:]))
            raise DamageError(f"more than {MOST_HEADERS:,} headers")
        self._at = behind
        return head

    def check(self, size: int) -> None:
        """Look whether a record can end behind `size` bytes, where that can be seen before they are read.

        Raises:
            DamageError: it cannot; nothing was read, and the next record is looked for from here.
        """
        distance = size - (len(self._held) - self._at)
        behind = self._at + size
        seen = self._source.ahead(distance) if distance >= 0 else self._held[behind : behind + len(RECORD)]
        if seen and seen[:1] not in _NEWLINES and not RECORD.startswith(seen):
            raise DamageError(_WRONG_LENGTH)

    def take(self, size: int) -> bytes:
        """The next `size` bytes of the record.

        Raises:
            DamageError: there are fewer.
        """
        parts = []
        while size:
            self._need()
            parts.append(self._held[self._at : self._at + size])
            self._at += len(parts[-1])
            size -= len(parts[-1])
        return b"".join(parts)

    def skip(self, size: int) -> None:
        """Pass over the next `size` bytes.

        Raises:
            DamageError: there are fewer.
        """
        held = min(size, len(self._held) - self._at)
        self._at += held
        size -= held
        if size and self._source.jump(size):
            return
        while size:
            self._need()
            held = min(size, len(self._held) - self._at)
            self._at += held
            size -= held

    def finish(self) -> None:
        """End the record behind its content: at a border, another record or the end.

        Raises:
            DamageError: something else stands there, or what the member was packed from is not what it unpacks to.
        """
        border = self._peek(len(_BORDER))
        if border == _BORDER:
            self._at += len(_BORDER)
            self._peek(1)
        elif self._has_more() and self._peek(len(RECORD)) != RECORD:
            raise DamageError(_WRONG_LENGTH)

    def recover(self) -> None:
        """Go to the next record behind damage, or to the end of the file."""
        if not self._lost:
            with suppress(DamageError):
                self._find()
        if self._lost:
            self._held, self._at, self._lost = b"", 0, False
            self._over = not self._source.recover()

    def _find(self) -> None:
        """Go to the next record in this member, or to its end."""
        while not (found := _VERSION_LINE.search(self._held, self._at)):
            self._at = max(self._at, len(self._held) - _LONGEST_VERSION_LINE)
            if not self._fill():
                self._at = len(self._held)
                return
        self._at = found.start()

    def _has_more(self) -> bool:
        """Whether anything but blank lines stands before the end of the member."""
        while True:
            while self._held[self._at : self._at + 1] in _NEWLINES:
                self._at += 1
            if self._at < len(self._held):
                return True
            if not self._fill():
                return False

    def _turn(self) -> bool:
        """Go to the next member; False at the end of the file."""
        if self._trouble:
            trouble, self._trouble, self._lost = self._trouble, None, True
            raise trouble
        self._held, self._at, self._next = self._next or b"", 0, None
        return not self._over

    def _peek(self, size: int) -> bytes:
        while len(self._held) - self._at < size and self._fill():
            pass
        return self._held[self._at : self._at + size]

    def _need(self) -> None:
        if self._at == len(self._held) and not self._fill():
            raise DamageError(self._short())

    def _ended(self) -> bool:
        return self._over or self._next is not None or self._trouble is not None

    def _short(self) -> str:
        return TORN if self._over else "it is cut short: the next record begins in the middle of it"

    def _fill(self) -> bool:
        """Hold more of this member, or of the next where it goes on with the record; False at the end of the record."""
        if self._ended():
            return False
        try:
            piece = self._source.piece()
        except DamageError:
            self._lost = True
            raise
        if not piece and not (piece := self._continuation()):
            return False
        self._held, self._at = self._held[self._at :] + piece, 0
        return True

    def _continuation(self) -> bytes:
        """The first bytes of the next member, if they begin no record."""
        try:
            begin = self._first_bytes()
        except DamageError as damaged:
            self._trouble = damaged
            return b""
        self._over = not begin
        if begin.lstrip(b"\r\n").startswith(RECORD):
            self._next, begin = begin, b""
        return begin

    def _first_bytes(self) -> bytes:
        """The first bytes of the next member that has any; none at the end of the file."""
        begin = b""
        for _ in range(_MOST_EMPTY):
            if begin or not self._source.advance():
                return begin
            while len(begin) < len(RECORD) and (piece := self._source.piece()):
                begin += piece
        if not begin:
            raise DamageError("nothing is packed here, time and again")
        return begin
