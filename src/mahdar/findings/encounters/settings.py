"""When and where, as the sentence of an encounter says it."""

from bisect import bisect_left

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import Mention, TimeExpression
from mahdar.text import Span


def time_of(scene: Scene, trigger: Trigger) -> TimeExpression | None:
    """The time expression of the sentence that stands nearest to the word of meeting."""
    here = scene.words.span(trigger.sentence.first, trigger.sentence.last - 1)
    own = scene.words.span_of(trigger.hit)
    found = [time for time in scene.times if here.covers(time.span) and time.value]
    return min(found, key=lambda time: _distance(time.span, own), default=None)


def place_of(scene: Scene, trigger: Trigger, taken: set[str]) -> Mention | None:
    """The settlement, else the state, that the sentence names behind «في» or an attached ب.

    Args:
        scene: the article.
        trigger: the word of meeting.
        taken: entities that take part; a state that does is no place.
    """
    here = scene.words.span(trigger.sentence.first, trigger.sentence.last - 1)
    own = scene.words.span_of(trigger.hit)
    starts = [mention.span.start for mention in scene.mentions]
    found = []
    for mention in scene.mentions[bisect_left(starts, here.start) : bisect_left(starts, here.end)]:
        entity = scene.entities.get(mention.entity or "")
        if entity and entity.type == "GPE" and mention.kind == "name" and entity.id not in taken and _located(scene, mention):
            found.append(mention)
    return min(found, key=lambda mention: (scene.is_state(mention.entity or ""), _distance(mention.span, own)), default=None)


def _located(scene: Scene, mention: Mention) -> bool:
    token = scene.words.token_at(mention.span.start)
    attached = scene.words.written(token, token)[: mention.span.start - scene.words.span(token, token).start]
    if "ب" in attached:
        return True
    before = scene.skip_quotes(token - 1, -1)
    if before >= 0 and scene.words.senses(before, "class-noun"):
        before = scene.skip_quotes(before - 1, -1)
    return not attached.strip("وف") and before >= 0 and scene.particle(before, "in")


def _distance(span: Span, other: Span) -> int:
    return max(span.start - other.end, other.start - span.end, 0)
