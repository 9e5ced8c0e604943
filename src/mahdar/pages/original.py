"""From words of an article back to the characters of its page, tags and entities among them.

An article keeps where each of its sections stood on the page; which characters of it a fact stands on is found again
when somebody wants to see it there.
"""

import re
from collections.abc import Iterator
from html import unescape

from mahdar.pages.html import is_html, visible_pieces
from mahdar.records import Article, Section
from mahdar.text import Span

# As the standard library reads them: the longest name that there is, with or without the semicolon.
_ENTITY = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")
_Placed = tuple[str, int, int]  # a character, and where on the page what makes it begins and ends


def original_span(page: str, article: Article, span: Span) -> Span | None:
    """The characters of a page that show a span of its article.

    Args:
        page: the page as `characters` gives it.
        article: read from it.
        span: in the article's text, within one section.

    Returns:
        The span in the page's own characters, from the first of the words to the last, with whatever markup stands
        between them; None where the span holds no word of one section.
    """
    section = next((s for s in article.sections if s.span.start <= span.start and span.end <= s.span.end), None)
    if section is None:
        return None
    if not is_html(page):
        start = section.page_span.start + span.start - section.span.start
        return Span(start, start + span.end - span.start)
    places = _places(page, article.text, section)
    inside = [places[at] for at in range(span.start, span.end) if at in places]
    return Span(inside[0][0], inside[-1][1]) if inside else None


def _places(page: str, text: str, section: Section) -> dict[int, tuple[int, int]]:
    """Where each letter of a section stands on the page; what comes behind a disagreement is left out."""
    shown = (placed for placed in _characters(page, section.page_span) if not placed[0].isspace())
    found: dict[int, tuple[int, int]] = {}
    for at in range(section.span.start, section.span.end):
        if text[at].isspace():
            continue
        letter, start, end = next((placed for placed in shown if placed[0] == text[at]), ("", 0, 0))
        if not letter:
            break
        found[at] = start, end
    return found


def _characters(page: str, span: Span) -> Iterator[_Placed]:
    """The visible characters of a piece of markup, each with where it stands."""
    for piece in visible_pieces(page, span):
        at = piece.start
        for entity in _ENTITY.finditer(page, *piece):
            yield from ((page[n], n, n + 1) for n in range(at, entity.start()))
            yield from ((letter, *entity.span()) for letter in unescape(entity[0]))
            at = entity.end()
        yield from ((page[n], n, n + 1) for n in range(at, piece.end))
