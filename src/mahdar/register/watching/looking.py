"""A look at an address before it is watched: what it is, and where a site keeps its feeds."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from mahdar.sources.feeds import (
    BadListing,
    Listing,
    Pointer,
    host_of,
    listing_of,
    pointers_in_page,
    pointers_in_robots,
)  # fmt: skip
from mahdar.sources.fetched import Fetched, Refused
from mahdar.sources.fetching import Fetcher, FetchRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What an address is.

    Attributes:
        listing: what it lists; None where it is no feed.
        fault: why not, as a clause.
        pointers: of a page, the feeds and sitemaps that its site names.
        elsewhere: how many entries lie on which hosts that are not named.
    """

    listing: Listing | None = None
    fault: str | None = None
    pointers: tuple[Pointer, ...] = ()
    elsewhere: Mapping[str, int] = field(default_factory=dict)


def look(fetcher: Fetcher, address: str, hosts: frozenset[str]) -> Looked:
    """Ask an address once.

    Args:
        fetcher: may ask it.
        address: whole.
        hosts: those that are named for it.
    """
    answer = fetcher.get(address)
    if not isinstance(answer, Fetched):
        return Looked(fault=answer.detail if isinstance(answer, Refused) else "no content")
    listing = listing_of(answer.content, answer.final_url, answer.header("content-type"))
    if isinstance(listing, BadListing):
        return Looked(fault=listing.what, pointers=_pointers(fetcher, answer) if listing.is_page else ())
    return Looked(listing=listing, elsewhere=_elsewhere(listing, hosts))


def _pointers(fetcher: Fetcher, answer: Fetched) -> tuple[Pointer, ...]:
    """What the page names, and what the robots.txt that was read before it names."""
    parts = urlsplit(answer.final_url)
    origin = f"{parts.scheme}://{parts.netloc}"
    texts = [file.text for file in fetcher.robots() if file.origin == origin and file.text]
    found = pointers_in_page(answer.content, answer.final_url, answer.header("content-type"))
    for text in texts:
        found += pointers_in_robots(text.encode("utf-8"), answer.final_url)
    return tuple({pointer.address: pointer for pointer in reversed(found)}.values())[::-1]


def _elsewhere(listing: Listing, hosts: frozenset[str]) -> Mapping[str, int]:
    rules = FetchRules(hosts=hosts)
    counted = Counter(host_of(entry.address) for entry in listing.entries)
    return {host: count for host, count in counted.most_common() if not rules.lists(host)}
