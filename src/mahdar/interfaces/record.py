"""`mahdar.Record`: a record for Python users, with the day, the time and the name of who judges from the settings."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mahdar.interfaces import settings
from mahdar.records import Judgement, Page, Verdict
from mahdar.register import record
from mahdar.register.adding import Added
from mahdar.register.preparing import Read, Reading
from mahdar.register.reader import read_page
from mahdar.register.rereading import Reread
from mahdar.sources import BadInput, PassedOver, pages_from

if TYPE_CHECKING:
    from mahdar.reading.processes import Means

Given = Page | Reading | Path | str | bytes


class Record(record.Record):
    """An open record: `Record("sqlite:///x.db").add(paths_or_pages)`, `.find(who="لافروف")`.

    Every name may be given in Arabic or Latin letters, or as an id; every date as a day, a month or a year.
    """

    def __init__(
        self, where: str | Path | None = None, *, today: Callable[[], date] = settings.today, create: bool = True
    ) -> None:
        """Open the record at a path or address; a new one is made unless `create` is False.

        Args:
            where: "mahdar.db", "sqlite:///…" or "postgresql://…"; else what MAHDAR_RECORD or the settings say, else
                `mahdar.db` in the working folder.
            today: tells the day, for what is written down.
            create: make it where there is none.

        Raises:
            StoreError: there is none, it is no record, or it cannot be opened.
            SettingsError: the settings cannot be used.
        """
        place = settings.record_place() if where is None else where
        super().__init__(place, today=today, create=create)

    def add(
        self, pages: Given | Iterable[Given], *, read: Read = read_page, jobs: "int | Means | None" = None
    ) -> Counter[str]:
        """Put pages into the record; those that are there already are passed over.

        Args:
            pages: one page or many: `Page` objects, texts, bytes; or paths of pages, folders and JSONL files.
            read: reads a page.
            jobs: how many processes of their own read, or with what means; a page that exceeds their limits of time and
                memory is skipped. None to read in this process, without limits.

        Returns:
            How many were `new`, `known`, a `version` of a report that is there, or `skipped`.

        Raises:
            ValueError: a path gives no page; what was told before is kept.
            StoreError: the record cannot be written.
        """
        return Counter(added.outcome for added in self.adding(pages, read=read, jobs=jobs))

    def adding(
        self, pages: Given | Iterable[Given], *, read: Read = read_page, jobs: "int | Means | None" = None
    ) -> Iterator[Added]:
        """The same as `add`, page by page: each is told once it is safe on disk."""
        many = [pages] if isinstance(pages, Page | Reading | Path | str | bytes) else pages
        return super().adding((page for given in many for page in _pages(given)), read=read, jobs=_means(jobs))

    def reread(
        self, *, everything: bool = False, read: Read = read_page, jobs: "int | Means | None" = None
    ) -> Iterator[Reread]:
        """Read again what other versions of the program, the knowledge or the tagger read; tells what changed.

        Args:
            everything: also what the present versions read.
            read: reads a page.
            jobs: as for `add`.
        """
        return super().reread(everything=everything, read=read, jobs=_means(jobs))

    def judge(  # noqa: PLR0913 - one parameter a piece of the decision
        self, verdict: Verdict, fact: str | None = None, *, other: str | None = None, field: str | None = None,
        value: str | None = None, undoes: int | None = None, who: str | None = None, at: str | None = None,
        because: str,
    ) -> Judgement:  # fmt: skip
        """Write a decision down and bring the entries up to date with it.

        Args:
            verdict: same, not-same, set, reject or undo.
            fact: the id of an entry, or of any fact; `other` the second one of same and not-same.
            other: see `fact`.
            field: what `set` sets: date, place, status, mode, issues.
            value: to what; None to nothing.
            undoes: the number of the judgement that `undo` takes back.
            who: who decides; else what MAHDAR_USER or the settings say, else the login name.
            at: when, ISO time; else now.
            because: why.

        Raises:
            RecordError: it names what is not there, or sets what cannot be set.
        """
        return super().judge(
            verdict, fact, other=other, field=field, value=value, undoes=undoes, who=who or settings.user(),
            at=at or settings.now(), because=because,
        )  # fmt: skip


def _means(jobs: "int | Means | None") -> "Means | None":
    """The means of so many processes."""
    if not isinstance(jobs, int):
        return jobs
    from mahdar.reading.processes import Means

    return Means(jobs=jobs, clock=settings.seconds)


def _pages(given: Given) -> Iterator[Page | Reading | str | bytes]:
    """What is given itself, or the pages that a path leads to."""
    if not isinstance(given, Path):
        yield given
        return
    for page in pages_from(given):
        if isinstance(page, BadInput):
            raise ValueError(str(page))  # noqa: TRY004 - what the path holds is wrong, not its type
        if not isinstance(page, PassedOver):
            yield page
