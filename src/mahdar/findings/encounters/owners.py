"""Whose meeting a noun names: the subject of its clause, the subject that follows, the subject of what carries it."""

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE

CARRIED_BEHIND = 5  # tokens behind the noun in which «التي أجراها» stands
CARRIED_BEFORE = 14  # tokens back to «أجرى»


def subject_of(scene: Scene, trigger: Trigger) -> Party | None:
    """Who meets, visits or speaks: the subject of a verb, the owner of a noun."""
    return scene.subject_of(trigger.hit, trigger.sentence) if trigger.finite else owner(scene, trigger)


def owner(scene: Scene, trigger: Trigger) -> Party | None:
    """Whom a noun of meeting belongs to: its pronoun or the subject of its clause.

    At the head of a sentence («وخلال لقائه بنظيره، أكد بومبيو») the pronoun points forward, to the subject of the verb.
    """
    before = scene.subject_before(trigger.hit.first, trigger.sentence.first)
    if before is not None and before.type == "GPE" and trigger.hit.sense.id == "verb.meet":
        return scene.topic_before(trigger.sentence) or before  # «غادر الكويت متوجها إلى الدوحة للقاء الأمير»
    if before is not None:
        return before
    return _subject_ahead(scene, trigger) or scene.topic_before(trigger.sentence)


def _subject_ahead(scene: Scene, trigger: Trigger) -> Party | None:
    for hit in scene.words.within("saying", trigger.hit.last + 1, trigger.sentence.last):
        if hit.sense.form in ("past", "present"):
            party = scene.parties.starting(scene.skip_quotes(hit.last + 1))
            if party and party.type == "PER" and not scene.governed(party):
                return party
    return None


def carrier_behind(scene: Scene, trigger: Trigger, other: Party) -> Party | None:
    """«المباحثات التي أجراها لافروف مع كيري»: the subject of the verb that carries the noun."""
    reach = range(trigger.hit.last + 1, trigger.hit.last + CARRIED_BEHIND)
    if not any(scene.words.senses(token, "carrying") for token in reach):
        return None
    return next((p for p in scene.parties.between(trigger.hit.last + 1, other.first) if not scene.governed(p)), None)


def carriers_before(scene: Scene, trigger: Trigger) -> tuple[Party, ...]:
    """«أجرى كل من بوتين وترامب مكالمة», «عقد الوزيران اجتماعا»: the subject of the verb that carries the noun."""
    for token in range(trigger.hit.first - 1, max(trigger.sentence.first, trigger.hit.first - CARRIED_BEFORE) - 1, -1):
        for hit in scene.words.senses(token, "carrying"):
            if hit.sense.form in FINITE:
                subject = scene.subject_behind(hit, trigger.sentence, reach=4)
                return tuple(scene.coordinated(subject)) if subject else ()
    return ()
