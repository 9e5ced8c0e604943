"""The entries of a feed that is a file: those that hold their articles whole, as pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape, unescape

from lxml import etree

from mahdar.records import Page
from mahdar.sources.addresses import web_address
from mahdar.sources.feeds import handed_over
from mahdar.sources.feeds.dates import iso_form
from mahdar.sources.feeds.mending import mended

_SHORTEST = 150  # visible characters of an element that is meant for the article whole
_SHORTEST_SUMMARY = 600  # the same for one that is meant for its summary, into which some feeds put all of it
_CUT = re.compile(r"(?:\.\.\.|…|\[\s*(?:…|\.\.\.)\s*\]|(?:اقرأ|قراءة|للمزيد|المزيد|التفاصيل)[^.؟!]{0,40})\s*$")
_TAG = re.compile(r"<[^<>]*>")
_ITEMS = ("{*}item", "{*}entry")
_PUBLISHED = ("pubdate", "published", "date", "issued")
_NO_CLOCK = datetime.max.replace(tzinfo=UTC)  # a file does not say when it is read; dates to come are not looked for


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: its article as markup, None where the feed has but a summary; the rest None where it is not told."""

    title: str | None
    address: str | None
    published: str | None
    body: str | None

    def page(self, origin: str) -> Page | None:
        """The page of an entry that holds its article."""
        if self.body is None:
            return None
        headline = f"<h1>{escape(self.title)}</h1>" if self.title else ""
        title = f"<title>{escape(self.title)}</title>" if self.title else ""
        content = (
            f"<!DOCTYPE html><html><head>{title}</head><body><article>{headline}{self.body}</article></body></html>"
        )
        published = handed_over(self.published, _NO_CLOCK)
        return Page(content=content, origin=origin, url=self.address, published=published)


def entries_in(text: str) -> Iterator[FeedEntry]:
    """The entries of a feed, in its order; of one that is not well made, what can be read.

    Args:
        text: the document, which defines no entities.
    """
    root = _root(text, recover=False)
    if root is None:
        root = _root(mended(text), recover=True)
    if root is not None:
        for item in root.iter(*_ITEMS):
            yield _entry(item)


def _root(text: str, *, recover: bool) -> etree._Element | None:
    parser = etree.XMLParser(
        recover=recover, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True,
        collect_ids=False, huge_tree=False, encoding="utf-8",
    )  # fmt: skip
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def _entry(item: etree._Element) -> FeedEntry:
    fields: dict[str, list[etree._Element]] = {}
    for child in item:
        fields.setdefault(_name(child), []).append(child)
    title = " ".join(unescape(_TAG.sub("", _text_of(fields, "title"))).split())
    published = next(filter(None, (iso_form(_text_of(fields, name)) for name in _PUBLISHED)), None)
    return FeedEntry(title or None, _address(fields), published, _body(fields))


def _name(element: etree._Element) -> str:
    """An element's name without its namespace, declared or not; "" for what is no element."""
    return element.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(element.tag, str) else ""


def _text_of(fields: dict[str, list[etree._Element]], name: str) -> str:
    return "".join(fields[name][0].itertext()) if name in fields else ""


def _address(fields: dict[str, list[etree._Element]]) -> str | None:
    """The article's: a link that is text (RSS) or an attribute (Atom), else an id that is an address."""
    links = fields.get("link", [])
    named = [link.get("href") for link in links if link.get("rel", "alternate") == "alternate"]
    texts = ["".join(link.itertext()) for link in links]
    ids = [_text_of(fields, name) for name in ("guid", "id")]
    return next(filter(None, map(web_address, (*texts, *named, *ids))), None)


def _body(fields: dict[str, list[etree._Element]]) -> str | None:
    """The article's markup; None where the feed has no more than its beginning."""
    whole = [_markup(element) for name in ("encoded", "content") for element in fields.get(name, [])]
    summaries = [_markup(element) for name in ("description", "summary") for element in fields.get(name, [])]
    fitting = [body for body in whole if _is_whole(body, _SHORTEST)]
    fitting += [body for body in summaries if _is_whole(body, _SHORTEST_SUMMARY)]
    return max(fitting, key=len, default=None)


def _markup(element: etree._Element) -> str:
    """What an element holds as markup: escaped (RSS, Atom's html), as elements (xhtml) or as text."""
    if len(element):
        return "".join(str(etree.tostring(child, encoding="unicode", method="html")) for child in element)
    text = element.text or ""
    if _TAG.search(text) and element.get("type") != "text":
        return text
    return "".join(f"<p>{escape(unescape(line))}</p>" for line in text.splitlines() if line.strip())


def _is_whole(body: str, shortest: int) -> bool:
    visible = " ".join(unescape(_TAG.sub(" ", body)).split())
    return len(visible) >= shortest and not _CUT.search(visible)
