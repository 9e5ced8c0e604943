"""The verbs that carry a noun of acting: «أعرب عن رفضه», «جدد وزير الخارجية دعم بلاده», «وجه دعوة إلى»."""

from mahdar.findings.acts.actors import party_before, says_himself, stands_free, subject_behind
from mahdar.findings.acts.continuing import continued, first_sure_subject
from mahdar.findings.acts.scene import Scene
from mahdar.records import Party
from mahdar.sentences import FINITE, Hit, Sentence

_PROMISES = frozenset(
    f"act-carrying.{verb}" for verb in ("pledge", "promise", "commit", "intend", "mean-to", "be-ready")
)
_LEADING = frozenset({"act-carrying.hasten", "act-carrying.work", "act-carrying.focus", "act-carrying.insist"})
_REACH = 30  # tokens from a noun back to the verb that carries it, over parties and adverbs
_FAR = 18  # tokens further back over other words, where these may stand between
_STOPS = frozenset(".:؛;")


def carried_by(scene: Scene, token: int, sentence: Sentence, *, far: bool = False) -> Party | None:
    """The subject of the verb that carries the noun at `token`, where nothing but its subject stands between."""
    carrier = _carrier(scene, token, sentence, far=far)
    if carrier is None:
        return None
    before = party_before(scene, carrier, sentence)
    if carrier.sense.form == "participle" and before is not None:
        return before  # «أن الصين ملتزمة بدعم»
    if carrier.sense.form == "masdar" and (outer := carried_by(scene, carrier.first, sentence)) is not None:
        return outer  # «سارعت تايوان إلى الإعراب عن ترحيبها»
    if carrier.sense.form == "masdar":
        return _owner_of(scene, carrier)
    if carrier.sense.form == "participle" or says_himself(scene, carrier):
        return first_sure_subject(scene, carrier.first, sentence) or scene.topic_before(sentence)
    return _subject_of_carrier(scene, carrier, before, token, sentence)


def _owner_of(scene: Scene, carrier: Hit) -> Party | None:
    """«بعد إعلان كندا رفضها»: who stands behind a noun of carrying."""
    owner = scene.parties.starting(scene.skip_quotes(carrier.last + 1))
    return owner if owner is not None and not owner.particles and scene.can_act(owner) else None


def promised(scene: Scene, token: int, sentence: Sentence) -> bool:
    """Whether the verb that carries the noun promises what the noun tells of."""
    carrier = _carrier(scene, token, sentence, far=False)
    return carrier is not None and carrier.sense.id in _PROMISES


def _subject_of_carrier(
    scene: Scene, carrier: Hit, before: Party | None, token: int, sentence: Sentence
) -> Party | None:
    free = before if before is not None and stands_free(scene, before) else None
    if before is not None and before.last == carrier.first - 1:
        return free
    behind = subject_behind(scene, carrier, sentence)
    if behind is not None and behind.last < token:
        return behind
    if before is not None:
        return free
    acting = continued(scene, carrier, sentence)
    return acting.party if acting else None


def _carrier(scene: Scene, token: int, sentence: Sentence, *, far: bool) -> Hit | None:
    before, led = token - 1, False
    while before >= max(sentence.first, token - _REACH):
        hit = scene.carrier_at(before)
        if hit is not None:
            return hit if not led or hit.sense.id in _LEADING else None
        party = scene.parties.at(before)
        if party is not None:
            before = party.first - 1
        elif _is_let_through(scene, before):
            before -= 1
        elif not led and scene.little(before, "led-to"):
            before, led = before - 1, True
        else:
            return _far_carrier(scene, before, sentence) if far else None
    return None


def _far_carrier(scene: Scene, token: int, sentence: Sentence) -> Hit | None:
    for before in range(token, max(sentence.first, token - _FAR) - 1, -1):
        hit = scene.carrier_at(before)
        if hit is not None and hit.sense.form in FINITE:
            return hit
    return None


def _is_let_through(scene: Scene, token: int) -> bool:
    word = scene.words.folded[token]
    if not word[0].isalpha():
        return word not in _STOPS
    return scene.little(token, "adverb", "carried") is not None
