"""Bodies of answers out of what they were sent in: chunks and content codings, never further than the limits."""

import re
from collections.abc import Callable, Iterator

import brotli

from mahdar.sources.limits import (
    HIGHEST_RATIO,
    LARGEST_ANSWER,
    LARGEST_UNPACKED,
    MB,
    MOST_CHUNKS,
    MOST_CODINGS,
    RATIO_FROM,
)
from mahdar.sources.warc.damage import ContentError
from mahdar.sources.warc.packing import ERRORS, GZIP, PIECE, ZSTD, Gzip, Member, ZlibMember, Zstd

_CHUNK = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1024})?\r?\n")
_CUT = "broken content coding: it ends before its end"
_MOST_MEMBERS = 8  # of one gzip body; servers send one


def unchunked(body: bytes) -> bytes:
    """The body that was sent in chunks; itself where the archive holds it put together already.

    Raises:
        ContentError: the chunks break off.
    """
    parts: list[bytes] = []
    at = 0
    while size := _CHUNK.match(body, at):
        at = size.end() + int(size[1], 16)
        if at == size.end():
            return b"".join(parts)
        parts.append(body[size.end() : at])
        if at > len(body) or len(parts) > MOST_CHUNKS:
            raise ContentError("its chunks break off" if at > len(body) else f"more than {MOST_CHUNKS} chunks")
        at += 2 if body[at : at + 1] == b"\r" else 1
    if parts:
        raise ContentError("its chunks break off")
    return body


def decoded(body: bytes, codings: tuple[str, ...]) -> bytes:
    """The body out of its content codings.

    Args:
        body: as it was sent, without chunks.
        codings: as the header lists them, the outermost last. A body that does not begin as its coding does was taken
            out of it when it was archived.

    Raises:
        ContentError: it is larger than any page, packed to excess, broken, or in a coding that nobody knows.
    """
    if len(codings) > MOST_CODINGS:
        raise ContentError(f"{len(codings)} content codings in one another")
    for coding in reversed(codings):
        if coding not in _UNPACKING:
            raise ContentError(f"the content coding is not known: {coding[:40]}")
        body = _out_of(coding, body)
    if len(body) > LARGEST_UNPACKED:
        raise ContentError(f"larger than {LARGEST_UNPACKED // MB} MB, which no page is")
    return body


def _out_of(coding: str, body: bytes) -> bytes:
    try:
        return _within_limits(len(body), _UNPACKING[coding](body))
    except ContentError:
        if coding in _WITHOUT_MARK and body.lstrip()[:1] == b"<":
            return body
        raise


def _within_limits(packed: int, pieces: Iterator[bytes]) -> bytes:
    """The pieces together.

    Args:
        packed: bytes that they come from.
        pieces: made as they are asked for.
    """
    if packed > LARGEST_ANSWER:
        raise ContentError(f"larger than {LARGEST_ANSWER // MB} MB packed, which no page is")
    parts, size = [], 0
    try:
        for piece in pieces:
            parts.append(piece)
            size += len(piece)
            if size > LARGEST_UNPACKED:
                raise ContentError(f"it unpacks to more than {LARGEST_UNPACKED // MB} MB, which no page does")
            if size > max(RATIO_FROM, HIGHEST_RATIO * packed):
                raise ContentError(f"it unpacks to more than {HIGHEST_RATIO} times its size, which no page does")
    except (*ERRORS, brotli.error) as error:
        raise ContentError(f"broken content coding: {str(error).rstrip('.')}") from error
    return b"".join(parts)


def _members(new: Callable[[], Member], body: bytes) -> Iterator[bytes]:
    """What the first few members hold, one after the other; rubbish behind them is left, as browsers do."""
    magic, at = body[:3], 0
    for _ in range(_MOST_MEMBERS):
        if at and body[at : at + 3] != magic:
            return
        member, packed = new(), b""
        while not member.eof:
            if piece := member.decompress(packed, PIECE):
                yield piece
                packed = b""
            elif not member.eof:
                packed = body[at : at + PIECE]
                at += len(packed)
                if not packed:
                    raise ContentError(_CUT)
        at -= len(member.unused_data)


def _gzip(body: bytes) -> Iterator[bytes]:
    return _members(Gzip().member, body) if body.startswith(GZIP) else iter((body,))


def _zstd(body: bytes) -> Iterator[bytes]:
    return _members(Zstd().member, body) if body.startswith(ZSTD) else iter((body,))


def _deflate(body: bytes) -> Iterator[bytes]:
    """With the header that the standard asks for, or without it, as some servers send it."""
    has_header = len(body) > 1 and body[0] & 15 == 8 and int.from_bytes(body[:2], "big") % 31 == 0
    return _members(lambda: ZlibMember(wbits=15 if has_header else -15), body)


def _brotli(body: bytes) -> Iterator[bytes]:
    member = brotli.Decompressor()
    yield member.process(body, output_buffer_limit=PIECE)
    while not member.is_finished():
        if member.can_accept_more_data():
            raise ContentError(_CUT)
        yield member.process(b"", output_buffer_limit=PIECE)


def _itself(body: bytes) -> Iterator[bytes]:
    yield body


_UNPACKING: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
    "identity": _itself,
    "none": _itself,
}
_WITHOUT_MARK = ("br", "deflate")  # of these only failing tells that a body was taken out of them before
