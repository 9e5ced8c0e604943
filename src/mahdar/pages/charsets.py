"""Which letters a page's bytes mean: byte order marks, valid UTF-8, declarations, and how Arabic each reading looks."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,30})|<\?xml[^>]{0,100}encoding=["']([\w:.-]{2,30})""",
    re.IGNORECASE,
)
_HEAD = 4096  # a declaration further down is not looked for, as browsers do
_SAMPLE = 60_000  # bytes that readings are compared on
_CANDIDATES = ("windows-1256", "iso-8859-6")
_COMMON = re.compile(r"(?<!\w)(?:في|من|على|إلى|أن|عن|مع|التي|الذي|هذا|بين|بعد|كان|قال)(?!\w)")
_WORD_WEIGHT = 12  # one common word says as much as this many letters that merely exist in the code page


def text_of(content: bytes, declared: str | None) -> str:
    """The characters of a page.

    Args:
        content: the page's bytes.
        declared: what a header said; one reading among others unless the bytes are valid UTF-8.

    Returns:
        The text; bytes that mean nothing become U+FFFD.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_best(content, declared), "replace")


def _best(content: bytes, declared: str | None) -> str:
    sample = content[:_SAMPLE]
    names = [*_named(declared), *_named(_declared_in(content)), "utf-8", *_CANDIDATES, *_wide(sample)]
    return max(names, key=lambda name: arabic_score(sample.decode(name, "replace")))


def _named(name: str | None) -> list[str]:
    """The codec of a declared name, where there is one that gives text."""
    try:
        return [codecs.lookup(name).name] if name and codecs.lookup(name)._is_text_encoding else []
    except LookupError:
        return []


def _declared_in(content: bytes) -> str | None:
    found = _META.search(content[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _wide(sample: bytes) -> list[str]:
    """UTF-16 without a mark: the high bytes of Arabic letters and of spaces are 06 and 00."""
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[start::2]
        if high and sum(map(high.count, (b"\x00", b"\x06"))) > 0.9 * len(high):
            return [name]
    return []


def arabic_score(text: str) -> int:
    """How much like Arabic a reading looks: by letters, by common words far more, less by broken characters."""
    letters = sum(map(text.count, "اليمنتر"))
    return letters + _WORD_WEIGHT * len(_COMMON.findall(text)) - 5 * text.count("\ufffd")
