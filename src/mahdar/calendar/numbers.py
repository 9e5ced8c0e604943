"""Numbers in words: «خمسة عشر», «الحادي والعشرين», «ألف وتسعمائة وواحد»."""

from collections.abc import Iterable


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
