"""Names behind a class noun: «مدينة منبج», «حزب الخضر», «صحيفة "الحياة"»."""

import re
from collections.abc import Iterable, Iterator

from mahdar.findings.mentions.marked_names import listed
from mahdar.findings.mentions.named import Named
from mahdar.findings.mentions.named_after import named_after
from mahdar.findings.mentions.romanising import romanised, slug
from mahdar.findings.mentions.signs import CLOSING, OPENING, is_definite
from mahdar.lexicon import World
from mahdar.records import Entity
from mahdar.records.entities import EntityType
from mahdar.sentences import Hit, Words

_TYPES: dict[str, EntityType] = {"gpe": "GPE", "loc": "LOC", "org": "ORG", "media": "ORG"}
_FITS = {"gpe": ("GPE", "LOC"), "loc": ("LOC", "GPE"), "org": ("ORG",), "media": ()}
_OF_PLACES = frozenset({"gpe", "loc"})
_LONGEST_QUOTED = 6
_PART = "org.part"
_PLACE = re.compile(b"u[guf]?")
_BODY = re.compile(b"d(?:d|e)*")


def class_nouns(words: Words) -> list[Hit]:
    """The class nouns that a name may stand behind: those without ال."""
    return [hit for hit in words.group("class-noun") if not _definite(words, hit)]


def with_class_nouns(words: Words, nouns: Iterable[Hit], named: Iterable[Named]) -> Iterator[Named]:
    """The longer form of each name that a class noun stands before."""
    ending = {noun.last: noun for noun in nouns}
    named = list(named)
    beginning = {name.first: name.last for name in named}
    for name in named:
        before = name.first - 1
        marked = before > 0 and words.folded[before] in OPENING
        noun = ending.get(before - marked)
        if noun is None or name.particles or beginning.get(noun.first, -1) >= name.last:
            continue  # «مطار القاهرة» within «مطار القاهرة الدولي»
        if after := None if marked else named_after(words, noun, name):
            yield after
        elif name.entity.type in _FITS[kind_of(noun)] and not _is_part(noun, name):
            last = name.last + 1 if marked and _closes(words, name.last + 1) else name.last
            yield Named(noun.first, last, noun.skip, noun.particles, name.entity, "class-noun")


def _is_part(noun: Hit, name: Named) -> bool:
    """«بعثة الأمم المتحدة», «صندوق أوبك»: a part of the body and not the body."""
    return noun.sense.id == _PART and name.entity.known


def inner_names(nouns: Iterable[Hit], named: Iterable[Named], candidates: Iterable[Named]) -> Iterator[Named]:
    """«دارفور» in «إقليم دارفور» where the longer form is listed: the name without its class noun is one as well."""
    beginning: dict[int, list[Hit]] = {}
    for noun in nouns:
        if kind_of(noun) in _OF_PLACES:
            beginning.setdefault(noun.first, []).append(noun)
    if not beginning:
        return
    inner = {(name.first, name.last, name.entity.id): name for name in candidates}
    for name in named:
        for noun in beginning.get(name.first, ()):
            found = inner.get((noun.last + 1, name.last, name.entity.id))
            if found and noun.skip == name.skip:
                yield found._replace(rule="inner-name")


def kind_of(noun: Hit) -> str:
    """The first part of a class noun's id: gpe, loc, org or media."""
    return noun.sense.id.partition(".")[0]


def _definite(words: Words, hit: Hit) -> bool:
    return hit.sense.definite or is_definite(words, hit.first)


def _closes(words: Words, at: int) -> bool:
    return at < len(words) and words.folded[at] in CLOSING


def unknown_class_names(words: Words, world: World, shape: bytearray, nouns: Iterable[Hit]) -> Iterator[Named]:
    """Names that only their class noun tells; «حركة الطيران» is no movement."""
    ordinary = {hit.first for hit in words.group("ordinary-word") if hit.last > hit.first}
    for noun in nouns:
        if noun.last + 1 >= len(words) or shape[noun.first] in b"k" or noun.first in ordinary:
            continue
        marked = _quoted(words, noun.last + 1)
        found = marked or (_shaped(shape, noun) if noun.sense.id.endswith(".open") else None)
        if found and b"k" not in shape[found[0] : found[1] + 1]:
            known = listed(words, world, noun, *found) if marked and kind_of(noun) != "media" else None
            yield from _listed(noun, *found, known) if known else _both_forms(words, noun, *found)


def _quoted(words: Words, at: int) -> tuple[int, int] | None:
    if words.folded[at] not in OPENING:
        return None
    for last in range(at + 1, min(at + _LONGEST_QUOTED, len(words) - 1)):
        if words.folded[last + 1] in CLOSING:
            return at + 1, last - (words.folded[last] == "." and last > at + 1)
    return None


def _shaped(shape: bytearray, noun: Hit) -> tuple[int, int] | None:
    pattern = _BODY if kind_of(noun) == "org" else _PLACE
    match = pattern.match(shape, noun.last + 1)
    return (noun.last + 1, match.end() - 1) if match else None


def _listed(noun: Hit, first: int, last: int, entity: Entity) -> Iterator[Named]:
    yield Named(first, last, 0, "", entity, "class-noun-short")
    yield Named(noun.first, last + 1, noun.skip, noun.particles, entity, "class-noun")


def _both_forms(words: Words, noun: Hit, first: int, last: int) -> Iterator[Named]:
    kind = kind_of(noun)
    start = first if kind == "media" else noun.first
    arabic = words.written(start, last, 0 if kind == "media" else noun.skip)
    entity = Entity(slug(arabic), _TYPES[kind], arabic, *_english(words, noun, first, last), known=False)
    if kind != "org" or words.folded[first - 1] in OPENING:
        yield Named(first, last, 0, "", entity, "unknown-behind-class-noun")
    if kind != "media":
        yield Named(noun.first, last, noun.skip, noun.particles, entity, "unknown-with-class-noun")


def _english(words: Words, noun: Hit, first: int, last: int) -> tuple[str, tuple[str, ...]]:
    """The name in English and another one: «مطار كرسفيل» is Karsafil Airport; of towns and papers the name alone."""
    name = romanised(words.written(first, last))
    english = [hit.sense.id.title() for hit in words.senses(noun.first, "class-english") if hit.skip == noun.skip]
    if kind_of(noun) not in ("org", "loc") or not english:
        return name, ()
    return f"{name.removeprefix('al-')} {english[0]}", (name,)
