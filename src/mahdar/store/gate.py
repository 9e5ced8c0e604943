"""What text must be like to stand in a column: neither database takes all that a page can hold.

SQLite refuses lone surrogates, PostgreSQL refuses NUL and indexes nothing that is longer than a third of its pages. The
documents are kept as bytes, with every character, so that spans stay true; columns are there to be listed and searched.
"""

import json
import re
from functools import lru_cache
from hashlib import sha256

_REFUSED = re.compile("[\x00\ud800-\udfff]")
_LONGEST = 300  # characters of what is indexed: at most 1,200 bytes, twice in an index of two columns
_KEPT = 280


def clean(text: str) -> str:
    """Text as a column takes it: a lone surrogate or a NUL is shown as U+FFFD."""
    return _REFUSED.sub("\ufffd", text)


def cleaned(text: str | None) -> str | None:
    """Text as a column takes it, or None."""
    return None if text is None else clean(text)


@lru_cache(maxsize=1 << 16)
def index_key(text: str) -> str:
    """Text as an indexed column takes it: what is too long is cut, and told apart by its digest."""
    if len(text) <= _LONGEST:
        return clean(text)
    return f"{clean(text[:_KEPT])}…{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def indexed(text: str | None) -> str | None:
    """Text as an indexed column takes it, or None."""
    return None if text is None else index_key(text)


def json_text(value: object) -> str:
    """A JSON value as a column takes it; every character comes back, surrogates by their escapes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return json.dumps(value, separators=(",", ":")) if _REFUSED.search(text) else text
