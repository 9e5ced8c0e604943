"""When: the day that the clause of a meeting names."""

from bisect import bisect_left

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import TimeExpression
from mahdar.sentences import Hit, Sentence
from mahdar.text import Span

GATHERINGS = frozenset({"noun.summit", "noun.conference"})
ALONE = 5  # tokens of a sentence that holds nothing but a time and its marks


def time_of(scene: Scene, trigger: Trigger) -> TimeExpression | None:
    """The time expression of the sentence that stands nearest to the word of meeting and belongs to no other verb."""
    here = scene.words.span(trigger.sentence.first, trigger.sentence.last - 1)
    own = scene.words.span_of(trigger.hit)
    found = [time for time in scene.times if here.covers(time.span) and _is_its(scene, trigger, time)]
    found = found or _just_before(scene, trigger.sentence)
    return min(found, key=lambda time: distance(time.span, own), default=None)


def _just_before(scene: Scene, sentence: Sentence) -> list[TimeExpression]:
    """«غدا.. قمة في القاهرة»: a time that stands alone before the sentence, in its line."""
    place = bisect_left(scene.words.sentences, sentence.first, key=lambda other: other.first) - 1
    if place < 0:
        return []
    before = scene.words.sentences[place]
    if before.line != sentence.line or before.last - before.first > ALONE:
        return []
    there = scene.words.span(before.first, before.last - 1)
    return [time for time in scene.times if there.covers(time.span)]


def _is_its(scene: Scene, trigger: Trigger, time: TimeExpression) -> bool:
    """Not the day on which somebody said so: «قال اليوم إنه التقى», «حسبما أعلن مكتبه أمس»."""
    token = scene.words.token_at(time.span.start)
    if token < trigger.hit.first:
        return not scene.any_that(token, trigger.hit.first)
    first = trigger.hit.last + 1
    if gathering_between(scene, first, token):
        return False
    return not any(_says(scene, hit) for hit in scene.words.within("saying", first, token))


def _says(scene: Scene, hit: Hit) -> bool:
    """A verb of saying; not a preposition or a name that is written like one."""
    if hit.sense.form not in ("past", "present") or scene.parties.at(hit.first):
        return False
    return not scene.words.is_a(hit.first, "preposition")


def gathering_between(scene: Scene, first: int, last: int) -> bool:
    """«مباحثات … بشأن قرار صدر عن قمة الاتحاد في يوليو»: day and place are that other gathering's."""
    hits = scene.words.within("meeting", first, last)
    return any(hit.sense.id in GATHERINGS and not scene.particle(hit.first - 1, "aside") for hit in hits)


def distance(span: Span, other: Span) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(span.start - other.end, other.start - span.end, 0)
