"""Writing into a record: rows are gathered and written many at a time."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection

from mahdar.records import Anchor, Entry, Judgement, Verdict
from mahdar.store import copies, decisions, entry_rows, gathering, kept_articles, report_pool
from mahdar.store.kept import Change, Kept, Withdrawn
from mahdar.store.kept_articles import Narrowing
from mahdar.store.reader import Reader
from mahdar.store.ready import Ready, ready

_AT_ONCE = 64  # articles that are written together


class Writer(Reader):
    """One transaction: all of it is kept when the block ends, or nothing. Reads what it wrote itself."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._gathered: dict[str, Ready] = {}
        self._perhaps_unnamed: set[str] = set()

    @property
    def connection(self) -> Connection:
        """The open transaction, with all that was put so far."""
        self._write_gathered()
        return self._connection

    def flush(self) -> None:
        """Write what was gathered."""
        self._write_gathered()
        gathering.drop_unnamed(self._connection, self._perhaps_unnamed)
        self._perhaps_unnamed.clear()

    def _write_gathered(self) -> None:
        gathered, self._gathered = self._gathered, {}
        if gathered:
            self._perhaps_unnamed |= gathering.write(self._connection, list(gathered.values()))

    def put(self, kept: Kept | Ready) -> None:
        """Insert an article with all that it says, or put it in the place of what this article said before.

        It counts as the current version at its address until `set_current` says otherwise. Facts that it brings back
        are withdrawn no more.
        """
        self._gathered[kept.article] = self._ready(kept)
        if len(self._gathered) >= _AT_ONCE:
            self._write_gathered()

    def _ready(self, kept: Kept | Ready) -> Ready:
        return ready(kept, self._connection.dialect.name) if isinstance(kept, Kept) else kept

    def put_document(self, kept: Kept | Ready) -> None:
        """Put a new reading of an older version in the place of the old one: its document and versions, no facts."""
        gathering.put_document(self.connection, self._ready(kept))

    def remove_facts(self, article: str) -> None:
        """Take an article's facts out of lists, searches and the pool; the article, its page and document stay."""
        self._perhaps_unnamed |= gathering.remove(self.connection, [article])

    def set_current(self, address: str, article: str) -> None:
        """Make this version the current one at its address, and the others older ones."""
        kept_articles.set_current(self.connection, address, article)

    def set_clusters(self, clusters: Mapping[str, str]) -> None:
        """Put reports into clusters; a report that is gone is passed over."""
        report_pool.settle(self.connection, clusters)

    def put_entries(self, entries: Iterable[tuple[Entry, str | None, list[str]]]) -> None:
        """Insert or replace entries, each with the state that its place is in and the texts that it is found by."""
        entry_rows.put(self.connection, entries)

    def drop_entries(self, ids: Collection[str]) -> None:
        """Take entries out; ids that are not there are passed over."""
        entry_rows.drop(self.connection, ids)

    def set_doubts(self, looked_at: Collection[str], doubts: Mapping[tuple[str, str], tuple[float, str]]) -> None:
        """Put these doubts in the place of all older ones that name an entry of `looked_at`."""
        entry_rows.set_doubts(self.connection, looked_at, doubts)

    def set_story(self, stories: Mapping[str, str]) -> None:
        """Say which story each of these articles belongs to."""
        copies.set_story(self.connection, stories)

    def set_narrowed(self, found: Mapping[str, Narrowing | None]) -> None:
        """Narrow the days on which undated articles can have been written, by dated entries; None takes it back."""
        kept_articles.set_narrowed(self.connection, found)

    def add_judgement(  # noqa: PLR0913 - a judgement has as many parts
        self, verdict: Verdict, *, target: Anchor | None = None, other: Anchor | None = None, field: str | None = None,
        value: str | None = None, undoes: int | None = None, who: str, at: str, because: str,
    ) -> Judgement:  # fmt: skip
        """Append a decision; it gets the next number."""
        judgement = Judgement(
            number=0, verdict=verdict, target=target, other=other, field=field, value=value, undoes=undoes, who=who,
            at=at, because=because,
        )  # fmt: skip
        self._judged = None
        return decisions.add_judgement(self.connection, judgement)

    def set_anchored(self, number: int, target: str | None, other: str | None) -> None:
        """Write down which facts a judgement is about in the present reading; `add_judgement` does so for a new one."""
        self._judged = None
        decisions.set_anchored(self.connection, number, target, other)

    def set_rejected(self, facts: Collection[str]) -> None:
        """Mark these facts (encounters, quotations, acts) as rejected, and no others."""
        decisions.set_rejected(self.connection, facts)

    def add_changes(self, changes: Iterable[Change]) -> None:
        """Append to what happened to entries."""
        decisions.add_changes(self.connection, changes)

    def withdraw(self, facts: Iterable[Withdrawn]) -> None:
        """Say what became of facts that are no longer there."""
        decisions.withdraw(self.connection, facts)
