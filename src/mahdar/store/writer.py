"""Writing into a record: rows are gathered and written many at a time."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from mahdar.records import Anchor, Entry, Judgement, Verdict
from mahdar.store.kept import Change, Kept, Withdrawn
from mahdar.store.reader import Reader


class Writer(Reader):
    """One transaction: all of it is kept when the block ends, or nothing. Reads what it wrote itself."""

    def put(self, kept: Kept) -> None:
        """Insert an article with all that it says, or put it in the place of what this article said before.

        It counts as the current version at its address until `set_current` says otherwise. Facts that it brings back are
        withdrawn no more.
        """
        raise NotImplementedError

    def put_document(self, kept: Kept) -> None:
        """Put a new reading of an older version in the place of the old one: its document and versions, no facts."""
        raise NotImplementedError

    def remove_facts(self, article: str) -> None:
        """Take an article's facts out of lists, searches and the pool; the article, its page and document stay."""
        raise NotImplementedError

    def set_current(self, address: str, article: str) -> None:
        """Make this version the current one at its address, and the others older ones."""
        raise NotImplementedError

    def set_clusters(self, clusters: Mapping[str, str]) -> None:
        """Put reports into clusters; a report that is gone is passed over."""
        raise NotImplementedError

    def put_entries(self, entries: Iterable[tuple[Entry, str | None, list[str]]]) -> None:
        """Insert or replace entries, each with the state that its place is in and the texts that it is found by."""
        raise NotImplementedError

    def drop_entries(self, ids: Collection[str]) -> None:
        """Take entries out; ids that are not there are passed over."""
        raise NotImplementedError

    def set_doubts(self, looked_at: Collection[str], doubts: Mapping[tuple[str, str], tuple[float, str]]) -> None:
        """Put these doubts in the place of all older ones that name an entry of `looked_at`."""
        raise NotImplementedError

    def set_story(self, stories: Mapping[str, str]) -> None:
        """Say which story each of these articles belongs to."""
        raise NotImplementedError

    def set_narrowed(self, article: str, first: date | None, last: date | None, entry: str, because: str) -> None:
        """Narrow the days on which an undated article can have been written, by a dated entry."""
        raise NotImplementedError

    def clear_narrowed(self, articles: Collection[str]) -> None:
        """Take the narrowing of these articles back."""
        raise NotImplementedError

    def add_judgement(
        self, verdict: Verdict, *, target: Anchor | None = None, other: Anchor | None = None, field: str | None = None,
        value: str | None = None, undoes: int | None = None, who: str, at: str, because: str,
    ) -> Judgement:  # fmt: skip
        """Append a decision; it gets the next number."""
        raise NotImplementedError

    def set_anchored(self, number: int, target: str | None, other: str | None) -> None:
        """Write down which facts a judgement is about in the present reading; `add_judgement` does so for a new one."""
        raise NotImplementedError

    def set_rejected(self, facts: Collection[str]) -> None:
        """Mark these facts (encounters, quotations, acts) as rejected, and no others."""
        raise NotImplementedError

    def add_changes(self, changes: Iterable[Change]) -> None:
        """Append to what happened to entries."""
        raise NotImplementedError

    def withdraw(self, facts: Iterable[Withdrawn]) -> None:
        """Say what became of facts that are no longer there."""
        raise NotImplementedError
