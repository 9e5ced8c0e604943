"""Which articles are copies of one story: groups of near-duplicates, kept as articles come and go."""

from collections.abc import Collection

from mahdar.matching import COPY, alike
from mahdar.store import Writer


def regroup(writer: Writer, articles: Collection[str]) -> set[str]:
    """Join articles with the copies of them that the record has.

    A story is a connected group of articles that are alike, named by the smallest id in it: whatever the order in which
    articles come, the groups are the same.

    Returns:
        The articles whose story is another one now.
    """
    changed: set[str] = set()
    for article, (signature, partners) in sorted(writer.band_partners(articles).items()):
        copies = {other for other, theirs in partners.items() if alike(signature, theirs) >= COPY}
        changed |= _join(writer, article, copies)
    return changed


def _join(writer: Writer, article: str, copies: Collection[str]) -> set[str]:
    stories = writer.story_of([article, *copies])
    group = {article} | {id_ for ids in writer.articles_of_stories(set(stories.values())).values() for id_ in ids}
    name = min(group)
    moved = {id_ for id_, story in writer.story_of(group).items() if story != name} | (group - set(stories))
    writer.set_story(dict.fromkeys(sorted(moved), name))
    return moved


def split(writer: Writer, articles: Collection[str]) -> set[str]:
    """Work out anew the groups that articles were in, whose text is another one now, or that are gone."""
    stories = set(writer.story_of(articles).values())
    group = {id_ for ids in writer.articles_of_stories(stories).values() for id_ in ids}
    writer.set_story({id_: id_ for id_ in sorted(group)})
    regroup(writer, sorted(group))
    return group
