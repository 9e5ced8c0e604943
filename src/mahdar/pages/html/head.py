"""What a page's markup says of the story: title, headline, time, author, outlet."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LONGEST_JSON = 300_000  # characters
_MOST_NODES = 2000
_STORY = re.compile(r"Article|Posting|Report", re.IGNORECASE)
_TIMES = (
    "article:published_time", "datepublished", "og:published_time", "article:published", "pubdate", "publishdate",
    "publish_date", "publish-date", "published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date",
    "dcterms.created", "dcterms.date", "originalpublicationdate", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_HEADLINES = ("og:title", "twitter:title", "title", "parsely-title", "sailthru.title", "headline")
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator")
_ADDRESS = re.compile(r"https?://|@|\.com|facebook", re.IGNORECASE)


@dataclass(slots=True)
class Head:
    """What was met on the way: the title, meta elements by name in lower case, JSON-LD, canonical address."""

    title: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    canonical: str | None = None
    _story: dict[str, Any] | None = None

    def meta(self, attributes: str) -> None:
        """Take a `<meta …>` in; the first of a name stays."""
        values = attributes_of(attributes)
        name = values.get("property") or values.get("name") or values.get("itemprop")
        if name and values.get("content"):
            self.metas.setdefault(name.lower(), unescape(values["content"]).strip())

    def link(self, attributes: str) -> None:
        """Take a `<link …>` in, for the canonical address."""
        values = attributes_of(attributes)
        if values.get("rel", "").lower() == "canonical":
            self.canonical = unescape(values.get("href", "")) or None

    def headlines(self) -> tuple[str, ...]:
        """All that calls itself a title."""
        named = [self.metas.get(name, "") for name in _HEADLINES]
        return tuple(dict.fromkeys(filter(None, [_text(self.story().get("headline")), *named, self.title])))

    def published(self) -> str | None:
        """The time of publication as the markup writes it, or None."""
        named = (self.metas.get(name) for name in _TIMES)
        return _text(self.story().get("datePublished")) or next(filter(None, named), None)

    def author(self) -> str | None:
        """The author's name, or None."""
        named = [_name(self.story().get("author")), *(self.metas.get(name) for name in _AUTHORS)]
        return next((name for name in named if name and not _ADDRESS.search(name)), None)

    def outlet(self) -> str | None:
        """The outlet's name, or None."""
        return _text(self.metas.get("og:site_name")) or _name(self.story().get("publisher"))

    def story(self) -> dict[str, Any]:
        """The JSON-LD node that is the article, or an empty one."""
        if self._story is None:
            nodes = (node for script in self.scripts for node in _nodes(script))
            self._story = next((node for node in nodes if _STORY.search(str(node.get("@type", "")))), {})
        return self._story


def attributes_of(tag: str) -> dict[str, str]:
    """The attributes of a tag, names in lower case, values as written."""
    return {name.lower(): "".join(values) for name, *values in _ATTRIBUTE.findall(tag)}


def _nodes(script: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD script, outer ones first."""
    try:
        waiting: list[Any] = [json.loads(script[:_LONGEST_JSON], strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
        waiting.extend(node.values() if isinstance(node, dict) else node if isinstance(node, list) else ())


def _text(value: object) -> str | None:
    return unescape(value).strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name") if isinstance(value, dict) else value)
