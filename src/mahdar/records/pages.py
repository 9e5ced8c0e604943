"""A page as it comes: bytes or text, with what was handed over beside it."""

from dataclasses import dataclass

from mahdar.records.digests import article_id, page_digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a source gives. Nothing in it was read yet.

    Attributes:
        content: the bytes of a file or an answer, or text that somebody decoded already.
        origin: where it came from, for messages: a path, `path:line` in a JSONL file, an address.
        id: the id given with it, or None.
        url: the address of the article, or None.
        outlet: who publishes it, where that is known from elsewhere; it wins over what the page says.
        published: an ISO date or date and time handed over with it (a feed, an archive's metadata), or None.
        charset: what a header or an archive declared, or None.
    """

    content: bytes | str
    origin: str = "page"
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    charset: str | None = None


def id_of(page: Page) -> str:
    """The id of what a page gives: the one that came with it, else that of its article."""
    return page.id or article_id(page_digest(page.content), page.url)
