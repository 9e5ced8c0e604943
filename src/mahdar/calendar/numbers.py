"""Numbers in words: «خمسة عشر», «الحادي والعشرين», «ألف وتسعمائة وواحد»."""

from collections.abc import Iterable, Sequence

_HUNDRED = 100
_LAST_YEAR = 2199


def year_of(parts: Sequence[int]) -> int | None:
    """The year that a row of parts makes: «ألف وتسعمائة وواحد», or in two halves «تسعة عشر تسعة وتسعون»; else None."""
    if parts and parts[0] >= _HUNDRED:
        year = composed(parts)
        return year if year <= _LAST_YEAR else None
    century, rest = composed(parts[:2]), composed(parts[2:])
    return century * 100 + rest if 11 <= century <= 20 and 10 <= rest <= 99 else None


def composed(parts: Iterable[int]) -> int:
    """The number that a row of parts makes: a thousand multiplies what stands before it, the others add up."""
    total = current = 0
    for part in parts:
        if part == 1000:
            total, current = total + max(current, 1) * part, 0
        elif part == 100 and 1 < current < 10:
            current *= part
        else:
            current += part
    return total + current
