"""A text as the grammar of dates sees it: tokens, and one letter for each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import overload

from mahdar.calendar.words import Word, letters, words
from mahdar.lexicon import lexicon
from mahdar.text import Folded, Span, fold

# Spaces belong to the token behind them; digits part from letters («و27», «1436ه»).
_TOKEN = re.compile(r" *(?:[ء-ي_]+|\d+|.)|\n| +", re.DOTALL)

_MARKS = frozenset(map(chr, (*range(0x064B, 0x0660), 0x0670, 0x0640)))
# A line of no more tokens is a question to the calendar, no article: «قبل أسبوع» then means the day.
_LONGEST_QUESTION = 12
_TOO_SHORT_TO_TELL = 2  # «ذو» and «ذي» stand in every text


class Meant(Sequence[Word]):
    """What each token is: the rules ask it of few, and the letters tell them which."""

    __slots__ = ("_written",)

    def __init__(self, written: Sequence[str]) -> None:
        self._written = written

    @overload
    def __getitem__(self, at: int) -> Word: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Word]: ...

    def __getitem__(self, at: int | slice) -> Word | Sequence[Word]:
        written = self._written[at]
        return words()[written] if isinstance(written, str) else list(map(words().__getitem__, written))

    def __len__(self) -> int:
        return len(self._written)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text.

    Attributes:
        view: the folded text.
        words: what each token is.
        letters: their letters, one a token.
        ends: where each ends in the folded text.
        question: whether a text of one short line may be what a person asks; a line of an article is none.
    """

    view: Folded
    words: Sequence[Word]
    letters: str
    ends: Sequence[int]
    _written: Sequence[str]
    question: bool = True

    @property
    def asked(self) -> bool:
        """Whether the whole text is one short line: what a person asks the calendar, and means to the day."""
        return self.question and len(self.letters) <= _LONGEST_QUESTION and "\n" not in self.letters

    def start(self, at: int) -> int:
        """Where the word of this token begins in the folded text, attached particles left out."""
        return self.ends[at] - len(self._written[at].lstrip(" ")) + self.words[at].cut

    def span(self, first: int, last: int) -> Span:
        """The words from token `first` to token `last`, the last included, in the original text."""
        span = self.view.origin(self.start(first), self.ends[last])
        return Span(span.start, _past_marks(self.view.original, span.end))

    def form(self, at: int) -> str:
        """The folded form of one token, attached particles left out."""
        return self.view.text[self.start(at) : self.ends[at]]


def _past_marks(text: str, end: int) -> int:
    """Behind the vowel marks and the tatweel of the last word, which no folded letter stands for («غداً», «1436هـ»)."""
    while text[end : end + 1] in _MARKS and end < len(text):
        end += 1
    return end


def tokens(view: Folded) -> Tokens:
    """Cut a folded text into tokens."""
    written = _TOKEN.findall(_joined(view.text))
    return Tokens(view, Meant(written), letters().of(written), list(accumulate(map(len, written))), written)


def _joined(text: str) -> str:
    """Names of two words become one word («كانون_الثاني», «النصف_الأول»), of the same length, so that offsets stay."""
    pattern, signs = _names_of_two_words()
    if not any(sign in text for sign in signs):
        return text
    return pattern.sub(lambda match: match.group().replace(" ", "_"), text)


@cache
def _names_of_two_words() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The pattern of such names, and the words by which a text that holds one is quickly told from the others."""
    months = (name for entry in lexicon().entries("months/1") for name in (*entry["names"], *entry["ambiguous"]))
    groups = (group for file in lexicon().files("relatives/1") for group in file["groups"])
    others = (form for group in groups for entry in group["entries"] for form in entry["forms"])
    names = {fold(name) for name in (*months, *others) if " " in name}
    pattern = "|".join(sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![ء-ي])[وفبلك]?(?:{pattern})(?![ء-ي])"), tuple(sorted(set(map(_sign, names))))


def _sign(name: str) -> str:
    first, second = name.split()
    return first if len(first) > _TOO_SHORT_TO_TELL else second
