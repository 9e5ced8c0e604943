"""Verbs that carry a noun of meeting: «أجرى مباحثات», «ألغى زيارته»."""

from functools import cache
from typing import NamedTuple

from mahdar.findings.encounters.scene import Scene
from mahdar.lexicon import Lexicon
from mahdar.sentences import Hit
from mahdar.text import fold

PARTICLE_REACH = 12  # tokens between a verb and its particle: «دعا الوزير أمس إلى»
_ON = fold("على")


class Carrier(NamedTuple):
    """What the knowledge says of such a verb.

    Attributes:
        kind: the status that it gives, or «carry» where its tense tells.
        features: as the head of `verbs/carrying.yaml` explains them.
        particles: folded; one of them must follow.
    """

    kind: str
    features: frozenset[str]
    particles: frozenset[str]


@cache
def carriers(known: Lexicon) -> dict[str, Carrier]:
    """All of them by id."""
    return {
        entry["id"]: Carrier(
            entry["status"] or "carry", frozenset(entry["feature"]), frozenset(map(fold, entry["particles"]))
        )
        for entry in known.entries("verbs/1", sense="carrying")
    }


def carriers_at(scene: Scene, token: int) -> list[tuple[Hit, Carrier]]:
    """The carrying verbs that a token can be, with their particles behind them."""
    known = carriers(scene.known)
    hits = scene.words.senses(token, "carrying")
    if hits and scene.parties.at(token):
        return []  # «سيرجي» is written like «سيرجئ»
    return [(hit, known[hit.sense.id]) for hit in hits if has_its_particle(scene, hit)] if hits else []


def has_its_particle(scene: Scene, hit: Hit) -> bool:
    """Whether the particle that a carrying verb asks for follows it, and none with which it means something else."""
    carrier = carriers(scene.known)[hit.sense.id]
    following = scene.words.folded[hit.last + 1 : hit.last + 1 + PARTICLE_REACH]
    if "not-on" in carrier.features and _ON in following:
        return False  # «علق على لقائه»
    return not carrier.particles or not carrier.particles.isdisjoint(following)
