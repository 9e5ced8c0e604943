"""What follows a noun of meeting and decides on it: «اللقاء المرتقب», «الزيارة التي ألغيت», «اجتماع يعقد غدا»."""

from mahdar.findings.encounters.carriers import Carrier, carriers_at
from mahdar.findings.encounters.composing import TENSE, TOLD, Decided, under
from mahdar.findings.encounters.governors import Governor
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.tenses import of_carrier
from mahdar.findings.encounters.triggers import Trigger
from mahdar.sentences import FINITE, Hit

ADJECTIVES = 3  # tokens behind the noun in which its adjectives stand
VERBS = 12  # tokens behind the noun in which its own verb stands


def told_behind(scene: Scene, trigger: Trigger, state: Decided) -> Decided:
    """The status of a noun of meeting with what follows it."""
    if trigger.finite:
        return state
    return _with_verb(scene, trigger, _with_adjective(scene, trigger, state))


def _with_adjective(scene: Scene, trigger: Trigger, state: Decided) -> Decided:
    first = trigger.hit.last + 1
    for token in range(first, min(first + ADJECTIVES, trigger.sentence.last)):
        if scene.parties.starting(token) or scene.is_comma(token) or scene.crosses_stop(token, token + 1):
            break
        for hit in scene.words.senses(token, "encounter-status"):
            kind, _, place = hit.sense.id.partition(".")
            if place == "behind" and not scene.names_a_time(token):
                return under(kind, state, scene.words.span_of(hit))
    return state


def _with_verb(scene: Scene, trigger: Trigger, state: Decided) -> Decided:
    first = trigger.hit.last + 1
    relative = False
    for token in range(first, min(first + VERBS, trigger.sentence.last)):
        if scene.crosses_stop(token, token + 1) or scene.words.senses(token, "complementiser"):
            break
        if _is_relative(scene, token):
            relative = True
        for hit, carrier in carriers_at(scene, token):
            if hit.sense.form in FINITE and _is_its_verb(hit, carrier, first, relative=relative):
                return _told_by(scene, trigger, state, hit, carrier)
        if _other_verb(scene, token):
            break
    return state


def _is_relative(scene: Scene, token: int) -> bool:
    return bool(scene.word_of_status([token], "relative"))


def _is_its_verb(hit: Hit, carrier: Carrier, first: int, *, relative: bool) -> bool:
    """A verb of the relative clause, directly behind, or one that only a meeting can be the subject of."""
    if relative or hit.first <= first + 1:
        return True
    return hit.sense.form == "passive" or "happens" in carrier.features


def _told_by(scene: Scene, trigger: Trigger, state: Decided, hit: Hit, carrier: Carrier) -> Decided:
    span = scene.words.span_of(hit)
    if scene.word_of_status([hit.first - 1], "negation"):
        return Decided("denied", span)
    ahead = hit.sense.form == "future"
    if carrier.kind == "carry":
        told = of_carrier(scene, trigger, Governor("carry", hit, carrier.features))
        return told if state.firm < TOLD else state
    return under("planned" if ahead and carrier.kind in ("ongoing", "held") else carrier.kind, state, span)


def _other_verb(scene: Scene, token: int) -> bool:
    return any(hit.sense.form in ("past", "present") for hit in scene.words.senses(token, "saying"))
