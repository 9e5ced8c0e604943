"""What follows a noun of meeting and decides on it: «اللقاء المرتقب», «الزيارة التي ألغيت», «اجتماع يعقد غدا»."""

from mahdar.findings.encounters.carriers import Carrier, carriers_at
from mahdar.findings.encounters.composing import TOLD, Decided, under, under_negated
from mahdar.findings.encounters.governors import Governor
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.tenses import of_carrier
from mahdar.findings.encounters.triggers import Trigger
from mahdar.sentences import FINITE, Hit
from mahdar.sentences.clauses import COMMAS, STOPS

ADJECTIVES = 3  # tokens behind the noun in which its adjectives stand
FAR_ADJECTIVES = 14  # with ال also behind who takes part: «زيارة ماكرون إلى بغداد المقررة الخميس»
MARKS = STOPS | COMMAS
_FEMININE = ("ه", "ات", "ة")
_OF_FEMININE = frozenset({"التي", "والتي"})
_RELATIVES = frozenset({"التي", "والتي", "الذي", "والذي"})
NEVER = "لن"  # «لن تستأنف المحادثات»: not «لم تبدأ بعد»
_OF_ITSELF = frozenset({"carry.be-done", "carry.hold", "carry.conduct"})
REPORT = 3  # tokens from «أنباء» to the meeting that they tell of: «أنباء عن عقد لقاء»
VERBS = 12  # tokens behind the noun in which its own verb stands


def told_behind(scene: Scene, trigger: Trigger, state: Decided) -> Decided:
    """The status of a noun of meeting with what follows it."""
    if trigger.finite:
        return state
    first = trigger.hit.last + 1
    if scene.particle(first, "will-comprise"):
        return under("planned", state, scene.words.span(first, first))
    if state.status == "held" and state.firm < TOLD and (gathered := _gathered(scene, trigger)) is not None:
        return Decided("held", scene.words.span(gathered, gathered))
    return _with_verdict(scene, trigger, _with_verb(scene, trigger, _with_adjective(scene, trigger, state)))


def _gathered(scene: Scene, trigger: Trigger) -> int | None:
    """«يعود بعد لقاء في الرياض جمعهما»: a past directly behind the meeting, its adjectives, place and day."""
    for token in range(trigger.hit.last + 1, min(trigger.hit.last + 1 + VERBS, trigger.sentence.last)):
        if scene.particle(token, "gathered"):
            return token
        if scene.is_comma(token) or scene.is_stop(token) or scene.is_that(token) or _another(scene, trigger, token):
            return None
    return None


def _with_verdict(scene: Scene, trigger: Trigger, state: Decided) -> Decided:
    """«أخبار لقاء الرجلين لا أساس لها»: a verdict on the reports that tell of the meeting."""
    first = trigger.hit.first
    if not any(scene.has_status(token, "report") for token in range(max(first - REPORT, 0), first)):
        return state
    found = scene.words.within("encounter-status", trigger.hit.last + 1, trigger.sentence.last)
    verdict = next((hit for hit in found if hit.sense.id == "baseless"), None)
    return under("denied", state, scene.words.span_of(verdict)) if verdict else state


def _with_adjective(scene: Scene, trigger: Trigger, state: Decided) -> Decided:
    first = trigger.hit.last + 1
    found = scene.words.within("encounter-status", first, min(first + FAR_ADJECTIVES, trigger.sentence.last))
    end = next((hit.first for hit in found if hit.sense.id in ("relative", "clause")), trigger.sentence.last)
    ends = (hit.first for group in ("meeting", "complementiser") for hit in scene.words.within(group, first, end))
    end = min([end, *ends])
    for hit in found:
        kind, _, place = hit.sense.id.partition(".")
        if place != "behind" or hit.first >= end or not MARKS.isdisjoint(scene.words.folded[first : hit.first]):
            continue
        if _goes_on_expected(scene, hit):
            return under("planned", state, scene.words.span_of(hit))
        near = hit.first < first + ADJECTIVES or _is_far_adjective(scene, hit)
        if (near or _is_predicate(scene, hit)) and not scene.names_a_time(hit.first):
            return under(kind, state, scene.words.span_of(hit))
    return state


def _goes_on_expected(scene: Scene, hit: Hit) -> bool:
    """«لا يزال مرتقبا»: what goes on is the expectation."""
    return hit.sense.id == "ongoing.behind" and scene.has_status(hit.last + 1, "planned.behind")


def _is_far_adjective(scene: Scene, hit: Hit) -> bool:
    """«زيارة ماكرون إلى بغداد المقررة»; not «المباحثات مكنت من الانتقال إلى المرحلة المقبلة»: that of another noun."""
    before = scene.skip_quotes(hit.first - 1, -1)
    word = scene.words.folded[before]
    another = word.startswith(("ال", "لل", "بال", "وال")) and scene.parties.at(before) is None
    return scene.words.folded[hit.first].startswith("ال") and not another


