"""Sitemaps, those of news among them, and indexes of sitemaps, read element by element in little memory."""

from collections.abc import Iterator
from io import BytesIO
from typing import Literal

from lxml import etree

from mahdar.sources.feeds.addresses import asked_address
from mahdar.sources.feeds.dates import iso_form
from mahdar.sources.feeds.listings import MOST_ENTRIES, BadListing, Entry, Listing
from mahdar.sources.feeds.mending import mended

_ENTRIES = ("{*}url", "{*}sitemap")
_LONGEST_FIELD = 4000  # characters of an address or a title


def sitemap_of(text: str, address: str) -> Listing | BadListing:
    """What a sitemap lists; of one that is torn, what stands before the tear."""
    read, fault = _read(text, address)
    if fault:
        read, fault = _read(mended(text), address)
    if fault and not read.entries:
        return BadListing(f"no sitemap that can be read: {fault}")
    return read


def _read(text: str, address: str) -> tuple[Listing, str | None]:
    """What can be read from the beginning on, and where that ended before the end, why."""
    entries: list[Entry] = []
    kind: Literal["sitemap", "index"] = "sitemap"
    seen, fault = 0, None
    try:
        for element in _elements(text):
            seen += 1
            kind = "index" if _name(element) == "sitemap" else kind
            if seen <= MOST_ENTRIES and (entry := _entry(element, address)):
                entries.append(entry)
            _forget(element)
    except etree.XMLSyntaxError as error:
        fault = error.msg or "not XML"
    looked_at = min(seen, MOST_ENTRIES)
    beyond, unusable = seen - looked_at, looked_at - len(entries)
    return Listing(kind=kind, entries=tuple(entries), unusable=unusable, beyond=beyond), fault


def _elements(text: str) -> Iterator[etree._Element]:
    """Each finished `url` or `sitemap`; no entity is resolved, no file and no network looked at."""
    walk = etree.iterparse(
        BytesIO(text.encode("utf-8")), events=("end",), tag=_ENTRIES, encoding="utf-8", resolve_entities=False,
        no_network=True, load_dtd=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    for _, element in walk:
        yield element


def _forget(element: etree._Element) -> None:
    """Let go of what was read: a sitemap of fifty thousand addresses is not held as a tree."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _entry(element: etree._Element, base: str) -> Entry | None:
    fields: dict[str, str] = {}
    for child in element.iter("{*}loc", "{*}lastmod", "{*}publication_date", "{*}title"):
        parent = child.getparent()
        outer = parent is element or (parent is not None and _name(parent) == "news")  # not the title of an image
        if outer and child.text:
            fields.setdefault(_name(child), child.text.strip()[:_LONGEST_FIELD])
    address = asked_address(fields.get("loc"), base)
    if address is None:
        return None
    title = " ".join(fields.get("title", "").split()) or None
    return Entry(address, title, iso_form(fields.get("publication_date")), iso_form(fields.get("lastmod")))
