"""Words that announce speech: verbs, their participles and verbal nouns."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from mahdar.findings.quotations.vocabulary import SENSE, Verb, first_persons, verbs
from mahdar.sentences import Hit, Words
from mahdar.tagger import is_common
from mahdar.text import Span

Kind = Literal["finite", "participle", "noun"]
_KINDS: dict[str, Kind] = {
    "past": "finite", "present": "finite", "future": "finite", "jussive": "finite",
    "participle": "participle", "masdar": "noun",
}  # fmt: skip
_OWNERS = {"ه": "3ms", "ها": "3fs", "هم": "3mp", "هما": "3md"}
_ORDER = ("finite", "participle", "noun")
_ACCUSATIVE = ("ا", "ه", "ين")
_SOMEBODY = ("role", "role-noun", "person", "name-part", "title", "party-noun", "quotation-anaphor")
_SOME = "quotation-grammar.somebody"
_FOR_HIS_PART = ("جانبه", "جانبها", "جهته", "جهتها", "بدوره", "بدورها")
_TAKES_PRONOUN = frozenset(("pronoun", "addressee", "act", "describes", "document", "transfer"))
_BELIEVE = "saying.believe"
_PASSIVES = (_BELIEVE, "saying.mention", "saying.expect", "saying.say")  # their present has no such vowel else
_DAMMA = "\u064f"
_MODAL = "quotation-other-that.modal"
DEFINITE = ("ال", "وال", "لل", "بال")  # how a word begins that is definite by its form
_OPENING = frozenset(':«"“')
_SINCE = ("سبق", "الي", "وسبق")
_SUMS = frozenset(("خلاصه", "وخلاصه", "مجمل", "ومجمل", "صفوه", "وصفوه", "زبده", "وزبده", "حاصل", "وحاصل"))
_AMOUNT = 3  # tokens from «يبلغ» to the number
_SHORTEST_NOUN = 3
_FARTHER = 25  # tokens from «نسبت» to «إلى»
_NEAR, _FAR = 8, 12  # tokens behind a verb in which its أن, its particle must stand


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that announces speech.

    Attributes:
        token: its index.
        verb: what the knowledge says of it.
        kind: finite verb, participle behind another verb («مؤكدا»), or verbal noun («قوله»).
        person: 3ms, 3fs, 3mp, 3md of a finite verb or participle, else "".
        suffix: an attached pronoun, or "".
        joined: و or ف stands before it.
        span: the word without what is attached in front.
        tense: past, present, future, jussive; participle or masdar.
    """

    token: int
    verb: Verb
    kind: Kind
    person: str
    suffix: str
    joined: bool
    span: Span
    tense: str

    @property
    def subject_person(self) -> str:
        """The person of whoever speaks: that of the verb, or of the pronoun behind a verbal noun («قولها»)."""
        return _OWNERS.get(self.suffix, "") if self.kind == "noun" else self.person

    def has(self, feature: str) -> bool:
        """Whether the verb has a feature."""
        return feature in self.verb.features


def cues_of(words: Words) -> list[Cue]:
    """All cues of an article, one a token, in order."""
    by_token: dict[int, list[Cue]] = {}
    for hit in words.group(SENSE):
        if cue := _cue(words, hit):
            by_token.setdefault(cue.token, []).append(cue)
    return [min(readings, key=_rank) for _, readings in sorted(by_token.items())]


def source_cue(words: Words, hit: Hit) -> Cue:
    """The cue that a word like «بحسب» makes behind marked words."""
    verb = Verb(hit.sense.id, frozenset(), frozenset())
    return Cue(hit.first, verb, "noun", "", "", joined=False, span=words.span_of(hit), tense="")


def _rank(cue: Cue) -> int:
    """«نقلا» is a verbal noun rather than a dual verb."""
    return len(_ORDER) if cue.person == "3md" and cue.tense == "past" else _ORDER.index(cue.kind)


class _Reading(NamedTuple):
    words: Words
    hit: Hit
    verb: Verb


def _cue(words: Words, hit: Hit) -> Cue | None:
    kind = _KINDS.get(hit.sense.form)
    reading = _Reading(words, hit, verbs()[hit.sense.id])
    if kind is None or not all(fits(reading) for fits in _FITS[kind]):
        return None
    joined = hit.particles[:1] in ("و", "ف")
    sense = hit.sense
    return Cue(hit.first, reading.verb, kind, sense.person, sense.suffix, joined, words.span_of(hit), sense.form)


