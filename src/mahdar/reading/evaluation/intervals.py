"""How far a measured figure can be trusted: intervals that hold the true one 19 times in 20."""

from collections.abc import Sequence
from math import sqrt
from random import Random
from typing import NamedTuple

from mahdar.reading.evaluation.tallies import Tally

_Z = 1.959964  # of the normal distribution: 95 % lie within so many deviations
RESAMPLES = 1000
SEED = 1


class Interval(NamedTuple):
    """The two ends, both within 0 and 1."""

    low: float
    high: float


def wilson(hits: int, cases: int) -> Interval | None:
    """Wilson's interval of a proportion; None without a case."""
    if not cases:
        return None
    share, square = hits / cases, _Z * _Z
    middle = (share + square / (2 * cases)) / (1 + square / cases)
    half = _Z * sqrt(share * (1 - share) / cases + square / (4 * cases * cases)) / (1 + square / cases)
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def bootstrap_f1(documents: Sequence[Tally], seed: int = SEED, resamples: int = RESAMPLES) -> Interval | None:
    """The interval of F1 by drawing the documents anew; None with fewer than two of them that tell anything.

    Documents are drawn, not facts: the facts of one document are right or wrong together.

    Args:
        documents: the tally of each.
        seed: the same seed gives the same interval.
        resamples: how often to draw.
    """
    telling = [(tally.hits, tally.gold + tally.found) for tally in documents if tally.gold + tally.found]
    if len(telling) < 2:
        return None
    draw = Random(seed)  # noqa: S311 - a sample, no secret
    figures = sorted(_f1(draw.choices(telling, k=len(telling))) for _ in range(resamples))
    edge = round(0.025 * resamples)
    return Interval(figures[edge], figures[-1 - edge])


def _f1(drawn: Sequence[tuple[int, int]]) -> float:
    return 2 * sum(hits for hits, _ in drawn) / sum(told for _, told in drawn)
