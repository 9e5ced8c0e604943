"""Where a site says that its feeds and sitemaps are: its front page, and its robots.txt."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

from mahdar.sources.feeds.addresses import asked_address
from mahdar.sources.feeds.decoded import TooLargeError, decoded, unpacked

_LOOKED_AT = 256 * 1024  # characters of a page: links to feeds stand in its head
_MOST = 50
_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "text/rss+xml"})
_SITEMAP = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S+)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Pointer:
    """A feed or sitemap that a site names, with the name it gives it, or None."""

    address: str
    title: str | None
    said_by: str


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "link" or len(self.found) >= _MOST:
            return
        given = {name: value or "" for name, value in attrs}
        kind = given.get("type", "").partition(";")[0].strip().lower()
        if "alternate" in given.get("rel", "").lower().split() and kind in _TYPES and given.get("href"):
            self.found.append((given["href"], " ".join(given.get("title", "").split())[:200] or None))


def pointers_in_page(content: bytes, address: str, content_type: str | None = None) -> list[Pointer]:
    """The feeds that a web page names by `<link rel="alternate" type="application/rss+xml">`."""
    links = _Links()
    try:
        links.feed(decoded(unpacked(content), content_type)[:_LOOKED_AT])
    except (TooLargeError, AssertionError):  # what html.parser makes of some broken declarations
        return []
    return _pointers(((href, title) for href, title in links.found), address, "the page")


def pointers_in_robots(content: bytes, address: str) -> list[Pointer]:
    """The sitemaps that a robots.txt names."""
    text = content[:_LOOKED_AT].decode("utf-8", "replace")
    return _pointers(((match[1], None) for match in _SITEMAP.finditer(text)), address, "robots.txt")


def _pointers(found: Iterable[tuple[str, str | None]], base: str, said_by: str) -> list[Pointer]:
    pointers: dict[str, Pointer] = {}
    for href, title in found:
        address = asked_address(href, base)
        if address and len(pointers) < _MOST:
            pointers.setdefault(address, Pointer(address, title, said_by))
    return list(pointers.values())
