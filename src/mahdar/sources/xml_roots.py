"""What an XML document says of itself before anybody reads it."""

import re

FEEDS = frozenset({"rss", "feed", "rdf", "channel"})
SITEMAPS = frozenset({"urlset", "sitemapindex"})
PAGES = frozenset({"html", "head", "body"})
ENTITIES = "it defines entities or a grammar of its own, which no feed needs: refused unread"
_ROOT = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?.*?\?>\s*|<!DOCTYPE[^\[>]*>\s*)*<\s*(?:[\w.-]+:)?([\w-]+)", re.DOTALL | re.IGNORECASE
)
_HEAD = 8192  # characters in which a document says what it is
_ENTITY = re.compile(r"<!\s*ENTITY", re.IGNORECASE)
_SUBSET = re.compile(r"<!\s*DOCTYPE[^>\[]{0,1000}\[", re.IGNORECASE)


def root_of(text: str) -> str:
    """The name of a document's outermost element, in small letters; "" where it has none."""
    root = _ROOT.match(text[:_HEAD])
    return root[1].lower() if root else ""


def defines_entities(text: str) -> bool:
    """Whether a document defines entities, or brings a grammar of its own, in which they could stand."""
    return bool(_ENTITY.search(text) or _SUBSET.search(text))
