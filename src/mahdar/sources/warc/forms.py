"""An answer as records of a web archive, and back."""

import gzip
import re
from datetime import UTC, datetime
from hashlib import sha256
from http import HTTPStatus
from io import BytesIO
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from mahdar.sources.fetched import Fetched
from mahdar.sources.warc.damage import ContentError
from mahdar.sources.warc.headers import Headers, fields_of

_ASKED = "X-Mahdar-Asked-URI"
_ORIGINAL = "X-Archive-Orig-"
_OF_THE_WIRE = frozenset({"content-encoding", "content-length", "transfer-encoding"})
_LEVEL = 6
_PACKED_AT_MOST = 100  # times; what packs better is stored as it is, so as not to look made to fill memory
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_PRINTED = "".join(map(chr, range(0x21, 0x7F)))


def answer_record(fetched: Fetched) -> bytes:
    """The record of an answer, packed.

    The content is stored as it was decoded. So the headers that speak of its form on the wire get the prefix
    `X-Archive-Orig-`, and the length is stated anew.
    """
    headers = [(_kept_as(name), value) for name, value in fetched.headers]
    headers.append(("Content-Length", str(len(fetched.content))))
    status = f"{fetched.status} {_phrase(fetched.status)}".rstrip()
    http = StatusAndHeaders(status, _clean(headers), protocol="HTTP/1.1")
    asked = {} if fetched.url == fetched.final_url else {_ASKED: _address(fetched.url)}
    return _record("response", fetched, fetched.content, http, asked)


def question_record(fetched: Fetched, agent: str) -> bytes:
    """The record of the question: its line, the host and who asked; what else was sent is not known here."""
    parts = urlsplit(_address(fetched.final_url))
    line = f"GET {parts.path or '/'}{'?' + parts.query if parts.query else ''} HTTP/1.1"
    headers = _clean([("Host", parts.netloc.rpartition("@")[2]), ("User-Agent", agent)])
    http = StatusAndHeaders(line, headers, is_http_request=True)
    return _record("request", fetched, b"", http, {"WARC-Concurrent-To": _id("response", fetched)})


def opening_record(file: str, at: datetime, agent: str) -> bytes:
    """The record that opens a file: who wrote it."""
    fields = f"software: {agent}\r\nformat: WARC File Format 1.1\r\n".encode()
    identity = f"<urn:uuid:{uuid5(NAMESPACE_URL, f'{file} {_time(at)}')}>"
    fixed = {"WARC-Record-ID": identity, "WARC-Filename": file, "WARC-Date": _time(at)}
    return _written("warcinfo", "", fields, None, fixed)


def fetched_in(record: Headers, block: bytes) -> Fetched:
    """The answer that a record of Mahdar's own holds, as it was fetched.

    Raises:
        ContentError: it is no such record.
    """
    head, _, content = block.partition(b"\r\n\r\n")
    try:
        first, *fields = fields_of(head)
        final = record.get("warc-target-uri")
        return Fetched(
            url=record.get(_ASKED.lower()) or final,
            final_url=final,
            status=int(first[1].split()[1]),
            headers=tuple((_came_as(name), value) for name, value in fields[:-1]),
            content=content,
            at=datetime.fromisoformat(record.get("warc-date")),
        )
    except (ValueError, IndexError) as error:
        raise ContentError("no answer that Mahdar has written") from error


def _record(kind: str, fetched: Fetched, content: bytes, http: StatusAndHeaders, more: dict[str, str]) -> bytes:
    fixed = {"WARC-Record-ID": _id(kind, fetched), "WARC-Date": _time(fetched.at)} | more
    return _written(kind, _address(fetched.final_url), content, http, fixed)


def _written(kind: str, address: str, content: bytes, http: StatusAndHeaders | None, fixed: dict[str, str]) -> bytes:
    out = BytesIO()
    writer = WARCWriter(out, gzip=False, warc_version="1.1")
    record = writer.create_warc_record(
        address, kind, payload=BytesIO(content), length=len(content), http_headers=http, warc_headers_dict=fixed
    )
    writer.write_record(record)
    return _packed(out.getvalue())


def _packed(record: bytes) -> bytes:
    packed = gzip.compress(record, _LEVEL, mtime=0)
    return packed if len(record) < _PACKED_AT_MOST * len(packed) else gzip.compress(record, 0, mtime=0)


def _id(kind: str, fetched: Fetched) -> str:
    """The same answer gets the same id, whoever writes it."""
    digest = sha256(fetched.content).hexdigest()
    what = f"{kind} {fetched.url} {fetched.final_url} {_time(fetched.at)} {digest}"
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, what)}>"


def _time(at: datetime) -> str:
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _address(url: str) -> str:
    """An address on one line without spaces."""
    return quote(url, safe=_PRINTED) if _CONTROL.search(url) or " " in url else url


def _clean(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(_CONTROL.sub(" ", name), _CONTROL.sub(" ", value).strip()) for name, value in headers]


def _kept_as(name: str) -> str:
    return f"{_ORIGINAL}{name}" if name.lower() in _OF_THE_WIRE else name


def _came_as(name: str) -> str:
    bare = name.removeprefix(_ORIGINAL)
    return bare if bare.lower() in _OF_THE_WIRE else name
