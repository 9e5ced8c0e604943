"""The columns that every row has: the article that it stands in, and the versions that read it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from mahdar.exports.columns import Column, day, several, text
from mahdar.records import MadeWith, Named, Source

R = TypeVar("R")

ARTICLE: tuple[Column[Source], ...] = (
    text("article_id", "the article, by its id in the table articles", lambda s: s.article),
    text("outlet", "who published it: the domain of its address, else the name on the page", lambda s: s.outlet),
    text("url", "its address", lambda s: s.url),
    text("title", "its headline", lambda s: s.title),
    text("published", "when it says that it was published, in the outlet's local time: a day, or day and minute",
         lambda s: s.published),
    day("published_day", "the day of that", lambda s: s.day),
    text("story", "the smallest article id among the copies of the same text; its own where there is no other",
         lambda s: s.story),
)  # fmt: skip

VERSIONS: tuple[Column[Source], ...] = (
    text("mahdar_version", "the version of the program that read the article",
         lambda s: s.made_with.mahdar if s.made_with else None),
    text("lexicon_version", "the release of the knowledge that it was read with: lexicon-2026.11",
         lambda s: _lexicon(s.made_with) if s.made_with else None),
    text("tagger_version", "the tagger's weights; empty where it was read without",
         lambda s: s.made_with.tagger if s.made_with else None),
)  # fmt: skip


def _lexicon(made_with: MadeWith) -> str:
    """With a word before it, for readers of CSV would take 2026.10 for a number, and so for 2026.1."""
    return f"lexicon-{made_with.lexicon}"


def versions_of(made_with: Callable[[R], Iterable[MadeWith | None]]) -> tuple[Column[R], ...]:
    """The versions that read the articles of a row that stands on several."""

    def distinct(part: Callable[[MadeWith], str | None]) -> Callable[[R], tuple[str, ...]]:
        return lambda row: tuple(sorted({version for made in made_with(row) if made and (version := part(made))}))

    return (
        several("mahdar_versions", "the versions of the program that read its articles", distinct(lambda m: m.mahdar)),
        several("lexicon_versions", "the releases of the knowledge that they were read with", distinct(_lexicon)),
        several("tagger_versions", "the tagger's weights that they were read with", distinct(lambda m: m.tagger)),
    )


def named(column: str, who: str, take: Callable[[R], Named | None]) -> tuple[Column[R], ...]:
    """An entity's id, and its names in both scripts."""

    def part(name: str) -> Callable[[R], str | None]:
        return lambda row: None if (entity := take(row)) is None else getattr(entity, name)

    return (
        text(column, f"{who}, by id", part("id")),
        text(f"{column}_ar", f"{who}: the name in Arabic", part("name_ar")),
        text(f"{column}_en", f"{who}: the name in Latin letters", part("name_en")),
    )


def country_of(column: str, who: str, take: Callable[[R], Named | None]) -> Column[R]:
    """The state that an entity belongs to."""
    return text(
        f"{column}_country", f"the state {who}, ISO 3166-1 alpha-3", lambda row: e.country if (e := take(row)) else None
    )
