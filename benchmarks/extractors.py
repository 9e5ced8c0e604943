"""Extractors of the story of a page: Mahdar's and others', each as its documentation says to call it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mahdar.pages import article
from mahdar.records import Page, Skipped


@dataclass(frozen=True, slots=True)
class Extracted:
    """What an extractor gives: the story's text, and the day of publication in ISO form, where it finds one."""

    text: str
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Given:
    """What an extractor is given."""

    content: bytes
    url: str | None


Extractor = Callable[[Given], Extracted]


def mahdar(page: Given) -> Extracted:
    """Ours, without headline, kicker, lead and captions."""
    found = article(Page(content=page.content, url=page.url))
    if isinstance(found, Skipped):
        return Extracted("", None, None)
    story = [s.span.of(found.text) for s in found.sections if s.kind in {"paragraph", "heading"}]
    return Extracted("\n".join(story), found.title, found.published)


def trafilatura(page: Given, *, fast: bool = False, precise: bool = False) -> Extracted:
    """Trafilatura's text and metadata."""
    from trafilatura import bare_extraction

    document: Any = bare_extraction(
        page.content, url=page.url, include_comments=False, with_metadata=True, fast=fast, favor_precision=precise
    )
    return Extracted(document.text or "", document.title, document.date) if document else Extracted("", None, None)


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
    return Extracted(found.text, found.title, date.isoformat() if date else None)


EXTRACTORS: dict[str, Extractor] = {
    "mahdar": mahdar,
    "trafilatura": trafilatura,
    "trafilatura fast": trafilatura_fast,
    "trafilatura precise": trafilatura_precise,
    "resiliparse": resiliparse,
    "newspaper4k": newspaper4k,
}
