"""A file, a member of an archive or standard input, opened to be read."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Bytes under a name.

    Attributes:
        stream: the bytes, from their beginning; closed by whoever opened it.
        name: what they are called in messages and origins: a path, `archive.zip, member`, `standard input`.
        path: the file, where it is one; None for a member of an archive and for standard input.
        seekable: whether the stream can go back.
        text_column: the column of a table that holds the text, where the user named it.
    """

    stream: BinaryIO
    name: str
    path: Path | None = None
    seekable: bool = True
    text_column: str | None = None

    def of(self, stream: BinaryIO, name: str) -> "Opened":
        """A file within this one, which can be read forward only."""
        return replace(self, stream=stream, name=name, path=None, seekable=False)
