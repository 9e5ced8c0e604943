"""The sitemaps that an index lists: which of them are asked, and when."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from mahdar.records import Feed
from mahdar.register.watching.due_times import period
from mahdar.sources.feeds import Entry, Listing, host_of, instant, key_of

MOST_CHILDREN = 50  # of one answer; an index of a site's whole past lists hundreds, the newest are what is live
_NEVER = datetime.min.replace(tzinfo=UTC)


def children_of(
    index: Feed, listing: Listing, known: Mapping[str, Feed], allowed: Callable[[str], bool], now: datetime
) -> list[Feed]:
    """The sitemaps of an index that are to be asked now: those that are new, and those that say they changed.

    Sitemaps are not asked by the clock but when their index says that they changed; where it does not say, once a
    period. One that the user added is asked as the user wishes. What an index lists is never taken for another index,
    so that a ring of them goes nowhere.

    Args:
        index: the index, as it was before this answer.
        listing: what it lists.
        known: feeds that are there already, by key.
        allowed: whether a host may be asked.
        now: the moment of the answer.
    """
    entries = {key_of(entry.address): entry for entry in listing.entries if allowed(host_of(entry.address))}
    entries.pop(index.key, None)
    live = [(key, entry) for key, entry in entries.items() if _is_live(entry, index)]
    live.sort(key=lambda pair: instant(pair[1].modified) or _NEVER, reverse=True)
    found = (_due(key, entry, index, known.get(key), now) for key, entry in live[:MOST_CHILDREN])
    return [child for child in found if child is not None]


def _is_live(entry: Entry, index: Feed) -> bool:
    moment = instant(entry.modified)
    return moment is None or moment >= index.since


def _due(key: str, entry: Entry, index: Feed, known: Feed | None, now: datetime) -> Feed | None:
    if known is None:
        return Feed(
            key=key, address=entry.address, outlet=index.outlet, hosts=index.hosts, parent=index.key,
            every=index.every, since=index.since, next_due=now, added=now.date(),
        )  # fmt: skip
    if known.parent is None or known.next_due is not None:
        return None
    moment, last = instant(entry.modified), known.last_success or _NEVER
    changed = now - last >= period(index) if moment is None else moment > last
    return replace(known, next_due=now) if changed else None
