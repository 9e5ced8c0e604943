"""Where a journey leads: states, towns and regions behind the traveller."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Mention, Party

REACH = 10  # tokens from the traveller to the goal
REGION_REACH = 4  # to a region: «لتوجيه رسالة إلى العالم الإسلامي» stands further
NEAR = 2  # to one that has no name
PRONOUN = 40  # tokens back to the place that «زارها» means


class Goal(NamedTuple):
    """A place that is visited.

    Attributes:
        last: its last token.
        place: the name of it.
        country: ISO code of the state where it lies.
        host: that state, where the article names it.
        party: the phrase that stands for the host, None for a region.
    """

    last: int
    place: Mention | None
    country: str | None
    host: str | None
    party: Party | None


def goals(scene: Scene, trigger: Trigger, start: int) -> Iterator[Goal]:
    """The places to which a journey leads, in the order of the text."""
    if trigger.finite and trigger.hit.sense.suffix:
        party = _spoken_of(scene, trigger)
        return iter((_goal(scene, party),) if party else ())
    if scene.particle(trigger.hit.last + 1, "to-it"):
        return iter(())  # «الاتفاقية التي وصلت إليها الدول»
    party = _first(scene, trigger, start)
    region = _region(scene, trigger, start, min(party.first if party else start + REACH, start + REGION_REACH))
    if region is not None:
        return iter((region,))
    if party is None:
        unnamed = _unnamed_region(scene, start, min(start + REGION_REACH, trigger.sentence.last - 1))
        return iter(()) if unnamed is None else iter((Goal(unnamed, None, None, None, None),))
    return (_goal(scene, other) for other in scene.coordinated(party) if other.type == "GPE" and other.entity)


def _goal(scene: Scene, party: Party) -> Goal:
    """The state that is visited when one of its towns is."""
    entity = scene.entities[party.entities[0]]
    state = scene.known.world.states.get(entity.country or "")
    host = state.id if state and state.id in scene.entities else None
    return Goal(party.last, _name_in(scene, party), entity.country, host, party)


def _name_in(scene: Scene, party: Party) -> Mention | None:
    """The name of the place that is visited: the town where a town was named."""
    inside = (m for m in _names(scene, party.span.start, party.span.end) if m.entity in scene.entities)
    return next((m for m in inside if scene.entities[m.entity or ""].type == "GPE"), None)


def _names(scene: Scene, start: int, end: int) -> Iterator[Mention]:
    first = bisect_left(scene.mentions, start, key=lambda m: m.span.start)
    last = bisect_left(scene.mentions, end, key=lambda m: m.span.start)
    return (m for m in scene.mentions[first:last] if m.kind == "name")


def _first(scene: Scene, trigger: Trigger, start: int) -> Party | None:
    for party in scene.parties.between(start, min(trigger.sentence.last, start + REACH + 4)):
        if party.first - start > REACH or scene.clause_end(start, party.first) < party.first:
            return None
        if party.type == "GPE" and party.entity and _leads_to(scene, trigger, party.first, party.particles, start):
            return party
    return None


def _leads_to(scene: Scene, trigger: Trigger, first: int, particles: str, start: int) -> bool:
    before = scene.skip_quotes(first - 1, -1)
    if before > 0 and scene.words.is_a(before - 1, "clause-particle", "each-of"):
        particles, before = scene.words.folded[before - 1][:1], before - 2  # «لكل من السعودية ومصر»
    if "ل" in particles or scene.particle(before, "to") or _ends_stop(scene, before):
        return True
    return "to" not in trigger.features and first <= start + 1 and not particles


def _ends_stop(scene: Scene, token: int) -> bool:
    """«توقفا في»."""
    hits = scene.words.senses(token - 1, "meeting-particle") if token > 0 else ()
    return any(hit.sense.id == "to" and hit.last == token for hit in hits)


def _region(scene: Scene, trigger: Trigger, start: int, end: int) -> Goal | None:
    """«منطقة الشرق الأوسط», «إلى أوروبا»: a region of no state has no host."""
    last = min(end, trigger.sentence.last - 1)
    if last < start:
        return None
    span = scene.words.span(start, last)
    for mention in _names(scene, span.start, span.end):
        entity = scene.entities.get(mention.entity or "")
        if entity is None or entity.type != "LOC" or entity.country:
            continue
        first = scene.words.token_at(mention.span.start)
        if scene.parties.at(first) is None and _is_led_to(scene, trigger, first, start):
            return Goal(scene.words.token_at(mention.span.end - 1), mention, entity.country, None, None)
    return None


def _unnamed_region(scene: Scene, start: int, last: int) -> int | None:
    """«إلى المنطقة», «لعدد من العواصم الأوروبية»: not «المنطقة الشرقية», which is one of the country's."""
    for hit in scene.words.within("meeting-particle", start, last):
        if hit.sense.id != "unnamed-region":
            continue
        if hit.first - start > NEAR:
            return None  # «زار المبعوث إلى المنطقة دمشق»
        led = "ل" in hit.particles or scene.particle(hit.first - 1, "to", "in")
        following = scene.words.folded[hit.last + 1]
        return hit.last if led and not (following.startswith("ال") and hit.first == hit.last) else None
    return None


def _is_led_to(scene: Scene, trigger: Trigger, first: int, start: int) -> bool:
    """Directly or behind «منطقة»."""
    if scene.crosses_stop(start, first):
        return False
    attached = "ل" if scene.words.folded[first].startswith(("لل", "ول")) else ""
    before = first - 1 if scene.words.is_a(first - 1, "class-noun") else first
    return _leads_to(scene, trigger, first, attached, start) or _leads_to(scene, trigger, before, "", start)


def _spoken_of(scene: Scene, trigger: Trigger) -> Party | None:
    """«دمشق … حيث يزورها ميتشل»: the place that was named before; «وزاره» is written like a ministry."""
    if trigger.hit.sense.suffix != "ها":
        return None
    near = scene.parties.between(max(0, trigger.hit.first - PRONOUN), trigger.hit.first)
    return next((party for party in reversed(near) if party.type == "GPE" and party.entity), None)
