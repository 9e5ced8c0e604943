"""Words as a search compares them: folded, without what is attached to them. Reading never looks at these."""

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from mahdar.text.folding import fold

_RUN: Final = re.compile(r"\d+|[^\W\d_]+")
_LONGEST: Final = 40  # letters of a token; what is longer is no word, and a database may refuse it
_APART: Final = "0x"  # stands between the forms behind the text, so that no phrase runs over them


class Stem(NamedTuple):
    """What a search knows of a word.

    Attributes:
        in_order: the one form that stands for it in a phrase.
        forms: what it can be; two words meet where they share one.
    """

    in_order: str
    forms: tuple[str, ...]


def stems(text: str) -> list[Stem]:
    """The words of `text` in order; only runs of letters and runs of digits are words."""
    return [_stem(run) for run in _RUN.findall(_plain(text))]


def search_tokens(text: str) -> list[str]:
    """What a search index keeps of `text`: its words in order, and behind them the other forms that they can be."""
    words = stems(text)
    tokens = [word.in_order for word in words]
    there = set(tokens)
    for form in sorted({form for word in words for form in word.forms} - there):
        tokens += (_APART, form)
    return tokens


def _plain(text: str) -> str:
    view = fold(text)
    if view.isascii():
        return view
    marked = unicodedata.normalize("NFKD", view).casefold()
    return fold("".join(c for c in marked if not unicodedata.combining(c)))


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> Stem:
    return Stem(word[:_LONGEST], (word[:_LONGEST],))
