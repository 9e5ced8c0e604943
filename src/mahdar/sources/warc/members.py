"""An archive that is packed, record by record or as a whole: what its members hold, one after the other."""

from mahdar.sources.limits import HIGHEST_RATIO, RATIO_FROM
from mahdar.sources.warc.damage import DamageError
from mahdar.sources.warc.packing import ERRORS, MOUTHFUL, PIECE, Member, Packing, is_skippable
from mahdar.sources.warc.raw import Raw

RECORD = b"WARC/"
TORN = "the file ends in the middle of this record"
_MOST_TRIES = 2000  # places that look like the beginning of a member, and are none


class Members:
    """The members of a packed archive."""

    def __init__(self, raw: Raw, packing: Packing) -> None:
        """Take the file before its first member."""
        self._raw = raw
        self._packing = packing
        self._member: Member | None = None
        self._begins = self._taken = self._given = self._tries = 0

    def place(self, unread: int) -> int:  # noqa: ARG002 - within a member nothing has a place of its own in the file
        """Where in the file the member begins that is being read."""
        return self._begins

    def advance(self) -> bool:
        """Open the next member; False at the end of the file.

        Raises:
            DamageError: what follows is no member.
        """
        self._member = None
        while is_skippable(self._raw.peek(4)):
            self._skip_frame()
        self._begins = self._raw.place
        begin = self._raw.peek(len(self._packing.magic))
        if begin and begin != self._packing.magic:
            raise DamageError(f"what stands here is no {self._packing.name} data")
        self._taken = self._given = 0
        self._member = self._packing.member() if begin else None
        return bool(begin)

    def piece(self) -> bytes:
        """The next bytes of the member; none at its end.

        Raises:
            DamageError: it is broken, ends before its end, or unpacks to far too much.
        """
        piece, packed = b"", b""
        while self._member and not piece:
            piece = self._unpacked(self._member, packed)
            if self._member.eof:
                self._raw.back_to(self._raw.place - len(self._member.unused_data))
                self._member = None
            elif not piece:
                packed = self._mouthful()
        return piece

    def _mouthful(self) -> bytes:
        packed = self._raw.take(MOUTHFUL)
        if not packed:
            raise DamageError(TORN)
        self._taken += len(packed)
        return packed

    def _unpacked(self, member: Member, packed: bytes) -> bytes:
        try:
            piece = member.decompress(packed, PIECE)
        except ERRORS as error:
            raise DamageError(f"broken {self._packing.name} data: {str(error).rstrip('.')}") from error
        self._given += len(piece)
        if self._given > max(RATIO_FROM, HIGHEST_RATIO * self._taken):
            raise DamageError(f"it unpacks to more than {HIGHEST_RATIO} times its size, which no page does")
        return piece

    def recover(self) -> bool:
        """Go to the next place in the file where a member begins with a record; False where there is none."""
        self._member = None
        self._raw.back_to(self._begins + 1)
        while self._tries < _MOST_TRIES and self._raw.find(self._packing.magic):
            if self._begins_a_record():
                return True
            self._tries += 1
            self._raw.take(1)
        return False

    def _begins_a_record(self) -> bool:
        member, begin = self._packing.member(), b""
        try:
            for ahead in range(0, self._packing.enough, MOUTHFUL):
                begin += member.decompress(self._raw.peek(MOUTHFUL, ahead), 16)
                if member.eof or len(begin) >= len(RECORD):
                    break
        except ERRORS:
            return False
        return begin.lstrip(b"\r\n").startswith(RECORD)

    def _skip_frame(self) -> None:
        left = int.from_bytes(self._raw.take(8)[4:], "little")
        while left and (taken := self._raw.take(min(left, PIECE))):
            left -= len(taken)

    def jump(self, size: int) -> bool:  # noqa: ARG002
        """Nothing packed can be jumped over."""
        return False

    def ahead(self, distance: int) -> bytes | None:  # noqa: ARG002
        """Nobody knows what stands ahead."""
        return None
