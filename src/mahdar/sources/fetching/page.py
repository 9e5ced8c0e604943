"""A page to be read, of what an address gave."""

from email.message import Message

from mahdar.records import Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.fetched import Answer, Fetched, Unchanged


def page_of(answer: Answer) -> Page | BadInput:
    """The page of an answer, or why there is none."""
    if isinstance(answer, Fetched):
        charset = _charset(answer.header("content-type"))
        return Page(content=answer.content, origin=answer.url, url=answer.final_url, charset=charset)
    what = "nothing changed there" if isinstance(answer, Unchanged) else answer.detail
    return BadInput(answer.url, what)


def _charset(content_type: str | None) -> str | None:
    message = Message()
    message["content-type"] = content_type or ""
    return message.get_content_charset()
