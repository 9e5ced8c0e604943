"""What a feed or a sitemap lists, or why it gives nothing."""

from dataclasses import dataclass
from typing import Literal

MOST_ENTRIES = 50_000  # as many as the protocol of sitemaps allows in one


@dataclass(frozen=True, slots=True)
class Entry:
    """One address that is listed.

    Attributes:
        address: whole, as it is to be asked.
        title: one line of text, or None.
        published: ISO date or date and time with the offset as given, or None; `modified` likewise.
    """

    address: str
    title: str | None = None
    published: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A document of entries, in its own order.

    Attributes:
        kind: feed, sitemap, or an index, whose entries are sitemaps.
        title: of the feed, or None.
        asks_for: minutes that it asks to be left alone between two askings, or None.
        unusable: entries without an address that can be asked.
        beyond: entries that were not looked at, because there are too many.
    """

    kind: Literal["feed", "sitemap", "index"]
    entries: tuple[Entry, ...]
    title: str | None = None
    asks_for: int | None = None
    unusable: int = 0
    beyond: int = 0


@dataclass(frozen=True, slots=True)
class BadListing:
    """A document that is no feed and no sitemap: a value, so that other feeds are asked all the same.

    Attributes:
        what: what is wrong, as a clause without a full stop.
        is_page: whether it is a web page, which may name its feeds.
    """

    what: str
    is_page: bool = False
