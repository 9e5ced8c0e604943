"""From the order in which letters stand on a line to the order in which they are read: UAX 9, backwards."""

import re
import unicodedata
from collections.abc import Sequence

_PARTNERS = {"(": ")", ")": "(", "[": "]", "]": "["}
_NUMBER = re.compile(r"[0-9٠-٩۰-۹٫٬]")
_RIGHT = frozenset({"R", "AL"})
_SEPARATORS = frozenset("./,:\N{NO-BREAK SPACE}")  # one of them between digits of Arabic text belongs to the number


def is_right_to_left(texts: Sequence[str]) -> bool:
    """Whether text as a whole runs from right to left: it has more such letters than others."""
    kinds = [kind_of(text) for text in texts]
    return kinds.count("R") >= kinds.count("L") and "R" in kinds


def kind_of(text: str) -> str:
    """What a sign is to the order: R from right to left, L from left to right, N a digit, "" none of them."""
    bidirectional = unicodedata.bidirectional(text[0])
    if bidirectional in _RIGHT:
        return "R"
    if _NUMBER.match(text):
        return "N"
    return "L" if bidirectional == "L" else ""


def reading_order(texts: Sequence[str], *, right_to_left: bool) -> list[int]:
    """The order in which the signs of a line are read.

    Args:
        texts: the signs from left to right, white space among them as " ".
        right_to_left: the direction of the line.

    Returns:
        The numbers of the signs, in order.
    """
    numbers = list(range(len(texts)))
    if not right_to_left:
        return _turned(numbers, texts, "R")
    return _turned(numbers[::-1], texts, "L")


def _turned(numbers: list[int], texts: Sequence[str], against: str) -> list[int]:
    """`numbers` with each run that goes against the line's direction turned round."""
    kinds = [kind_of(texts[number]) for number in numbers]
    found: list[int] = []
    at = 0
    while at < len(numbers):
        end = _run_end(numbers, texts, kinds, at, against)
        found += numbers[at:end][::-1] if end > at else [numbers[at]]
        at = max(end, at + 1)
    return found


def _run_end(numbers: list[int], texts: Sequence[str], kinds: list[str], start: int, against: str) -> int:
    """Where the run that begins here ends; `start` where none does."""
    if against == "R":
        return _last(kinds, start, {"R"}, {"L", "N"}) + 1 if kinds[start] == "R" else start
    if kinds[start] not in {"L", "N"}:
        return _bracketed_end(numbers, texts, kinds, start)
    return max(_last(kinds, start, {"L"}, {"R"}), _number_end(numbers, texts, kinds, start)) + 1


def _bracketed_end(numbers: list[int], texts: Sequence[str], kinds: list[str], start: int) -> int:
    """The end of a run of letters that a bracket closes: `Gulf Star (UK)`; `start` where it is no such one."""
    if texts[numbers[start]] not in _PARTNERS or kinds[start + 1 : start + 2] != ["L"]:
        return start
    end = _last(kinds, start + 1, {"L"}, {"R"}) + 1
    partner = _PARTNERS[texts[numbers[start]]]
    return end if any(texts[numbers[at]] == partner for at in range(start + 1, end)) else start


def _last(kinds: list[str], start: int, wanted: set[str], ends: set[str]) -> int:
    """The last sign of a kind before the run is broken; `start - 1` where there is none."""
    last, at = start - 1, start
    while at < len(kinds) and kinds[at] not in ends:
        last = at if kinds[at] in wanted else last
        at += 1
    return last


def _number_end(numbers: list[int], texts: Sequence[str], kinds: list[str], start: int) -> int:
    """The last sign of a number: digits, and one separator between two of them."""
    at = start
    while at + 1 < len(kinds):
        if kinds[at + 1] == "N":
            at += 1
        elif texts[numbers[at + 1]] in _SEPARATORS and at + 2 < len(kinds) and kinds[at + 2] == "N":
            at += 2
        else:
            break
    return at
