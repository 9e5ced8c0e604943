"""A run over many pages: what gives no minutes is told and counted, and the run goes on."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.own_knowledge import knowledge
from mahdar.interfaces.cli.progress import Progress
from mahdar.reading import read_page
from mahdar.records import Minutes, Page, Skipped, SkipReason, article_id, page_digest
from mahdar.sources import STDIN, BadInput, count, pages_from
from mahdar.text import harmless, isolate_arabic

Document = Minutes | Skipped
LONGEST_MESSAGE = 200  # characters of an exception's own words: some carry half the page
Form = Callable[[Document], str]


class Run:
    """Reads every page of some paths, one after the other."""

    def __init__(
        self, paths: list[str], stdin: BinaryIO, given: dict[str, str] | None = None, own: Path | None = None
    ) -> None:
        """Take the paths as the command line has them.

        Args:
            paths: pages, folders, JSONL files, or - for `stdin`.
            stdin: standard input.
            given: goes with the page, over what stands in the source.
            own: a folder of the user's own knowledge.
        """
        self._paths = paths
        self._stdin = stdin
        self._given = given or {}
        self._own = own
        self._counted: Counter[str] = Counter()

    def documents(self, form: Form) -> Iterator[tuple[Document, str]]:
        """Each document with its form as text. Messages and progress go to standard error."""
        knowledge(self._own)  # without it no page can be read, and that is no page's fault
        with Progress(_total(self._paths)) as progress:
            for page in self._pages(progress):
                document, text = in_form(replace(page, **self._given) if self._given else page, form)
                progress.step()
                self._tell(page, document, progress)
                yield document, text

    def status(self) -> Exit:
        """What the run came to, once all documents were taken."""
        if self._counted["read"]:
            return Exit.SOME_SKIPPED if self._counted.total() > self._counted["read"] else Exit.DONE
        return Exit.NOTHING_FOUND if any(map(_is_there, self._paths)) else Exit.WRONG_USE

    def _pages(self, progress: Progress) -> Iterator[Page]:
        for path in self._paths:
            for page in pages_from(path, self._stdin):
                if isinstance(page, BadInput):
                    self._counted["bad"] += 1
                    progress.say(f"{isolate_arabic(page.where)}: {harmless(page.what)}")
                else:
                    yield page

    def _tell(self, page: Page, document: Document, progress: Progress) -> None:
        if isinstance(document, Minutes):
            self._counted["read"] += 1
            return
        self._counted["skipped"] += 1
        detail = harmless(document.detail)
        progress.say(f"{isolate_arabic(page.origin)}: skipped, {document.reason.value}: {detail}")


def in_form(page: Page, form: Form) -> tuple[Document, str]:
    """Read a page and bring what it gives into its form; where the program fails at that, the page is broken.

    A fault of the program on one page must not cost the thousand pages behind it; but it is told, and the status shows.
    """
    try:
        document = read_page(page)
        return document, form(document)
    except Exception as error:
        id_ = page.id or article_id(page_digest(page.content), page.url)
        broken = Skipped(id_, SkipReason.BROKEN, f"{_described(error)}; page {page.origin}")
        return broken, form(broken)


def _described(error: Exception) -> str:
    """The name of an exception, its message, and where in the program it was raised."""
    message = f": {error}"[:LONGEST_MESSAGE] if str(error) else ""
    return f"a fault of the program, please report it: {type(error).__name__}{message} ({_place(error.__traceback__)})"


def _place(trace: TracebackType | None) -> str:
    place = "unknown place"
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if "mahdar" in path.parts:
            place = f"{path.parent.name}/{path.name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _total(paths: list[str]) -> int | None:
    """How many pages there will be; None where nobody can tell, as for a pipe, which counting would use up."""
    if not all(Path(path).is_file() or Path(path).is_dir() for path in paths):
        return None
    try:
        return sum(count(path) or 0 for path in paths)
    except OSError:  # what cannot be read is told when its turn comes
        return None


def _is_there(path: str) -> bool:
    return path == STDIN or Path(path).exists()
