"""Articles that may be copies of one text, and the stories that copies make."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, bindparam, select, update

from mahdar.store.bulk import rows_with
from mahdar.store.tables import articles, bands

_SIGNED = select(articles.c.id, articles.c.signature).where(articles.c.signature.is_not(None))
_mine, _theirs = bands.alias("mine"), bands.alias("theirs")
_PARTNERS = (
    select(_mine.c.article, articles.c.id, articles.c.signature)
    .join(_theirs, _theirs.c.band == _mine.c.band)
    .join(articles, articles.c.id == _theirs.c.article)
    .where(_theirs.c.article != _mine.c.article, articles.c.signature.is_not(None))
    .distinct()
)
_STORY = select(articles.c.id, articles.c.story).where(articles.c.story.is_not(None))
_TELLING = update(articles).where(articles.c.id == bindparam("article_id")).values(story=bindparam("story_id"))


def band_partners(connection: Connection, ids: Collection[str]) -> dict[str, tuple[bytes, dict[str, bytes]]]:
    """For each of these articles its signature, and those of the articles that share a band with it, by article."""
    found: dict[str, tuple[bytes, dict[str, bytes]]] = {
        row["id"]: (row["signature"], {}) for row in rows_with(connection, _SIGNED, articles.c.id, ids)
    }
    for row in rows_with(connection, _PARTNERS, _mine.c.article, found):
        found[row["article"]][1][row["id"]] = row["signature"]
    return found


def story_of(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """The story that each of these articles belongs to."""
    return {row["id"]: row["story"] for row in rows_with(connection, _STORY, articles.c.id, ids)}


def articles_of(connection: Connection, stories: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The articles of each of these stories, sorted."""
    found: dict[str, list[str]] = {}
    for row in rows_with(connection, _STORY, articles.c.story, stories):
        found.setdefault(row["story"], []).append(row["id"])
    return {story: tuple(sorted(ids)) for story, ids in found.items()}


def set_story(connection: Connection, stories: Mapping[str, str]) -> None:
    """Say which story each of these articles belongs to."""
    if stories:
        rows = [{"article_id": article, "story_id": story} for article, story in sorted(stories.items())]
        connection.execute(_TELLING, rows)
