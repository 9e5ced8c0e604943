"""What the knowledge says of verbs of saying."""

from functools import cache
from typing import Any, NamedTuple

from mahdar.lexicon import lexicon
from mahdar.text import fold

SENSE = "saying"


class Verb(NamedTuple):
    """A verb of saying.

    Attributes:
        id: its entry.
        particles: folded; what joins it to what is said.
        features: see the head of `verbs/saying.yaml`.
    """

    id: str
    particles: frozenset[str]
    features: frozenset[str]


@cache
def verbs() -> dict[str, Verb]:
    """All verbs of saying by id."""
    return {entry["id"]: _verb(entry) for entry in lexicon().entries("verbs/1", sense=SENSE)}


def _verb(entry: dict[str, Any]) -> Verb:
    particles = frozenset(map(fold, entry["particles"]))
    return Verb(str(entry["id"]), particles, frozenset(entry["feature"]))


@cache
def first_persons() -> frozenset[str]:
    """Folded forms of the past that are those of «I» in the present too: «أعلن», «أعرب», «اعتقد»."""
    entries = lexicon().entries("verbs/1", sense=SENSE)
    pairs = ((fold(entry["past"]), fold(entry["present"])) for entry in entries if entry["past"] and entry["present"])
    return frozenset(past for past, present in pairs if past[0] == "ا" and past[1:] == present[1:])
