"""Visits: a named party goes to a place to see somebody."""

from dataclasses import replace

from mahdar.findings.encounters.carriers import has_its_particle
from mahdar.findings.encounters.owners import subject_of
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.sides import Sides, can_meet
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Mention, Party
from mahdar.sentences import FINITE

REACH = 10  # tokens from the traveller to the goal
CARRIED = 7  # tokens from the noun to the verb that carries it


def visit(scene: Scene, trigger: Trigger) -> list[Sides]:
    """«زار كيري موسكو», «زيارته إلى الرياض», «يتوجه إلى القاهرة وعمان»: who travels, and each place or host."""
    traveller, start = _verb_traveller(scene, trigger) if trigger.finite else _noun_traveller(scene, trigger)
    if traveller is None or traveller.type not in ("PER", "ORG") or not can_meet(scene, traveller):
        return []
    goal = _goal(scene, trigger, start)
    if goal is None or _is_invitation(scene, trigger):
        return []
    goals = [g for g in scene.coordinated(goal) if g.type == "GPE" and g.entity and g.entities != traveller.entities]
    hosts = [(traveller, _host(scene, goal)) for goal in goals]
    return [Sides((who,), (host,)) for who, host in hosts if not _at_home(scene, who, host)]


def _is_invitation(scene: Scene, trigger: Trigger) -> bool:
    """«دعا نظيره إلى زيارة موسكو»: an invitation is a request, no visit yet."""
    first = max(trigger.sentence.first, trigger.hit.first - REACH)
    verbs = scene.words.within("carrying", first, trigger.hit.first)
    return any(hit.sense.id == "carry.call-for" and has_its_particle(scene, hit) for hit in verbs)


def _at_home(scene: Scene, traveller: Party, host: Party) -> bool:
    """Who goes about in his own country visits nobody."""
    known, state = scene.entities.get(traveller.entities[0]), scene.known.world.entities.get(host.entities[0])
    return bool(known and state and known.country and known.country == state.country)


def _verb_traveller(scene: Scene, trigger: Trigger) -> tuple[Party | None, int]:
    traveller = scene.subject_of(trigger.hit, trigger.sentence)
    return traveller, max(traveller.last if traveller else 0, trigger.hit.last) + 1


def _noun_traveller(scene: Scene, trigger: Trigger) -> tuple[Party | None, int]:
    """Whose visit a noun names, and from where on its goal is looked for.

    «زيارة كيري», «زيارة لكيري», «الزيارة التي قام بها كيري», «زيارته» (back across sentences), «قام كيري بزيارة».
    """
    owner = scene.parties.starting(scene.skip_quotes(trigger.hit.last + 1))
    if owner is not None and owner.type == "PER" and owner.particles in ("", "ل"):
        return owner, owner.last + 1
    carrier = _carrier(scene, trigger)
    if carrier is not None:
        return carrier, carrier.last + 1
    behind = trigger.hit.last + 1
    if trigger.hit.sense.suffix:
        return subject_of(scene, trigger), behind
    return scene.subject_before(trigger.hit.first, trigger.sentence.first), behind


def _carrier(scene: Scene, trigger: Trigger) -> Party | None:
    first = trigger.hit.last + 1
    for hit in scene.words.within("carrying", first, min(trigger.hit.last + CARRIED, trigger.sentence.last)):
        if hit.sense.form in FINITE:
            return scene.subject_behind(hit._replace(sense=replace(hit.sense, suffix="")), trigger.sentence)
    return None


def goal_of(scene: Scene, found: Sides) -> Mention | None:
    """The name of the place that is visited: the town where a town was named."""
    span = found.other[0].span
    inside = [m for m in scene.mentions if m.kind == "name" and span.overlaps(m.span) and m.entity in scene.entities]
    return next((m for m in inside if scene.entities[m.entity or ""].type == "GPE"), None)


def _host(scene: Scene, goal: Party) -> Party:
    """The state that is visited when one of its towns is."""
    entity = scene.entities[goal.entities[0]]
    state = scene.known.world.states.get(entity.country or "")
    return replace(goal, entities=(state.id,)) if state else goal


def _goal(scene: Scene, trigger: Trigger, start: int) -> Party | None:
    for party in scene.parties.between(start, min(trigger.sentence.last, start + REACH + 4)):
        if party.first - start > REACH or scene.crosses_stop(start, party.first):
            return None
        if party.type == "GPE" and party.entity and _leads_to(scene, trigger, party, start):
            return party
    return None


def _leads_to(scene: Scene, trigger: Trigger, party: Party, start: int) -> bool:
    before = scene.skip_quotes(party.first - 1, -1)
    if "ل" in party.particles or scene.particle(before, "to"):
        return True
    return "to" not in trigger.features and party.first <= start + 1 and not party.particles
