"""A document that lists addresses: which kind it is, and what it lists."""

import re

from mahdar.sources.feeds.decoded import LARGEST, TooLargeError, decoded, unpacked
from mahdar.sources.feeds.listings import BadListing, Listing
from mahdar.sources.feeds.plain_lists import listed_plainly
from mahdar.sources.feeds.sitemaps import sitemap_of
from mahdar.sources.feeds.syndication import feed_of

_ROOT = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?.*?\?>\s*|<!DOCTYPE[^\[>]*>\s*)*<\s*(?:[\w.-]+:)?([\w-]+)", re.DOTALL | re.IGNORECASE
)
_HEAD = 8192  # characters in which a document says what it is
_FEEDS = frozenset({"rss", "feed", "rdf", "channel"})
_SITEMAPS = frozenset({"urlset", "sitemapindex"})
_ENTITY = re.compile(r"<!\s*ENTITY", re.IGNORECASE)
_SUBSET = re.compile(r"<!\s*DOCTYPE[^>\[]{0,1000}\[", re.IGNORECASE)


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
    if _ENTITY.search(text) or _SUBSET.search(text):
        return BadListing("it defines entities or a grammar of its own, which no feed needs: refused unread")
    return _of_kind(text, address)


def _of_kind(text: str, address: str) -> Listing | BadListing:
    root = _ROOT.match(text[:_HEAD])
    name = root[1].lower() if root else ""
    if name in _FEEDS:
        return feed_of(text, address)
    if name in _SITEMAPS:
        return sitemap_of(text, address)
    if name in {"html", "head", "body"}:
        return BadListing("a web page, and no feed", is_page=True)
    return listed_plainly(text, address) or BadListing(
        "neither a feed (RSS, Atom) nor a sitemap", is_page="<html" in text[:_HEAD].lower()
    )
