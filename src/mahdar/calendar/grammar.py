"""The grammar of written dates: `times`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from mahdar.calendar import rules  # noqa: F401 - registers the rules
from mahdar.calendar.found import TimeFound
from mahdar.calendar.rule import RULES, Rule
from mahdar.calendar.seen import Seen
from mahdar.calendar.tokens import Tokens, tokens
from mahdar.text import Folded, folded

# Letters that no rule reads: a time never reaches over them. Those of which every rule needs one. And what can stand
# before that one: a time begins with a number or such a word, and goes on over particles and marks.
_BREAKS, _NEEDED = r'x~+\n!":', r"MmAHWDTGLPKJVySUz2/Bvjli"
_BEGIN, _GO_ON = "udocOChabrk6", r"qwRpf,.\-("
# A misspelled second name of a month («يونيو/زيران») breaks nothing.
_ON = rf"(?:[^{_BREAKS}]|(?<=[MmA]/)x)*"
# Two more ways to begin: a number of three words can be a year, «قبل أسبوع» and «بداية شهر 3» days.
_RUN = re.compile(rf"(?:[{_BEGIN}][{_BEGIN}{_GO_ON}]*)?[{_NEEDED}]{_ON}|c[cC]{{2}}{_ON}|[aqE9][kj]{_ON}")


def times(text: str, on: date | None) -> list[TimeFound]:
    """Every day, week, month and year that a text names, in the order of the text.

    Args:
        text: any Arabic text, in ordinary spelling; a line is the most that a time reaches over.
        on: the day of writing, from which «أمس», «الاثنين المقبل», «الشهر الماضي» are reckoned; None where it is not
            known: then such a time is found, but its value is None.

    Returns:
        The times, with offsets in code points of `text`; the days of a list («26 و27 يناير») overlap.
    """
    return list(_found(tokens(folded(text)), on, tuple(RULES.values())))


def times_in(view: Folded, on: date | None) -> list[TimeFound]:
    """As `times`, for the folded text of an article, of which no line is a question; offsets count in the original."""
    return list(_found(replace(tokens(view), question=False), on, tuple(RULES.values())))


def times_by(rule: str, text: str, on: date | None) -> list[TimeFound]:
    """What one rule alone finds, for tests and for looking into a rule.

    Raises:
        KeyError: no rule has this name.
    """
    return list(_found(tokens(folded(text)), on, (RULES[rule],)))


def _found(seen: Tokens, on: date | None, chosen: tuple[Rule, ...]) -> Iterator[TimeFound]:
    pattern, last = _any_of(chosen), None
    for run in _RUN.finditer(seen.letters):
        at = run.start()
        while match := pattern.search(seen.letters, at, run.end()):
            fitting = chosen[(match.lastindex or 1) - 1 :]
            found, at = _read(seen, on, last, fitting, match.start())
            yield from found
            last = next((time.value for time in reversed(found) if time.value), last)


def _read(
    seen: Tokens, on: date | None, last: str | None, fitting: tuple[Rule, ...], at: int
) -> tuple[list[TimeFound], int]:
    """What the first rule that fits at token `at` and has something to say finds there, and the token to go on from."""
    for rule in fitting:
        if match := rule.pattern.match(seen.letters, at):
            found = list(rule.read(Seen(rule.name, match, seen, on, last)))
            if found:
                return found, match.end()
    return [], at + 1


@cache
def _any_of(chosen: tuple[Rule, ...]) -> re.Pattern[str]:
    """One pattern for all rules, a group each: the engine looks once, and tells which rule to ask first."""
    return re.compile("|".join(f"({re.sub('[(][?]P<[a-z]+>', '(?:', rule.source)})" for rule in chosen))
