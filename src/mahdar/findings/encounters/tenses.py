"""What the tense of a verb says of the meeting that it tells or carries."""

from mahdar.findings.encounters.composing import HEADLINE, TENSE, TOLD, Decided
from mahdar.findings.encounters.governors import Governor
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.topic_words import DISCUSSING
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records import TimeExpression
from mahdar.records.facts import Status
from mahdar.sentences import Hit
from mahdar.text import fold

_BY_TENSE: dict[str, Status] = {"past": "held", "passive": "held", "future": "planned", "jussive": "denied"}
_PRESENT_LETTERS = "يت"  # a passive of the present begins like every present
_BEHIND = 3  # tokens behind a verb in which «حاليا» stands
_TO_COME = ("tomorrow", "next ", "the day after tomorrow", "in the coming")
_NEXT = "(next)"  # «الخامس من أغسطس المقبل»
_TO = "ان"
_NOW = frozenset({"حاليا", "الان", "الاثناء", "الاوقات"})
_STILL = frozenset({"يزال", "تزال", "زال", "زالت", "يزالان"})
_WAS = frozenset(map(fold, ("كان", "كانت", "كانا", "كانوا", "وكان", "وكانت")))
_WAS_BEFORE = 3  # tokens from «كان» to its verb
_SINCE = 7  # tokens behind a verb in which «منذ أيام» stands
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BEGINNING = 3  # tokens from «في بداية» to «جولة»
_BEGINS = frozenset(map(fold, ("مستهل", "بداية")))
_LASTING = frozenset({"verb.negotiate"})
_REPORTED = 12  # tokens back from the verb to «تقارير»
_REPORTING = 4  # tokens of «تقارير تشير إلى»
_TODAY = "today"
_GONE = ("yesterday", "the day before yesterday", "last ")


def of_verb(scene: Scene, trigger: Trigger, verb: Hit) -> Decided:
    """The status of a verb of meeting."""
    span = scene.words.span_of(verb)
    if verb.sense.form != "present":
        return Decided(_BY_TENSE.get(verb.sense.form, "held"), span)
    if _now(scene, verb):
        return Decided("ongoing", span)
    if trigger.mode == "visit" and scene.has_status(verb.first - 1, "relative"):
        return Decided("ongoing", span, TENSE)  # «كلينتون التي تزور المنطقة»
    if verb.sense.id in _LASTING and not is_subjunctive(scene, verb):
        return Decided("ongoing", span, TENSE)  # «يتفاوض كاميرون مع»
    if _is_reported(scene, trigger, verb):
        return Decided("ongoing", span, TENSE)
    return _present(trigger, verb, scene)


def _is_reported(scene: Scene, trigger: Trigger, verb: Hit) -> bool:
    """«تقارير تشير إلى أن تركيا وقطر تبحثان»: what reports tell in the present goes on."""
    if verb.sense.id not in DISCUSSING or is_subjunctive(scene, verb):
        return False
    first = max(trigger.sentence.first, verb.first - _REPORTED)
    that = next((token for token in range(verb.first - 1, first, -1) if scene.is_that(token)), None)
    if that is None:
        return False
    return any(scene.has_status(token, "report") for token in range(max(first, that - _REPORTING), that))


def of_carrier(scene: Scene, trigger: Trigger, governor: Governor) -> Decided:
    """The status of what a verb carries: «أجرى مباحثات», «يقوم بزيارة», «تجري مفاوضات»."""
    verb = governor.hit
    span = scene.words.span_of(verb)
    form = verb.sense.form
    if form == "present" or (form == "passive" and _opens_like_present(scene, verb)):
        if _now(scene, verb):
            return Decided("ongoing", span)
        goes_on = (
            "state" in governor.features or _are_negotiating(scene, trigger) or _without_subject(scene, trigger, verb)
        )
        if goes_on and not is_subjunctive(scene, verb):
            return Decided("ongoing", span, TENSE)
        return _present(trigger, verb, scene)
    return Decided(_BY_TENSE.get(form, "held"), span)


def _now(scene: Scene, verb: Hit) -> bool:
    """«يجتمع حاليا», «يعقد الآن», «لا يزال يعقد», «يتفاوضان منذ أيام», «يلتقي بانتظام»."""
    if not _STILL.isdisjoint(scene.words.folded[max(0, verb.first - _BEHIND) : verb.first]):
        return True
    if scene.any_particle(verb.last + 1, verb.last + 1 + _SINCE, "since", "regular"):
        return True
    following = scene.words.within("encounter-status", verb.last + 1, verb.last + 1 + _BEHIND)
    return any(hit.sense.id in ("ongoing.behind", "ongoing") and not _is_noun_phrase(scene, hit) for hit in following)


