"""What the markup of a page says of its story, checked."""

import re
from bisect import bisect_left
from html import unescape

from mahdar.pages.desk import Desk
from mahdar.pages.html.head import attributes_of
from mahdar.pages.html.scanner import HtmlPage
from mahdar.pages.published import Stated
from mahdar.pages.stamps import Stamp, stamp
from mahdar.text import Span

_ABOVE_TITLE = 1500  # characters of markup above a headline in which its own time may stand
_LONGEST_NAME = 60
_WEB = re.compile(r"https?://", re.IGNORECASE)
_MICRODATA = re.compile(r"datePublished\b")
_ITEMPROP = re.compile(r"""\bitemprop\s*=\s*["']?$""", re.IGNORECASE)
_IN_ATTRIBUTE = re.compile(
    r"""<[a-z]+\s[^<>]{0,200}?(?:class\s*=\s*["'][^"'<>]{0,80}publish[^<>]{0,120}?\stitle\s*=\s*["']([^"'<>]{8,40})"""
    r"""|\bdata-(?:time|date|timestamp|ts|published|utime|datetime)\s*=\s*["']([^"'<>]{8,40}))""",
    re.IGNORECASE,
)
_CHANGED = re.compile("updated|modified", re.IGNORECASE)
_PUBLISHED = re.compile("publi|created|entry-date", re.IGNORECASE)
_LONGEST_TAG = 400  # characters
_PROPERTY = "datePublished"


def stated_in(page: HtmlPage | None, desk: Desk, text: str) -> Stated:
    """What the markup says; nothing for a text page.

    Args:
        page: the scanned page, or None for text.
        desk: its blocks, all decided.
        text: its characters.
    """
    if page is None:
        return Stated()
    canonical = page.head.canonical or page.head.metas.get("og:url")
    return Stated(
        stamps=tuple(_stamps(page, desk, text)),
        authors=tuple(name for name in page.head.authors() if len(name) <= _LONGEST_NAME),
        outlet=_short(page.head.outlet()),
        url=canonical if canonical and _WEB.match(canonical) else None,
    )


def _short(name: str | None) -> str | None:
    return name if name and len(name) <= _LONGEST_NAME else None


def _stamps(page: HtmlPage, desk: Desk, text: str) -> list[Stamp]:
    """The times of publication, the most trusted first; those with a place only where it is the story's."""
    head = page.head.stamps()
    firm = [each for each in head if each.firm]
    place = _head_of_the_story(desk)
    placed = [*_microdata(text, place), *_times(page, desk, text, place), *_attributes(text, place)]
    return [*firm, *placed, *(each for each in head if not each.firm)]


def _head_of_the_story(desk: Desk) -> Span | None:
    """Where the headline stands and where the story behind it begins, in characters of the page."""
    kept = [at for at, kind in enumerate(desk.kinds) if kind]
    if not kept:
        return None
    title = next((desk.blocks[at].start for at in kept if desk.kinds[at] == "title"), desk.blocks[kept[0]].start)
    story = [at for at in kept if desk.kinds[at] == "paragraph"]
    first = next((at for at in story if desk.traits[at].prose), story[0] if story else None)
    body = title if first is None else desk.blocks[first].start
    return Span(title, max(title, body))


def _microdata(text: str, place: Span | None) -> list[Stamp]:
    """What elements call `datePublished` around the headline, or anywhere if all of them agree."""
    if _PROPERTY not in text or place is None:
        return []
    found = []
    named = (match for match in _MICRODATA.finditer(text) if _ITEMPROP.search(text[match.start() - 20 : match.start()]))
    for match in named:
        values = attributes_of(_tag_around(text, match.start()))
        given = stamp(unescape(values.get("content") or values.get("datetime") or ""), "itemprop datePublished")
        if given:
            found.append((match.start(), given))
    near = [given for at, given in found if place.start - _ABOVE_TITLE < at < place.end]
    return near[-1:] or ([found[0][1]] if len({given.value for _, given in found}) == 1 else [])


def _tag_around(text: str, at: int) -> str:
    """The tag in which something stands at `at`, or "" where that is text."""
    start, end = text.rfind("<", max(0, at - _LONGEST_TAG), at), text.find(">", at, at + _LONGEST_TAG)
    return text[start:end] if 0 <= start < end and ">" not in text[start:at] else ""


def _attributes(text: str, place: Span | None) -> list[Stamp]:
    """A time that an attribute between headline and story gives: `<abbr class="published" title="…">`, `data-time`."""
    found = _IN_ATTRIBUTE.findall(text, place.start, place.end) if place else []
    stamps = (stamp(unescape(first or second), "an attribute") for first, second in found)
    return [each for each in stamps if each][:1]


def _times(page: HtmlPage, desk: Desk, text: str, place: Span | None) -> list[Stamp]:
    """The first `<time>` between headline and story, or else above the headline in the same small part of the page."""
    if place is None:
        return []
    own = [(at, value) for at, value in page.times if not _tells_of_a_change(text, at)]
    between = [value for at, value in own if place.start < at < place.end]
    above = [value for at, value in own if place.start - _ABOVE_TITLE < at <= place.start and _is_near(desk, at, place)]
    found = (stamp(unescape(value), "time") for value in [*between, *above[::-1]][:1])
    return [each for each in found if each]


def _tells_of_a_change(text: str, at: int) -> bool:
    """Whether the `<time>` at an offset is by its names that of a change and not of the publication as well."""
    tag = text[at : text.find(">", at, at + _LONGEST_TAG) + 1]
    return bool(_CHANGED.search(tag)) and not _PUBLISHED.search(tag)


def _is_near(desk: Desk, at: int, place: Span) -> bool:
    """Whether what stands at an offset shares its part of the page with the headline."""
    starts = [block.start for block in desk.blocks]
    shown, title = bisect_left(starts, at), bisect_left(starts, place.start)
    return shown == title or (shown < title and desk.near(shown, title))
