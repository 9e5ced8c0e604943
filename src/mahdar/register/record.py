"""A record: articles in, one register of meetings out. The command line, the web page and a cluster all call this."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self, TypeVar, Unpack

from sqlalchemy import Connection

from mahdar.exports import (
    ACTS,
    CHANGES,
    COVERAGE,
    ENCOUNTERS,
    FEEDS,
    PEOPLE,
    QUOTATIONS,
    TIMELINE,
    Export,
    Rows,
    export_tables,
    record_json,
)  # fmt: skip
from mahdar.matching import compare
from mahdar.records import (
    ActRow,
    ChangeRow,
    Comparison,
    CoverageRow,
    EntryRow,
    FeedRow,
    Judgement,
    Page,
    PersonRow,
    QuotationRow,
    Verdict,
)  # fmt: skip
from mahdar.register import asked, filters, health, views
from mahdar.register.adding import Added, add
from mahdar.register.changes import change_rows
from mahdar.register.contents import RecordContents
from mahdar.register.filters import ActQuestion, EntryQuestion, QuotationQuestion
from mahdar.register.judging import Decision, judge, judge_all
from mahdar.register.preparing import Preparing, Read, Reading
from mahdar.register.reader import made_with, read_page, spread
from mahdar.register.rereading import Reread, reread, unanchored
from mahdar.register.rulings import rulings
from mahdar.register.views import ArticleView
from mahdar.store import Counts, Reader, Store, open_store
from mahdar.store.asking import (
    Page as PageOfRows,
)
from mahdar.store.asking import (
    all_acts,
    all_entries,
    all_quotations,
    changed,
    coverage,
    find_acts,
    find_entries,
    find_quotations,
    people,
    timeline,
)  # fmt: skip
from mahdar.store.feed_health import feed_rows

if TYPE_CHECKING:
    from mahdar.reading.processes import Means

R = TypeVar("R")
F_contra = TypeVar("F_contra", contravariant=True)
F = TypeVar("F")
DEFAULT = "mahdar.db"


class Record:
    """An open record.

    Every name may be given in Arabic or Latin letters, or as an id; every date as a day, a month or a year.
    """

    def __init__(self, where: str | Path = DEFAULT, *, today: Callable[[], date], create: bool = True) -> None:
        """Open the record at a path or address; a new one is made unless `create` is False.

        Args:
            where: "mahdar.db", "sqlite:///…" or "postgresql://…".
            today: tells the day, for what is written down.
            create: make it where there is none.

        Raises:
            StoreError: there is none, it is no record, or it cannot be opened.
        """
        self._store = open_store(str(where), create=create)
        self._today = today

    @property
    def store(self) -> Store:
        """Where it is kept."""
        return self._store

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back."""
        self._store.close()

    # putting in

    def add(
        self,
        pages: Iterable[Page | Reading | Path | str | bytes],
        *,
        read: Read = read_page,
        jobs: "Means | None" = None,
    ) -> Counter[str]:
        """Put pages into the record; those that are there already are passed over.

        Returns:
            How many were `new`, `known`, a `version` of a report that is there, or `skipped`.
        """
        return Counter(added.outcome for added in self.adding(pages, read=read, jobs=jobs))

    def adding(
        self,
        pages: Iterable[Page | Reading | Path | str | bytes],
        *,
        read: Read = read_page,
        jobs: "Means | None" = None,
    ) -> Iterator[Added]:
        """The same, page by page: each is told once it is safe on disk.

        Args:
            pages: one by one.
            read: reads a page.
            jobs: with what other processes read; None to read in this process.
        """
        return add(self._store, map(_page, pages), self._preparing(read), spread(jobs))

    def reread(
        self, *, everything: bool = False, read: Read = read_page, jobs: "Means | None" = None
    ) -> Iterator[Reread]:
        """Read again what other versions of the program, the knowledge or the tagger read; tells what changed.

        Args:
            everything: also what the present versions read.
            read: reads a page.
            jobs: with what other processes read; None to read in this process.
        """
        return reread(self._store, self._preparing(read), None if everything else made_with(), spread(jobs))

    def _preparing(self, read: Read) -> Preparing:
        return Preparing(self._today(), read, self._store.dialect)

    # asking

    def find(self, *, limit: int | None = None, **question: Unpack[EntryQuestion]) -> Rows[EntryRow]:
        """Entries with their reports, by day, then id; those without a day last.

        Args:
            limit: at most so many.
            **question: `words`: all of them stand in the entry's names, words or titles ("…" is a phrase, -word
                excludes); `who`: each of these took part; `with_country`: each of these states or bodies did; `mode`,
                `status`, `outlet`: any of these; `since`, `until`: first and last day, month or year, inclusive;
                `about`: any of these issues was talked about; `place`: any of these, a state finds what lies in it;
                `sure`: only what is meant to be right nineteen times in twenty; `contradicted`: only where reports
                say what cannot all be true.

        Raises:
            NotKnownError: a name that nobody has.
            RecordError: a date, mode or status that is none.
        """
        return Rows(self.each_entry(limit=limit, **question), ENCOUNTERS)

    def each_entry(self, *, limit: int | None = None, **question: Unpack[EntryQuestion]) -> Iterator[EntryRow]:
        """The same as `find`, row by row, in constant memory."""
        with self._store.reading() as reader:
            wanted = filters.entry_filter(reader, **question)
            yield from _some(find_entries, all_entries, reader, wanted, limit)

    def quotes(self, *, limit: int | None = None, **question: Unpack[QuotationQuestion]) -> Rows[QuotationRow]:
        """Quotations by day of the article, then id.

        Args:
            limit: at most so many.
            **question: `by`: people, bodies or states; `of_country`: whose speakers act for these; `about`: words that
                stand in the quotation; `kind`: direct, indirect; `since`, `until`, `outlet` as for entries.

        Raises:
            NotKnownError, RecordError: as for entries.
        """
        return Rows(self.each_quotation(limit=limit, **question), QUOTATIONS)

    def each_quotation(
        self, *, limit: int | None = None, **question: Unpack[QuotationQuestion]
    ) -> Iterator[QuotationRow]:
        """The same as `quotes`, row by row, in constant memory."""
        with self._store.reading() as reader:
            wanted = filters.quotation_filter(reader, **question)
            yield from _some(find_quotations, all_quotations, reader, wanted, limit)

    def acts(self, *, limit: int | None = None, **question: Unpack[ActQuestion]) -> Rows[ActRow]:
        """Acts by day, then id.

        Args:
            limit: at most so many.
            **question: `of` and `to`: states, bodies or people; `type`; `status`: done, intended, conditional,
                standing, denied, all where nothing is said; `about`, `since`, `until`, `sure` as for entries.

        Raises:
            NotKnownError, RecordError: as for entries.
        """
        return Rows(self.each_act(limit=limit, **question), ACTS)

    def each_act(self, *, limit: int | None = None, **question: Unpack[ActQuestion]) -> Iterator[ActRow]:
        """The same as `acts`, row by row, in constant memory."""
        with self._store.reading() as reader:
            wanted = filters.act_filter(reader, **question)
            yield from _some(find_acts, all_acts, reader, wanted, limit)

    def article(self, id_: str) -> ArticleView:
        """An article by its own id, the id that came with its page, its address, or the id of one of its facts.

        Raises:
            RecordError: there is no such article.
        """
        with self._store.reading() as reader:
            return views.article_view(reader, id_)

    def entry(self, id_: str) -> EntryRow:
        """The entry that an id cites: its own, or that of any report in it.

        Raises:
            RecordError: there is none; it says what became of it.
        """
        with self._store.reading() as reader:
            return views.entry_row(reader, id_)

    def timeline(
        self, one: str, other: str, *, since: str | None = None, until: str | None = None, limit: int | None = None
    ) -> Rows[EntryRow | ActRow]:
        """What two states, bodies or people did together and to one another, by day, then id.

        Args:
            one: a state, a body or somebody; `other` another one.
            other: see `one`.
            since: first day, month or year; `until` the last, inclusive.
            until: see `since`.
            limit: at most so many.

        Raises:
            NotKnownError: a name that nobody has.
            RecordError: a date that is none.
        """
        return Rows(self.each_event(one, other, since=since, until=until, limit=limit), TIMELINE)

    def each_event(
        self, one: str, other: str, *, since: str | None = None, until: str | None = None, limit: int | None = None
    ) -> Iterator[EntryRow | ActRow]:
        """The same as `timeline`, row by row, in constant memory."""
        first, last = asked.days(since, until)
        with self._store.reading() as reader:
            parties = filters.party(reader, one), filters.party(reader, other)
            yield from timeline(reader.connection, *parties, since=first, until=last, limit=limit)

    def people(self, name: str) -> Rows[PersonRow]:
        """Whom or what a name means in this record, and how much of them there is; those of most articles first.

        Raises:
            NotKnownError: nobody is called so.
        """
        with self._store.reading() as reader:
            return Rows(people(reader.connection, asked.entities(reader, name)), PEOPLE)

    def changed(self, since: str) -> Rows[ChangeRow]:
        """Entries that are new, moved, newly contradicted, corrected or gone since a day, and those still to come.

        Raises:
            RecordError: it is no date.
        """
        first, _ = asked.days(since, None)
        with self._store.reading() as reader:
            return Rows(change_rows(changed(reader.connection, first or self._today(), self._today())), CHANGES)

    def coverage(self) -> Rows[CoverageRow]:
        """What was read of each outlet in each month."""
        with self._store.reading() as reader:
            return Rows(coverage(reader.connection), COVERAGE)

    def compare(self, one: str, other: str) -> Comparison:
        """Why two reports are, or are not, one entry.

        Raises:
            RecordError: one of them is no encounter of the record.
        """
        with self._store.reading() as reader:
            return compare(*views.two_reports(reader, one, other), rulings(reader))

    # deciding

    def judge(  # noqa: PLR0913 - one parameter a piece of the decision
        self, verdict: Verdict, fact: str | None = None, *, other: str | None = None, field: str | None = None,
        value: str | None = None, undoes: int | None = None, who: str, at: str, because: str,
    ) -> Judgement:  # fmt: skip
        """Write a decision down and bring the entries up to date with it; see `Decision`.

        Raises:
            RecordError: it names what is not there, or sets what cannot be set.
        """
        decision = Decision(
            verdict=verdict, fact=fact, other=other, field=field, value=value, undoes=undoes, who=who, at=at,
            because=because,
        )  # fmt: skip
        return judge(self._store, decision, self._today())

    def judge_all(self, decisions: Sequence[Decision]) -> list[Judgement]:
        """Write several decisions down: all of them are kept, or none.

        Raises:
            RecordError: one of them names what is not there, or sets what cannot be set.
        """
        return judge_all(self._store, decisions, self._today())

    def judgements(self) -> list[Judgement]:
        """All decisions, in the order in which they were made."""
        with self._store.reading() as reader:
            return reader.judgements()

    def unanchored(self) -> list[str]:
        """The judgements whose facts the present reading does not have, a sentence each."""
        return unanchored(self._store)

    def feeds(self) -> Rows[FeedRow]:
        """The feeds that are watched, how they do, and what became of what they listed."""
        with self._store.reading() as reader:
            return Rows(feed_rows(reader.connection), FEEDS)

    # keeping

    def status(self) -> Counts:
        """How much there is."""
        with self._store.reading() as reader:
            return reader.counts()

    def doctor(self) -> list[str]:
        """What is wrong with the record, a sentence each; nothing where it is sound."""
        return health.faults(self._store)

    def backup(self, to: Path) -> None:
        """Write a whole copy, while the record may be in use.

        Raises:
            StoreError: the copy cannot be written there.
        """
        health.back_up(self._store, to)

    def export_tables(self, folder: str | Path, *, form: str = "csv", excel: bool = False) -> Export:
        """Write the tables, with codebook and coverage, into a folder, in the place of an earlier export.

        Raises:
            NotOursError: the folder holds other files.
            ValueError: there is no such form, or `excel` is asked of Parquet.
        """
        with self._store.reading() as reader:
            return export_tables(RecordContents(reader), folder, form=form, excel=excel)

    def export_json(self) -> Iterator[str]:
        """All entries with their reports as one JSON document, in pieces; the same bytes for any order of adding."""
        with self._store.reading() as reader:
            yield from record_json(all_entries(reader.connection))


class _Find(Protocol[F_contra, R]):
    def __call__(self, connection: Connection, wanted: F_contra, limit: int) -> PageOfRows[R]: ...


def _some(
    find: _Find[F, R], every: Callable[[Connection, F], Iterator[R]], reader: Reader, wanted: F, limit: int | None
) -> Iterable[R]:
    """Up to `limit` rows, or all there are."""
    return every(reader.connection, wanted) if limit is None else find(reader.connection, wanted, limit).rows


def _page(page: Page | Reading | Path | str | bytes) -> Page | Reading:
    if isinstance(page, Page | Reading):
        return page
    if isinstance(page, Path):
        return Page(content=page.read_bytes(), origin=str(page))
    return Page(content=page)
