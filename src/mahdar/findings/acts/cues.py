"""Words of acting where they stand, and whether a form that could be a verb or a noun is the one or the other."""

from collections.abc import Iterator

from mahdar.findings.acts.carriers import carried_by
from mahdar.findings.acts.drafts import Cue
from mahdar.findings.acts.pronouns import agrees
from mahdar.findings.acts.scene import Scene
from mahdar.findings.acts.vocabulary import OBJECT, SENSE, entries
from mahdar.sentences import FINITE, Hit

CONDITION_REACH = 8
OBJECT_REACH = 7  # tokens between a verb of wide meaning and the noun that makes it an act
OBJECT_BEFORE = 4  # tokens from that noun to a verb whose pronoun means it
_SHORT = 4  # letters with the particle
_NOUNS = ("masdar", "noun")


def cues(scene: Scene, *forms: str) -> list[Cue]:
    """The words of acting in one of these forms, one a token, that mean an act where they stand."""
    if forms not in scene.read:
        scene.read[forms] = list(_cues(scene, forms))
    return scene.read[forms]


def _cues(scene: Scene, forms: tuple[str, ...]) -> Iterator[Cue]:
    seen = -1
    for hit in scene.words.group(SENSE):
        if hit.first == seen or hit.sense.form not in forms:
            continue
        cue = cue_at(scene, hit, hit.sense.id)
        if _has_object(scene, cue) and _reads_so(scene, cue):
            seen = hit.first
            yield cue


def cue_at(scene: Scene, hit: Hit, entry: str) -> Cue:
    """The words of a hit as a word of acting, of the entry with this id."""
    return Cue(hit, scene.words.sentence_at(hit.first), entries(scene.known)[entry])


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


def is_wished(scene: Scene, cue: Cue) -> bool:
    """«يريد أن تفرض», «لتدعم»: what somebody wants or aims at is no deed yet."""
    if cue.hit.sense.form not in ("present", "jussive"):
        return False
    before = scene.skip_quotes(cue.hit.first - 1, -1)
    return "ل" in cue.hit.particles or (before >= cue.sentence.first and scene.little(before, "so-that") is not None)


def is_conditional(scene: Scene, cue: Cue) -> bool:
    """Whether a word of condition stands a few words before."""
    return scene.any_little(max(cue.sentence.first, cue.hit.first - CONDITION_REACH), cue.hit.first, "condition")


def object_of(scene: Scene, cue: Cue) -> Hit | None:
    """The noun that makes an act of a verb of wide meaning: «وقع اتفاقا»."""
    first = cue.hit.last + 1
    hits = scene.words.within(OBJECT, first, min(first + OBJECT_REACH, cue.sentence.last))
    return next((hit for hit in hits if hit.sense.id == cue.entry.id), None)


def _has_object(scene: Scene, cue: Cue) -> bool:
    if "of-what" not in cue.entry.features:
        return True
    if cue.hit.sense.suffix and "mutual" in cue.entry.features:
        return True  # «الاتفاق الذي وقعته»
    return _object_before(scene, cue) or object_of(scene, cue) is not None


def _object_before(scene: Scene, cue: Cue) -> bool:
    """«العقوبات الجديدة التي تفرضها», «غارة شنتها»: the noun that the attached pronoun means stands just before."""
    if not cue.hit.sense.suffix or cue.hit.particles:
        return False
    hits = scene.words.within(OBJECT, max(cue.sentence.first, cue.hit.first - OBJECT_BEFORE), cue.hit.first)
    return any(hit.sense.id == cue.entry.id for hit in hits)


