"""What stands in an archive of Mahdar's own: one page by its place, and all behind a place.

The latter finds again what was written but not noted before a fall.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from mahdar.records import Location
from mahdar.sources.bad_input import BadInput
from mahdar.sources.fetched import Fetched
from mahdar.sources.limits import LARGEST_HEADERS, LARGEST_UNPACKED
from mahdar.sources.warc.damage import ContentError, DamageError
from mahdar.sources.warc.digests import disagrees
from mahdar.sources.warc.forms import fetched_in
from mahdar.sources.warc.headers import Headers, length_in
from mahdar.sources.warc.members import Members
from mahdar.sources.warc.packing import Gzip
from mahdar.sources.warc.raw import Raw
from mahdar.sources.warc.stream import Stream

_ANSWER, _QUESTION = "response", "request"


@dataclass(frozen=True, slots=True)
class Standing:
    """A whole record: its type, where in the file it begins, and where it ends."""

    kind: str
    begins: int
    ends: int


def standing(file: BinaryIO, after: int = 0) -> Iterator[Standing]:
    """The whole records of a file behind a place, in constant memory; what is broken or torn is passed over."""
    file.seek(after)
    stream = Stream(Members(Raw(file), Gzip()))
    while True:
        try:
            if not stream.start():
                return
            begins = stream.place()
            head = Headers.of(stream.head())
            stream.skip(length_in(head))
            stream.finish()
            yield Standing(head.get("warc-type"), after + begins, after + stream.place())
        except DamageError:
            stream.recover()


def tail(path: Path, after: int = 0) -> Iterator[Location]:
    """The answers in a file behind a place, each with the question that belongs to it; none where there is no file.

    Args:
        path: a file that `WarcWriter` has written.
        after: bytes from its beginning: the `end` of the last location that is known, or 0.
    """
    if not path.exists():
        return
    with path.open("rb") as file:
        answer: Standing | None = None
        for record in standing(file, after):
            if answer and record.kind == _QUESTION and record.begins == answer.ends:
                yield Location(path.name, answer.begins, record.ends - answer.begins)
                answer = None
            elif record.kind == _ANSWER:
                if answer:
                    yield _alone(path, answer)
                answer = record
        if answer:
            yield _alone(path, answer)


def _alone(path: Path, answer: Standing) -> Location:
    """An answer without its question: the program fell between them."""
    return Location(path.name, answer.begins, answer.ends - answer.begins)


def read_back(folder: Path, location: Location) -> Fetched | BadInput:
    """The answer at a place, as it was fetched; its digest is looked at.

    Args:
        folder: where the file is now.
        location: what `WarcWriter.append` or `tail` gave.
    """
    path = folder / Path(location.file).name
    try:
        with path.open("rb") as file:
            file.seek(location.start)
            return _answer_in(Stream(Members(Raw(file), Gzip())))
    except (ContentError, DamageError) as error:
        return BadInput(f"{path}, byte {location.start}", str(error))
    except OSError as error:
        return BadInput(str(path), f"cannot be read: {(error.strerror or str(error)).lower()}")


def _answer_in(stream: Stream) -> Fetched:
    if not stream.start():
        raise DamageError("the file ends before it")
    head = Headers.of(stream.head())
    length = length_in(head)
    if head.get("warc-type") != _ANSWER or length > LARGEST_UNPACKED + LARGEST_HEADERS:
        raise ContentError("no answer that Mahdar has written")
    block = stream.take(length)
    stream.finish()
    if disagrees(head.get("warc-block-digest"), [block]):
        raise ContentError("its content is not what was written: the digest disagrees")
    return fetched_in(head, block)
