"""What a record says that a server answered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mahdar.sources.limits import MOST_HEADERS
from mahdar.sources.warc.codings import decoded, unchunked
from mahdar.sources.warc.damage import ContentError
from mahdar.sources.warc.digests import disagrees
from mahdar.sources.warc.headers import Headers

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
QUIET = frozenset({"warcinfo", "request", "metadata"})  # belong to every archive, and are never pages
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:+-]{1,40})""", re.ASCII | re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)
_MARKUP = (b"<!doctype html", b"<html")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_WORD = re.compile(r"[\w.+/-]{1,60}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a server.

    Attributes:
        record: the headers of its record.
        http: its own headers; None in a record of the content alone (`resource`).
        begins: where in the block of the record the body begins.
        type: the media type: `text/html`; empty where nobody says.
    """

    record: Headers
    http: Headers | None
    begins: int
    type: str

    @property
    def url(self) -> str:
        """The address that was asked."""
        return target(self.record)

    @property
    def charset(self) -> str | None:
        """What the server, or the archive, declared."""
        stated = _CHARSET.search((self.http or self.record).get("content-type"))
        return stated[1] if stated else None


def target(record: Headers) -> str:
    """The address of a record; some old programs put it between < and >."""
    return record.get("warc-target-uri").removeprefix("<").removesuffix(">").strip()


def answer_in(record: Headers, begin: bytes) -> Answer:
    """The answer in a record.

    Args:
        record: its headers.
        begin: its block, or as much of it as headers may take.

    Raises:
        ContentError: a `response` without the headers of an answer.
    """
    if record.get("warc-type") == "resource":
        return Answer(record, None, 0, _type(record.get("content-type"), record, begin))
    end = _BLANK_LINE.search(begin)
    if not begin.startswith(b"HTTP/") or not end or begin.count(b"\n", 0, end.end()) > MOST_HEADERS:
        raise ContentError("it is called an answer, but has no HTTP headers, or endless ones")
    http = Headers.of(begin[: end.end()])
    return Answer(record, http, end.end(), _type(http.get("content-type"), record, begin[end.end() :]))


def _type(stated: str, record: Headers, begin: bytes) -> str:
    stated = stated or record.get("warc-identified-payload-type")
    if not stated and begin[:1024].lstrip().lower().startswith(_MARKUP):
        return "text/html"
    word = _WORD.match(stated.lower())
    return word[0] if word else ""


def not_asked_for(record: Headers) -> str | None:
    """Why a record holds no answer from the web: its kind, for counting; None where it holds one."""
    kind = record.get("warc-type").lower()
    if kind not in ("response", "resource"):
        return kind[:40] or "without a type"
    return None if _WEB.match(target(record)) else "not from the web"


def no_page(answer: Answer) -> str | None:
    """Why an answer is no page: its kind, for counting; None where it is one."""
    if answer.http and (status := answer.http.first.split()[1:2]) != ["200"]:
        return f"status {status[0][:3] if status else 'unknown'}"
    if answer.type not in PAGE_TYPES:
        return answer.type or "of no stated type"
    return "robots.txt" if answer.url.endswith("/robots.txt") else None


def content(answer: Answer, block: bytes) -> bytes:
    """The page itself.

    Args:
        answer: the headers.
        block: the whole block of the record.

    Raises:
        ContentError: it is broken, larger than any page, only a part of one, or not what was archived.
    """
    if answer.record.get("warc-segment-number"):
        raise ContentError("it goes on in other records, which is not read")
    stored = block[answer.begins :]
    body = stored
    if answer.http:
        if "chunked" in answer.http.get("transfer-encoding").lower():
            body = unchunked(stored)
        codings = tuple(filter(None, map(str.strip, answer.http.get("content-encoding").lower().split(","))))
        body = decoded(body, codings)
    _check_digest(answer, block, stored, body)
    return body


def _check_digest(answer: Answer, block: bytes, stored: bytes, body: bytes) -> None:
    """The digest of the block is well defined, that of the payload is not: programs take it with or without codings."""

    def payloads() -> Iterator[bytes]:
        yield stored
        yield body
        if answer.http:
            yield unchunked(stored)

    name = "warc-block-digest" if answer.record.get("warc-block-digest") else "warc-payload-digest"
    if disagrees(answer.record.get(name), [block] if name == "warc-block-digest" else payloads()):
        raise ContentError(f"its content is not what was archived: {name} disagrees")
