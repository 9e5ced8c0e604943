"""Which articles are copies of one story: groups of near-duplicates, kept as articles come and go."""

from collections.abc import Collection, Iterable

from mahdar.matching import COPY, alike
from mahdar.store import Writer


def regroup(writer: Writer, articles: Collection[str]) -> set[str]:
    """Join articles with the copies of them that the record has.

    A story is a connected group of articles that are alike, named by the smallest id in it: whatever the order in which
    articles come, the groups are the same.

    Returns:
        The articles whose story is another one now.
    """
    links = [
        [article, *(other for other, theirs in partners.items() if alike(signature, theirs) >= COPY)]
        for article, (signature, partners) in writer.band_partners(articles).items()
    ]
    before = writer.story_of({id_ for copies in links for id_ in copies})
    there = writer.articles_of_stories(set(before.values()))
    after: dict[str, str] = {}
    for group in _connected([*links, *there.values()]):
        after |= dict.fromkeys(group, min(group))
    known = {id_: story for story, ids in there.items() for id_ in ids}
    moved = {id_: story for id_, story in sorted(after.items()) if known.get(id_) != story}
    writer.set_story(moved)
    return set(moved)


def _connected(links: Iterable[Collection[str]]) -> list[set[str]]:
    """The groups that lists with members in common make together."""
    group_of: dict[str, set[str]] = {}
    for link in links:
        groups = {id(group): group for id_ in link if (group := group_of.get(id_))}
        together = set(link).union(*groups.values())
        group_of.update(dict.fromkeys(together, together))
    return list({id(group): group for group in group_of.values()}.values())


def split(writer: Writer, articles: Collection[str]) -> set[str]:
    """Work out anew the groups that articles were in, whose text is another one now, or that are gone."""
    stories = set(writer.story_of(articles).values())
    group = {id_ for ids in writer.articles_of_stories(stories).values() for id_ in ids}
    writer.set_story({id_: id_ for id_ in sorted(group)})
    return group | set(articles) | regroup(writer, sorted(group | set(articles)))
