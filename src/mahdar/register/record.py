"""A record: articles in, one register of meetings out. The command line, the web page and a cluster all call this."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Self

from mahdar.exports import (
    ACTS,
    CHANGES,
    COVERAGE,
    ENCOUNTERS,
    PEOPLE,
    QUOTATIONS,
    Rows,
    export_tables,
    record_json,
)  # fmt: skip
from mahdar.matching import compare
from mahdar.reading import made_with, read_page
from mahdar.records import (
    ActRow,
    Comparison,
    CoverageRow,
    EntryRow,
    Judgement,
    Page,
    PersonRow,
    QuotationRow,
    Verdict,
)  # fmt: skip
from mahdar.register import finding, health
from mahdar.register.adding import Added, Read, Reading, add
from mahdar.register.finding import ArticleView, ChangedEntry, Timeline
from mahdar.register.judging import Decision, judge
from mahdar.register.rereading import Reread, reread, unanchored
from mahdar.store import Counts, Store, open_store

Names = str | Iterable[str] | None
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

    def add(self, pages: Iterable[Page | Reading | Path | str | bytes], *, read: Read = read_page) -> Counter[str]:
        """Put pages into the record; those that are there already are passed over.

        Returns:
            How many were `new`, `known`, a `version` of a report that is there, or `skipped`.
        """
        return Counter(added.outcome for added in self.adding(pages, read=read))

    def adding(
        self, pages: Iterable[Page | Reading | Path | str | bytes], *, read: Read = read_page
    ) -> Iterator[Added]:
        """The same, page by page: each is told once it is safe on disk."""
        return add(self._store, map(_page, pages), self._today(), read)

    def reread(self, *, everything: bool = False, read: Read = read_page) -> Iterator[Reread]:
        """Read again what other versions of the program, the knowledge or the tagger read; tells what changed."""
        return reread(self._store, self._today(), read, None if everything else made_with())

    # asking

    def find(  # noqa: PLR0913 - one parameter a question
        self, words: str | None = None, *, who: Names = None, with_country: Names = None, mode: Names = None,
        status: Names = None, since: str | None = None, until: str | None = None, about: Names = None,
        place: Names = None, outlet: Names = None, sure: bool = False, contradicted: bool = False,
        limit: int | None = None,
    ) -> Rows[EntryRow]:  # fmt: skip
        """Entries with their reports, by day, then id; those without a day last.

        Args:
            words: all of them stand in the entry's names, words or titles; "…" is a phrase, -word excludes.
            who: each of these took part.
            with_country: each of these states or bodies took part.
            mode: any of these: meet, call, visit, multilateral, press-conference.
            status: any of these: held, ongoing, planned, proposed, postponed, cancelled, denied.
            since: first day, month or year.
            until: the last one, inclusive.
            about: each of these issues was talked about.
            place: any of these; a state finds what was in it.
            outlet: any of these outlets told of it.
            sure: only what is meant to be right nineteen times in twenty.
            contradicted: only where reports say what cannot all be true.
            limit: at most so many.

        Raises:
            NotKnownError: a name that nobody has.
            RecordError: a date, mode or status that is none.
        """
        with self._store.reading() as reader:
            wanted = finding.entry_filter(
                reader, words=words, who=who, with_country=with_country, mode=mode, status=status, since=since,
                until=until, about=about, place=place, outlet=outlet, sure=sure, contradicted=contradicted,
            )  # fmt: skip
            return Rows(finding.entry_rows(reader, wanted, limit), ENCOUNTERS)

    def quotes(  # noqa: PLR0913 - one parameter a question
        self, *, by: Names = None, of_country: Names = None, about: str | None = None, since: str | None = None,
        until: str | None = None, outlet: Names = None, kind: Names = None, limit: int | None = None,
    ) -> Rows[QuotationRow]:  # fmt: skip
        """Quotations by day of the article, then id. `about`: words that stand in them; `kind`: direct, indirect."""
        with self._store.reading() as reader:
            wanted = finding.quotation_filter(
                reader, by=by, of_country=of_country, about=about, since=since, until=until, outlet=outlet, kind=kind
            )
            return Rows(finding.quotation_rows(reader, wanted, limit), QUOTATIONS)

    def acts(  # noqa: PLR0913 - one parameter a question
        self, *, of: Names = None, to: Names = None, type: Names = None, status: Names = "done",  # noqa: A002 - the field
        about: Names = None, since: str | None = None, until: str | None = None, sure: bool = False,
        limit: int | None = None,
    ) -> Rows[ActRow]:  # fmt: skip
        """Acts by day, then id. `of` and `to`: states, bodies or people; `status` None for those not done too."""
        with self._store.reading() as reader:
            wanted = finding.act_filter(
                reader, of=of, to=to, type=type, status=status, about=about, since=since, until=until, sure=sure
            )
            return Rows(finding.act_rows(reader, wanted, limit), ACTS)

    def article(self, id_: str) -> ArticleView:
        """An article by its own id, the id that came with its page, its address, or the id of one of its facts.

        Raises:
            RecordError: there is no such article.
        """
        with self._store.reading() as reader:
            return finding.article_view(reader, id_)

    def entry(self, id_: str) -> EntryRow:
        """The entry that an id cites: its own, or that of any report in it.

        Raises:
            RecordError: there is none; it says what became of it.
        """
        with self._store.reading() as reader:
            return finding.entry_row(reader, id_)

    def timeline(self, one: str, other: str, *, since: str | None = None, until: str | None = None) -> Timeline:
        """What two states, bodies or people did together and to one another, by day."""
        with self._store.reading() as reader:
            return finding.timeline(reader, one, other, since=since, until=until)

    def people(self, name: str) -> Rows[PersonRow]:
        """Whom or what a name means in this record, and how much of them there is."""
        with self._store.reading() as reader:
            return Rows(finding.people(reader, name), PEOPLE)

    def changed(self, since: str) -> Rows[ChangedEntry]:
        """Entries that are new, moved, newly contradicted, corrected or gone since a day, and those still to come."""
        with self._store.reading() as reader:
            return Rows(finding.changed(reader, since), CHANGES)

    def coverage(self) -> Rows[CoverageRow]:
        """What was read of each outlet in each month."""
        with self._store.reading() as reader:
            return Rows(finding.coverage(reader), COVERAGE)

    def compare(self, one: str, other: str) -> Comparison:
        """Why two reports are, or are not, one entry.

        Raises:
            RecordError: one of them is no encounter of the record.
        """
        with self._store.reading() as reader:
            return compare(*finding.two_reports(reader, one, other))

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

    def judgements(self) -> list[Judgement]:
        """All decisions, in the order in which they were made."""
        with self._store.reading() as reader:
            return reader.judgements()

    def unanchored(self) -> list[str]:
        """The judgements whose facts the present reading does not have, a sentence each."""
        return unanchored(self._store)

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

    def export_tables(self, folder: Path, *, form: str = "csv", excel: bool = False) -> dict[str, int]:
        """Write the tables, with codebook and coverage, into a folder.

        Returns:
            Rows by table.
        """
        with self._store.reading() as reader:
            return export_tables(finding.streams(reader), folder, form=form, excel=excel).rows

    def export_json(self) -> Iterator[str]:
        """All entries with their reports as one JSON document, in pieces; the same bytes for any order of adding."""
        with self._store.reading() as reader:
            yield from record_json(finding.all_entries(reader))


def _page(page: Page | Reading | Path | str | bytes) -> Page | Reading:
    if isinstance(page, Page | Reading):
        return page
    if isinstance(page, Path):
        return Page(content=page.read_bytes(), origin=str(page))
    return Page(content=page)
