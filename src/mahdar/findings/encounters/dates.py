"""When: the day that the clause of a meeting names."""

from bisect import bisect_left

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.topic_words import behind_was_to_be, turns_to_something_else
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import TimeExpression
from mahdar.sentences import Hit, Sentence
from mahdar.text import Span

GATHERINGS = frozenset({"noun.summit", "noun.conference"})
JOURNEYS = frozenset({"verb.visit", "verb.arrive", "verb.head", "verb.leave"})
YEAR_BEFORE = 6  # tokens from a month or year to the word of meeting behind it
YEAR_OPENS = 3  # tokens from the head of a sentence: «وفي عام 2009 التقى»
YEAR_BEHIND = 8  # and from a word of meeting to a year: further off it is that of something else
SINCE = 3  # tokens from «منذ» to the day: «منذ أواخر 2006»
LONGEST_JOINT = 5  # characters of « إلى »
_JOINTS = ("و", "إلى", "حتى", "-", "–")
_LINES = frozenset({"حدود", "خطوط", "بحدود", "لحدود"})
_NAMED = 4  # tokens from «قمة» to «لعام 2015»
AFTER = 2  # tokens from «بعد» to the time that it belongs to
DAY = len("2014-10-14")
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
    since = scene.particle(token - 1, "since") or scene.any_particle(token - SINCE, token, "since")
    if since or _of_what_is_named(scene, token):
        return False
    if token < trigger.hit.first:
        return not (
            scene.any_that(token, trigger.hit.first)
            or _of_the_saying(scene, trigger, token)
            or scene.any_particle(token, trigger.hit.first, "then")
            or (not is_day(time) and _of_clause_before(scene, trigger, token))
            or (_is_year(time) and token - trigger.sentence.first > YEAR_OPENS)
            or (trigger.hit.sense.id in JOURNEYS and _behind_another(scene, token))
        )
    first = behind_was_to_be(scene, trigger.hit.last + 1)
    if _is_year(time) and token - first > YEAR_BEHIND:
        return False
    if scene.any_that(first, token) or gathering_between(scene, first, token) or _of_another(scene, first, token):
        return False
    return not any(_says(scene, hit) for hit in scene.words.within("saying", first, token))


def _of_another(scene: Scene, first: int, token: int) -> bool:
    """«المفاوضات بعد مقتل شخصين في مدريد في 2006»: what it came after; not «بعد ظهر الثلاثاء»."""
    return turns_to_something_else(scene, first, token - AFTER)


def _of_the_saying(scene: Scene, trigger: Trigger, token: int) -> bool:
    """«وقال في تصريحات نقلتها الوكالة الجمعة، بمناسبة زيارة …»: the day on which it was said."""
    if not any(map(scene.is_comma, range(token, trigger.hit.first))):
        return False
    said = scene.words.within("saying", trigger.sentence.first, token)
    verb = next((hit for hit in reversed(said) if _says(scene, hit)), None)
    return verb is not None and not scene.any_that(verb.last + 1, token)


def _of_what_is_named(scene: Scene, token: int) -> bool:
    """«حدود 4 يونيو 1967», «بروتوكول كيوتو لعام 1997»: what is named after its day or year, and is no meeting."""
    before = scene.words.folded[token - 1] if token else ""
    if before in _LINES:
        return True
    of_year = scene.words.folded[token].startswith("لعام") or before == "لعام"
    behind = scene.words.within("meeting", max(0, token - _NAMED), token)
    return of_year and not behind


def _of_clause_before(scene: Scene, trigger: Trigger, token: int) -> bool:
    """«الذي صدر في 1998 ويتناول العشاء»: a year or month is that of its own verb when another follows behind و."""
    if trigger.hit.first - token > YEAR_BEFORE:
        return True
    return any(map(scene.joins_verb, range(token + 1, trigger.hit.first + 1)))


def _behind_another(scene: Scene, token: int) -> bool:
    """«خلال لقائه اليوم المبعوث … إلى زيارة عدن»: the day of the meeting, not of the journey that it proposed."""
    hits = scene.words.senses(token - 1, "meeting")
    return any(hit.last == token - 1 and hit.sense.id not in JOURNEYS for hit in hits)


def end_of(scene: Scene, time: TimeExpression) -> TimeExpression | None:
    """The last day of «يومي 5 و6 آب», «من 5 إلى 7 آب»: a later day that the expression goes on with."""
    for other in scene.times:
        joined = time.span.start < other.span.start <= time.span.end + LONGEST_JOINT
        if joined and is_day(time) and is_day(other) and (other.value or "") > (time.value or ""):
            between = scene.words.text[time.span.end : other.span.start].split()
            if not between or (len(between) == 1 and between[0].startswith(_JOINTS)):
                return other
    return None


def _is_year(time: TimeExpression) -> bool:
    return len(time.value or "") == len("2014")


def is_day(time: TimeExpression) -> bool:
    """Whether a time names one day, no month, week or year."""
    return len(time.value or "") == DAY


def _says(scene: Scene, hit: Hit) -> bool:
    """A verb of saying; not a preposition, a name or «يجمع الرئيسين» that is written like one."""
    if hit.sense.form not in ("past", "present") or scene.parties.at(hit.first):
        return False
    return not (scene.words.is_a(hit.first, "preposition") or scene.particle(hit.first, "between"))


def gathering_between(scene: Scene, first: int, last: int) -> bool:
    """«مباحثات … بشأن قرار صدر عن قمة الاتحاد في يوليو»: day and place are that other gathering's."""
    hits = scene.words.within("meeting", first, last)
    return any(hit.sense.id in GATHERINGS and not scene.particle(hit.first - 1, "aside") for hit in hits)


def distance(span: Span, other: Span) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(span.start - other.end, other.start - span.end, 0)
