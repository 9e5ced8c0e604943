"""The list of the rules, each registered where it is defined."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from mahdar.calendar.found import TimeFound
from mahdar.calendar.seen import Seen

Reader: TypeAlias = Callable[[Seen], Iterator[TimeFound]]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One way of writing a time.

    Attributes:
        name: as evidence shows it.
        pattern: over the letters of the tokens.
        source: the pattern as text.
        read: what the words mean; yields nothing where they mean no time after all.
    """

    name: str
    pattern: re.Pattern[str]
    source: str
    read: Reader


RULES: dict[str, Rule] = {}


def rule(name: str, source: str) -> Callable[[Reader], Reader]:
    """Register a rule under its name. The order of definition is the order in which rules are asked."""

    def register(read: Reader) -> Reader:
        if name in RULES:
            msg = f"two rules are named {name}"
            raise ValueError(msg)
        RULES[name] = Rule(name, re.compile(source), source, read)
        return read

    return register
