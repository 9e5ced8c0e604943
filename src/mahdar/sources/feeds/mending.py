"""What is most often wrong with feeds: bare ampersands, and names of letters that XML does not know."""

import re
from html.entities import html5

_SPARED = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$))", re.DOTALL)
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)(?:(\w{2,31});)?")


def mended(text: str) -> str:
    """The text with every bare ampersand escaped, and `&nbsp;` and its like as the letters that they stand for."""
    pieces = _SPARED.split(text)
    return "".join(piece if at % 2 else _AMPERSAND.sub(_letter, piece) for at, piece in enumerate(pieces))


def _letter(match: re.Match[str]) -> str:
    name = match[1]
    if name is None:
        return "&amp;"
    return html5.get(f"{name};", f"&amp;{name};")
