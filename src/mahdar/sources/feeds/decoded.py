"""The text of an XML document, in an encoding that is known: no reader behind this one looks at declarations."""

import codecs
import re
import zlib

LARGEST = 50 * 1024 * 1024  # bytes, unpacked: what the protocol of sitemaps allows
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._-]{1,40})""", re.IGNORECASE)
# What a web page is decoded by; utf-7, utf-16 without a mark and the like are ways around a look at the bytes.
_KNOWN = frozenset(
    {"utf-8", "ascii", "cp1256", "cp1252", "iso8859-1", "iso8859-6", "iso8859-15", "mac-arabic", "cp1250", "cp1251"}
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_GZIP = b"\x1f\x8b"


class TooLargeError(Exception):
    """A document that unpacks to more than anybody lists."""


def unpacked(content: bytes) -> bytes:
    """The document itself, where it was packed with gzip; otherwise as it came. A torn end is left out.

    Raises:
        TooLargeError: it is larger than `LARGEST`, packed or unpacked.
    """
    if not content.startswith(_GZIP):
        whole = content
    else:
        unpacking = zlib.decompressobj(wbits=31)
        try:
            whole = unpacking.decompress(content, LARGEST + 1)
        except zlib.error:
            whole = b""
    if len(whole) > LARGEST:
        raise TooLargeError
    return whole


def decoded(content: bytes, content_type: str | None) -> str:
    """The text, without its XML declaration and without characters that XML does not have.

    Args:
        content: the document, unpacked.
        content_type: the header of this name, or None.
    """
    text = _text(content, content_type)
    return _CONTROLS.sub("", _DECLARATION.sub("", text.lstrip("\ufeff"), count=1))


def _text(content: bytes, content_type: str | None) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        torn = error.start > len(content) - 4  # in the middle of a letter
        names = ["utf-8"] if torn else _named(content, content_type)
    return content.decode(names[0] if names else "cp1256", "replace")


def _named(content: bytes, content_type: str | None) -> list[str]:
    """What the document, then the header declare, of what is known."""
    declared = [match[1].decode("ascii") for match in [_DECLARED.match(content)] if match]
    header = _CHARSET.search(content_type or "")
    names = []
    for given in [*declared, *([header[1]] if header else [])]:
        try:
            name = codecs.lookup(given).name
        except LookupError:
            continue
        if name in _KNOWN:
            names.append(name)
    return names
