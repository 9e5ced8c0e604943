"""What the knowledge says of words of acting."""

from dataclasses import dataclass
from functools import cache

from mahdar.lexicon import Lexicon
from mahdar.text import fold

SENSE = "act"
CARRYING = "act-carrying"
OBJECT = "act-object"
GRAMMAR = "act-grammar"
JUDGING = "act-judging"
STANCE = "act-stance"


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of acting.

    Attributes:
        id: of the entry.
        type: of the act.
        particles: folded; what leads to the recipient, none for a direct object.
        features: see the head of `verbs/acts-request.yaml`.
        masdars: folded; its verbal nouns.
    """

    id: str
    type: str
    particles: frozenset[str]
    features: frozenset[str]
    masdars: frozenset[str] = frozenset()


@cache
def entries(known: Lexicon) -> dict[str, Entry]:
    """All words of acting by the id of their entry."""
    return {
        entry["id"]: Entry(
            entry["id"],
            entry["act"],
            frozenset(map(fold, entry["particles"])),
            frozenset(entry["feature"]),
            frozenset(map(fold, entry["masdar"])),
        )
        for entry in known.entries("verbs/1", sense=SENSE)
    }
