"""Documents and pages as compressed bytes, and back.

A document is written with every character as itself, not by escapes: two lone surrogates that follow each other would
come back from escapes as one character, and the spans behind them would be off.
"""

import json
import zlib
from dataclasses import fields
from typing import Any

from mahdar.records import Page
from mahdar.store.kept import Document

_LEVEL = 3  # a higher one takes twice the time and gains a fourteenth
_REACH = 32_768  # bytes that zlib looks back
_GIVEN = tuple(field.name for field in fields(Page) if field.name != "content")


def pack_document(document: Document, page: bytes) -> bytes:
    """A document, compressed; what stands in the bytes of its page too, the text above all, takes hardly any room."""
    packing = zlib.compressobj(_LEVEL, zdict=page[-_REACH:])
    return packing.compress(_as_json(document)) + packing.flush()


def _as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def unpack_document(packed: bytes, page: bytes) -> Document:
    """The document that was packed with these bytes of its page, to the last character."""
    unpacking = zlib.decompressobj(zdict=page[-_REACH:])
    written = unpacking.decompress(packed) + unpacking.flush()
    if not unpacking.eof:
        raise zlib.error("the document ends too early")  # as `zlib.decompress` says
    document: Document = json.loads(written.decode("utf-8", "surrogatepass"))
    return document


def page_bytes(page: Page) -> bytes:
    """The bytes of a page; of its UTF-8 form where it came as text."""
    return page.content if isinstance(page.content, bytes) else page.content.encode("utf-8", "surrogatepass")


def pack_page(content: bytes) -> bytes:
    """The bytes of a page, compressed."""
    return zlib.compress(content, _LEVEL)


def unpack_page(packed: bytes) -> bytes:
    """The bytes of a page as they came."""
    return zlib.decompress(packed)


def given_with(page: Page) -> bytes:
    """What was handed over with a page, and whether it came as text, as JSON: nothing in it is lost."""
    given = {name: value for name in _GIVEN if (value := getattr(page, name)) is not None}
    return _as_json(given | {"text": isinstance(page.content, str)})


def page_of(content: bytes, given: bytes) -> Page:
    """The page that came as these bytes, with what was handed over with it."""
    values: dict[str, Any] = json.loads(given.decode("utf-8", "surrogatepass"))
    as_text = values.pop("text")
    return Page(content=content.decode("utf-8", "surrogatepass") if as_text else content, **values)
