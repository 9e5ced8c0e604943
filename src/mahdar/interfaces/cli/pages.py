"""The pages that the command line names: what is no page is told and counted, and the run goes on."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from mahdar.interfaces.cli.addresses import Addresses, is_address
from mahdar.interfaces.cli.progress import Progress
from mahdar.records import Page
from mahdar.sources import STDIN, BadInput, PassedOver, count, pages_from
from mahdar.text import harmless, isolate_arabic


class Pages:
    """The pages of some paths, in their order."""

    def __init__(
        self, paths: list[str], stdin: BinaryIO, backup: Path | None = None, text_column: str | None = None
    ) -> None:
        """Take the paths as the command line has them.

        Args:
            paths: files, folders, addresses, or - for `stdin`.
            stdin: standard input.
            backup: a folder in which the answers of addresses are kept.
            text_column: the column of tables that holds the text, where its name does not tell.
        """
        self._paths = paths
        self._stdin = stdin
        self._addresses = Addresses(backup)
        self._text_column = text_column
        self.bad = 0

    def each(self, progress: Progress) -> Iterator[Page]:
        """Page by page; the rest is told to `progress`, and what is wrong is counted in `bad`."""
        for path in self._paths:
            for page in self._pages(path):
                if isinstance(page, Page):
                    yield page
                    continue
                self.bad += isinstance(page, BadInput)
                progress.say(f"{isolate_arabic(page.where)}: {harmless(page.what)}")

    def _pages(self, path: str) -> Iterator[Page | BadInput | PassedOver]:
        if is_address(path):
            return self._addresses.pages(path)
        return pages_from(path, self._stdin, self._text_column)

    def total(self) -> int | None:
        """How many there will be; None where nobody can tell, as for a pipe, which counting would use up."""
        if not all(is_address(path) or Path(path).is_file() or Path(path).is_dir() for path in self._paths):
            return None
        try:
            counts = [1 if is_address(path) else count(path) for path in self._paths]
        except OSError:  # what cannot be read is told when its turn comes
            return None
        return None if None in counts else sum(filter(None, counts))

    def are_there(self) -> bool:
        """Whether any of the paths is."""
        return any(path == STDIN or is_address(path) or Path(path).exists() for path in self._paths)
