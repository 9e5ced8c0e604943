"""Versions of one report: a page that changed at its address is not a second report.

The current version is the one with the latest stated time of publication, and among equals the one with the greatest
id: a function of what the versions say, never of the order in which they came.
"""

from collections.abc import Iterable
from datetime import date

from mahdar.register.facts import facts
from mahdar.register.rematching import Touched
from mahdar.store import Kept, Withdrawn, Writer

SUPERSEDED = "another version of the page at this address is the current one"


def settle_versions(writer: Writer, new: Iterable[Kept], touched: Touched, on: date) -> frozenset[str]:
    """Decide which version of each report counts, and take the facts of the others out.

    Args:
        writer: has the new articles already.
        new: articles that were just put in.
        touched: gets the encounters that go, and those that shared an entry with them.
        on: the day, for what is said of facts that go.

    Returns:
        The articles that share their address with others.
    """
    versions = writer.current_versions({kept.address for kept in new if "skipped" not in kept.document})
    several = {address: found for address, found in versions.items() if len(found) > 1}
    for address, found in sorted(several.items()):
        current = max(found, key=lambda version: (version[1] or "", version[0]))[0]
        writer.set_current(address, current)
        for article, _ in found:
            if article != current:
                touched.leave(writer, writer.encounters_of([article]))
                take_out(writer, article, on, SUPERSEDED)
    return frozenset(article for found in several.values() for article, _ in found)


def take_out(writer: Writer, article: str, on: date, because: str) -> None:
    """Remove the facts of an article; their ids answer with why."""
    found = facts(writer.document(article) or {})
    writer.withdraw(Withdrawn(fact=fact.id, kind=fact.kind, article=article, day=on, because=because) for fact in found)
    writer.remove_facts(article)
