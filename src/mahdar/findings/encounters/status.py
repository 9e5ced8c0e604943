"""Whether an encounter took place: the tense of its verb, and the words before it that change that."""

from collections.abc import Iterator
from typing import NamedTuple, cast

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records.facts import Status
from mahdar.sentences import FINITE, Hit
from mahdar.text import Span

_BY_TENSE: dict[str, Status] = {"past": "held", "future": "planned", "passive": "held", "jussive": "denied"}
BEFORE = 7  # tokens in front of the word of meeting in which a word of status governs it
CARRIER_REACH = 9  # tokens back to the verb that carries a noun of meeting
_STRONGEST = ("cancelled", "postponed", "denied", "planned", "proposed", "ongoing")


class Decided(NamedTuple):
    """The status and the words that show it."""

    status: Status
    span: Span


def status_of(scene: Scene, trigger: Trigger) -> Decided:
    """The status of the encounter that a word of meeting names.

    A word that governs it wins over tense; among several the one that takes most away («نفى أن يكون مقررا» is a denial).
    """
    governing = [*_before(scene, trigger), *_behind(scene, trigger)]
    for status in _STRONGEST:
        for found in governing:
            if found.sense.id == status:
                return Decided(cast("Status", status), scene.words.span_of(found))
    if trigger.finite:
        return Decided(_by_tense(trigger, trigger.hit), scene.words.span_of(trigger.hit))
    return _of_noun(scene, trigger)


def _before(scene: Scene, trigger: Trigger) -> Iterator[Hit]:
    hit = trigger.hit
    for token in range(max(trigger.sentence.first, hit.first - BEFORE), hit.first):
        for found in scene.words.senses(token, "encounter-status"):
            told_as_past = hit.sense.form == "past" and found.sense.id != "denied"
            if _same_clause(scene, found.last + 1, hit.first) and not told_as_past:
                yield found


def _behind(scene: Scene, trigger: Trigger) -> Iterator[Hit]:
    """«اللقاء المرتقب», «الزيارة المؤجلة»: adjectives behind a noun."""
    if trigger.finite:
        return
    for token in range(trigger.hit.last + 1, min(trigger.hit.last + 4, trigger.sentence.last)):
        for found in scene.words.senses(token, "encounter-status"):
            if found.sense.id in ("planned", "cancelled", "postponed"):
                yield found


def _of_noun(scene: Scene, trigger: Trigger) -> Decided:
    """A noun was held, unless it is a purpose («للقاء»), stands behind «قبل», or its carrying verb is not past."""
    hit = trigger.hit
    own = scene.words.span_of(hit)
    before = scene.skip_quotes(hit.first - 1, -1)
    for found in scene.words.senses(before, "encounter-status"):
        if found.sense.id == "before":
            return Decided("planned", scene.words.span_of(found))
    if "ل" in hit.particles and hit.sense.form in ("masdar", "noun"):
        return Decided("planned", own)
    for token in range(hit.first - 1, max(trigger.sentence.first, hit.first - CARRIER_REACH) - 1, -1):
        for found in scene.words.senses(token, "carrying"):
            if "ل" in found.particles and found.sense.form == "masdar":
                return Decided("planned", scene.words.span_of(found))
            if found.sense.form in FINITE:
                return Decided(_by_tense(trigger, found), scene.words.span_of(found))
    return Decided("held", own)


def _by_tense(trigger: Trigger, verb: Hit) -> Status:
    if verb.sense.form == "present":
        return _present(trigger)
    return _BY_TENSE.get(verb.sense.form, "held")


def _present(trigger: Trigger) -> Status:
    """The present tells: of a headline what was held, of a visit what goes on, of a meeting what is to come."""
    if trigger.sentence.line == 0:
        return "held"
    return "ongoing" if trigger.mode == "visit" else "planned"


def _same_clause(scene: Scene, first: int, last: int) -> bool:
    return not any(token in "،.؛:" for token in scene.words.folded[first:last])
