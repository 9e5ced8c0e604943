"""Bodies that no list knows, found by what they do: the class noun of a body, and all that says which, behind a verb.

«أكدت لجنة أطباء الضفة المركزية أن», «قالت الجمعية الوطنية لرعاة الجبل إن»: what stands between a verb of saying and
what was said is the whole of the name.
"""

from collections.abc import Iterator, Sequence

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.romanising import romanised, slug
from mahdar.findings.mentions.signs import COMMAS, NISBA, SPEECH_OPENING, is_definite, is_told
from mahdar.records import Entity
from mahdar.sentences import Hit, Words

_SHORTEST, _LONGEST = 3, 8  # words of such a name
_STOPS = ("function-word", "complementiser", "quotation-adverb", "saying", "quotation-document", "quotation-channel")


def speaking_bodies(words: Words, named: Sequence[Named]) -> Iterator[Named]:
    """The names of such bodies; none that holds the name of another body or of a person."""
    for hit in words.group("saying"):
        noun = _class_noun(words, hit.last + 1) if is_told(hit) else None
        last = _end(words, noun.first) if noun else None
        if noun and last and not _holds_another(named, noun.first, last):
            arabic = words.written(noun.first, last)
            entity = Entity(slug(arabic), "ORG", arabic, romanised(arabic), known=False)
            yield Named(noun.first, last, 0, "", entity, "unknown-with-class-noun")


def _class_noun(words: Words, at: int) -> Hit | None:
    found = (hit for hit in words.senses(at, "class-noun") if hit.sense.id.startswith("org") and not hit.particles)
    return next(found, None)


def _end(words: Words, first: int) -> int | None:
    """The last word of the name that begins with a class noun, where what was said or an aside follows."""
    behind = first + 1
    while behind < words.sentence_at(first).last and not _stops(words, behind):
        behind += 1
    if not _SHORTEST <= behind - first <= _LONGEST or not _may_follow(words, behind):
        return None
    says_which = _of_definite if is_definite(words, first) else _of_construct
    return behind - 1 if says_which(words, first, behind - 1) else None


def _stops(words: Words, at: int) -> bool:
    return not words.folded[at][0].isalpha() or any(words.is_a(at, group) for group in _STOPS)


def _may_follow(words: Words, at: int) -> bool:
    if at >= len(words):
        return False
    word = words.folded[at]
    return words.is_a(at, "complementiser") or word in SPEECH_OPENING or word in COMMAS or word == "في"


def _of_definite(words: Words, first: int, last: int) -> bool:
    """«الاتحاد الوطني للصيادين»: an adjective made from a noun, then for whom; not «الشركة المشغلة للنفق»."""
    adjective = words.folded[first + 1]
    rest = words.folded[first + 2 : last + 1]
    made = adjective.startswith("ال") and adjective.endswith(NISBA)
    whose = next((word for word in rest if not (word.startswith("ال") and word.endswith(NISBA))), "")
    return made and whose.startswith("ل") and not any(word.startswith("ب") for word in rest)


def _of_construct(words: Words, first: int, last: int) -> bool:
    """«لجنة أطباء الضفة المركزية»: ends with a definite word; not «هيئة مكتب المجلس», which is part of another."""
    word = words.folded[last]
    definite = word.startswith(("ال", "وال")) and not words.is_a(last, "class-noun")
    plain = not any(other.startswith(("ب", "لل")) for other in words.folded[first + 1 : last + 1])
    return plain and (definite or words.is_a(last, "state") or words.is_a(last, "place"))


def _holds_another(named: Sequence[Named], first: int, last: int) -> bool:
    return any(name.first <= last and name.last >= first and name.entity.type in ("ORG", "PER") for name in named)
