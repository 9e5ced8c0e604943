"""The content of an answer, unpacked piece by piece and no further than allowed."""

from collections.abc import Iterable, Iterator

import httpx2

from mahdar.sources.fetched import Refusal
from mahdar.sources.fetching.budget import Budget, too_large
from mahdar.sources.fetching.rules import FetchRules
from mahdar.sources.fetching.stopped import StoppedError
from mahdar.sources.limits import HIGHEST_RATIO, RATIO_FROM

_LAST = 4  # bytes that end a gzip
CODINGS = frozenset({"gzip", "deflate", "br", "zstd"})  # one at a time: packing in packing hides work from every count
_NOT_READ = frozenset({"image", "video", "audio", "font"})


class Pieces(httpx2.SyncByteStream):
    """The bytes of an answer as they come, counted, for the decoder of the library.

    Attributes:
        last: the last bytes that came.
    """

    def __init__(self, pieces: Iterable[bytes], budget: Budget) -> None:
        """Take what the connection gives."""
        self.last = b""
        self._pieces = pieces
        self._budget = budget

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self._budget.piece()
            self.last = (self.last + piece[-_LAST:])[-_LAST:]
            yield piece


def content(response: httpx2.Response, rules: FetchRules) -> bytes:
    """All of an answer.

    Raises:
        StoppedError: it is too large, or nothing that can be read.
    """
    _check_headers(response, rules)
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_bytes():
        size += len(piece)
        _check_size(size, response.num_bytes_downloaded, rules)
        pieces.append(piece)
    _check_end(response, size)
    return b"".join(pieces)


def beginning(response: httpx2.Response, size: int) -> bytes:
    """The first bytes of an answer; what follows is not asked for."""
    _check_coding(response)
    begun = bytearray()
    for piece in response.iter_bytes():
        begun += piece
        if len(begun) >= size:
            break
    return bytes(begun[:size])


def _check_headers(response: httpx2.Response, rules: FetchRules) -> None:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind.partition("/")[0] in _NOT_READ:
        raise StoppedError(Refusal.KIND, f"the answer is of the type {kind[:60]}, which has no text", for_good=True)
    announced = response.headers.get("content-length", "")
    if announced.isdecimal() and int(announced[:20]) > rules.wire:
        raise too_large(rules.wire)
    _check_coding(response)


def _check_coding(response: httpx2.Response) -> None:
    codings = [coding.strip().lower() for coding in response.headers.get_list("content-encoding", split_commas=True)]
    packed = [coding for coding in codings if coding not in ("", "identity")]
    if len(packed) > 1 or not CODINGS.issuperset(packed):
        raise StoppedError(Refusal.UNREACHABLE, f"the answer is packed in a way that was not asked for: {packed}"[:120])


def _check_end(response: httpx2.Response, size: int) -> None:
    """A gzip ends with the length of what is packed in it; the library does not say when that end did not come."""
    if response.headers.get("content-encoding", "").strip().lower() != "gzip":
        return
    last = response.stream.last if isinstance(response.stream, Pieces) else b""
    if int.from_bytes(last, "little") != size % 2**32:
        raise StoppedError(Refusal.UNREACHABLE, "the answer is packed and was cut short", passing=True)


def _check_size(size: int, came: int, rules: FetchRules) -> None:
    if size > rules.unpacked:
        raise too_large(rules.unpacked)
    if size > RATIO_FROM and size > HIGHEST_RATIO * came:
        detail = f"the answer unpacks to more than {HIGHEST_RATIO} times its size"
        raise StoppedError(Refusal.TOO_LARGE, detail, for_good=True)
