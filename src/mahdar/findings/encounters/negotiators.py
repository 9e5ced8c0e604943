"""Who negotiates with a state does so for his own: «قال نتنياهو إن الظروف نضجت لمفاوضات مع الفلسطينيين»."""

from dataclasses import replace

from mahdar.findings.encounters.officials import as_state
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party

_PEOPLES = frozenset({"israel", "palestine"})
_MEDIATORS = frozenset({"USA", "GBR", "FRA", "DEU", "ESP", "ITA", "EUU", "RUS", "NOR"})


def for_states(scene: Scene, trigger: Trigger, found: Sides) -> Sides:
    """The same sides with states in the place of their people, where one side is a state already."""
    if "states" not in trigger.features or not any(party.type == "GPE" for party in found.all):
        return found
    if _by_third(scene, found):
        return replace(found, first=())
    first = tuple(_state_of(scene, party) for party in found.first)
    return replace(found, first=first, other=tuple(_state_of(scene, party) for party in found.other))


def _by_third(scene: Scene, found: Sides) -> bool:
    """«اشترط الرئيس الأمريكي … لإطلاق المفاوضات مع الفلسطينيين»: one of the two peoples talks with the other."""
    of = [scene.entities.get(party.entity or "") for party in found.first if party.type == "PER"]
    others = {id_ for party in found.other for id_ in party.entities}
    return not others.isdisjoint(_PEOPLES) and any(known and known.country in _MEDIATORS for known in of)


def _state_of(scene: Scene, party: Party) -> Party:
    """The state of a person; the person where no words name it."""
    known = scene.entities.get(party.entity or "")
    return as_state(scene, party, known.country) if known and known.type == "PER" else party
