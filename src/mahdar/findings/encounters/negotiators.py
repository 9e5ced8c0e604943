"""Who negotiates with a state does so for his own: «قال نتنياهو إن الظروف نضجت لمفاوضات مع الفلسطينيين»."""

from dataclasses import replace

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party


def for_states(scene: Scene, trigger: Trigger, found: Sides) -> Sides:
    """The same sides with states in the place of their people, where one side is a state already."""
    if "states" not in trigger.features or not any(party.type == "GPE" for party in found.all):
        return found
    first = tuple(_state_of(scene, party) for party in found.first)
    return replace(found, first=first, other=tuple(_state_of(scene, party) for party in found.other))


def _state_of(scene: Scene, party: Party) -> Party:
    """The state of a person, as the article names it; the person where it does not."""
    known = scene.entities.get(party.entity or "")
    state = scene.known.world.states.get(known.country or "") if known and known.type == "PER" else None
    named = (other for other in scene.parties if state and other.entities == (state.id,))
    return next(named, party)
