"""Gatherings of a body: «قمة الاتحاد الأفريقي», «اجتماع لدول حلف الأطلسي», «القمة العربية», and who takes part."""

from mahdar.findings.encounters.reach import just_before
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE

BODY_REACH = 5  # tokens from «اجتماع» to the body: «لوزراء خارجية دول الاتحاد الأوروبي»
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
    return scene.particle(before, "aside") or scene.word_of_status([before], "before", "ended")


def _body_behind(scene: Scene, trigger: Trigger) -> Party | None:
    first = trigger.hit.last + 1
    for party in scene.parties.between(first, min(trigger.sentence.last, first + BODY_REACH + 8)):
        if party.first - first > BODY_REACH or scene.leaves_clause(first, party.first):
            return None
        if party.type == "PER" or scene.particle(just_before(scene, party), "with", "in", "about"):
            return None
        if _is_body(scene, party):
            return party
    return None


def _is_body(scene: Scene, party: Party) -> bool:
    return party.type == "ORG" and all(scene.known.world.kinds.get(id_) in _BODIES for id_ in party.entities)


def _body_meant(scene: Scene, trigger: Trigger) -> Party | None:
    """«القمة العربية» is the Arab League's: only where the article names it too, for the adjective is no mention."""
    for hit in scene.words.senses(trigger.hit.first, "gathering-body"):
        named = (party for party in scene.parties if party.entities == (hit.sense.id,))
        return next(named, None)
    return None


def _taking_part(scene: Scene, trigger: Trigger) -> Party | None:
    """The subject of the clause where it says that somebody attends, heads or speaks at the gathering."""
    before = range(trigger.sentence.first, trigger.hit.first)
    attends = any(scene.particle(token, "attend", "head") for token in before)
    speaks = any(hit.sense.form in FINITE for token in before for hit in scene.words.senses(token, "saying"))
    if not attends and not (speaks and scene.particle(trigger.hit.first - 1, "in", "during", "before")):
        return None
    party = scene.subject_before(trigger.hit.first, trigger.sentence.first)
    return party if party and party.type == "PER" else None
