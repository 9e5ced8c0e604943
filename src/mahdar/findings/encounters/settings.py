"""When and where, as the sentence of an encounter says it."""

from bisect import bisect_left
from collections.abc import Iterator

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Mention, TimeExpression
from mahdar.text import Span

NEAR = 16  # tokens between a word of meeting and its place; what stands further is the place of something else
_TRAVEL = frozenset({"verb.visit", "verb.arrive", "verb.head"})


def time_of(scene: Scene, trigger: Trigger) -> TimeExpression | None:
    """The time expression of the sentence that stands nearest to the word of meeting and belongs to no other verb."""
    here = scene.words.span(trigger.sentence.first, trigger.sentence.last - 1)
    own = scene.words.span_of(trigger.hit)
    found = [time for time in scene.times if here.covers(time.span) and time.value and _is_its(scene, trigger, time)]
    return min(found, key=lambda time: distance(time.span, own), default=None)


def _is_its(scene: Scene, trigger: Trigger, time: TimeExpression) -> bool:
    """Not the day on which somebody said so: «قال اليوم إنه التقى», «حسبما أعلن مكتبه أمس»."""
    token = scene.words.token_at(time.span.start)
    if token < trigger.hit.first:
        return not any(scene.words.senses(between, "complementiser") for between in range(token, trigger.hit.first))
    said = (hit for between in range(trigger.hit.last + 1, token) for hit in scene.words.senses(between, "saying"))
    return not any(hit.sense.form in ("past", "present") for hit in said)


def place_of(scene: Scene, trigger: Trigger, taken: set[str]) -> Mention | None:
    """The settlement, else the state, that the sentence names behind «في», an attached ب, or «إلى» of a journey.

    Args:
        scene: the article.
        trigger: the word of meeting.
        taken: entities that take part; a state that does is no place.
    """
    own = scene.words.span_of(trigger.hit)
    found = [m for m in _settlements(scene, trigger) if m.entity not in taken and _located(scene, trigger, m)]
    return min(found, key=lambda m: (scene.is_state(m.entity or ""), distance(m.span, own)), default=None)


def _settlements(scene: Scene, trigger: Trigger) -> Iterator[Mention]:
    """Named places near the word of meeting that are no part of somebody's office («السفير في لبنان»)."""
    first = max(trigger.sentence.first, trigger.hit.first - NEAR)
    last = min(trigger.sentence.last, trigger.hit.last + NEAR) - 1
    here = scene.words.span(first, last)
    starts = [mention.span.start for mention in scene.mentions]
    for mention in scene.mentions[bisect_left(starts, here.start) : bisect_left(starts, here.end)]:
        entity = scene.entities.get(mention.entity or "")
        if entity and entity.type == "GPE" and mention.kind == "name":
            party = scene.parties.at(scene.words.token_at(mention.span.start))
            if party is None or mention.entity in party.entities:
                yield mention


def _located(scene: Scene, trigger: Trigger, mention: Mention) -> bool:
    token = scene.words.token_at(mention.span.start)
    attached = scene.words.written(token, token)[: mention.span.start - scene.words.span(token, token).start]
    if "ب" in attached:
        return True
    before = scene.skip_quotes(token - 1, -1)
    while before >= 0 and scene.words.senses(before, "class-noun"):
        if "ب" in scene.words.written(before, before)[:1]:
            return True
        before = scene.skip_quotes(before - 1, -1)
    if before < 0 or attached.strip("وف"):
        return False
    return scene.particle(before, "in") or (scene.particle(before, "to") and _travels(scene, trigger))


def _travels(scene: Scene, trigger: Trigger) -> bool:
    return any(
        hit.sense.id in _TRAVEL
        for token in range(trigger.sentence.first, trigger.hit.last + 1)
        for hit in scene.words.senses(token, "meeting")
    )


def distance(span: Span, other: Span) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(span.start - other.end, other.start - span.end, 0)