def _not_attached(reading: _Reading) -> bool:
    sense = reading.hit.sense
    return reading.hit.particles in ("", "و", "ف", "ل", "ول") and not sense.definite and sense.person != "1p"


def _not_negated(reading: _Reading) -> bool:
    return "negated" in reading.verb.features or not _follows(reading, "quotation-negation")


def _not_governed(reading: _Reading) -> bool:
    """A preposition before the word makes it a noun: «إلى نقل», «إلى تجدد»; so does a noun («عدم كشف»)."""
    before = reading.words.folded[reading.hit.first - 1]
    past = reading.hit.sense.form == "past"
    if before == "حتي" or (before == "من" and not past):
        return True  # «من يقول»
    return not (_follows(reading, "function-word", "preposition") or (past and _follows(reading, "quotation-content")))


def _not_idiom(reading: _Reading) -> bool:
    """«يذكر أن» and «يشار إلى أن» at the head of a sentence are the narrator's."""
    return not reading.words.senses(reading.hit.first, "quotation-narrator")


def _asserted(reading: _Reading) -> bool:
    """A present behind plain أن is wished for, not told: «دعاه إلى أن يؤكد»."""
    return reading.hit.sense.form != "present" or not _follows(reading, "complementiser", "complementiser.that")


def _not_of_reader(reading: _Reading) -> bool:
    """«أن أعرب», «: أعتقد أن»: the first person is written as the past is."""
    words, hit, _ = reading
    if hit.sense.form != "past" or words.folded[hit.first] not in first_persons():
        return True
    if words.folded[hit.first - 1] in _OPENING and hit.first > words.line_of(hit.first)[0]:
        return False
    plain = words.is_a(hit.first - 1, "complementiser", "complementiser.that")
    return not plain or words.is_a(hit.first - 2, "quotation-other-that") or words.folded[hit.first - 2] in _SINCE


def _not_passive(reading: _Reading) -> bool:
    """«أُعلن», «يُعتقد», as written with its vowel; «أعتقد» is what the writer thinks."""
    words, hit, verb = reading
    written = words.span_of(hit).of(words.text)
    if verb.id == _BELIEVE and written.startswith("أ"):
        return False
    unmarked = hit.sense.form == "past" or verb.id in _PASSIVES
    return not (unmarked and written[1:2] == _DAMMA)


def _not_short(reading: _Reading) -> bool:
    """The short form stands behind «لم» only: «يجب» is no answer; «يقرأ» is no dual of «يقر»."""
    words, hit, _ = reading
    if hit.sense.person == "3md" and words.written(hit.last, hit.last).endswith("أ"):
        return False
    return reading.hit.sense.form != "jussive" or "negated" in reading.verb.features


def _opens(reading: _Reading) -> bool:
    """«وأظهرت دراسة أن», not «الفيلم الذي أظهر»."""
    words, hit, verb = reading
    if "opens" not in verb.features or hit.particles in ("و", "ف"):
        return True
    return hit.first == words.sentence_at(hit.first).first


def _no_preposition(reading: _Reading) -> bool:
    words, hit, verb = reading
    if "preposition" not in verb.features or hit.sense.form != "past":
        return True
    behind = range(hit.last + 1, min(hit.last + _NEAR, len(words)))
    return hit.particles == "و" and any(words.senses(token, "complementiser") for token in behind)


def _behind_pause(reading: _Reading) -> bool:
    """«مطالبة» is a noun too, «مشددة» an adjective («قيودا مشددة»): behind the indefinite only where أن follows."""
    words, hit, _ = reading
    if not words.folded[hit.first].endswith("ه") or not hit.first:
        return "adjective" not in reading.verb.features or not hit.first or not _is_object(words, hit.first - 1)
    opens = words.folded[hit.last + 1 : hit.last + 2]
    if opens[:1] and opens[0] in _OPENING:
        return True
    if any(words.is_a(at, "complementiser") for at in range(hit.last + 1, hit.last + 4)):
        return True
    before = words.folded[hit.first - 1]
    return not before[0].isalpha() or before.startswith(DEFINITE) or before.endswith(("ها", "هم"))


