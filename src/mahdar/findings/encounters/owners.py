"""Whose meeting a noun names: the subject of its clause, the subject that follows, the subject of what carries it."""

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE

CARRIED_BEHIND = 5  # tokens behind the noun in which «التي أجراها» stands
_PRESENT = frozenset({"carry.attend", "carry.take-part"})  # «حضر اللقاء الوزير ونائبه»: it was not theirs
_MOVING = ("meeting", "carrying", "saying", "act")
_SEVERAL = ("3md", "3fd", "3mp")
CARRIED_BEFORE = 14  # tokens back to «أجرى»


def subject_of(scene: Scene, trigger: Trigger) -> Party | None:
    """Who meets, visits or speaks: the subject of a verb, the owner of a noun."""
    return scene.subject_of(trigger.hit, trigger.sentence) if trigger.finite else owner(scene, trigger)


def owner(scene: Scene, trigger: Trigger) -> Party | None:
    """Whom a noun of meeting belongs to: its pronoun or the subject of its clause.

    At the head of a sentence («وخلال لقائه بنظيره، أكد بومبيو») the pronoun points forward, to the subject of the verb.
    """
    if trigger.hit.first not in scene.owners:
        scene.owners[trigger.hit.first] = _owner(scene, trigger)
    return scene.owners[trigger.hit.first]


def _owner(scene: Scene, trigger: Trigger) -> Party | None:
    if (of := _of_masdar(scene, trigger) or _of_aim(scene, trigger)) is not None:
        return of
    if (authority := _authority(scene, trigger)) is not None:
        return scene.phrase_at(authority + 1)
    before = scene.subject_before(trigger.hit.first, trigger.sentence.first)
    if before is not None and before.type == "GPE" and trigger.hit.sense.id == "verb.meet":
        return scene.topic_before(trigger.sentence) or before  # «غادر الكويت متوجها إلى الدوحة للقاء الأمير»
    if before is not None:
        return before
    if scene.says_of_himself(trigger.sentence.first, trigger.hit.first):
        return None  # «إخبار رئيس الوزراء له أنه مستعد للقاء الرئيس»: nobody knows who «he» is
    return subject_ahead(scene, trigger) or scene.topic_before(trigger.sentence)


def _of_masdar(scene: Scene, trigger: Trigger) -> Party | None:
    """«قبل استئناف طهران المباحثات مع روسيا»: whose resumption it is."""
    if trigger.finite or trigger.hit.sense.suffix:
        return None
    first = max(trigger.sentence.first, trigger.hit.first - CARRIED_BEFORE)
    verbs = [hit for hit in scene.words.within("carrying", first, trigger.hit.first) if not scene.parties.at(hit.first)]
    if not verbs or verbs[-1].sense.form in FINITE or verbs[-1].sense.suffix:
        return None
    of = scene.phrase_at(verbs[-1].last + 1)
    beside = of is not None and of.last + 1 == trigger.hit.first and not of.particles
    return of if of is not None and beside and scene.is_actor(of) else None


def _authority(scene: Scene, trigger: Trigger) -> int | None:
    """Where «تفويض» stands («وافق المجلس على تفويض وزير الخارجية بالتباحث مع»): not who gives it will talk."""
    if "ب" not in trigger.hit.particles:
        return None
    first = max(trigger.sentence.first, trigger.hit.first - CARRIED_BEFORE)
    near = range(trigger.hit.first - 1, first - 1, -1)
    return next((token for token in near if scene.particle(token, "authorising")), None)


def _of_aim(scene: Scene, trigger: Trigger) -> Party | None:
    """«نتنياهو، الذي التقى مبارك، سيتوجه إلى روما للقاء البابا»: he who goes meets, not who stands nearer."""
    if "ل" not in trigger.hit.particles:
        return None
    found = [hit for group in _MOVING for hit in scene.words.within(group, trigger.sentence.first, trigger.hit.first)]
    verbs = [hit for hit in found if hit.sense.form in FINITE]
    return scene.past_aside(max(verbs, key=lambda hit: hit.first), trigger.sentence) if verbs else None


def subject_ahead(scene: Scene, trigger: Trigger) -> Party | None:
    """«وخلال لقائه نظيره، أكد بومبيو», «خلال زيارته إلى أبوجا، دعا بلينكن»."""
    first, last = trigger.hit.last + 1, trigger.sentence.last
    verbs = [hit for group in ("saying", "act") for hit in scene.words.within(group, first, last)]
    for hit in sorted(verbs, key=lambda hit: hit.first):
        if hit.sense.form in ("past", "present"):
            party = scene.parties.starting(scene.skip_quotes(hit.last + 1))
            if party and party.type == "PER" and not scene.governed(party):
                return party
    return None


def carrier_behind(scene: Scene, trigger: Trigger, other: Party) -> Party | None:
    """«المباحثات التي أجراها لافروف مع كيري»: the subject of the verb that carries the noun."""
    if not scene.words.within("carrying", trigger.hit.last + 1, trigger.hit.last + CARRIED_BEHIND):
        return None
    return next((p for p in scene.parties.between(trigger.hit.last + 1, other.first) if not scene.governed(p)), None)


def carriers_before(scene: Scene, trigger: Trigger) -> tuple[Party, ...]:
    """«أجرى كل من بوتين وترامب مكالمة», «عقد الوزيران اجتماعا»: the subject of the verb that carries the noun."""
    first = max(trigger.sentence.first, trigger.hit.first - CARRIED_BEFORE)
    near = [hit for hit in scene.words.within("carrying", first, trigger.hit.first) if hit.sense.form in FINITE]
    verbs = [hit for hit in near if scene.parties.at(hit.first) is None]  # «سيرجي» is written like «سيرجئ»
    if not verbs or (verbs[-1].last + 1 == trigger.hit.first and trigger.definite and verbs[-1].sense.id in _PRESENT):
        return ()
    nearest = next(hit for hit in verbs if hit.first == verbs[-1].first)
    subject = scene.subject_behind(nearest, trigger.sentence, reach=4)
    if subject is None and nearest.sense.person in _SEVERAL:
        before = scene.directly_before(nearest) or scene.told_about(nearest)
        subject = first_joined(scene, before) if before else None
    return tuple(scene.coordinated(subject)) if subject else ()


def first_joined(scene: Scene, party: Party) -> Party:
    """The first of the parties that are joined by و up to this one."""
    while (previous := scene.parties.before(party.first)) is not None:
        if party not in list(scene.coordinated(previous))[1:2] or not scene.is_actor(previous):
            break
        party = previous
    return party
