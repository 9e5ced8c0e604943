"""What the grammar of dates finds."""

from dataclasses import dataclass
from typing import Literal

from mahdar.records import Evidence

Unit = Literal["day", "week", "month", "year"]
Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class TimeFound:
    """Words of a text that fix a day, a week, a month or a year.

    Attributes:
        start: offset of the first character, in code points of the text that was given.
        end: offset behind the last one.
        value: `2014-10-14`, `2014-10`, `2014`, `2014-W42`, or None where the text and the clock do not let it be known.
        expression: what the words say, in English («yesterday, Tuesday»).
        evidence: the rule that spoke ("times/weekday"), the words it stood on, and why the value is what it is.
        unit: how long the time is.
        relative: whether the value was reckoned from the clock, or would have been, had there been one.
        edge: "early", "mid" or "late", where the words say so; the value is the whole month or year.
    """

    start: int
    end: int
    value: str | None
    expression: str
    evidence: Evidence
    unit: Unit
    relative: bool
    edge: str | None = None
