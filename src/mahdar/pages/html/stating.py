"""What the markup of a page says of its story, checked."""

import re

from mahdar.calendar import written_date
from mahdar.pages.desk import Desk
from mahdar.pages.html.scanner import HtmlPage
from mahdar.pages.local_time import offset_of
from mahdar.pages.published import Stated, iso

_ABOVE_TITLE = 1500  # characters of markup above a headline in which its own time may stand
_LONGEST_NAME = 60
_WEB = re.compile(r"https?://", re.IGNORECASE)


def stated_in(page: HtmlPage | None, desk: Desk) -> Stated:
    """What the markup says; nothing for a text page."""
    if page is None:
        return Stated()
    time = page.head.published() or _time_of_the_story(page, desk)
    canonical = page.head.canonical or page.head.metas.get("og:url")
    return Stated(
        published=_moment(time) if time else None,
        offset=offset_of(time),
        author=_short(page.head.author()),
        outlet=_short(page.head.outlet()),
        url=canonical if canonical and _WEB.match(canonical) else None,
    )


def _moment(time: str) -> str | None:
    """ISO date or date and minute, from however the markup writes it."""
    found = iso(time)
    if found:
        return found
    written = written_date(time)
    return (f"{written.value}T{written.time}" if written.time else written.value) if written else None


def _short(name: str | None) -> str | None:
    return name if name and len(name) <= _LONGEST_NAME else None


def _time_of_the_story(page: HtmlPage, desk: Desk) -> str | None:
    """The first `<time>` between headline and story, or else closely above the headline."""
    kept = [at for at, kind in enumerate(desk.kinds) if kind]
    if not kept:
        return None
    title = next((desk.blocks[at].start for at in kept if desk.kinds[at] == "title"), desk.blocks[kept[0]].start)
    body = next((desk.blocks[at].start for at in kept if desk.kinds[at] != "title"), title)
    between = [value for at, value in page.times if title < at < body]
    above = [value for at, value in page.times if title - _ABOVE_TITLE < at <= title]
    return next(iter([*between, *above[::-1]]), None)
