"""A document that lists addresses: which kind it is, and what it lists."""

from mahdar.sources.feeds.decoded import LARGEST, TooLargeError, decoded, unpacked
from mahdar.sources.feeds.listings import BadListing, Listing
from mahdar.sources.feeds.plain_lists import listed_plainly
from mahdar.sources.feeds.sitemaps import sitemap_of
from mahdar.sources.feeds.syndication import feed_of
from mahdar.sources.xml_roots import ENTITIES, FEEDS, PAGES, SITEMAPS, defines_entities, root_of

_START = 8192  # characters in which a document says what it is


def listing_of(content: bytes, address: str, content_type: str | None = None) -> Listing | BadListing:
    """What a feed, a sitemap or an index of sitemaps lists.

    Documents that define entities, or bring a grammar of their own, are refused unread: no feed needs either, and both
    are ways to make a reader open files or fill the memory.

    Args:
        content: the document as it came, packed with gzip perhaps.
        address: its own; relative addresses in it are seen from there.
        content_type: the header of this name, or None.
    """
    try:
        text = decoded(unpacked(content), content_type)
    except TooLargeError:
        return BadListing(f"larger than {LARGEST // 1024**2} MB, which no feed and no sitemap is")
    if not text.strip():
        return BadListing("empty, or torn")
    if defines_entities(text):
        return BadListing(ENTITIES)
    return _of_kind(text, address)


def _of_kind(text: str, address: str) -> Listing | BadListing:
    name = root_of(text)
    if name in FEEDS:
        return feed_of(text, address)
    if name in SITEMAPS:
        return sitemap_of(text, address)
    if name in PAGES:
        return BadListing("a web page, and no feed", is_page=True)
    return listed_plainly(text, address) or BadListing(
        "neither a feed (RSS, Atom) nor a sitemap", is_page="<html" in text[:_START].lower()
    )
