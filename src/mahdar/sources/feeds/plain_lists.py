"""Sitemaps in the form of a plain text: an address a line."""

from mahdar.sources.feeds.addresses import asked_address
from mahdar.sources.feeds.listings import MOST_ENTRIES, Entry, Listing


def listed_plainly(text: str, address: str) -> Listing | None:
    """What a text of addresses lists; None where it is no such text."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines or not all(line.startswith(("http://", "https://")) for line in lines[:10]):
        return None
    found = [asked_address(line, address) for line in lines[:MOST_ENTRIES]]
    entries = tuple(Entry(each) for each in found if each)
    unusable, beyond = len(found) - len(entries), len(lines) - len(found)
    return Listing(kind="sitemap", entries=entries, unusable=unusable, beyond=beyond)
