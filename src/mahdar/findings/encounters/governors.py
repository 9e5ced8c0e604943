"""The words that stand over a word of meeting in its clause, from the inside out, and may change its status."""

from typing import NamedTuple

from mahdar.findings.encounters.carriers import Carrier, carriers_at
from mahdar.findings.encounters.scene import Scene
from mahdar.findings.encounters.triggers import Trigger
from mahdar.sentences import FINITE, Hit
from mahdar.sentences.clauses import ATTACHED_PREPOSITIONS, COMMAS, STOPS

REACH = 24  # tokens back from the word of meeting: longer clauses have a verb of their own in between
_MAIN_VERBS = ("saying", "act", "meeting")
_WORTH = "proposed.worth"
_ANNEXED = frozenset({"proposed.of", _WORTH})
_SOUGHT = "proposed.sought"
_NO_GOVERNORS = ("clause", "relative")
_IN_CONSTRUCT = ("about", "setting", "before", "ended", "ongoing")  # govern the noun phrase directly behind
_LONGEST_CONSTRUCT = 5  # tokens of «في ختام الجولة الثانية من محادثات»
LONGEST_PARTICLE = 3  # letters of «إلى», which folds to «الي»
_POINTING = frozenset({"هذا", "هذه", "ذلك", "تلك"})


class Governor(NamedTuple):
    """A word that governs what stands behind it.

    Attributes:
        kind: a status; «carry» for a verb that only carries the noun; «that», «setting», «about», «before», «ended»,
            «report», «negation»; «verb» for any other verb of the clause.
        features: of a carrying verb, as `verbs/carrying.yaml` has them; «masdar» where it may be one.
        particles: folded particles that tie what is behind them to a carrying verb.
    """

    kind: str
    hit: Hit
    features: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()

    @property
    def finite(self) -> bool:
        """A verb that has a subject."""
        return self.hit.sense.form in FINITE


def governors(scene: Scene, trigger: Trigger) -> list[Governor]:
    """What governs a word of meeting, innermost first."""
    found: list[Governor] = []
    covered = -1
    for token in _candidates(scene, _clause_start(scene, trigger), trigger.hit.first):
        governor = None if token <= covered else governor_at(scene, token)
        if governor is not None and governor.hit.last < trigger.hit.first:
            found.append(governor)
            covered = governor.hit.last
    inward: list[Governor] = []
    for governor in reversed(found):
        inner = inward[-1].hit.first if inward else trigger.hit.first
        if _SOUGHT in governor.features and not _is_aim(scene, inward[-1].hit if inward else trigger.hit):
            continue
        if "annexed" in governor.features and not _is_annexed(scene, trigger, governor, inner):
            continue
        if governor.kind not in _IN_CONSTRUCT or governor.finite or _in_construct(scene, governor, inner):
            inward.append(governor)
    return inward


def _is_annexed(scene: Scene, trigger: Trigger, governor: Governor, inner: int) -> bool:
    """«فرص اللقاء»; not «تحريك الصفقة محادثات …», whose noun is another one, nor «أهمية زيارته», which is given."""
    first = governor.hit.last + 1
    if _WORTH in governor.features and trigger.hit.sense.suffix:
        return False
    word = scene.words.folded[first]
    other = word.startswith("ال") and len(word) > LONGEST_PARTICLE and scene.parties.at(first) is None
    return first == inner or not other


def _is_aim(scene: Scene, inner: Hit) -> bool:
    """«سعت لعقد لقاء», «سعت إلى لقاء»."""
    return "ل" in inner.particles or scene.particle(inner.first - 1, "to")


def _in_construct(scene: Scene, governor: Governor, inner: int) -> bool:
    """«في ختام جولة محادثات», «بعد أن التقى»; not «في فيينا محادثات», «في اللحظة الأخيرة زيارة»: another noun."""
    first = governor.hit.last + 1
    if scene.is_that(first):
        return True
    for token in range(first, min(inner, first + _LONGEST_CONSTRUCT)):
        word = scene.words.folded[token]
        if word in _POINTING or scene.skip_quotes(token) != token:
            continue
        other = word.startswith("ال") and len(word) > LONGEST_PARTICLE
        if other or scene.is_comma(token) or scene.parties.at(token) or scene.names_a_time(token):
            return False
    return inner - first < _LONGEST_CONSTRUCT


