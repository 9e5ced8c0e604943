"""A page's content as characters, in which its spans count."""

import re

from mahdar.pages.charsets import text_of
from mahdar.records import Page, SkipReason

LONGEST = 5_000_000  # characters; a longer page is a dump or an attack, not an article
_BYTES_A_CHARACTER = 4
_UNUSABLE = re.compile("[\x00\ud800-\udfff]")
_MAGIC = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"RIFF", b"OggS", b"ID3",
    b"\xd0\xcf\x11\xe0", b"7z\xbc\xaf", b"Rar!", b"BZh", b"SQLite format 3",
)  # fmt: skip
_CONTROLS = bytes({*range(0x20)} - {0x09, 0x0A, 0x0C, 0x0D, 0x1B})
_SAMPLE = 4096
_MOST_CONTROLS = 0.05


class UnreadableError(Exception):
    """A page that holds no readable characters, and why."""

    def __init__(self, reason: SkipReason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


def characters(page: Page) -> str:
    """The text of a page: what `page_span` counts in.

    Lone surrogates and NUL are replaced by U+FFFD one for one, so that offsets into text that came as text stay.

    Raises:
        UnreadableError: the page is empty, binary, or longer than `LONGEST`.
    """
    if len(page.content) > LONGEST * (_BYTES_A_CHARACTER if isinstance(page.content, bytes) else 1):
        raise UnreadableError(SkipReason.TOO_LONG, f"{len(page.content):,} bytes")
    text = page.content if isinstance(page.content, str) else _decoded(page.content, page.charset)
    if len(text) > LONGEST:
        raise UnreadableError(SkipReason.TOO_LONG, f"{len(text):,} characters, at most {LONGEST:,} are read")
    if not text.strip(" \t\r\n\f\x00\ufeff"):
        raise UnreadableError(SkipReason.EMPTY, "nothing but white space")
    return _usable(text)


def _usable(text: str) -> str:
    """`text` without NUL and lone surrogates, which most pages do not have."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _UNUSABLE.sub("\ufffd", text)
    return text.replace("\x00", "\ufffd")


def _decoded(content: bytes, charset: str | None) -> str:
    if _is_binary(content):
        raise UnreadableError(SkipReason.BINARY, "the bytes are no text in any encoding")
    return text_of(content, charset)


def _is_binary(content: bytes) -> bool:
    if content.startswith(_MAGIC):
        return True
    sample = content[:_SAMPLE]
    if not sample or sample.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_wide(sample):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(sample) and sample.count(0) < len(sample)


def _is_wide(sample: bytes) -> bool:
    """UTF-16 without a mark: every second byte is the high byte of an Arabic letter or of a space."""
    return any(
        len(high) > 8 and high.count(0) + high.count(6) > 0.9 * len(high) and high.count(6)
        for high in (sample[0::2], sample[1::2])
    )
