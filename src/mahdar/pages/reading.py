"""From a page to its article."""

from mahdar.pages.assembling import assemble
from mahdar.pages.blocks import lines
from mahdar.pages.decoding import UnreadableError, characters
from mahdar.pages.desk import Desk
from mahdar.pages.labels import label
from mahdar.pages.language import foreign
from mahdar.records import Article, Page, Skipped, SkipReason, article_id, page_digest


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
    except UnreadableError as problem:
        return Skipped(id_, problem.reason, problem.detail)
    desk = Desk(lines(text))
    strange = foreign(desk.blocks)
    if strange:
        return Skipped(id_, SkipReason.NOT_ARABIC, strange)
    dates = label(desk)
    if not any(desk.kinds):
        return Skipped(id_, SkipReason.NO_ARTICLE, "no running text stands on the page")
    return assemble(page, digest, desk, dates)
