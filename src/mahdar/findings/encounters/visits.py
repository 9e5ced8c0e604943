"""Visits: a named party goes to a place to see somebody."""

from dataclasses import replace

from mahdar.findings.encounters.participants import Sides, subject_of
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Mention, Party

REACH = 10


def visit_sides(scene: Scene, trigger: Trigger) -> Sides | None:
    """«زار كيري موسكو», «زيارته إلى الرياض», «وصل إلى تونس»: who travels, and the place or the host."""
    if trigger.finite:
        traveller = subject_of(scene, trigger)
        start = max(traveller.last if traveller else 0, trigger.hit.last) + 1
    else:
        genitive = scene.parties.starting(scene.skip_quotes(trigger.hit.last + 1))
        owner = genitive if genitive and genitive.type == "PER" and not genitive.particles else None
        traveller = owner or _owner_here(scene, trigger)
        start = (owner.last if owner else trigger.hit.last) + 1
    if traveller is None or traveller.type not in ("PER", "ORG") or not traveller.entities:
        return None
    goal = _goal(scene, trigger, start)
    if goal is None or goal.entities == traveller.entities:
        return None
    return Sides("encounters/visit", (traveller,), (_host(scene, goal),))


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


def _owner_here(scene: Scene, trigger: Trigger) -> Party | None:
    """Whose visit a noun names: «زيارته» points back across sentences, a bare «زيارة» only to its own."""
    if trigger.hit.sense.suffix:
        return subject_of(scene, trigger)
    return scene.subject_before(trigger.hit.first, trigger.sentence.first)


def _goal(scene: Scene, trigger: Trigger, start: int) -> Party | None:
    for party in scene.parties.between(start, min(trigger.sentence.last, start + REACH + 4)):
        if party.first - start > REACH or scene.crosses_stop(start, party.first):
            return None
        if party.type != "GPE" or not party.entity:
            continue
        before = scene.skip_quotes(party.first - 1, -1)
        behind_to = "ل" in party.particles or scene.particle(before, "to")
        direct = "to" not in trigger.features and party.first <= start + 1 and not party.particles
        if behind_to or direct:
            return party
    return None
