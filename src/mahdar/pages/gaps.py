"""Pages saved as one line: their blocks are parted by runs of blanks, not by line breaks."""

import re
from collections.abc import Iterator

from mahdar.text.direction import CONTROLS

_MARKS = f"[{re.escape(CONTROLS)}\u200b-\u200d\ufeff]*+"
_WIDE = rf"(?:{_MARKS}[ \t\xa0\u3000]){{3,}}+{_MARKS}"
_GAP = re.compile(_WIDE)
_INNER = re.compile(r"[ \t\xa0\u3000]{3}(?=[^\s])")
_SOME_GAP = ("   ", "\t", "\xa0\xa0")
_FEWEST = 4  # gaps within lines; a careful typist makes none, a careless one a few
_LONG = 60  # characters of a piece that is more than a name in a menu
_STOPS = tuple('.؟!…:"”»)/>')
_ENDED = 0.5  # the least share of long pieces that end as sentences do; a justified column breaks them anywhere


def run_together(page: str) -> bool:
    """Whether a text page has lost its line breaks: more blocks are parted by blanks than by new lines."""
    if not any(map(page.__contains__, _SOME_GAP)):
        return False
    shown = [line for line in page.splitlines() if line.strip()]
    inner = sum(len(_INNER.findall(line.lstrip())) for line in shown)
    if inner < _FEWEST or 2 * inner < len(shown):
        return False
    long = [piece.rstrip() for line in shown for piece in _GAP.split(line) if len(piece) > _LONG]
    return sum(map(_is_ended, long)) >= _ENDED * len(long)


def _is_ended(piece: str) -> bool:
    return piece.endswith(_STOPS)


def between_gaps(page: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a line that runs of blanks part."""
    for gap in _GAP.finditer(page, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end
