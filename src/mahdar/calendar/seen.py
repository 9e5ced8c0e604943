"""What a rule of the grammar is given, and what it answers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mahdar.calendar.days import day_of
from mahdar.calendar.found import Tense, TimeFound, Unit
from mahdar.calendar.numbers import composed, year_of
from mahdar.calendar.tense import stands_alone, tense_before
from mahdar.calendar.tokens import Tokens
from mahdar.calendar.words import Word
from mahdar.records import Evidence

_FIRST_YEAR = 1900  # without «عام» a number in words is hardly an older year


@dataclass(frozen=True, slots=True)
class Seen:
    """One place where the pattern of a rule fits.

    Attributes:
        rule: the rule's name.
        match: over the letters of the tokens; its named groups are the parts of the expression.
        tokens: the whole text.
        on: the clock, or None.
        before: the value of the time that the text named last, for «the same day», or None.
    """

    rule: str
    match: re.Match[str]
    tokens: Tokens
    on: date | None
    before: str | None

    def has(self, part: str) -> bool:
        """Whether the rule's pattern has this part and it is there."""
        return part in self.match.re.groupindex and self.match.start(part) >= 0

    def parts(self, part: str) -> Sequence[Word]:
        """The words of one part, none if it is not there."""
        return self.tokens.words[slice(*self.match.span(part))] if self.has(part) else ()

    def number(self, part: str) -> int:
        """The number that the words of a part make."""
        return composed(word.value for word in self.parts(part) if word.letter in "doOcCyz")

    @property
    def year(self) -> int:
        """The year behind a month, in digits or in words; 0 where the words make no year."""
        return self.number("year") or self._year_in_words()

    def _year_in_words(self) -> int:
        year = year_of([word.value for word in self.parts("words")]) or 0
        said = self.tokens.letters[self.match.start("words") - 1] in "vV"
        return year if said or year >= _FIRST_YEAR else 0

    @property
    def alone(self) -> bool:
        """Whether nothing else stands on the line, so that no verb tells whether the time is past or to come."""
        return stands_alone(self.tokens, self.match.start(), self.match.end() - 1)

    def word(self, part: str) -> Word:
        """The one word of a part."""
        return self.parts(part)[0]

    def days(self) -> Iterator[tuple[int, int]]:
        """The days of a list («26 و27», or the one), each with its first token: the whole expression for the first."""
        listed = [at for at in range(*self.match.span("more")) if self.tokens.letters[at] in "do"]
        starts = [self.match.start(), *listed[1:], self.match.start("day")] if listed else [self.match.start()]
        numbers = [self.tokens.words[at].value for at in listed] + [self.number("day")]
        return zip(starts, numbers, strict=True)

    def months(self) -> Iterator[tuple[int, Word]]:
        """The months of a list, or the one, each with its first token; two names of one month count once."""
        seen: set[int] = set()
        for at in range(self.match.start("more"), self.match.end("month")):
            word = self.tokens.words[at]
            if word.letter in "MmA" and word.value not in seen:
                yield (at if seen else self.match.start()), word
                seen.add(word.value)

    def steps(self) -> tuple[int, str]:
        """How many units on («الماضي» one back), and in English; «هذا» and no direction at all are this one."""
        parts = self.parts("steps") or self.parts("direction")
        return (parts[-1].value, parts[-1].english) if parts else (0, "this")

    @property
    def tense(self) -> Tense | None:
        """What the clause before says."""
        return tense_before(self.tokens, self.match.start())

    def day(self, year: int, month: int, number: int) -> str | None:
        """The value of a day, None where the calendar has none such."""
        found = day_of(year, month, number)
        return found.isoformat() if found else None

    def time(
        self, value: str | None, expression: str, unit: Unit, *, note: str = "", relative: bool = False,
        at: tuple[int, int] | None = None,
    ) -> TimeFound:  # fmt: skip
        """The time that this place tells.

        Args:
            value: as in TimeFound.
            expression: in English.
            unit: how long the time is.
            note: one English clause on how the value was reckoned.
            relative: whether it was reckoned from the clock.
            at: the first token and the one behind the last, where it is not the whole match («26 و27 ماي»).
        """
        first, end = at or self.match.span()
        edge = self._edge(first)
        # «في وقت لاحق من هذا الشهر» is the whole of a question, and only «هذا الشهر» an article's time.
        start = edge[0] if edge and edge[0] < first - 1 and self.tokens.asked else first
        span = self.tokens.span(start, end - 1)
        filled = (name for name in self.match.re.groupindex if self.match.start(name) < self.match.end(name))
        parts = tuple(self._evidence(name) for name in filled)
        proof = Evidence(f"times/{self.rule}", span, parts, self._knowledge(), note)
        words = f"{edge[1]} {expression}" if edge else expression
        return TimeFound(span.start, span.end, value, words, proof, unit, relative, edge[1] if edge else None)

    def _edge(self, first: int) -> tuple[int, str] | None:
        """«مطلع», «لاحق من» before the time, with their token; they fix no day."""
        at = first - (2 if self.tokens.letters[first - 1 : first] == "q" else 1)
        before = self.tokens.words[at] if at >= 0 else None
        return (at, before.english) if before and before.letter == "E" else None

    def _evidence(self, part: str) -> Evidence:
        start, end = self.match.span(part)
        known = tuple(word.id for word in self.parts(part) if word.id)
        return Evidence(f"times/{self.rule}/{part}", self.tokens.span(start, end - 1), knowledge=known)

    def _knowledge(self) -> tuple[str, ...]:
        words = self.tokens.words[self.match.start() : self.match.end()]
        return tuple(dict.fromkeys(word.id for word in words if word.id))
