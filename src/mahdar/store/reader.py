"""Reading back from a record; also the pool that matching looks reports up in."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection

from mahdar.records import Entry, Judgement, Key, Page, Report
from mahdar.store import copies, decisions, entry_rows, kept_articles, report_pool
from mahdar.store.kept import Answer, Counts, Document, KeptArticle, PageVersion


class Reader:
    """One look at a record, of one moment; `connection` is for the rooms' own questions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._judged: list[decisions.Anchored] | None = None

    @property
    def connection(self) -> Connection:
        """The open transaction."""
        return self._connection

    # articles

    def known(self, article_ids: Collection[str]) -> dict[str, tuple[str | None, str | None, str | None]]:
        """The versions (mahdar, lexicon, tagger) that read each of these articles; what is not there is left out."""
        return kept_articles.known(self.connection, article_ids)

    def skipped(self, article_ids: Collection[str]) -> dict[str, str]:
        """Why these articles gave no minutes, `reason: detail`; those that gave some are left out."""
        return kept_articles.skipped(self.connection, article_ids)

    def document(self, article: str) -> Document | None:
        """The public form of an article's minutes, or of its being skipped."""
        return kept_articles.document_of(self.connection, article)

    def page(self, article: str) -> Page | None:
        """The page as it was handed in."""
        return kept_articles.page_with(self.connection, article)

    def articles(self, after: str | None = None, limit: int = 1000) -> list[KeptArticle]:
        """Articles in the order of their ids, from behind `after` on."""
        return kept_articles.listed(self.connection, after, limit)

    def current_versions(self, addresses: Collection[str]) -> dict[str, list[PageVersion]]:
        """All versions at each of these addresses, sorted by their articles' ids."""
        return kept_articles.versions_at(self.connection, addresses)

    def counts(self) -> Counts:
        """How much there is."""
        return kept_articles.counted(self.connection)

    def encounters_of(self, articles: Collection[str]) -> list[str]:
        """The encounters of these articles, rejected ones among them, sorted."""
        return report_pool.encounters_of(self.connection, articles)

    # the pool of reports; rejected ones are not in it

    def sharing(self, keys: Iterable[Key]) -> Mapping[str, Report]:
        """The reports that have a key of one of these names on overlapping days, by id."""
        return report_pool.sharing(self.connection, keys)

    def reports(self, ids: Collection[str]) -> Mapping[str, Report]:
        """The reports with these ids, by id; an id that is gone is left out."""
        return report_pool.reports_with(self.connection, ids)

    def clusters_of(self, ids: Collection[str]) -> Mapping[str, str]:
        """The cluster that each of these reports is in; a report that is in none yet is left out."""
        return report_pool.clusters_of(self.connection, ids)

    def members(self, clusters: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The ids of the reports that are in each of these clusters, sorted."""
        return report_pool.members_of(self.connection, clusters)

    # entries

    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        """The entries with these ids, by id."""
        return entry_rows.entries_with(self.connection, ids)

    def doubts(self, entries: Collection[str]) -> dict[str, list[tuple[str, float, str]]]:
        """For each of these entries the others that may be the same, as (entry, score, why), best first, then by id."""
        return entry_rows.doubts_of(self.connection, entries)

    # copies of one text

    def band_partners(self, articles: Collection[str]) -> dict[str, tuple[bytes, dict[str, bytes]]]:
        """For each of these articles its signature, and those of the articles that share a band with it, by article.

        Articles without a signature are left out.
        """
        return copies.band_partners(self.connection, articles)

    def story_of(self, articles: Collection[str]) -> dict[str, str]:
        """The story that each of these articles belongs to; one that belongs to none yet is left out."""
        return copies.story_of(self.connection, articles)

    def articles_of_stories(self, stories: Collection[str]) -> dict[str, tuple[str, ...]]:
        """The articles of each of these stories, sorted."""
        return copies.articles_of(self.connection, stories)

    # decisions and what became of things

    def judgements(self) -> list[Judgement]:
        """All of them, in the order in which they were made."""
        return [judgement for judgement, _, _ in self.anchored_judgements()]

    def anchored_judgements(self) -> list[tuple[Judgement, str | None, str | None]]:
        """All judgements in their order, each with the ids that its target and its other fact have at present.

        An id is None where the judgement names no such fact, or where the present reading does not have it.
        """
        if self._judged is None:
            self._judged = decisions.anchored_judgements(self.connection)
        return list(self._judged)

    def facts_with_prefix(self, prefix: str, limit: int = 10) -> list[str]:
        """Ids of facts, withdrawn ones among them, that begin so, sorted."""
        return decisions.facts_with_prefix(self.connection, prefix, limit)

    def answer(self, fact: str) -> Answer | None:
        """Where a cited fact is now, or what became of it; None where the record never had it."""
        return decisions.answer(self.connection, fact)
