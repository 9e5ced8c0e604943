"""A run over many pages: what gives no minutes is told and counted, and the run goes on."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, TypeVar

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.jobs import means
from mahdar.interfaces.cli.own_knowledge import knowledge
from mahdar.interfaces.cli.pages import Pages
from mahdar.interfaces.cli.progress import Progress
from mahdar.reading import read_page
from mahdar.reading.processes import Failure, spread
from mahdar.records import Minutes, Page, Skipped, SkipReason, id_of
from mahdar.text import harmless, isolate_arabic

Document = Minutes | Skipped
T = TypeVar("T")
LONGEST_MESSAGE = 200  # characters of an exception's own words: some carry half the page


class Run:
    """Reads every page of some paths, and gives what is made of each in the order of the pages."""

    def __init__(  # noqa: PLR0913 - a parameter an option
        self,
        paths: list[str],
        stdin: BinaryIO,
        given: dict[str, str] | None = None,
        own: Path | None = None,
        jobs: int = 1,
        backup: Path | None = None,
        *,
        text_column: str | None = None,
    ) -> None:
        """Take the paths as the command line has them.

        Args:
            paths: files, folders, addresses, or - for `stdin`.
            stdin: standard input.
            given: goes with the page, over what stands in the source.
            own: a folder of the user's own knowledge.
            jobs: how many processes read.
            backup: a folder in which the answers of addresses are kept.
            text_column: the column of tables that holds the text, where its name does not tell.
        """
        self._pages = Pages(paths, stdin, backup, text_column)
        self._given = given or {}
        self._own = own
        self._spread = spread(means(jobs, paths, stdin))
        self._counted: Counter[str] = Counter()

    def documents(self, form: Callable[[Document], T]) -> Iterator[T]:
        """What is made of each document. Messages and progress go to standard error.

        Args:
            form: makes it; called in the process that read the page, so that no more than it comes back from there.
        """
        knowledge(self._own)  # without it no page can be read, and that is no page's fault
        with Progress(self._pages.total()) as progress:
            pages = (replace(page, **self._given) if self._given else page for page in self._pages.each(progress))
            for page, answer in self._spread(pages, partial(in_form, form=form)):
                skipped, made = _made(page, answer, form)
                progress.step()
                self._count(page, skipped, progress)
                yield made

    def status(self) -> Exit:
        """What the run came to, once all documents were taken."""
        if self._counted["read"]:
            return Exit.SOME_SKIPPED if self._counted["skipped"] or self._pages.bad else Exit.DONE
        return Exit.NOTHING_FOUND if self._pages.are_there() else Exit.WRONG_USE

    def _count(self, page: Page, skipped: Skipped | None, progress: Progress) -> None:
        self._counted["skipped" if skipped else "read"] += 1
        if skipped:
            detail = harmless(skipped.detail)
            progress.say(f"{isolate_arabic(page.origin)}: skipped, {skipped.reason.value}: {detail}")


def in_form(page: Page, form: Callable[[Document], T]) -> tuple[Skipped | None, T]:
    """Read a page and bring what it gives into its form; where the program fails at that, the page is broken.

    A fault of the program on one page must not cost the thousand pages behind it; but it is told, and the status shows.

    Returns:
        Why the page was skipped, or None; and the form.

    Raises:
        MemoryError: the page takes more than there is; whoever started this process decides what becomes of it.
    """
    try:
        document = read_page(page)
        return (document if isinstance(document, Skipped) else None), form(document)
    except MemoryError:
        raise
    except Exception as error:
        broken = _broken(page, error)
        return broken, form(broken)


def _made(
    page: Page, answer: tuple[Skipped | None, T] | Failure, form: Callable[[Document], T]
) -> tuple[Skipped | None, T]:
    """What came back of a page; of one whose process broke, what is told of it."""
    if not isinstance(answer, Failure):
        return answer
    skipped = answer.skipped(page)
    return skipped, form(skipped)


def read_or_broken(page: Page) -> Document:
    """Read a page; where the program fails at that, the page is broken.

    Raises:
        MemoryError: as `in_form`.
    """
    return in_form(page, _itself)[1]


def _itself(document: Document) -> Document:
    return document


def _broken(page: Page, error: Exception) -> Skipped:
    return Skipped(id_of(page), SkipReason.BROKEN, f"{_described(error)}; page {page.origin}")


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