def _reads_so(scene: Scene, cue: Cue) -> bool:
    """Whether a form that the lexicon has as verb and as noun is read rightly here as the one that the cue says."""
    hit = cue.hit
    if "group" in cue.entry.features and hit.sense.definite:
        return False
    if hit.sense.form not in ("past", *_NOUNS):
        return True
    if hit.sense.person == "3md" and _is_accusative(scene, cue):
        return False
    if hit.sense.form == "past" and _is_object_of_verb(scene, cue):
        return False
    twofold = _also(scene, hit, _NOUNS if hit.sense.form == "past" else ("past",))
    if not twofold:
        return hit.sense.form in _NOUNS or _stands_as_verb(scene, cue)
    return _is_verb(scene, cue) == (hit.sense.form == "past")


def _is_object_of_verb(scene: Scene, cue: Cue) -> bool:
    """«تعارض فرض عقوبات», «أكدت دعم»: what stands at once behind a verb is its object."""
    first = cue.hit.first
    return first > cue.sentence.first and not cue.hit.particles and scene.verb_at(first - 1) is not None


def _stands_as_verb(scene: Scene, cue: Cue) -> bool:
    """Feminine and plural forms of the past are no nouns; others stand where Arabic puts a verb."""
    hit = cue.hit
    if hit.sense.person != "3ms" and not hit.sense.definite and not any(letter in hit.particles for letter in "بلك"):
        return True
    if _follows_other_subject(scene, cue):
        return False
    if hit.particles.endswith("ف") and len(scene.words.folded[hit.first]) <= _SHORT:
        return False  # «فدان» is a measure, «فدعا» a verb
    return scene.little(hit.first - 1, "own-country") is not None or scene.reads_as_verb(hit, cue.sentence)


def _also(scene: Scene, hit: Hit, forms: tuple[str, ...]) -> bool:
    others = scene.words.senses(hit.first, SENSE)
    return any(other.sense.form in forms and other.skip == hit.skip for other in others)


def _is_verb(scene: Scene, cue: Cue) -> bool:
    """«لافروف رفض» and «رفض لافروف» are verbs; «رفضه», «رفض بلاده», «أعلن لافروف رفض» are nouns."""
    hit = cue.hit
    if hit.sense.suffix or scene.little(hit.last + 1, "own-country") or not scene.reads_as_verb(hit, cue.sentence):
        return False
    behind = scene.parties.starting(scene.skip_quotes(hit.last + 1))
    if behind is not None and not behind.particles and not agrees(scene, hit.sense.person, behind):
        return False
    if "force" in cue.entry.features and behind is not None and not behind.entities:
        return False  # «وطرد دبلوماسي»
    if _follows_other_subject(scene, cue) or _has_plural_genitive(scene, cue):
        return False
    return carried_by(scene, hit.first, cue.sentence) is None


def _follows_other_subject(scene: Scene, cue: Cue) -> bool:
    """«وانتقد المبعوث طرد العائلتين»: the party before has a verb of its own, whose object the word is."""
    before = scene.parties.at(scene.skip_quotes(cue.hit.first - 1, -1))
    if before is None or cue.hit.particles:
        return False
    verb = scene.verb_at(scene.skip_quotes(before.first - 1, -1)) if before.first > cue.sentence.first else None
    return verb is not None and verb.sense.form in FINITE


def _is_accusative(scene: Scene, cue: Cue) -> bool:
    """«لقي رفضا من دول أخرى» has the noun; «وحثا الهند على» has its object behind it, and is a verb."""
    hit = cue.hit
    following = hit.last + 1
    if scene.words.folded[hit.last][hit.skip : -1] not in cue.entry.masdars or following >= cue.sentence.last:
        return False
    party = scene.parties.starting(following)
    takes = party is not None and not party.particles
    return not (takes or scene.words.folded[following].startswith("ال") or scene.little(following, "that"))


def _has_plural_genitive(scene: Scene, cue: Cue) -> bool:
    """«ورفض المتمردين للهدنة» is a noun: behind the verb they would be «المتمردون»."""
    following = cue.hit.last + 1
    word = scene.words.folded[following] if following < cue.sentence.last else ""
    return word.startswith("ال") and word.endswith("ين") and scene.parties.starting(following) is None
