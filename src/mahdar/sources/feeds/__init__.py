"""What feeds and sitemaps list: bytes in, entries out; nothing here asks a network."""

from mahdar.sources.feeds.addresses import asked_address, host_of, key_of, leads_to_front_page, same_site
from mahdar.sources.feeds.dates import handed_over, instant
from mahdar.sources.feeds.discovering import Pointer, pointers_in_page, pointers_in_robots
from mahdar.sources.feeds.listings import BadListing, Entry, Listing
from mahdar.sources.feeds.reading import listing_of

__all__ = [
    "BadListing", "Entry", "Listing", "Pointer", "asked_address", "handed_over", "host_of", "instant", "key_of",
    "leads_to_front_page", "listing_of", "pointers_in_page", "pointers_in_robots", "same_site",
]  # fmt: skip
