"""A run over many pages: what gives no minutes is told and counted, and the run goes on."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.own_knowledge import knowledge
from mahdar.interfaces.cli.pages import Pages
from mahdar.interfaces.cli.progress import Progress
from mahdar.reading import read_page
from mahdar.records import Minutes, Page, Skipped, SkipReason, article_id, page_digest
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
        self._pages = Pages(paths, stdin)
        self._given = given or {}
        self._own = own
        self._counted: Counter[str] = Counter()

    def documents(self, form: Form) -> Iterator[tuple[Document, str]]:
        """Each document with its form as text. Messages and progress go to standard error."""
        knowledge(self._own)  # without it no page can be read, and that is no page's fault
        with Progress(self._pages.total()) as progress:
            for page in self._pages.each(progress):
                document, text = in_form(replace(page, **self._given) if self._given else page, form)
                progress.step()
                self._tell(page, document, progress)
                yield document, text

    def status(self) -> Exit:
        """What the run came to, once all documents were taken."""
        if self._counted["read"]:
            return Exit.SOME_SKIPPED if self._counted["skipped"] or self._pages.bad else Exit.DONE
        return Exit.NOTHING_FOUND if self._pages.are_there() else Exit.WRONG_USE

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
        broken = _broken(page, error)
        return broken, form(broken)


def read_or_broken(page: Page) -> Document:
    """Read a page; where the program fails at that, the page is broken."""
    try:
        return read_page(page)
    except Exception as error:
        return _broken(page, error)


def _broken(page: Page, error: Exception) -> Skipped:
    id_ = page.id or article_id(page_digest(page.content), page.url)
    return Skipped(id_, SkipReason.BROKEN, f"{_described(error)}; page {page.origin}")


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
