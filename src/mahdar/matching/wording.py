"""How alike two reports are worded: papers print one dispatch with few changes."""

from collections.abc import Iterator

from mahdar.matching import weights
from mahdar.matching.views import View
from mahdar.records import ScorePart


def wording(a: View, b: View) -> Iterator[ScorePart]:
    """What the words say for one encounter; nothing against it."""
    share = words_shared(a, b)
    for least, points in weights.WORDS:
        if share >= least:
            yield ScorePart("words", points, f"{share:.0%} of the words are the same")
            return


def are_worded_alike(a: View, b: View) -> bool:
    """Whether the two sentences are one, more or less."""
    return words_shared(a, b) >= weights.WORDS[-1][0]


def words_shared(a: View, b: View) -> float:
    """The share of the shorter sentence's words that the other one has; 0 where it is too short to tell."""
    fewest = min(len(a.words), len(b.words))
    return len(a.words & b.words) / fewest if fewest >= weights.FEWEST_WORDS else 0.0
