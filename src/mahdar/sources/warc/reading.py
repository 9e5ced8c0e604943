"""Pages out of a web archive, record by record: one process, and never more than one page in memory."""

from collections.abc import Iterator

from mahdar.records import Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.limits import LARGEST_HEADERS, LARGEST_UNPACKED, MB
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver
from mahdar.sources.warc.answers import QUIET, Answer, answer_in, content, no_page, not_asked_for, target
from mahdar.sources.warc.damage import ContentError, DamageError
from mahdar.sources.warc.headers import Headers, length_in
from mahdar.sources.warc.opening import source_of
from mahdar.sources.warc.stream import Stream
from mahdar.sources.warc.tally import Tally
from mahdar.text import harmless

_LONGEST_ORIGIN = 500  # characters of an address that messages show
_LARGEST_BLOCK = LARGEST_UNPACKED + LARGEST_HEADERS


def pages_in(opened: Opened) -> Iterator[Page | BadInput | PassedOver]:
    """The pages of a WARC file: answers with status 200 that are HTML or plain text, in their order.

    Args:
        opened: the file: plain, or packed with gzip or zstd, record by record or as a whole.

    Yields:
        Pages, with their address and declared charset. They are not dated: the day on which a page was archived is
        not the day of the article. A `BadInput` for each record that cannot be read; what follows it is read. At the
        end, a `PassedOver` that counts all other records by kind.
    """
    tally, broken = Tally(), False
    for piece in _pieces(opened, tally):
        tally.pages += isinstance(piece, Page)
        broken |= isinstance(piece, BadInput)
        yield piece
    if tally.told() or not (tally.pages or broken):
        yield _end(opened.name, tally, broken=broken)


def _end(name: str, tally: Tally, *, broken: bool) -> BadInput | PassedOver:
    if tally.pages or broken:
        return PassedOver(name, tally.told())
    return BadInput(name, f"no page in this archive ({tally.told() or 'it is empty'})")


def _pieces(opened: Opened, tally: Tally) -> Iterator[Page | BadInput]:
    try:
        archive = _Archive(Stream(source_of(opened)), opened.name, tally)
    except DamageError as damaged:
        yield BadInput(opened.name, str(damaged))
        return
    while archive.start():
        if piece := archive.piece():
            yield piece


class _Archive:
    """An archive that is being read, and the number of the record that reading stands at."""

    def __init__(self, stream: Stream, name: str, tally: Tally) -> None:
        self._stream = stream
        self._name = name
        self._tally = tally
        self._number = 0
        self._begins = 0
        self._trouble: DamageError | None = None

    def start(self) -> bool:
        """Go to the next record, or to what stands where one should; False at the end."""
        try:
            if not self._stream.start():
                return False
            self._number += 1
        except DamageError as damaged:
            self._trouble = damaged
        self._begins = self._stream.place()
        return True

    def piece(self) -> Page | BadInput | None:
        """The page that the record holds, or what is wrong; None where it holds none."""
        trouble, self._trouble = self._trouble, None
        try:
            if trouble:
                raise trouble
            return self._record()
        except DamageError as damaged:
            self._stream.recover()
            behind = "behind " if trouble else ""
            place = f", {behind}record {self._number}" if self._number else ""
            return BadInput(f"{self._name}{place} (byte {self._begins})", str(damaged))

    def _record(self) -> Page | BadInput | None:
        head = Headers.of(self._stream.head())
        size = length_in(head)
        self._stream.check(size)
        if kind := not_asked_for(head):
            self._pass(kind, size)
            return None
        begin = self._stream.take(min(size, LARGEST_HEADERS))
        rest = size - len(begin)
        try:
            answer = answer_in(head, begin)
        except ContentError as unreadable:
            self._leave(rest)
            return self._bad(head, str(unreadable))
        if kind := no_page(answer):
            self._pass(kind, rest)
            return None
        if size > _LARGEST_BLOCK:
            self._leave(rest)
            return self._bad(head, f"larger than {LARGEST_UNPACKED // MB} MB, which no page is")
        return self._page(answer, begin + self._stream.take(rest))

    def _page(self, answer: Answer, block: bytes) -> Page | BadInput:
        self._stream.finish()
        try:
            body = content(answer, block)
        except ContentError as unreadable:
            return self._bad(answer.record, str(unreadable))
        origin = f"{self._name}, record {self._number} ({harmless(answer.url[:_LONGEST_ORIGIN])})"
        return Page(content=body, origin=origin, url=answer.url, charset=answer.charset)

    def _pass(self, kind: str, size: int) -> None:
        if kind not in QUIET:
            self._tally.count(kind)
        self._leave(size)

    def _leave(self, size: int) -> None:
        self._stream.skip(size)
        self._stream.finish()

    def _bad(self, head: Headers, what: str) -> BadInput:
        address = harmless(target(head)[:_LONGEST_ORIGIN])
        return BadInput(f"{self._name}, record {self._number} (byte {self._begins}, {address})", what)
