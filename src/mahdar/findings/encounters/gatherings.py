"""Gatherings of a body: «قمة الاتحاد الأفريقي», «اجتماع لدول حلف الأطلسي», «القمة العربية», and who takes part."""

from mahdar.findings.encounters.reach import ahead, just_before
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE

BODY_REACH = 5  # tokens from «اجتماع» to the body: «لوزراء خارجية دول الاتحاد الأوروبي»
LONGEST = 13  # tokens from there to the end of its phrase
_BODIES = frozenset({"body", "alliance", "parliament"})


def gathering(scene: Scene, trigger: Trigger) -> Sides | None:
    """A meeting of a body, with the person who speaks at it, opens it or travels to it."""
    if trigger.mode != "multilateral" and "gather" not in trigger.features:
        return None
    if trigger.definite or _is_occasion(scene, trigger):
        return None
    body = _body_behind(scene, trigger) or _body_meant(scene, trigger)
    if body is None:
        return None
    person = _taking_part(scene, trigger)
    if person is None and trigger.hit.sense.id != "noun.summit":
        return None  # bodies meet every day: only a summit is told without those who take part
    return Sides((body,), (person,) if person else (), one_gathering=True)


def _is_occasion(scene: Scene, trigger: Trigger) -> bool:
    """«على هامش قمة», «قبل اجتماع», «نتائج قمة»: only the occasion of something else."""
    before = trigger.hit.first - 1
    return scene.particle(before, "aside") or scene.has_status(before, "before") or scene.has_status(before, "ended")


def _body_behind(scene: Scene, trigger: Trigger) -> Party | None:
    first = trigger.hit.last + 1
    for party in ahead(scene, trigger, first):
        if party.first - first > BODY_REACH:
            return None
        if party.last >= first + LONGEST:
            continue
        if party.type == "PER" or scene.particle(just_before(scene, party), "with", "in", "about"):
            return None
        if _is_body(scene, party):
            return party
    return None


def _is_body(scene: Scene, party: Party) -> bool:
    return party.type == "ORG" and all(scene.known.world.kind(id_) in _BODIES for id_ in party.entities)


def _body_meant(scene: Scene, trigger: Trigger) -> Party | None:
    """«القمة العربية» is the Arab League's: only where the article names it too, for the adjective is no mention."""
    for hit in scene.words.senses(trigger.hit.first, "gathering-body"):
        named = (party for party in scene.parties if party.entities == (hit.sense.id,))
        return next(named, None)
    return None


def _taking_part(scene: Scene, trigger: Trigger) -> Party | None:
    """The subject of the clause where it says that somebody attends, heads or speaks at the gathering."""
    first, last = trigger.sentence.first, trigger.hit.first
    if not scene.any_particle(first, last, "attend", "head"):
        speaks = any(hit.sense.form in FINITE for hit in scene.words.within("saying", first, last))
        if not speaks or not scene.particle(last - 1, "in", "during", "before"):
            return None
    party = scene.subject_before(trigger.hit.first, trigger.sentence.first)
    return party if party and party.type == "PER" else None
