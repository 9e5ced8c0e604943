"""Words that announce speech: verbs, their participles and verbal nouns."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mahdar.findings.quotations.vocabulary import SENSE, Verb, verbs
from mahdar.sentences import Hit, Words
from mahdar.text import Span

Kind = Literal["finite", "participle", "noun"]
_KINDS: dict[str, Kind] = {
    "past": "finite", "present": "finite", "future": "finite", "jussive": "finite",
    "participle": "participle", "masdar": "noun",
}  # fmt: skip
_ORDER = ("finite", "participle", "noun")
_ACCUSATIVE = ("ا", "ه", "ين")


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
    """

    token: int
    verb: Verb
    kind: Kind
    person: str
    suffix: str
    joined: bool
    span: Span
    tense: str

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


def _rank(cue: Cue) -> int:
    """«نقلا» is a verbal noun rather than a dual verb."""
    return len(_ORDER) if cue.person == "3md" and cue.tense == "past" else _ORDER.index(cue.kind)


def _cue(words: Words, hit: Hit) -> Cue | None:
    kind = _KINDS.get(hit.sense.form)
    verb = verbs()[hit.sense.id]
    if kind is None or not all(fits(words, hit, verb) for fits in _FITS[kind]):
        return None
    joined = hit.particles[:1] in ("و", "ف")
    sense = hit.sense
    return Cue(hit.first, verb, kind, sense.person, sense.suffix, joined, words.span_of(hit), sense.form)


def _not_attached(words: Words, hit: Hit, verb: Verb) -> bool:
    return hit.particles in ("", "و", "ف", "ل", "ول") and not hit.sense.definite and hit.sense.person != "1p"


def _not_negated(words: Words, hit: Hit, verb: Verb) -> bool:
    return "negated" in verb.features or not _follows(words, hit, "quotation-negation")


def _not_governed(words: Words, hit: Hit, verb: Verb) -> bool:
    """A preposition before the word makes it a noun: «إلى نقل», «بعد كشف»."""
    return hit.sense.form != "past" or not _follows(words, hit, "function-word", "preposition")


def _not_idiom(words: Words, hit: Hit, verb: Verb) -> bool:
    """«يذكر أن» and «يشار إلى أن» at the head of a sentence are the narrator's."""
    return not any(other.last >= hit.last for other in words.senses(hit.first, "quotation-narrator"))


def _asserted(words: Words, hit: Hit, verb: Verb) -> bool:
    """A present behind plain أن is wished for, not told: «دعاه إلى أن يؤكد»."""
    return hit.sense.form != "present" or not _follows(words, hit, "complementiser", "complementiser.that")


def _no_preposition(words: Words, hit: Hit, verb: Verb) -> bool:
    if "preposition" not in verb.features or hit.sense.form != "past":
        return True
    behind = range(hit.last + 1, min(hit.last + 8, len(words)))
    return hit.particles == "و" and any(words.senses(token, "complementiser") for token in behind)


def _behind_pause(words: Words, hit: Hit, verb: Verb) -> bool:
    """«مطالبة» is a noun as well: a participle where a comma, a mark or the verb's sentence goes before it."""
    return not words.folded[hit.first].endswith("ه") or not _follows(words, hit, "function-word")


def _with_particle(words: Words, hit: Hit, verb: Verb) -> bool:
    if "only-particle" not in verb.features:
        return True
    behind = words.folded[hit.last + 1 : hit.last + 12]
    return any(particle in behind for particle in verb.particles)


def _accusative(words: Words, hit: Hit, verb: Verb) -> bool:
    return words.folded[hit.first].endswith(_ACCUSATIVE) and not hit.sense.definite and hit.particles in ("", "و")


def _follows(words: Words, hit: Hit, group: str, id_: str | None = None) -> bool:
    before: Iterator[Hit] = iter(words.senses(hit.first - 1, group)) if hit.first else iter(())
    return any(id_ is None or other.sense.id == id_ for other in before)


_FITS = {
    "finite": (_not_attached, _not_negated, _not_governed, _not_idiom, _asserted, _no_preposition, _with_particle),
    "participle": (_accusative, _not_idiom, _behind_pause, _with_particle),
    "noun": (_with_particle,),
}
