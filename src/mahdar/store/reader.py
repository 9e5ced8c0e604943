"""Reading back from a record; also the pool that matching looks reports up in."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection

from mahdar.records import Entry, Judgement, Key, Page, Report
from mahdar.store.kept import Answer, Counts, Document, KeptArticle


class Reader:
    """One look at a record, of one moment; `connection` is for the rooms' own questions."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    # articles

    def known(self, article_ids: Collection[str]) -> dict[str, tuple[str | None, str | None, str | None]]:
        """The versions (mahdar, lexicon, tagger) that read each of these articles; one that is not there is left out."""
        raise NotImplementedError

    def document(self, article: str) -> Document | None:
        """The public form of an article's minutes, or of its being skipped."""
        raise NotImplementedError

    def page(self, article: str) -> Page | None:
        """The page as it was handed in."""
        raise NotImplementedError

    def articles(self, after: str | None = None, limit: int = 1000) -> list[KeptArticle]:
        """Articles in the order of their ids, from behind `after` on."""
        raise NotImplementedError

    def current_versions(self, addresses: Collection[str]) -> dict[str, list[tuple[str, str | None]]]:
        """All versions at each of these addresses as (article, published), sorted."""
        raise NotImplementedError

    def counts(self) -> Counts:
        """How much there is."""
        raise NotImplementedError

    def encounters_of(self, articles: Collection[str]) -> list[str]:
        """The encounters of these articles, rejected ones among them, sorted."""
        raise NotImplementedError

    # the pool of reports; rejected ones are not in it

    def sharing(self, keys: Iterable[Key]) -> Mapping[str, Report]:
        """The reports that have a key of one of these names on overlapping days, by id."""
        raise NotImplementedError

    def reports(self, ids: Collection[str]) -> Mapping[str, Report]:
        """The reports with these ids, by id; an id that is gone is left out."""
        raise NotImplementedError

    def clusters_of(self, ids: Collection[str]) -> Mapping[str, str]:
        """The cluster that each of these reports is in; a report that is in none yet is left out."""
        raise NotImplementedError

    def members(self, clusters: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The ids of the reports that are in each of these clusters, sorted."""
        raise NotImplementedError

    # entries

    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        """The entries with these ids, by id."""
        raise NotImplementedError

    def doubts(self, entries: Collection[str]) -> dict[str, list[tuple[str, float, str]]]:
        """For each of these entries the others that may be the same, as (entry, score, why), best first, then by id."""
        raise NotImplementedError

    # copies of one text

    def sharing_bands(self, bands: Collection[str]) -> dict[str, bytes]:
        """The signatures of the articles that have one of these bands, by article."""
        raise NotImplementedError

    def band_partners(self, articles: Collection[str]) -> dict[str, tuple[bytes, dict[str, bytes]]]:
        """For each of these articles its signature, and those of the articles that share a band with it, by article.

        Articles without a signature are left out.
        """
        raise NotImplementedError

    def story_of(self, articles: Collection[str]) -> dict[str, str]:
        """The story that each of these articles belongs to; one that belongs to none yet is left out."""
        raise NotImplementedError

    def articles_of_stories(self, stories: Collection[str]) -> dict[str, tuple[str, ...]]:
        """The articles of each of these stories, sorted."""
        raise NotImplementedError

    # decisions and what became of things

    def judgements(self) -> list[Judgement]:
        """All of them, in the order in which they were made."""
        raise NotImplementedError

    def anchored_judgements(self) -> list[tuple[Judgement, str | None, str | None]]:
        """All judgements in their order, each with the ids that its target and its other fact have at present.

        An id is None where the judgement names no such fact, or where the present reading does not have it.
        """
        raise NotImplementedError

    def facts_with_prefix(self, prefix: str, limit: int = 10) -> list[str]:
        """Ids of facts, withdrawn ones among them, that begin so, sorted."""
        raise NotImplementedError

    def answer(self, fact: str) -> Answer | None:
        """Where a cited fact is now, or what became of it; None where the record never had it."""
        raise NotImplementedError
