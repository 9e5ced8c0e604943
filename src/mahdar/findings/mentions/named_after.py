"""Buildings and bodies that are called after a place or a person: «مطار كرسفيل الدولي», «جامعة طلبوش».

What stands behind the class noun is a name of its own, and the whole names something else: the airport of a town
is not the town.
"""

from typing import NamedTuple

from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.romanising import slug
from mahdar.findings.mentions.rules import NameRule
from mahdar.records import Entity
from mahdar.records.entities import EntityType
from mahdar.sentences import Hit, Words


class _Kind(NamedTuple):
    """What is called so: its type, how it is called in English («{}» is the name), and in which other ways."""

    type: EntityType
    english: str
    others: tuple[str, ...] = ()


_KINDS: dict[str, _Kind] = {
    "airport": _Kind("LOC", "{} Airport", ("{} International Airport",)),
    "port": _Kind("LOC", "Port of {}", ("{} Port",)),
    "hospital": _Kind("LOC", "{} Hospital"),
    "hotel": _Kind("LOC", "{} Hotel"),
    "camp": _Kind("LOC", "{} refugee camp", ("{} Camp",)),
    "crossing": _Kind("LOC", "{} crossing", ("{} Border Crossing",)),
    "prison": _Kind("LOC", "{} Prison"),
    "mosque": _Kind("LOC", "{} Mosque"),
    "church": _Kind("LOC", "{} Church"),
    "stadium": _Kind("LOC", "{} Stadium"),
    "museum": _Kind("ORG", "{} Museum", ("Museum of {}",)),
    "university": _Kind("ORG", "University of {}", ("{} University",)),
    "college": _Kind("ORG", "{} College"),
    "institute": _Kind("ORG", "{} Institute"),
    "center": _Kind("ORG", "{} Center for Studies", ("{} Studies Center", "{} Research Center", "{} Center")),
}  # fmt: skip
_OF_BODIES = frozenset({"university", "institute", "college"})
_CENTER = "center"
_STUDIES = frozenset({"للدراسات", "للابحاث", "للبحوث"})
# What goes on with such a name: «مطار كرسفيل الدولي».
_INTERNATIONAL = "الدولي"
_FURTHER = frozenset({
    _INTERNATIONAL, "الدوليه", "الجامعي", "التعليمي", "المركزي", "العسكري", "المدني", "الحكومي", "البحري",
})  # fmt: skip
_RULE: NameRule = "named-after"


def named_after(words: Words, noun: Hit, name: Named) -> Named | None:
    """What is called after the place or the person named behind the class noun; None where it is the same thing.

    Args:
        words: the article's words.
        noun: the class noun.
        name: the name behind it.
    """
    kind = _kind(words, noun)
    if kind is None or not _may_be_called_after(words, noun, name):
        return None
    last = name.last
    if kind is _KINDS[_CENTER]:
        if not _goes_on(words, last, _STUDIES):
            return None
        last = _end_of_studies(words, last + 1)
    elif _goes_on(words, last, _FURTHER):
        last += 1
    arabic = words.written(noun.first, last, noun.skip)
    english, *others = _english(kind, name, international=words.folded[last] == _INTERNATIONAL)
    entity = Entity(slug(arabic), kind.type, arabic, english, tuple(others), name.entity.country, known=False)
    return Named(noun.first, last, noun.skip, noun.particles, entity, _RULE)


def _english(kind: _Kind, name: Named, *, international: bool) -> list[str]:
    """What it is called in English, the likeliest first."""
    called = [form.format(name.entity.name_en or "") for form in (kind.english, *kind.others)]
    return called[::-1] if international or name.entity.type == "PER" else called


def _goes_on(words: Words, last: int, further: frozenset[str]) -> bool:
    """Whether one of these words stands behind the token, in its line."""
    return last + 1 < words.line_of(last)[1] and words.folded[last + 1] in further


def _end_of_studies(words: Words, last: int) -> int:
    """«مركز طلبوش للدراسات الاستراتيجية»: a centre is only sure to be one by what it is for."""
    end = words.line_of(last)[1]
    while last + 1 < end and words.folded[last + 1].startswith(("ال", "وال")) and words.folded[last + 1].endswith("ه"):
        last += 1
    return last


def without_namesakes(named: list[Named]) -> list[Named]:
    """The names but those of persons after whom a body is called: «جامعة محمد الأول» tells nothing of a king."""
    after = {name.last for name in named if name.rule == _RULE and name.entity.type == "ORG"}
    return [name for name in named if name.entity.type != "PER" or name.last not in after] if after else named


def _kind(words: Words, noun: Hit) -> _Kind | None:
    senses = words.senses(noun.first, "class-english")
    return next((_KINDS[hit.sense.id] for hit in senses if hit.skip == noun.skip and hit.sense.id in _KINDS), None)


def _may_be_called_after(words: Words, noun: Hit, name: Named) -> bool:
    """A town or a state, or a known person in full: «مستشفى عباس» may be the hospital where Abbas lies."""
    of_body = any(hit.sense.id in _OF_BODIES for hit in words.senses(noun.first, "class-english"))
    if any(hit.sense.id == _CENTER for hit in words.senses(noun.first, "class-english")):
        return True
    if name.entity.type == "GPE":
        return name.rule != "class-noun" and (of_body or name.rule != "known-state")  # «الكرة في ملعب إيران»
    return of_body and name.entity.type == "PER" and name.rule in ("full-name", "stranger", "tagged")
