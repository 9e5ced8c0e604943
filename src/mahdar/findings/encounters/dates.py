"""When: the day that the clause of a meeting names."""

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import TimeExpression
from mahdar.text import Span

GATHERINGS = frozenset({"noun.summit", "noun.conference"})


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
        return not any(scene.is_that(between) for between in range(token, trigger.hit.first))
    between = range(trigger.hit.last + 1, token)
    return not any(_says(scene, inner) or gathers(scene, inner) for inner in between)


def _says(scene: Scene, token: int) -> bool:
    """A verb of saying; not a preposition or a name that is written like one."""
    if scene.parties.at(token) or scene.words.senses(token, "preposition"):
        return False
    return any(hit.sense.form in ("past", "present") for hit in scene.words.senses(token, "saying"))


def gathers(scene: Scene, token: int) -> bool:
    """«مباحثات … بشأن قرار صدر عن قمة الاتحاد في يوليو»: day and place are that other gathering's."""
    if scene.particle(token - 1, "aside"):
        return False
    return any(hit.sense.id in GATHERINGS for hit in scene.words.senses(token, "meeting"))


def distance(span: Span, other: Span) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(span.start - other.end, other.start - span.end, 0)