def _is_object(words: Words, token: int) -> bool:
    """«موقفا» before «معلنا»; not «أيضا معلنا», which has no noun before it."""
    word = words.folded[token]
    noun = word.endswith("ا") and not words.is_a(token, "quotation-adverb") and not words.is_a(token, SENSE)
    return noun and len(word) > _SHORTEST_NOUN and is_common(word)


def _with_particle(reading: _Reading) -> bool:
    words, hit, verb = reading
    if "only-particle" not in verb.features:
        return True
    behind = words.folded[hit.last + 1 : hit.last + 1 + (_FARTHER if "transfer" in verb.features else _FAR)]
    if behind[:1] and behind[0] in verb.particles:
        return True
    return _has_subject(words, hit) and any(particle in behind for particle in verb.particles)


def _has_subject(words: Words, hit: Hit) -> bool:
    """و before the verb, or a pause or a particle, or somebody behind it; «أعلن عبر حسابه عن» holds a preposition."""
    before = words.folded[hit.first - 1] if hit.first else ""
    if hit.particles or not before[:1].isalpha() or words.is_a(hit.first - 1, "verb-opener"):
        return True
    somebody = any(words.is_a(hit.last + 1, group) for group in _SOMEBODY)
    return somebody or before in _FOR_HIS_PART or words.is_a(hit.last + 1, "quotation-grammar", _SOME)


def _has_no_object(reading: _Reading) -> bool:
    """«أضافه», «أبرزها»: what is said is no pronoun; whoever is told is one («أبلغه»), or whoever is spoken of."""
    return not reading.hit.sense.suffix or not _TAKES_PRONOUN.isdisjoint(reading.verb.features)


def _no_amount(reading: _Reading) -> bool:
    """«تبلغ 15 مليارا»."""
    words, hit, verb = reading
    following = words.folded[hit.last + 1 : hit.last + 1 + _AMOUNT]
    return "addressee" not in verb.features or not any(word[:1].isdigit() for word in following)


def _not_of_text(reading: _Reading) -> bool:
    """«تصريحات نقلتها القناة»: the verb tells no more than where the words appeared."""
    return "transfer" not in reading.verb.features or not reading.hit.sense.suffix


def _with_document(reading: _Reading) -> bool:
    """«ورد في البيان»; «ورد الجيش» is a reply."""
    words, hit, verb = reading
    if "document" not in verb.features:
        return True
    following = words.folded[hit.last + 1] if hit.last + 1 < len(words) else ""
    return following.startswith((*verb.particles, "ب"))


def _not_demanded(reading: _Reading) -> bool:
    """«يجب التأكيد على», «لا بد من التأكيد»: the writer's own words."""
    before = range(reading.hit.first - 2, reading.hit.first)
    return not (_sums_up(reading) or any(reading.words.is_a(at, "quotation-other-that", _MODAL) for at in before))


def _sums_up(reading: _Reading) -> bool:
    """«خلاصة القول», «مجمل القول»: the writer's own words."""
    return reading.words.folded[reading.hit.first - 1] in _SUMS if reading.hit.first else False


def _accusative(reading: _Reading) -> bool:
    hit = reading.hit
    ending = reading.words.folded[hit.first].endswith(_ACCUSATIVE)
    return ending and not hit.sense.definite and hit.particles in ("", "و")


def _follows(reading: _Reading, group: str, id_: str | None = None) -> bool:
    """Whether a word of a group stands directly before, in the same sentence."""
    words, hit, _ = reading
    before = words.senses(hit.first - 1, group)
    if not before or hit.first == words.sentence_at(hit.first).first:
        return False
    return any(not other.sense.definite and (id_ is None or other.sense.id == id_) for other in before)


_FITS: dict[Kind, tuple[Callable[[_Reading], bool], ...]] = {
    "finite": (_not_attached, _not_passive, _not_short, _not_negated, _not_governed, _not_idiom, _asserted,
               _not_of_reader, _opens, _no_preposition, _with_particle, _not_of_text, _with_document, _has_no_object,
               _no_amount),
    "participle": (_accusative, _not_idiom, _behind_pause, _with_particle),
    "noun": (_with_particle, _not_demanded),
}  # fmt: skip
