"""Gatherings of a body: «قمة الاتحاد الأفريقي», «اجتماع لدول حلف شمال الأطلسي», «جلسة مجلس الأمن»."""

from mahdar.findings.encounters.participants import Sides
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party

REACH = 5  # tokens between the noun of gathering and the body: «اجتماع لوزراء خارجية دول مجلس التعاون»
ATTENDED = 6  # tokens back to the word of taking part
_BODIES = frozenset({"body", "alliance", "parliament"})


def gathering_sides(scene: Scene, trigger: Trigger) -> Sides | None:
    """A body that gathers, and the person who takes part or presides («يشارك في», «ترأس», «لحضور»)."""
    if trigger.finite or not _attended(scene, trigger):
        return None
    body = _body(scene, trigger)
    person = _guest(scene, trigger)
    return Sides("encounters/gathering", (person,), (body,)) if body and person else None


def _attended(scene: Scene, trigger: Trigger) -> bool:
    before = range(max(trigger.sentence.first, trigger.hit.first - ATTENDED), trigger.hit.first)
    return any(scene.particle(token, "attend", "head") for token in before)


def _body(scene: Scene, trigger: Trigger) -> Party | None:
    for party in scene.parties.between(trigger.hit.last + 1, trigger.sentence.last):
        if party.first - trigger.hit.last > REACH or scene.leaves_clause(trigger.hit.last + 1, party.first):
            return None
        kinds = {scene.known.world.kinds.get(entity) for entity in party.entities}
        between = scene.words.folded[trigger.hit.last + 1 : party.first]
        if kinds & _BODIES and party.entity and not any(token in ("،", "في", "مع", "بين", "حول", "بشان") for token in between):
            return party
        if party.entities:
            return None
    return None


def _guest(scene: Scene, trigger: Trigger) -> Party | None:
    subject = scene.subject_before(trigger.hit.first, trigger.sentence.first)
    return subject if subject and subject.type == "PER" and subject.entity else None
