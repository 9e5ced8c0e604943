"""Versions of one report: a page that changed at its address is not a second report.

The current version is the one with the latest stated time of publication, and among equals the one with the greatest
id; a page that gave no minutes counts only where no other one did. That is a function of what the versions say, never
of the order in which they came.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from mahdar.register.facts import facts
from mahdar.register.rematching import Touched
from mahdar.register.stories import split
from mahdar.store import PageVersion, Ready, Withdrawn, Writer

SUPERSEDED = "another version of the page at this address is the current one"


def settle_versions(writer: Writer, addresses: Collection[str], touched: Touched, on: date) -> frozenset[str]:
    """Decide which version of each report counts, and take the facts of the others out.

    Args:
        writer: has the new articles already.
        addresses: of articles that were just put in.
        touched: gets the encounters that go, and those that shared an entry with them.
        on: the day, for what is said of facts that go.

    Returns:
        The articles that share their address with others.
    """
    versions = writer.current_versions(addresses)
    several = {address: found for address, found in versions.items() if len(found) > 1}
    for address, found in sorted(several.items()):
        writer.set_current(address, counting(found))
        _supersede(
            writer,
            [version.article for version in found if version.current and version.article != counting(found)],
            touched,
            on,
        )
    return frozenset(version.article for found in several.values() for version in found)


def counting(versions: Iterable[PageVersion]) -> str:
    """The article that counts among the versions at one address."""
    return max(versions, key=lambda version: (version.read, version.published or "", version.article)).article


def changing(writer: Writer, addresses: Collection[str]) -> Mapping[str, tuple[str, list[str]]]:
    """Addresses whose current version is not the one that should count: which one should, and which ones do."""
    found = {
        address: (counting(versions), [version.article for version in versions if version.current])
        for address, versions in sorted(writer.current_versions(addresses).items())
    }
    return {address: (best, now) for address, (best, now) in found.items() if now != [best]}


def change_version(writer: Writer, best: Ready, former: Iterable[str], touched: Touched, on: date) -> None:
    """Make another version of a page the current one: its facts come in, those of the former ones go."""
    writer.put(best)
    touched.encounters |= set(best.reports)
    writer.set_current(best.address, best.article)
    _supersede(writer, [article for article in former if article != best.article], touched, on)


def _supersede(writer: Writer, articles: list[str], touched: Touched, on: date) -> None:
    """Take the facts of older versions out; what was a copy by way of one of them may be none now."""
    for article in articles:
        touched.leave(writer, writer.encounters_of([article]))
        take_out(writer, article, on, SUPERSEDED)
    touched.articles |= split(writer, articles)


def take_out(writer: Writer, article: str, on: date, because: str) -> None:
    """Remove the facts of an article; their ids answer with why."""
    found = facts(writer.document(article) or {})
    writer.withdraw(Withdrawn(fact=fact.id, kind=fact.kind, article=article, day=on, because=because) for fact in found)
    writer.remove_facts(article)
