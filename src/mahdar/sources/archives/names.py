"""The names of an archive's members, for messages: nothing is ever opened or written under them."""

import re
import struct
import zlib

from mahdar.text import harmless

LONGEST = 200  # characters
_PATH_FIELD = 0x7075  # the name in UTF-8, beside one in an old encoding
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]")
_STRANGE = re.compile("[^\u0621-\u063a\u0641-\u0652\\w\\s()\\[\\]{}.,;_+=@!#$%&'~،؟؛«»–—-]|[\u2500-\u25ff]")
_OLD = ("cp1256", "cp720")  # Windows' own and its consoles', which its packers write


def shown(archive: str, name: str) -> str:
    """A member in messages: `archive.zip, folder/page.html`."""
    clean = harmless(name)
    return f"{archive}, {clean if len(clean) <= LONGEST else f'…{clean[-LONGEST:]}'}"


def decoded(raw: bytes) -> str:
    """A name whose encoding nobody stated: UTF-8 where it is that, Arabic of old where it gives words, else DOS."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        readings = [raw.decode(encoding, "replace") for encoding in _OLD]
        best = max(readings, key=_arabic)
        return best if _arabic(best) > 0 else raw.decode("cp437")


def _arabic(name: str) -> int:
    """How Arabic a reading looks: letters, common ones twice, against what stands in no name."""
    letters = len(_ARABIC.findall(name))
    return letters + sum(map(name.count, "اليمنتر")) - 4 * len(_STRANGE.findall(name)) - 2


def stated(extra: bytes, raw: bytes) -> str | None:
    """The name in UTF-8 that a ZIP may carry in its extra fields, for exactly this raw name."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        field, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _PATH_FIELD and len(field) > 5 and struct.unpack_from("<L", field, 1)[0] == zlib.crc32(raw):
            return field[5:].decode("utf-8", "replace")
    return None
