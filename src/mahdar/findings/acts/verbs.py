"""The verbs that carry acts, where they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mahdar.lexicon import Lexicon
from mahdar.records import Quotation
from mahdar.sentences import FINITE, Clauses, Hit, Sentence, Words

OBJECT_REACH = 7  # tokens between a verb of wide meaning and the noun that makes it an act
_HIS_COUNTRY = frozenset({"بلاده", "بلادها", "بلدهم", "حكومته"})  # «رفض بلاده»: whoever speaks acts for it


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of acting where it stands; `type`, `particles` and `features` are the lexicon's."""

    hit: Hit
    sentence: Sentence
    type: str
    particles: tuple[str, ...]
    features: frozenset[str]


@cache
def _entries(known: Lexicon) -> dict[str, tuple[str, tuple[str, ...], frozenset[str]]]:
    return {
        entry["id"]: (entry["act"], tuple(entry["particles"]), frozenset(entry["feature"]))
        for file in known.files("verbs/1")
        if file["sense"] == "act"
        for entry in file["entries"]
    }


def verbs(clauses: Clauses, known: Lexicon, quotations: Sequence[Quotation]) -> Iterator[Verb]:
    """Finite verbs and participles of acting, outside what somebody is quoted as saying word for word."""
    words = clauses.words
    direct = [quotation.span for quotation in quotations if quotation.kind == "direct"]
    entries = _entries(known)
    seen: set[int] = set()
    for hit in words.group("act"):
        span = words.span_of(hit)
        sentence = words.sentence_at(hit.first)
        if hit.first in seen or not _carries(clauses, hit, sentence) or any(quoted.covers(span) for quoted in direct):
            continue
        type_, particles, features = entries[hit.sense.id]
        if "of-what" in features and not _has_object(words, hit, sentence):
            continue
        seen.add(hit.first)
        yield Verb(hit, sentence, type_, particles, features)


def _carries(clauses: Clauses, hit: Hit, sentence: Sentence) -> bool:
    """Verbs tell acts, participles in the accusative («مطالبا»), and nouns that have an owner («رفضه», «رفض بلاده»)."""
    form, folded = hit.sense.form, clauses.words.folded
    if form == "past":
        return clauses.reads_as_verb(hit, sentence)
    if form in FINITE:
        return hit.sense.person != "1p"
    if form == "participle":
        return not hit.sense.definite and hit.sense.person == "3ms" and folded[hit.last].endswith("ا")
    following = folded[hit.last + 1] if hit.last + 1 < len(folded) else ""
    return form == "masdar" and (bool(hit.sense.suffix) or following in _HIS_COUNTRY)


def _has_object(words: Words, hit: Hit, sentence: Sentence) -> bool:
    reach = range(hit.last + 1, min(hit.last + 1 + OBJECT_REACH, sentence.last))
    return any(found.sense.id == hit.sense.id for token in reach for found in words.senses(token, "act-object"))
