"""A small model for names that no list holds: features, weights, learning. Mahdar reads without it too, and says so."""

from mahdar.tagger.chosen import tagger, use_tagger
from mahdar.tagger.kinds import is_common
from mahdar.tagger.model import Tagged, Tagger
from mahdar.tagger.scene import FREE, MARKS, PROPOSED, PROPOSED_FURTHER, Scene
from mahdar.tagger.weights import TaggerError

__all__ = [
    "FREE", "MARKS", "PROPOSED", "PROPOSED_FURTHER", "Scene", "Tagged", "Tagger", "TaggerError",
    "is_common", "tagger", "use_tagger",
]  # fmt: skip