def _is_predicate(scene: Scene, hit: Hit) -> bool:
    """«لقاء بوتين وترامب مؤجل»: behind a name an adjective without ال speaks of the meeting."""
    before = scene.parties.at(scene.skip_quotes(hit.first - 1, -1))
    return before is not None and before.last < hit.first and not hit.particles


def _with_verb(scene: Scene, trigger: Trigger, state: Decided) -> Decided:
    first = trigger.hit.last + 1
    relative = False
    if not scene.words.within("carrying", first, min(first + VERBS, trigger.sentence.last)):
        return state
    for token in range(first, min(first + VERBS, trigger.sentence.last)):
        if scene.is_stop(token) or scene.is_that(token):
            break
        if scene.has_status(token, "relative"):
            if not _agrees(scene, trigger, token):
                break  # «زيارة ترامب الذي دعا»
            relative = True
        if _ends_setting(scene, trigger, token) and not relative:
            break  # «تزامنا مع زيارة بوتين، انطلقت حملة»
        found = carriers_at(scene, token)
        its_own = relative or token <= first + 1 or any(_is_its_verb(hit, carrier) for hit, carrier in found)
        for hit, carrier in found if its_own else ():
            if hit.sense.form in FINITE and _may_tell(scene, hit):  # «من أجل»
                return _told_by(scene, trigger, state, hit, carrier)
        if _other_verb(scene, token) or scene.has_status(token, "clause") or _another(scene, trigger, token):
            break
    return state


def _may_tell(scene: Scene, hit: Hit) -> bool:
    """Not «من أجل», nor «قام بزيارة وطالب بـ»: a verb that و joins tells of another thing."""
    joined = hit.particles[:1] in ("و", "ف") and hit.sense.form != "passive"
    return not joined and not scene.words.is_a(hit.first - 1, "preposition")


def _agrees(scene: Scene, trigger: Trigger, token: int) -> bool:
    """«الزيارة التي», «اللقاء الذي»; not «زيارة ترامب الذي»."""
    feminine = scene.words.folded[trigger.hit.last].endswith(_FEMININE)
    word = scene.words.folded[token]
    return word not in _RELATIVES or (word in _OF_FEMININE) == feminine or bool(trigger.hit.sense.suffix)


def _ends_setting(scene: Scene, trigger: Trigger, comma: int) -> bool:
    """«مع زيارة بوتين، انطلقت حملة»: the clause is about something else; «زيارة البرتغال، التي» goes on."""
    if not scene.is_comma(comma) or scene.has_status(scene.skip_quotes(comma + 1), "relative"):
        return False
    before = trigger.hit.first - 1
    setting = any(_ends_at(scene, before, kind) for kind in ("setting", "about", "before"))
    return setting or scene.words.is_a(before, "preposition")


def _ends_at(scene: Scene, token: int, kind: str) -> bool:
    """«بعد», and «على هامش», of two tokens."""
    hits = (hit for first in (token - 1, token) for hit in scene.statuses(first))
    return any(hit.sense.id == kind and hit.last == token for hit in hits)


def _another(scene: Scene, trigger: Trigger, token: int) -> bool:
    """Another noun of meeting begins («لأن المفاوضات السابقة …»): what follows is told of that one."""
    return token > trigger.hit.last and any(
        hit.sense.form not in FINITE for hit in scene.words.senses(token, "meeting")
    )


def _is_its_verb(hit: Hit, carrier: Carrier) -> bool:
    """A verb that a meeting can be the subject of: «ألغي», which is written like «ألغى», and «تأجل»."""
    return hit.sense.form == "passive" or "happens" in carrier.features


def _told_by(scene: Scene, trigger: Trigger, state: Decided, hit: Hit, carrier: Carrier) -> Decided:
    span = scene.words.span_of(hit)
    if scene.has_status(hit.first - 1, "negation"):
        of_another = carrier.kind == "carry" and hit.sense.id not in _OF_ITSELF
        if of_another and not (_is_its_verb(hit, carrier) or hit.sense.suffix):
            return state  # «المكالمة لم تتضمن أي تهديد»
        never = carrier.kind == "ongoing" and scene.words.folded[hit.first - 1] == NEVER
        return under_negated("carry" if never else carrier.kind, state, span)
    ahead = hit.sense.form == "future" or (hit.sense.form == "present" and "begin" in carrier.features)
    if carrier.kind == "carry":
        told = of_carrier(scene, trigger, Governor("carry", hit, carrier.features))
        return told if state.firm < TOLD else state
    return under("planned" if ahead and carrier.kind in ("ongoing", "held") else carrier.kind, state, span)


def _other_verb(scene: Scene, token: int) -> bool:
    said = any(hit.sense.form in ("past", "present") for hit in scene.words.senses(token, "saying"))
    # «بين» and «وكيري» are written like verbs of saying
    return said and scene.parties.at(token) is None and not scene.words.is_a(token, "preposition")
