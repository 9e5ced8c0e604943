"""Words of acting where they stand, and whether a form that could be a verb or a noun is the one or the other."""

from collections.abc import Iterator

from mahdar.findings.acts.carriers import carried_by
from mahdar.findings.acts.drafts import Cue
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.vocabulary import OBJECT, SENSE, entries
from mahdar.sentences import Hit

OBJECT_REACH = 7  # tokens between a verb of wide meaning and the noun that makes it an act
_NOUNS = ("masdar", "noun")


def cues(scene: Scene, *forms: str) -> list[Cue]:
    """The words of acting in one of these forms, one a token, that mean an act where they stand."""
    if forms not in scene.read:
        scene.read[forms] = list(_cues(scene, forms))
    return scene.read[forms]


def _cues(scene: Scene, forms: tuple[str, ...]) -> Iterator[Cue]:
    known = entries(scene.known)
    seen = -1
    for hit in scene.words.group(SENSE):
        if hit.first == seen or hit.sense.form not in forms:
            continue
        cue = Cue(hit, scene.words.sentence_at(hit.first), known[hit.sense.id])
        if _has_object(scene, cue) and _reads_so(scene, cue):
            seen = hit.first
            yield cue


def noun_cues(scene: Scene) -> list[Cue]:
    """The nouns of acting."""
    return cues(scene, *_NOUNS)


def negated(scene: Scene, cue: Cue) -> bool:
    """Whether a negation stands directly before the word."""
    before = cue.hit.first - 1
    return before >= cue.sentence.first and scene.little(before, "negation") is not None


def is_coming(scene: Scene, cue: Cue) -> bool:
    """Whether the word tells what is still to come."""
    if cue.hit.sense.form in ("future", "past"):
        return cue.hit.sense.form == "future"
    return scene.any_little(max(cue.sentence.first, cue.hit.first - 2), cue.hit.first, "coming")


def object_of(scene: Scene, cue: Cue) -> Hit | None:
    """The noun that makes an act of a verb of wide meaning: «وقع اتفاقا»."""
    first = cue.hit.last + 1
    hits = scene.words.within(OBJECT, first, min(first + OBJECT_REACH, cue.sentence.last))
    return next((hit for hit in hits if hit.sense.id == cue.entry.id), None)


def _has_object(scene: Scene, cue: Cue) -> bool:
    if "of-what" not in cue.entry.features:
        return True
    points_back = bool(cue.hit.sense.suffix) and "mutual" in cue.entry.features  # «الاتفاق الذي وقعته»
    return points_back or object_of(scene, cue) is not None


def _reads_so(scene: Scene, cue: Cue) -> bool:
    """Whether a form that the lexicon has as verb and as noun is read rightly here as the one that the cue says."""
    hit = cue.hit
    if hit.sense.form not in ("past", *_NOUNS):
        return True
    twofold = _also(scene, hit, _NOUNS if hit.sense.form == "past" else ("past",))
    if not twofold:
        return hit.sense.form in _NOUNS or scene.reads_as_verb(hit, cue.sentence)
    return _is_verb(scene, cue) == (hit.sense.form == "past")


def _also(scene: Scene, hit: Hit, forms: tuple[str, ...]) -> bool:
    others = scene.words.senses(hit.first, SENSE)
    return any(other.sense.form in forms and other.skip == hit.skip for other in others)


def _is_verb(scene: Scene, cue: Cue) -> bool:
    """«لافروف رفض» and «رفض لافروف» are verbs; «رفضه», «رفض بلاده», «أعلن لافروف رفض» are nouns."""
    hit = cue.hit
    if hit.sense.suffix or scene.little(hit.last + 1, "own-country") or not scene.reads_as_verb(hit, cue.sentence):
        return False
    return carried_by(scene, hit.first, cue.sentence) is None