def _is_noun_phrase(scene: Scene, hit: Hit) -> bool:
    """«بداية», «انطلاق»: nouns that govern what follows, no adverbs."""
    return hit.sense.id == "ongoing" and scene.words.folded[hit.last] not in _NOW


def is_subjunctive(scene: Scene, verb: Hit) -> bool:
    """Directly behind أن: what is hoped, planned or feared, nothing that goes on («أمله في أن يقوم بزيارة»)."""
    return verb.first > 0 and scene.words.folded[verb.first - 1].endswith(_TO) and scene.is_that(verb.first - 1)


def _opens_like_present(scene: Scene, verb: Hit) -> bool:
    return scene.words.folded[verb.first][len(verb.particles) :][:1] in _PRESENT_LETTERS


def _without_subject(scene: Scene, trigger: Trigger, verb: Hit) -> bool:
    """«تجري مفاوضات»: the meeting itself is the subject."""
    return not scene.is_headline(trigger.sentence) and verb.sense.person == "3fs" and verb.last + 1 == trigger.hit.first


def _are_negotiating(scene: Scene, trigger: Trigger) -> bool:
    """«تجري بلاده مفاوضات مع طهران»: negotiations last."""
    return trigger.hit.sense.id == "noun.negotiations" and not scene.is_headline(trigger.sentence)


def _was(scene: Scene, verb: Hit) -> bool:
    """«بينما كان القادة يستقبلون»: a present behind كان is past."""
    return not _WAS.isdisjoint(scene.words.folded[max(0, verb.first - _WAS_BEFORE) : verb.first])


def _present(trigger: Trigger, verb: Hit, scene: Scene) -> Decided:
    """The present tells in a headline what was held, elsewhere what is to come."""
    span = scene.words.span_of(verb)
    if _was(scene, verb) and not is_subjunctive(scene, verb):
        return Decided("held", span, TENSE)
    return Decided("held", span, HEADLINE) if scene.is_headline(trigger.sentence) else Decided("planned", span, TENSE)


def by_time(state: Decided, time: TimeExpression | None, *, begins: bool) -> Decided:
    """What a noun or a present says, corrected by the day: tomorrow's talks were not held.

    Args:
        state: what the words say.
        time: of the meeting.
        begins: the verb tells a beginning: «تنطلق المحادثات» is to come, «تنطلق اليوم» goes on.
    """
    if time is None:
        return state
    if begins and state.status == "planned" and state.firm == TENSE and time.expression.startswith(_TODAY):
        return Decided("ongoing", time.span, TENSE)
    may_be_to_come = state.status == "ongoing" or (state.status == "held" and state.firm < TOLD)
    if may_be_to_come and (time.expression.startswith(_TO_COME) or time.expression.endswith(_NEXT)):
        return Decided("planned", time.span)
    if state.status == "held" and state.firm == HEADLINE and time.expression.startswith(_WEEKDAYS):
        return Decided("planned", time.span, TENSE)  # of what was held a headline says «أمس», or no day
    if state.status == "planned" and time.expression.startswith(_GONE) and state.firm == TENSE:
        return Decided("held", time.span, TENSE)
    return state


def of_stop(scene: Scene, trigger: Trigger, state: Decided, goal: int) -> Decided:
    """A later stop of a journey that goes on, or was begun, is to come: «بدأ جولته بكينيا، وسينتقل إلى أوغندا».

    Args:
        scene: the article.
        trigger: the word of the journey.
        state: of the journey.
        goal: the token at which the stop is named.
    """
    if state.status not in ("held", "ongoing"):
        return state
    ahead = next((token for token in range(trigger.hit.last + 1, goal) if _moves_on(scene, token)), None)
    if ahead is not None:
        return Decided("planned", scene.words.span(ahead, ahead))
    before = scene.words.within("encounter-status", trigger.hit.first - _BEGINNING, trigger.hit.first)
    begins = next((hit for hit in before if scene.words.folded[hit.last] in _BEGINS), None)
    if begins is None or trigger.hit.sense.suffix or goal <= trigger.hit.last:
        return state
    return Decided("planned", scene.words.span_of(begins))


def _moves_on(scene: Scene, token: int) -> bool:
    """A future of travelling: «سينتقل», «وسيزور»."""
    hits = scene.words.senses(token, "meeting")
    return scene.particle(token, "moves-on") or any(hit.sense.form == "future" for hit in hits)
