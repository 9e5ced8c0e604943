"""RSS in its kinds, and Atom: what feedparser reads of them."""

import re
from collections.abc import Mapping
from html import unescape
from io import BytesIO
from typing import Any

import feedparser

from mahdar.sources.feeds.addresses import asked_address
from mahdar.sources.feeds.dates import iso_form
from mahdar.sources.feeds.listings import BadListing, Entry, Listing
from mahdar.sources.feeds.reduced import reduced

LARGEST = 8 * 1024 * 1024  # characters; the largest feeds in use have one
_LONGEST_TITLE = 1000
_TAG = re.compile(r"<[^<>]{0,300}>")
_MINUTES = {"hourly": 60, "daily": 24 * 60, "weekly": 7 * 24 * 60, "monthly": 30 * 24 * 60, "yearly": 365 * 24 * 60}


def feed_of(text: str, address: str) -> Listing | BadListing:
    """What a feed lists; of one that is not well made, what can be read."""
    if len(text) > LARGEST:
        return BadListing(f"a feed of more than {LARGEST // 1024**2} MB")
    cut = reduced(text)
    if isinstance(cut, str):
        return BadListing(f"no feed that can be read: {cut}")
    document, items = cut
    read = feedparser.parse(
        BytesIO(document), response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False, sanitize_html=False,
    )  # fmt: skip
    if not read.version and not read.entries:
        return BadListing(f"no feed that can be read: {_fault(read)}")
    entries = [entry for each in read.entries if (entry := _entry(each, address))]
    return Listing(
        kind="feed",
        entries=tuple(entries),
        title=_line(read.feed.get("title")),
        asks_for=_asks_for(read.feed),
        unusable=len(read.entries) - len(entries),
        beyond=items - len(read.entries),
    )


def _fault(read: Mapping[str, Any]) -> str:
    return str(read.get("bozo_exception") or "it has no entries").splitlines()[0][:200]


def _entry(each: Mapping[str, Any], base: str) -> Entry | None:
    """An entry by its link, else by an id that is an address."""
    named = str(each.get("id", ""))
    link = each.get("feedburner_origlink") or each.get("link") or (named if named.startswith("http") else None)
    address = asked_address(link if isinstance(link, str) else None, base)
    if address is None:
        return None
    # Where one is missing, feedparser hands out the other in its place, unless it is asked so.
    published, modified = (iso_form(each[name]) if name in each else None for name in ("published", "updated"))
    return Entry(address, _line(each.get("title")), published, modified)


def _line(title: object) -> str | None:
    if not isinstance(title, str):
        return None
    return " ".join(unescape(_TAG.sub("", title[: 4 * _LONGEST_TITLE])).split())[:_LONGEST_TITLE] or None


def _asks_for(feed: Mapping[str, Any]) -> int | None:
    """Minutes, by `ttl` or by `sy:updatePeriod` and `sy:updateFrequency`: the more of the two."""
    said = [minutes for minutes in (_whole(feed.get("ttl")), _period(feed)) if minutes]
    return max(said, default=None)


def _period(feed: Mapping[str, Any]) -> int | None:
    minutes = _MINUTES.get(str(feed.get("sy_updateperiod", "")).strip().lower())
    return minutes and max(1, minutes // (_whole(feed.get("sy_updatefrequency")) or 1))


def _whole(value: object) -> int | None:
    text = str(value or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 and int(text) else None
