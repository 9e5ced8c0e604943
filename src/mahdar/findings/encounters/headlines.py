"""A headline that names two of those whom the story tells to have met is no meeting of its own."""

from collections.abc import Sequence

from mahdar.findings.encounters.drafts import Draft, one_fate
from mahdar.findings.encounters.scene import Scene


def without_shortened(scene: Scene, kept: Sequence[Draft]) -> list[Draft]:
    """The encounters without those that only headlines tell and a fuller telling covers: same kind, same fate."""
    return [draft for draft in kept if not any(_is_shortened(scene, draft, other) for other in kept)]


def _is_shortened(scene: Scene, draft: Draft, other: Draft) -> bool:
    fewer = set(draft.entities) < set(other.entities)
    if not fewer or draft.mode != other.mode or draft.mode == "visit" or not one_fate(draft, other):
        return False
    return all(scene.is_headline(telling.trigger.sentence) for telling in draft.tellings)
