"""The one layout of knowledge files: no stray white space, one line feed at the end, Unix line ends.

Comments and the order of entries belong to people; the formatter touches neither and adds no words.
"""

import unicodedata
from pathlib import Path

from mahdar.lexicon.compiling import DATA, knowledge_files


def laid_out(text: str) -> str:
    """The text of a knowledge file in its one layout: composed letters, no trailing blanks, no doubled empty lines."""
    lines = [line.rstrip() for line in unicodedata.normalize("NFC", text).replace("\r\n", "\n").split("\n")]
    kept = [line for before, line in zip(["", *lines], lines, strict=False) if line or before]
    return "\n".join(kept).strip("\n") + "\n"


def format_files(data: Path = DATA) -> list[Path]:
    """Lay every file below `data` out, and return those that changed."""
    changed = []
    for path in knowledge_files(data):
        text = path.read_text(encoding="utf-8")
        if (wanted := laid_out(text)) != text:
            path.write_text(wanted, encoding="utf-8")
            changed.append(path)
    return changed
