"""Two who are told together, not one beside the other: «ترأسا اجتماعا», «لقاء جمعهما», «ظهر مع نظيره في مؤتمر صحفي»."""

from mahdar.findings.encounters.owners import carriers_before, first_joined
from mahdar.findings.encounters.reach import just_before
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides, can_meet, halves
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party
from mahdar.sentences import FINITE

_HEADING = frozenset({"carry.preside", "carry.head"})
BACK = 14  # tokens from «اجتماع» back to «ترأس»
THEM = 6  # tokens from «لقاء» to «بينهما»
HEADED = 12  # tokens from «اجتماع اللجنة» to «برئاسة»
BESIDE = 4  # tokens between «مع نظيره» and «في مؤتمر صحفي»
PAIR = 24  # tokens back to the two whom «بينهما» means
_TWO = 2


def headed_by_two(scene: Scene, trigger: Trigger) -> Sides | None:
    """«ترأس الوزيران اجتماع اللجنة المشتركة بين البلدين»: the two who head it meet."""
    if trigger.finite or trigger.hit.sense.suffix or trigger.mode != "meet":
        return None
    first = max(trigger.sentence.first, trigger.hit.first - BACK)
    verbs = [hit for hit in scene.words.within("carrying", first, trigger.hit.first) if hit.sense.form in FINITE]
    if verbs and verbs[-1].sense.id in _HEADING and (found := _two(carriers_before(scene, trigger))):
        return found
    last = min(trigger.hit.last + HEADED, trigger.sentence.last)
    for token in range(trigger.hit.last + 1, last):
        if scene.is_stop(token) or scene.is_comma(token):
            return None
        if scene.particle(token, "chaired-by") and (head := scene.phrase_at(token + 1)):
            return _two(tuple(scene.coordinated(head)))
    return None


def _two(group: tuple[Party, ...]) -> Sides | None:
    """Two persons as two sides."""
    people = {id_ for party in group for id_ in party.entities if party.type == "PER"}
    return halves(group) if len(people) == _TWO and all(party.type == "PER" for party in group) else None


def between_them(scene: Scene, trigger: Trigger) -> Sides | None:
    """«اجتمع الوزيران … وهو أول لقاء بينهما», «سوريا وتركيا … المحادثات التي جمعتهما»: the nearest two before it."""
    first = trigger.hit.last + 1
    last = min(first + THEM, trigger.sentence.last)
    if (
        trigger.mode == "press-conference"
        or trigger.hit.sense.id == "noun.dialogue"
        or not scene.any_particle(first, last, "between-them")
    ):
        return None
    for party in reversed(scene.parties.between(max(0, trigger.hit.first - PAIR), trigger.hit.first)):
        found = halves(tuple(scene.coordinated(first_joined(scene, party))))
        if found and len({id_ for one in found.all for id_ in one.entities}) == _TWO:
            return found if len({one.type for one in found.all}) == 1 else None
        if party.type == "PER":
            return None
    return None


def beside(scene: Scene, trigger: Trigger) -> Sides | None:
    """«قال الرئيس إلى جانب نظيره في مؤتمر صحفي», «ظهر مع نظيره في مؤتمر صحفي»: who stands with him gives it too."""
    if trigger.mode != "press-conference" or not scene.particle(trigger.hit.first - 1, "in", "during"):
        return None
    with_him = scene.parties.before(trigger.hit.first)
    if with_him is None or trigger.hit.first - with_him.last > BESIDE or with_him.type != "PER":
        return None
    before = just_before(scene, with_him)
    together = scene.particle(before, "with") or scene.particle(before - 1, "companion")
    if not together or before < trigger.sentence.first or not can_meet(scene, with_him):
        return None
    speaker = scene.subject_before(before, trigger.sentence.first)
    return Sides((speaker,), (with_him,)) if speaker else None
