"""Where the other party stands: behind مع or ب, between بين and و, or directly behind."""

from collections.abc import Callable

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import can_meet
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Party

REACH = 14  # tokens between a word of meeting and the other party: longer gaps were other clauses in the learning texts
BY_ATTACHED = 6  # tokens between a word of meeting and «بنظيره»
BY_PRONOUN = 3  # tokens between a word of meeting and «معه»
PEOPLE = 5  # words from مع to the name: «مع كل زعماء دول الاتحاد»
DELEGATION = 8  # tokens between «مع وفد» and the name of its head

Fits = Callable[[Scene, Party], bool]


def behind(scene: Scene, trigger: Trigger, start: int, fits: Fits) -> Party | None:
    """The first party of the clause from `start` on that fits, if it can meet anybody."""
    for party in scene.parties.between(start, min(trigger.sentence.last, start + REACH + 6)):
        if party.first - start > REACH or scene.leaves_clause(start, party.first):
            return None
        if fits(scene, party):
            return party if can_meet(scene, party) else None
    return None


def other_side(scene: Scene, trigger: Trigger, start: int) -> tuple[Party, ...]:
    """The parties behind مع or ب, with those joined to the first by و."""
    if any(scene.particle(token, "with-him") for token in range(start, start + BY_PRONOUN)):
        return ()  # «وبحث معه الاتفاق مع إيران»: the other side was named before
    party = behind(scene, trigger, start, lambda here, party: is_with(here, trigger, party))
    return tuple(scene.coordinated(party)) if party else ()


def is_with(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """«مع نظيره», «بنظيره», «مع كل من», «مع وفد يرأسه»."""
    before = just_before(scene, party)
    if scene.particle(before, "with") and scene.particle(before - 1, "with-noun"):
        return False  # «بالتعاون مع قيادة التحالف» is no meeting with it
    if (
        scene.particle(before, "with")
        or _with_people_of(scene, party, before)
        or _heads_delegation(scene, party, before)
    ):
        return True
    near = party.first - trigger.hit.last <= BY_ATTACHED
    return near and "ب" in party.particles and party.type == "PER"


def _with_people_of(scene: Scene, party: Party, before: int) -> bool:
    """«مع قادة الائتلاف», «مع كل من», «مع أعضاء في الكونغرس»: a few words between مع and the name."""
    if any(letter in party.particles for letter in "بلك"):
        return False
    for token in range(before, max(before - PEOPLE, 0), -1):
        if scene.particle(token, "with"):
            return True
        if scene.is_comma(token) or scene.crosses_stop(token, token + 1) or scene.parties.at(token):
            return False
    return False


def _heads_delegation(scene: Scene, party: Party, before: int) -> bool:
    """«مع وفد أوروبي يرأسه فلان»: its head is named, the delegation is not."""
    if party.type != "PER" or not scene.particle(before, "led-by"):
        return False
    return any(scene.particle(token, "with") for token in range(max(0, before - DELEGATION), before))


def just_before(scene: Scene, party: Party) -> int:
    """The word before a party's phrase."""
    return scene.skip_quotes(party.first - 1, -1)


def direct_object(scene: Scene, trigger: Trigger, start: int) -> Party | None:
    """The party that follows at once, or behind words of time and place between commas or dashes."""
    for party in scene.parties.between(start, min(trigger.sentence.last, start + REACH)):
        if scene.leaves_clause(start, party.first):
            return None
        if not scene.is_actor(party):
            continue
        if party.type in ("PER", "ORG") and not scene.governed(party) and not party.particles.startswith("و"):
            return party
        if party.type == "PER":
            return None
    return None
