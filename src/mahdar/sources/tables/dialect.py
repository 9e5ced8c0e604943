"""How a file of separated values is written: its letters, and what parts its fields."""

import codecs
import csv
from collections.abc import Sequence

from mahdar.sources.tables.columns import columns_of

SAMPLE = 64 * 1024  # bytes
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ",;\t|"


def encoding_of(sample: bytes) -> str:
    """The encoding of a file by its first bytes: what its mark says, UTF-8 where it is that, else windows-1256."""
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[start::2]
        if len(high) > 8 and high.count(0) + high.count(6) > 0.9 * len(high):
            return name
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return "windows-1256"
    return "utf-8"


def separator_of(head: str, text_column: str | None = None) -> str:
    """What parts the fields of a table: that with which a column holds the text, else what its head has most of."""
    telling = [sign for sign in _SEPARATORS if "text" in columns_of(fields_of(head, sign), text_column)]
    return max(telling or _SEPARATORS, key=head.count)


def fields_of(line: str, separator: str) -> Sequence[str]:
    """The fields of one line."""
    return next(csv.reader([line], delimiter=separator), [])


def may_begin(sample: bytes) -> bool:
    """Whether a file that begins so is a table of articles: several columns, one of which is known to hold text."""
    head = sample.decode(encoding_of(sample), "replace").partition("\n")[0]
    separator = separator_of(head)
    return separator in head and "text" in columns_of(fields_of(head, separator))
