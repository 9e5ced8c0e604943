"""The little words of an article by the token where they begin, gathered once: the rules ask for them at every turn."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mahdar.sentences import Hit, Words


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the little words stand.

    Attributes:
        particles: kinds of words of `words/meeting-particles.yaml` by token.
        statuses: words of `words/encounter-status.yaml` by token.
        that: the tokens that are أن or إن.
        telephone: the tokens that speak of the telephone.
    """

    particles: Mapping[int, Sequence[str]]
    statuses: Mapping[int, Sequence[Hit]]
    that: frozenset[int]
    telephone: Sequence[int]


def marks_of(words: Words) -> Marks:
    """The little words of an article."""
    particles: dict[int, list[str]] = defaultdict(list)
    for hit in words.group("meeting-particle"):
        if not hit.sense.definite:
            particles[hit.first].append(hit.sense.id)
    statuses: dict[int, list[Hit]] = defaultdict(list)
    for hit in words.group("encounter-status"):
        statuses[hit.first].append(hit)
    that = frozenset(hit.first for hit in words.group("complementiser"))
    telephone = [token for token, kinds in particles.items() if "telephone" in kinds]
    return Marks(dict(particles), dict(statuses), that, telephone)
