"""MHTML: a page in one file with its pictures, as a message of many parts."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect, HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import Compat32

from mahdar.records import Page
from mahdar.sources.addresses import web_address
from mahdar.sources.bad_input import BadInput
from mahdar.sources.limits import LARGEST_PAGE, MB
from mahdar.sources.opened import Opened

_LONGEST_HEADER = 4096  # characters; the parameters of a longer one would take time in its square
_MOST_LINES = 2_000_000  # of base64, more than LARGEST_PAGE holds
_MOST_PARTS = 20_000
_MOST_NESTED = 50  # parts of many parts; browsers write one or two
_HEADERS = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?(?:\n|\Z)?", re.ASCII)
_OF_MANY = re.compile(rb"^content-type:\s*(?:multipart/related|text/html)", re.IGNORECASE | re.MULTILINE)
_HTML = ("text/html", "application/xhtml+xml")


class _Bounded(Compat32):
    """Takes the headers as they stand: the newer policies parse each by a grammar, which hostile ones break."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse([line[:_LONGEST_HEADER] for line in sourcelines[:100]])
        return name, value[:_LONGEST_HEADER]


def may_begin(head: bytes) -> bool:
    """Whether a file that begins so is a message: header lines, one of which says that a page follows."""
    headers = _HEADERS.match(head)
    return bool(headers and _OF_MANY.search(headers[0]) and b"mime-version:" in headers[0].lower())


def page_in(opened: Opened) -> Iterator[Page | BadInput]:
    """The one page of an MHTML file. When it was saved is not when it was published, so its `Date` is left."""
    content = opened.stream.read(LARGEST_PAGE + 1)
    problem = _problem(content)
    if problem:
        yield BadInput(opened.name, problem)
        return
    try:
        message: Message = message_from_bytes(content, policy=_Bounded())
        yield from _pages(message, opened.name)
    except (RecursionError, LookupError, ValueError, TypeError) as error:  # what hostile headers were seen to raise
        yield BadInput(opened.name, f"no MHTML that can be read ({type(error).__name__})")


def _problem(content: bytes) -> str | None:
    if len(content) > LARGEST_PAGE:
        return f"larger than {LARGEST_PAGE // MB} MB, which no page is"
    if content.count(b"\n") > _MOST_LINES or content.count(b"\n--") > _MOST_PARTS:
        return "more lines or parts than a page has"
    if content.lower().count(b"multipart/") > _MOST_NESTED:
        return "parts nested in parts, as no browser writes them"
    return None


def _pages(message: Message, name: str) -> Iterator[Page | BadInput]:
    part = _main_part(message)
    content = part.get_payload(decode=True) if part else None
    if part is None:
        yield BadInput(name, "no HTML part in this MHTML file")
    elif isinstance(content, bytes) and content.strip():
        yield Page(content=content, origin=name, url=_address(message, part), charset=_charset(part))
    elif not _is_cut_off(message, part):
        yield BadInput(name, "the HTML part of this MHTML file is empty")
    if part and _is_cut_off(message, part):
        yield BadInput(name, "this MHTML file was cut off within its HTML part: the end of the page is missing")


def _is_cut_off(message: Message, part: Message) -> bool:
    """Whether the file ends within a part, which is the page's own."""
    ends = any(isinstance(defect, CloseBoundaryNotFoundDefect) for each in message.walk() for defect in each.defects)
    return ends and list(message.walk())[-1] is part


def _main_part(message: Message) -> Message | None:
    """The part that `start` names, or else the first of HTML: frames and advertisements come behind it."""
    parts = [part for part in message.walk() if part.get_content_type() in _HTML]
    start = message.get_param("start")
    named = (part for part in parts if start and part.get("Content-ID") == start)
    return next(named, next(iter(parts), None))


def _charset(part: Message) -> str | None:
    charset = part.get_param("charset")
    return charset if isinstance(charset, str) and charset.isascii() else None


def _address(message: Message, part: Message) -> str | None:
    named = (
        part.get("Content-Location"),
        message.get("Snapshot-Content-Location"),
        message.get("Content-Location"),
    )
    return next(filter(None, map(_plain_address, named)), None)


def _plain_address(header: object) -> str | None:
    """A header's address, put together again: long ones are folded over lines or encoded."""
    if header is None:
        return None
    try:
        text = str(make_header(decode_header(str(header))))
    except (HeaderParseError, LookupError, ValueError):
        text = str(header)
    return web_address(re.sub(r"\s+", "", text))
