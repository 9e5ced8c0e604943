"""What a person decided: appended, never overwritten, applied again after every reread."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "not-same", "set", "reject", "undo"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a judged fact stands, so that it is found again when the page is read anew.

    Attributes:
        fact: the fact's id at the time of the judgement.
        kind: encounter, act or quotation.
        words: the fact's own words.
        before: up to forty characters of the article in front of them; `behind` likewise.
        label: what tells facts on the same words apart: the mode, the type of act.
        parties: ids of who is in it.
    """

    fact: str
    page_sha256: str
    article: str
    kind: str
    words: str
    before: str
    behind: str
    label: str
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision.

    Attributes:
        number: in the order of decisions; the later one wins.
        target: the fact that it is about; `other` the second one of same and not-same.
        field: what `set` sets (date, place, status, mode, issues); `value` to what, None to nothing.
        undoes: the number of the judgement that `undo` takes back.
        who: who decided; `at`: when, as ISO time; `because`: why, in their own words.
    """

    number: int
    verdict: Verdict
    target: Anchor | None
    other: Anchor | None
    field: str | None
    value: str | None
    undoes: int | None
    who: str
    at: str
    because: str
