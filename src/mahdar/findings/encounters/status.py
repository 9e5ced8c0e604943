"""Whether an encounter took place: the tense of its verb, and the words before it that change that."""

from typing import NamedTuple, cast

from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.records.facts import Status
from mahdar.text import Span

_BY_TENSE = {"past": "held", "future": "planned", "present": "planned", "passive": "held", "jussive": "denied"}
BEFORE = 9  # tokens in front of the word of meeting in which a word of status governs it
_STRONGEST = ("cancelled", "postponed", "denied", "planned", "proposed", "ongoing")


class Decided(NamedTuple):
    """The status and the words that show it."""

    status: Status
    span: Span


def status_of(scene: Scene, trigger: Trigger) -> Decided:
    """The status of the encounter that a word of meeting names.

    A word that governs it wins over tense; among several the one that takes most away («نفى أن يكون مقررا» is a denial).
    """
    hit = trigger.hit
    own = scene.words.span_of(hit)
    first = max(trigger.sentence.first, hit.first - BEFORE)
    governing = [
        found
        for token in range(first, hit.first)
        for found in scene.words.senses(token, "encounter-status")
        if _same_clause(scene, found.last + 1, hit.first) and not (hit.sense.form == "past" and found.sense.id != "denied")
    ]
    after = [
        found
        for token in range(hit.last + 1, min(hit.last + 4, trigger.sentence.last))
        for found in scene.words.senses(token, "encounter-status")
        if found.sense.id in ("planned", "cancelled", "postponed") and found.sense.id and not trigger.finite
    ]
    for status in _STRONGEST:
        for found in (*governing, *after):
            if found.sense.id == status:
                return Decided(cast("Status", status), scene.words.span_of(found))
    default = _BY_TENSE.get(hit.sense.form, "held")
    if default == "planned" and hit.sense.form == "present":
        default = _present(trigger)
    return Decided(cast("Status", default), own)


def _present(trigger: Trigger) -> str:
    """The present tells: of a headline what was held, of a visit what goes on, of a meeting what is to come."""
    if trigger.sentence.line == 0:
        return "held"
    return "ongoing" if trigger.mode == "visit" else "planned"


def _same_clause(scene: Scene, first: int, last: int) -> bool:
    return not any(token in "،.؛:" for token in scene.words.folded[first:last])
