"""Why a finding is there."""

from typing import NamedTuple

from mahdar.text import Span


class Evidence(NamedTuple):
    """Which rule spoke, over which words, made of what, with which entries of the knowledge.

    A tuple, like `Mention`: both are made by the hundred, and a frozen dataclass takes three times as long to make.

    Attributes:
        rule: "room/rule-name", as `mahdar explain` prints it.
        span: where it stood, in the article's text.
        parts: the findings and words that it was made of.
        knowledge: ids of the entries that were used (a verb, a term of office, a person).
        note: one English clause that says what was concluded, or "".
    """

    rule: str
    span: Span
    parts: tuple["Evidence", ...] = ()
    knowledge: tuple[str, ...] = ()
    note: str = ""