def _candidates(scene: Scene, first: int, last: int) -> list[int]:
    """The tokens of a clause that can govern anything."""
    groups = ("encounter-status", "carrying", "complementiser", *_MAIN_VERBS)
    return sorted({hit.first for group in groups for hit in scene.words.within(group, first, last)})


def governor_at(scene: Scene, token: int) -> Governor | None:
    """The governor that begins at a token: the longest word of status, else a verb, else أن."""
    words = [hit for hit in scene.statuses(token) if not hit.sense.id.endswith(".behind")]
    if words and not scene.parties.at(token):  # «لو دريان», «إن»
        hit = max(words, key=lambda hit: hit.last)
        return None if hit.sense.id in _NO_GOVERNORS else _word(hit)
    return _carrier_at(scene, token) or _verb_at(scene, token) or _that_at(scene, token)


def _word(hit: Hit) -> Governor:
    if hit.sense.id == "willing":
        return Governor("proposed", hit, frozenset({"will"}))
    if hit.sense.id == _SOUGHT:
        return Governor("proposed", hit, frozenset({_SOUGHT}))
    if hit.sense.id in _ANNEXED:
        return Governor("proposed", hit, frozenset({"annexed", hit.sense.id}))
    return Governor(hit.sense.id, hit)


def _carrier_at(scene: Scene, token: int) -> Governor | None:
    found = [pair for pair in carriers_at(scene, token) if not _is_noun(pair[0]) and not _has_its_object(*pair)]
    if not found:
        return None
    masdars = {hit.sense.id for hit, _ in found if hit.sense.form == "masdar"}
    for hit, carrier in sorted(found, key=lambda pair: pair[0].sense.form == "masdar"):
        features = carrier.features | ({"masdar"} if hit.sense.id in masdars else frozenset())
        return Governor(carrier.kind, hit, features, carrier.particles)
    return None


def _has_its_object(hit: Hit, carrier: Carrier) -> bool:
    """«الزيارة التي يؤديها … بلقاء»: its pronoun is what the verb carries."""
    return carrier.kind == "carry" and hit.sense.form in FINITE and bool(hit.sense.suffix)


def _is_noun(hit: Hit) -> bool:
    """«بعقد لقاءات»: what has a preposition before it is no verb."""
    return hit.sense.form in FINITE and not ATTACHED_PREPOSITIONS.isdisjoint(hit.particles)


def _verb_at(scene: Scene, token: int) -> Governor | None:
    if scene.parties.at(token):
        return None  # «وكيري» is written like a verb
    for group in _MAIN_VERBS:
        for hit in scene.words.senses(token, group):
            if hit.sense.form in FINITE and scene.reads_as_verb(hit, scene.words.sentence_at(token)):
                return Governor("verb", hit)
    return None


def _that_at(scene: Scene, token: int) -> Governor | None:
    return next((Governor("that", hit) for hit in scene.words.senses(token, "complementiser")), None)


def _clause_start(scene: Scene, trigger: Trigger) -> int:
    """Behind a word that opens a clause, a stop, or a comma with a verb of its own and و behind it."""
    last = trigger.hit.first
    first = max(trigger.sentence.first, last - REACH)
    for hit in scene.words.within("encounter-status", first, last):
        if hit.sense.id == "clause" or (hit.sense.id == "relative" and not _reports(scene, hit.first - 1)):
            first = hit.first + 1
    folded = scene.words.folded
    for token in range(last - 1, first - 1, -1):
        word = folded[token]
        if word in STOPS or (word in COMMAS and token + 1 < last and scene.joins_verb(token + 1)):
            return token + 1
    return first


def _reports(scene: Scene, token: int) -> bool:
    """«الأنباء التي تحدثت عن لقاء»: who denies the reports denies what they tell."""
    return scene.has_status(token, "report")
