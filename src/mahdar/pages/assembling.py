"""The article record, from a page whose blocks are decided."""

from datetime import date

from mahdar.calendar import WrittenDate
from mahdar.lexicon.outlets import KnownOutlet
from mahdar.pages.desk import Desk
from mahdar.pages.outlets import known_outlet, outlet
from mahdar.pages.provenance import provenance
from mahdar.pages.published import Published, Stated, published
from mahdar.records import Article, Dated, DateReason, Dropped, Page, Section, article_id
from mahdar.text import Span

_LANGUAGE = "ar"
_WHY = {
    "given": "the date was handed over with the page",
    "page": "the page's markup gives its date",
    "text": "the page's date line",
    "url": "the page's address carries its date",
}


def assemble(page: Page, digest: str, desk: Desk, dates: dict[int, WrittenDate], stated: Stated) -> Article:
    """The article of a page.

    Args:
        page: what came in.
        digest: the page's SHA-256.
        desk: its blocks, all decided, at least one of them kept.
        dates: its date lines, by block.
        stated: what its markup says.
    """
    text, sections = _text(desk)
    url = page.url or stated.url
    source = outlet(url, page.outlet or stated.outlet, desk)
    known = known_outlet(source)
    credited = provenance(desk, source.name, stated.authors)
    time = published(page.published, stated, url, desk, dates, known)
    return Article(
        id=article_id(digest, page.url),
        url=url,
        page_sha256=digest,
        outlet=source,
        agency=credited.agency or _own_agency(known),
        author=credited.author,
        language=_LANGUAGE,
        title=next((section.span.of(text) for section in sections if section.kind == "title"), None),
        published=time.value,
        published_from=time.origin,
        dated=_dated(time),
        text=text,
        sections=sections,
        dropped=_dropped(desk),
    )


def _own_agency(outlet: KnownOutlet | None) -> tuple[str, ...]:
    """What an agency publishes at its own address, without naming another, is its own."""
    return outlet.names[:1] if outlet and outlet.agency else ()


def _text(desk: Desk) -> tuple[str, tuple[Section, ...]]:
    """The kept blocks, a line each, and where each stands in the text and on the page."""
    sections: list[Section] = []
    at = 0
    for block, kind in zip(desk.blocks, desk.kinds, strict=True):
        if kind:
            sections.append(Section(Span(at, at + len(block.text)), kind, Span(block.start, block.end)))
            at += len(block.text) + 1
    return "\n".join(block.text for block, kind in zip(desk.blocks, desk.kinds, strict=True) if kind), tuple(sections)


def _dropped(desk: Desk) -> tuple[Dropped, ...]:
    """Runs of blocks that were dropped for one reason."""
    runs: list[Dropped] = []
    follows = False
    for block, reason in zip(desk.blocks, desk.reasons, strict=True):
        if reason and follows and runs[-1].reason == reason:
            runs[-1] = Dropped(Span(runs[-1].page_span.start, block.end), reason)
        elif reason:
            runs.append(Dropped(Span(block.start, block.end), reason))
        follows = bool(reason)
    return tuple(runs)


def _dated(time: Published) -> Dated:
    if not time.value:
        return Dated(None, None, ())
    day = date.fromisoformat(time.value[:10])
    reasons = (_WHY[time.origin], *time.passed_over)
    return Dated(day, day, tuple(DateReason(reason, None) for reason in reasons))
