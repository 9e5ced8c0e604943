"""The likeliest labels of a stretch of tokens."""

from collections.abc import Sequence

from mahdar.tagger.labels import COUNT, OUTSIDE, may_follow
from mahdar.tagger.weights import Row

_FIRST = tuple(may_follow(OUTSIDE, label) for label in range(COUNT))
_BEFORE = tuple(tuple(before for before in range(COUNT) if may_follow(before, label)) for label in range(COUNT))


def best(scores: Sequence[Sequence[int]], steps: Sequence[Row]) -> list[int]:
    """The labels with the highest sum of scores and steps; of equals the first.

    Args:
        scores: for each token, a score for each label.
        steps: label → a weight for each label behind it. Before and behind the stretch nothing is named.
    """
    if not scores:
        return []
    first = zip(_FIRST, scores[0], steps[OUTSIDE], strict=True)
    reached = [score + entered if may_be else -(10**9) for may_be, score, entered in first]
    came: list[list[int]] = []
    for row in scores[1:]:
        origins, following = [], []
        for label, (befores, score) in enumerate(zip(_BEFORE, row, strict=True)):
            totals = [reached[before] + steps[before][label] for before in befores]
            top = max(totals)
            origins.append(befores[totals.index(top)])
            following.append(top + score)
        came.append(origins)
        reached = following
    last = max(range(COUNT), key=lambda label: reached[label] + steps[label][OUTSIDE])
    labels = [last]
    for origins in reversed(came):
        labels.append(origins[labels[-1]])
    return labels[::-1]
