"""From a page to its article."""

from mahdar.calendar import WrittenDate
from mahdar.pages.assembling import assemble
from mahdar.pages.blocks import lines, pieces
from mahdar.pages.decoding import UnreadableError, characters
from mahdar.pages.desk import Desk
from mahdar.pages.gaps import run_together
from mahdar.pages.html import HtmlPage, is_html, scan
from mahdar.pages.html.above_story import settle_headline
from mahdar.pages.html.data_story import with_data
from mahdar.pages.html.main_text import furnish
from mahdar.pages.html.second_opinion import ask, looks_wrong
from mahdar.pages.html.stating import stated_in
from mahdar.pages.labels import label
from mahdar.pages.language import foreign
from mahdar.records import Article, Page, Skipped, SkipReason, article_id, page_digest

LONGEST_STORY = 200_000  # characters: fifty times a long article; what is longer is a book or an attack
MOST_BLOCKS = 20_000  # lines; what has more is a list or an attack, not an article


def article(page: Page) -> Article | Skipped:
    """Read the story of a page, and account for everything else on it.

    Args:
        page: bytes or text, with what was handed over beside it. Nothing in it is trusted.

    Returns:
        The article; or why the page gives none, as a value. No page raises.
    """
    digest = page_digest(page.content)
    id_ = page.id or article_id(digest, page.url)
    try:
        text = characters(page)
        markup = scan(text) if is_html(text) else None
    except UnreadableError as problem:
        return Skipped(id_, problem.reason, problem.detail)
    together = not markup and run_together(text)
    blocks = with_data(markup.blocks, text) if markup else pieces(text) if together else lines(text)
    if len(blocks) > MOST_BLOCKS:
        return Skipped(id_, SkipReason.TOO_LONG, f"{len(blocks):,} lines, at most {MOST_BLOCKS:,} are read")
    strange = foreign(blocks)
    if strange:
        return Skipped(id_, SkipReason.NOT_ARABIC, strange)
    desk = Desk(blocks, markup.head.headlines() if markup else (), page.url, markup.parents if markup else [])
    dates = _decide(desk, markup, text) if markup else label(desk, surrounded=together)
    if not any(desk.kinds):
        return Skipped(id_, SkipReason.NO_ARTICLE, "no running text stands on the page")
    story = assemble(page, digest, desk, dates, stated_in(markup, desk, text))
    if len(story.text) > LONGEST_STORY:
        told = f"a story of {len(story.text):,} characters, at most {LONGEST_STORY:,} are read"
        return Skipped(id_, SkipReason.TOO_LONG, told)
    return story


def _decide(desk: Desk, markup: HtmlPage, text: str) -> dict[int, WrittenDate]:
    """Decide on every block of an HTML page; returns the lines that are dates."""
    furnish(desk, markup, text)
    dates = label(desk, surrounded=True)
    if looks_wrong(desk):
        ask(desk, markup, text)
    settle_headline(desk, markup)
    return dates
