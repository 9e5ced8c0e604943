"""Two sides behind one word: «لقاء بين بوتين وترامب», «اجتماع يضم الوزيرين», «المحادثات الأميركية التركية»."""

from mahdar.findings.encounters.owners import first_joined, owner
from mahdar.findings.encounters.reach import REACH, behind, is_of_another, just_before, other_side
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides, halves
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party

BETWEEN_REACH = 9  # tokens from the noun to those behind «بين»
JOINED_REACH = 14  # behind a verb: «لقاء محتمل خلال أعمال الجمعية هذا الشهر يجمع بين الرئيسين»
NEAR = 5  # tokens before «يضم» and «بين» in which a delegation or the verb that carries the noun stands


def between(scene: Scene, trigger: Trigger) -> Sides | None:
    """«لقاء بين بوتين وترامب», «الاجتماع الذي جمع الرئيسين», «لقاء جمعه بنظيره»: both sides behind one word."""

    def fits(scene: Scene, party: Party) -> bool:
        return _is_between(scene, trigger, party) or _comprises(scene, trigger, party)

    party = None if trigger.hit.sense.suffix else behind(scene, trigger, trigger.hit.last + 1, fits)
    if party is None and not trigger.hit.sense.suffix:
        return _between_ahead(scene, trigger)
    if (
        party is None
        or is_of_another(scene, trigger, party)
        or party.first - trigger.hit.last > (JOINED_REACH if _is_joined(scene, party) else BETWEEN_REACH)
    ):
        return None
    group = tuple(scene.coordinated(party))
    if scene.particle(just_before(scene, party), "joining-him"):
        of = owner(scene, trigger)
        return Sides((of,), group) if of else None
    if len(group) == 1 and len(party.entities) < 2:
        group += _second_of_between(scene, trigger, party)
    return halves(group)


def _is_joined(scene: Scene, party: Party) -> bool:
    """Behind «جمع», «يجمع بين»."""
    before = just_before(scene, party)
    verbs = (hit for token in (before, before - 1) if token > 0 for hit in scene.words.senses(token, "carrying"))
    return any(hit.sense.id == "carry.bring-together" for hit in verbs)


def _is_between(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """Not «بحث اللقاء التعاون بين البلدين», where the cooperation is between them; «محادثات السلام بين البلدين» is."""
    before = just_before(scene, party)
    if before > trigger.hit.last + 2 and scene.particle(before, "between") and scene.particle(before - 1, "with-noun"):
        return False
    return scene.particle(before, "between", "joining-him") or _of_each(scene, before)


def _comprises(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """«اجتماع من المقرر أن يضم الوزيرين»: not who belongs to a body or a delegation."""
    before = just_before(scene, party)
    if not scene.particle(before, "comprising", "will-comprise"):
        return False
    between = scene.words.within("preposition", trigger.hit.last + 1, before)
    if any(not scene.statuses(hit.first) for hit in between):
        return False  # «التفاوض معها من خلال مجموعة تضم الدول الكبرى»
    first = max(trigger.sentence.first, trigger.hit.first - NEAR)
    bodies = scene.parties.between(trigger.hit.last + 1, before)
    return not scene.any_particle(first, before, "delegation") and all(party.type != "ORG" for party in bodies)


def _between_ahead(scene: Scene, trigger: Trigger) -> Sides | None:
    """«تجري بين إيران وروسيا مفاوضات»: both sides stand between the verb that carries the noun and the noun."""
    last = scene.parties.before(trigger.hit.first)
    if last is None or trigger.definite or trigger.hit.first - last.last > 1:
        return None
    first = first_joined(scene, last)
    before = just_before(scene, first)
    if not scene.particle(before, "between") or before <= trigger.sentence.first:
        return None
    carried = scene.words.within("carrying", max(trigger.sentence.first, before - NEAR), before)
    return halves(tuple(scene.coordinated(first))) if carried else None


def _of_each(scene: Scene, before: int) -> bool:
    """«المؤتمر الصحفي المشترك لكل من الوزير ونظيره»."""
    folded = scene.words.folded
    return before > 0 and folded[before] == "من" and folded[before - 1] == "لكل"


def _second_of_between(scene: Scene, trigger: Trigger, party: Party) -> tuple[Party, ...]:
    if other := other_side(scene, trigger, party.last + 1):
        return other[:1]  # «لقاء بين مشعل، على رأس وفد، مع الرئيس»
    following = scene.parties.after(party.last + 1)
    if following is None or following.last >= trigger.sentence.last or following.first - party.last >= REACH:
        return ()
    joined = following.particles[:1] in ("و", "ب")
    return (following,) if joined and scene.is_actor(following) else ()


def peoples(scene: Scene, trigger: Trigger) -> Sides | None:
    """«المحادثات الأميركية التركية», «مفاوضات بين الإسرائيليين والفلسطينيين»: two adjectives stand for two states.

    Only states that the article names as well: the adjective alone is no mention of them.
    """
    first, last = trigger.hit.last + 1, min(trigger.hit.last + BETWEEN_REACH, trigger.sentence.last)
    adjectives = scene.words.within("nationality", first, last)
    if len(adjectives) < 2:
        return None
    end = next((token for token in range(first, last) if _ends_peoples(scene, token)), last)
    found: dict[str, Party] = {}
    for hit in adjectives:
        state = scene.known.world.states.get(hit.sense.id) if hit.first < end else None
        party = scene.naming(state.id) if state else None
        if state is not None and party is not None:
            found.setdefault(state.id, party)
    group = tuple(found.values())
    return halves(group) if len(group) == 2 else None


def _ends_peoples(scene: Scene, token: int) -> bool:
    return scene.is_comma(token) or scene.is_stop(token) or scene.parties.at(token) is not None
