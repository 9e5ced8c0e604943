"""Extractors of the story of a page: Mahdar's and others', each as its documentation says to call it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mahdar.pages import article
from mahdar.records import Page, Skipped


@dataclass(frozen=True, slots=True)
class Extracted:
    """What an extractor gives: the story's text, and what it says of the story; None or nothing where it is silent.

    Attributes:
        published: day, or day and minute, in ISO form.
        agency: the agencies that are credited.
        kicker: the line above the headline.
        lead: the line below it.
    """

    text: str
    title: str | None
    published: str | None
    author: str | None = None
    agency: tuple[str, ...] = ()
    kicker: str | None = None
    lead: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What an extractor is given."""

    content: bytes
    url: str | None


Extractor = Callable[[Given], Extracted]
_KINDS = {"story": ("paragraph", "heading"), "kicker": ("kicker",), "lead": ("lead",)}


def mahdar(page: Given) -> Extracted:
    """Ours, without headline, kicker, lead and captions."""
    found = article(Page(content=page.content, url=page.url))
    if isinstance(found, Skipped):
        return Extracted("", None, None)
    lines = {kind: [s.span.of(found.text) for s in found.sections if s.kind in kinds] for kind, kinds in _KINDS.items()}
    story, kicker, lead = ("\n".join(lines[kind]) for kind in ("story", "kicker", "lead"))
    return Extracted(story, found.title, found.published, found.author, found.agency, kicker or None, lead or None)


def trafilatura(page: Given, *, fast: bool = False, precise: bool = False) -> Extracted:
    """Trafilatura's text and metadata."""
    from trafilatura import bare_extraction

    document: Any = bare_extraction(
        page.content, url=page.url, include_comments=False, with_metadata=True, fast=fast, favor_precision=precise
    )
    if not document:
        return Extracted("", None, None)
    return Extracted(document.text or "", document.title, document.date, document.author)


def trafilatura_fast(page: Given) -> Extracted:
    """Trafilatura without its fallbacks."""
    return trafilatura(page, fast=True)


def trafilatura_precise(page: Given) -> Extracted:
    """Trafilatura when told to prefer precision."""
    return trafilatura(page, precise=True)


def resiliparse(page: Given) -> Extracted:
    """Resiliparse's main content; it gives no date."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(bytes_to_str(page.content, detect_encoding(page.content) or "utf-8"))
    return Extracted(extract_plain_text(tree, main_content=True), tree.title or None, None)


def newspaper4k(page: Given) -> Extracted:
    """Newspaper4k's text, title and date."""
    import newspaper

    found = newspaper.Article(page.url or "https://page.example/", language="ar")
    found.download(input_html=page.content)
    found.parse()
    date = found.publish_date
    day = date.isoformat() if date else None
    return Extracted(found.text, found.title, day, "، ".join(found.authors) or None)


EXTRACTORS: dict[str, Extractor] = {
    "mahdar": mahdar,
    "trafilatura": trafilatura,
    "trafilatura fast": trafilatura_fast,
    "trafilatura precise": trafilatura_precise,
    "resiliparse": resiliparse,
    "newspaper4k": newspaper4k,
}
