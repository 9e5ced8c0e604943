"""Keeping what was fetched: each answer is safe in a web archive before anybody goes on."""

import io
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Self

from mahdar.records import Location
from mahdar.sources.fetched import Fetched
from mahdar.sources.limits import MB
from mahdar.sources.warc.forms import answer_record, opening_record, question_record
from mahdar.sources.warc.held import is_held
from mahdar.sources.warc.torn import Torn, mended, safe_in

LARGEST_FILE = 256 * MB  # bytes from which the next file is begun
_DAY = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,63}", re.ASCII)
_FIRST = 1


class WarcWriter:
    """The archive in a folder: files by day, each record packed on its own.

    A file is written by one writer at a time: a second one, in this process or another, takes the next number.
    """

    def __init__(self, folder: Path, agent: str, *, largest: int = LARGEST_FILE) -> None:
        """Take a folder; it is made where there is none.

        Args:
            folder: where the files are.
            agent: who asked, as the question said: `User-Agent`.
            largest: bytes from which the next file is begun.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._agent = agent
        self._largest = largest
        self._day = ""
        self._number = _FIRST
        self._file: io.FileIO | None = None
        self._end = 0
        self.torn: list[Torn] = []  # what was found torn; for whoever tells people

    def append(self, fetched: Fetched, day: str) -> Location:
        """Write an answer, with its question, to the file of a day; it is on the disk when this returns.

        Args:
            fetched: the answer.
            day: names the file: `2026-11-22`.

        Raises:
            ValueError: no file can be named by the day.
            OSError: it cannot be written; the file ends where it did before.
        """
        file = self._file_of(day)
        answer = answer_record(fetched)
        records = answer + question_record(fetched, self._agent)
        if not self._end:
            self._write(file, opening_record(self._name, fetched.at, self._agent))
        offset = self._end
        self._write(file, records)
        return Location(self._name, offset, len(records))

    def close(self) -> None:
        """Close the file; the next page opens it again."""
        if self._file:
            self._file.close()
        self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _name(self) -> str:
        return f"{self._day}-{self._number:05}.warc.gz"

    def _file_of(self, day: str) -> io.FileIO:
        """The file that the next page of a day goes to, open and at its end."""
        if not _DAY.fullmatch(day):
            raise ValueError(f"no file can be named after this day: {day!r}")
        if day != self._day:
            self.close()
            self._day, self._number = day, self._last_of(day)
        while (file := self._file or self._opened()) is None or self._end >= self._largest:
            self.close()
            self._number += 1
        return file

    def _last_of(self, day: str) -> int:
        names = re.compile(rf"{re.escape(day)}-(\d{{5}})\.warc\.gz", re.ASCII)
        found = (names.fullmatch(path.name) for path in self._folder.iterdir())
        return max((int(match[1]) for match in found if match), default=_FIRST)

    def _opened(self) -> io.FileIO | None:
        """The file by the present name, without what a fall has torn off its end; None where another writes it."""
        path = self._folder / self._name
        self._file = io.FileIO(path, "r+", opener=_made_if_none)
        if is_held(self._file):
            return None
        safe_in(self._folder)
        self._end, torn = mended(self._file, path)
        if torn:
            self.torn.append(torn)
        return self._file

    def _write(self, file: io.FileIO, records: bytes) -> None:
        """Write at the end of the file; what cannot be written whole is taken back."""
        left = memoryview(records)
        try:
            file.seek(self._end)
            while left:
                left = left[file.write(left) :]
            os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                file.truncate(self._end)
            self.close()
            raise
        self._end += len(records)


def _made_if_none(path: str, flags: int) -> int:
    """Open a file, and make it where there is none: two writers may come at once."""
    return os.open(path, flags | os.O_CREAT, 0o666)
