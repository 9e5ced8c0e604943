"""Elements of HTML: which break lines, which show nothing, and what their names say that they hold."""

import re
from functools import cache, lru_cache

from mahdar.lexicon import lexicon

INVISIBLE = frozenset({
    "script", "style", "noscript", "template", "iframe", "svg", "textarea", "select", "object", "head", "title",
    "audio", "video", "canvas", "math", "noframes", "noembed", "datalist",
})  # fmt: skip
SWALLOWING = frozenset({"script", "style"})  # left open, they hold the rest of the page: it is no text
DRAWINGS = frozenset({"svg", "math"})  # any element of a text ends them, closed or not
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
LINES = frozenset({
    "p", "div", "section", "article", "main", "nav", "footer", "aside", "header", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "blockquote",
    "pre", "figure", "figcaption", "form", "fieldset", "button", "label", "legend", "hr", "br", "center", "address",
    "details", "summary", "body", "html", "time", "amp-sidebar", "option",
})  # fmt: skip
STANDING = LINES - VOID  # breaking elements that are kept on the stack
CLOSES_ITSELF = frozenset({"p", "li", "td", "th", "tr", "dt", "dd", "option"})  # a new one ends an open one
_BY_TAG = {
    "nav": "menu", "footer": "legal", "aside": "related", "figcaption": "caption", "form": "form", "button": "form",
    "label": "form", "time": "date", "amp-sidebar": "menu",
}  # fmt: skip
_NEVER_HINTED = frozenset({"html", "body", "main", "article"})  # their names tell of the whole page
_NAMES = re.compile(r"""\b(?:class|id|role|itemprop)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_HIDDEN = re.compile(r"""(?:^|\s)hidden(?=[\s=>/]|$)|display\s*:\s*none""", re.IGNORECASE)
_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_READ = 400  # characters of attributes that are read


@cache
def _hints() -> dict[str, tuple[int, str]]:
    """Word of a class or id → rank and reason; where two entries have it, the first one's."""
    table: dict[str, tuple[int, str]] = {}
    for rank, entry in enumerate(lexicon().entries("element-hints/1")):
        for word in entry["whole"]:
            table.setdefault(word, (rank, entry["reason"]))
    return table


@lru_cache(maxsize=4096)
def hint(tag: str, attributes: str) -> str:
    """The reason for dropping what an element holds, as its tag or its names say, or "".

    Args:
        tag: in lower case.
        attributes: everything between the tag's name and its end.
    """
    if tag in _NEVER_HINTED:
        return ""
    if attributes and _HIDDEN.search(attributes[:_READ]):
        return "hidden"
    return _BY_TAG.get(tag) or (_by_names(attributes[:_READ]) if len(attributes) > 3 else "")


def _by_names(attributes: str) -> str:
    words = {
        word.lower()
        for names in _NAMES.findall(attributes)
        for name in "".join(names).split()
        for word in (*_NAME_WORD.findall(name), name)
    }
    known = _hints()
    found = [known[word] for word in words if word in known]
    return min(found)[1] if found else ""
