"""Messages between a parent and its child: each behind its length, over pipes that both alone hold.

They are pickled: whoever could write into these pipes is one of the two processes already. Nothing of it is ever kept.
"""

import pickle
import struct
from collections.abc import Iterator
from typing import Any

_LENGTH = struct.Struct("<Q")


def framed(message: object) -> bytes:
    """A message as it goes over the pipe."""
    content = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(content)) + content


class Frames:
    """Bytes as they come, cut into messages."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def take(self, piece: bytes) -> None:
        """Add what came."""
        self._bytes += piece

    def messages(self) -> Iterator[Any]:
        """The messages that are there whole; they are taken away."""
        while len(self._bytes) >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._bytes)
            end = _LENGTH.size + length
            if len(self._bytes) < end:
                return
            message = pickle.loads(memoryview(self._bytes)[_LENGTH.size : end].toreadonly())  # noqa: S301 - see above
            del self._bytes[:end]
            yield message
