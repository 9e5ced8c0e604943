"""Those who met are the subject of another verb: «اتفق الرئيسان في اتصال هاتفي», «قال أردوغان لنظيره خلال لقاء»."""

from mahdar.findings.encounters.owners import first_joined
from mahdar.findings.encounters.reach import other_side
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides, can_meet, halves
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE

_VERBS = ("saying", "act", "carrying")
_THEIRS = ("هما", "هم")
ADDRESSED = 5  # tokens between who is told something and «خلال لقاء»


def joint_subject(scene: Scene, trigger: Trigger) -> Sides | None:
    """«اتفق الرئيسان في اتصال هاتفي على», «أكد بوتين وترامب عقب لقائهما»: several who did something when they met."""
    theirs = trigger.hit.sense.suffix in _THEIRS
    if (trigger.hit.sense.suffix and not theirs) or not (theirs or _is_setting(scene, trigger)):
        return None
    for party in reversed(scene.parties.between(trigger.sentence.first, trigger.hit.first)):
        if not scene.is_actor(party) or scene.governed(party):
            continue
        first = first_joined(scene, party)
        found = None if scene.governed(first) else halves(tuple(scene.coordinated(first)))
        if found is not None:
            people = _are_people(found) or _negotiate(scene, trigger, first)
            return found if people and not _with_others(scene, trigger) else None
        if not theirs:
            return None
    return _the_two(scene, trigger) if trigger.hit.sense.suffix == "هما" else None


def _the_two(scene: Scene, trigger: Trigger) -> Sides | None:
    """«طلب كارتر من بارزاني أثناء اجتماعهما»: the two persons of the clause."""
    near = scene.parties.between(trigger.sentence.first, trigger.hit.first)
    people = [party for party in near if party.type == "PER" and party.entity and can_meet(scene, party)]
    return Sides((people[-2],), (people[-1],)) if len({party.entity for party in people[-2:]}) > 1 else None


def _are_people(found: Sides) -> bool:
    """People, or one phrase for several («البلدان»): two states may stand in a genitive («سواحل إيطاليا ومالطا»)."""
    return all(party.type == "PER" or len(party.entities) > 1 for party in found.all)


def _negotiate(scene: Scene, trigger: Trigger, first: Party) -> bool:
    """«توصلت إيران والدول الكبرى إلى اتفاق في مفاوضات فيينا»: states that are the subject of a verb."""
    if "states" not in trigger.features:
        return False
    before = scene.skip_quotes(first.first - 1, -1)
    verbs = (hit for group in _VERBS for hit in scene.words.senses(before, group))
    return before >= trigger.sentence.first and any(hit.sense.form in FINITE for hit in verbs)


def _is_setting(scene: Scene, trigger: Trigger) -> bool:
    """«في», «خلال», «عقب» directly before the noun."""
    before = trigger.hit.first - 1
    return before > trigger.sentence.first and scene.particle(before, "in", "during", "at")


def _with_others(scene: Scene, trigger: Trigger) -> bool:
    return bool(other_side(scene, trigger, trigger.hit.last + 1))


def told_to(scene: Scene, trigger: Trigger) -> Sides | None:
    """«قال للرئيس في اتصال هاتفي إن», «أبلغ نظيره خلال لقاء»: who speaks when they meet, and who is told."""
    if trigger.hit.sense.suffix or trigger.finite or not _is_setting(scene, trigger) or _with_others(scene, trigger):
        return None
    told = _told_behind(scene, trigger) or scene.parties.before(trigger.hit.first)
    if told is None or not _is_addressed(scene, trigger, told):
        return None
    end = min(told.first, trigger.hit.first)
    for hit in reversed(scene.words.within("saying", trigger.sentence.first, end)):
        if hit.sense.form in FINITE:
            speaker = scene.subject_of(hit, trigger.sentence)
            return Sides((speaker,), (told,)) if speaker and speaker is not told else None
    return None


def _told_behind(scene: Scene, trigger: Trigger) -> Party | None:
    """«أبلغ في اتصال هاتفي نظيره بخططه»: of a call, for «خلال لقاء الرئيس» is his."""
    party = scene.phrase_at(trigger.hit.last + 1) if trigger.mode == "call" else None
    return party if party and not party.particles else None


def _is_addressed(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """Behind ل; of a call also the object («أطلع ميركل خلال المكالمة»)."""
    near = party.first >= trigger.sentence.first and trigger.hit.first - party.last <= ADDRESSED
    governed = "ل" in party.particles or (trigger.mode == "call" and not scene.governed(party) and not party.particles)
    return near and governed and party.type == "PER" and can_meet(scene, party)
