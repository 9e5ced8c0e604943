"""Files that a fall has torn: what stands behind their last whole record is put aside."""

import io
import os
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from mahdar.sources.limits import MB
from mahdar.sources.warc.packing import PIECE
from mahdar.sources.warc.tail import standing

_WINDOW = 64 * MB  # bytes before the end in which the last whole record is looked for first


@dataclass(frozen=True, slots=True)
class Torn:
    """The end of a file that was torn, put aside when the file was opened again.

    Attributes:
        file: the name of the file.
        offset: where its last whole record ends; it was cut there.
        length: bytes that stood behind.
        aside: the name of the file that holds them now.
    """

    file: str
    offset: int
    length: int
    aside: str

    def __str__(self) -> str:
        """One sentence for a person."""
        return f"{self.file}: the last {self.length} bytes were no whole record; they stand in {self.aside} now"


def mended(file: io.FileIO, path: Path) -> tuple[int, Torn | None]:
    """Cut a file behind its last whole record.

    Args:
        file: open for reading and writing.
        path: its own.

    Returns:
        Where the file ends now; and what was cut off, or None.
    """
    length = file.seek(0, io.SEEK_END)
    end = _whole_end(file, length)
    if end == length:
        return end, None
    aside = _put_aside(file, path, end)
    file.truncate(end)
    os.fsync(file.fileno())
    return end, Torn(path.name, end, length - end, aside.name)


def safe_in(folder: Path) -> None:
    """Have the names in a folder written to the disk, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _whole_end(file: io.FileIO, length: int) -> int:
    """Where the last whole record ends."""
    for begin in (max(0, length - _WINDOW), 0):
        end = max((record.ends for record in standing(file, begin)), default=0)
        if end:
            return end
    return 0


def _put_aside(file: io.FileIO, path: Path, begin: int) -> Path:
    for number in count(1):
        aside = path.with_name(f"{path.name}.torn-{begin}-{number}")
        if not aside.exists():
            break
    file.seek(begin)
    with aside.open("xb") as torn:
        while piece := file.read(PIECE):
            torn.write(piece)
        torn.flush()
        os.fsync(torn.fileno())
    safe_in(path.parent)
    return aside
