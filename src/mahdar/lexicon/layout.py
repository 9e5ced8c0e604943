"""The one layout of knowledge files: one Arabic form a line, no stray white space, Unix line ends.

Comments and the order of entries belong to people; the formatter touches neither and adds no words.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from mahdar.lexicon.compiling import DATA, knowledge_files

# «forms: [قد, كما]»: mixed direction is how a comma ends up on the wrong side of a word.
_IN_ONE_LINE = re.compile(r"( *)([\w-]+): \[([^\[\]#]*[\u0621-\u064a][^\[\]#]*)\]")


def laid_out(text: str) -> str:
    """The text of a knowledge file in its one layout: composed letters, no trailing blanks, no doubled empty lines."""
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    lines = [line for written in composed.removeprefix("\ufeff").split("\n") for line in _one_a_line(written.rstrip())]
    kept = [line for before, line in zip(["", *lines], lines, strict=False) if line or before]
    return "\n".join(kept).strip("\n") + "\n"


def _one_a_line(line: str) -> Iterator[str]:
    """A list of Arabic forms in one line becomes a form a line."""
    found = _IN_ONE_LINE.fullmatch(line)
    if found is None:
        yield line
        return
    indent, key, forms = found.groups()
    yield f"{indent}{key}:"
    for form in forms.split(","):
        yield f"{indent}  - {form.strip()}".rstrip()


def is_laid_out(path: Path) -> bool:
    """Whether the file stands in its layout, byte for byte; what is no UTF-8 has none that the formatter could mend."""
    text = _text(path)
    return text is None or laid_out(text) == text


def format_files(data: Path = DATA) -> list[Path]:
    """Lay every file below `data` out, and return those that changed; a file that is no UTF-8 is left alone."""
    changed = []
    for path in knowledge_files(data):
        text = _text(path)
        if text is None or (neat := laid_out(text)) == text:
            continue
        path.write_bytes(neat.encode("utf-8"))
        changed.append(path)
    return changed


def illegible_files(data: Path = DATA) -> list[Path]:
    """The files below `data` that cannot be read or are no UTF-8."""
    return [path for path in knowledge_files(data) if _text(path) is None]


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None  # `mahdar lexicon check` names it
