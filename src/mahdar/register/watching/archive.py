"""Where fetched pages are kept before they are in the record."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from mahdar.records import Location, Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.fetched import Fetched
from mahdar.sources.fetching import page_of
from mahdar.sources.warc.tail import read_back, tail
from mahdar.sources.warc.writing import WarcWriter


class Arrived(NamedTuple):
    """A page that lies in the archive.

    Attributes:
        asked: the address that was asked for.
        final: the one that answered.
        fetched_at: when, in UTC.
    """

    at: Location
    asked: str
    final: str
    fetched_at: datetime


class Archive(Protocol):
    """A folder of files that pages are appended to."""

    def append(self, answer: Fetched) -> Location:
        """Write an answer; it is on the disk when this returns."""
        ...

    def behind(self, ends: Mapping[str, int]) -> Iterator[Arrived]:
        """The whole pages that lie behind the byte known of each file, and those of files that nobody knows."""
        ...

    def page(self, at: Location) -> Page | str:
        """The page at a place, or in one clause why there is none."""
        ...


class WarcFolder:
    """A folder of web archives, a file a day."""

    def __init__(self, folder: Path, agent: str) -> None:
        """Take a folder, which is made with the first page, and what the program calls itself when it asks."""
        self._folder = folder
        self._agent = agent
        self._writer: WarcWriter | None = None

    def append(self, answer: Fetched) -> Location:
        """Write an answer to the file of its day; it is on the disk when this returns."""
        self._writer = self._writer or WarcWriter(self._folder, self._agent)
        return self._writer.append(answer, answer.at.date().isoformat())

    def behind(self, ends: Mapping[str, int]) -> Iterator[Arrived]:
        """The whole pages behind the byte known of each file, file by file in the order of their names."""
        for path in sorted(self._folder.glob("*.warc.gz")):
            known = ends.get(path.name, 0)
            for at in tail(path, known) if path.stat().st_size > known else ():
                answer = read_back(self._folder, at)
                if isinstance(answer, Fetched):
                    yield Arrived(at, answer.url, answer.final_url, answer.at)

    def page(self, at: Location) -> Page | str:
        """The page at a place, or in one clause why there is none."""
        answer = read_back(self._folder, at)
        page = answer if isinstance(answer, BadInput) else page_of(answer)
        return str(page) if isinstance(page, BadInput) else page

    def close(self) -> None:
        """Close the file."""
        if self._writer is not None:
            self._writer.close()
