"""Pages to be read, of what an address gave."""

import io
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from mahdar.records import Page
from mahdar.sources import formats, paths
from mahdar.sources.bad_input import BadInput
from mahdar.sources.fetched import Answer, Fetched, Unchanged
from mahdar.sources.limits import LONGEST_HEAD
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver


def pages_of(answer: Answer) -> Iterator[Page | BadInput | PassedOver]:
    """The pages of an answer: one, or those of a file of a format that its first bytes tell; or why there is none."""
    if not isinstance(answer, Fetched):
        yield page_of(answer)
        return
    format_ = formats.format_of("", answer.content[:LONGEST_HEAD])
    if format_ is formats.PAGE:
        yield page_of(answer)
        return
    for piece in paths.pages_in(Opened(stream=io.BytesIO(answer.content), name=answer.url)):
        stands_there = isinstance(piece, Page) and piece.url is None and format_.count is formats.one
        yield replace(piece, url=answer.final_url) if stands_there and isinstance(piece, Page) else piece


def page_of(answer: Answer) -> Page | BadInput:
    """The one page of an answer, or why there is none."""
    if isinstance(answer, Fetched):
        charset = _charset(answer.header("content-type"))
        return Page(content=answer.content, origin=answer.url, url=answer.final_url, charset=charset)
    what = "nothing changed there" if isinstance(answer, Unchanged) else answer.detail
    return BadInput(answer.url, what)


def _charset(content_type: str | None) -> str | None:
    message = Message()
    message["content-type"] = content_type or ""
    return message.get_content_charset()
