"""Names that the knowledge lists: states, places, organisations, persons."""

from collections.abc import Iterator

from mahdar.findings.mentions.named import Named, of_hit
from mahdar.findings.mentions.signs import NAMING, has, is_grammar, quoted
from mahdar.lexicon import World
from mahdar.sentences import Hit, Words


def known_names(words: Words, world: World) -> list[Named]:
    """Every known name that may stand in the text; overlapping ones too, the likelier of equals first."""
    found = [*_organisations(words, world), *_persons(words, world), *_states(words, world), *_places(words, world)]
    return [name for name in found if (name.length > 1 and not _is_of_several(words, name)) or _is_name(words, name)]


def _is_of_several(words: Words, name: Named) -> bool:
    """«دول مجلس التعاون» are several; the name in it is «مجلس التعاون»."""
    return any(noun.skip == name.skip and noun.sense.id == "several" for noun in words.senses(name.first, "described-body"))


def _is_name(words: Words, name: Named) -> bool:
    """Whether one word that is in the lists is a name here."""
    if name.length > 1:
        return False
    if is_grammar(words, name.first, name.skip):
        return False
    return not _is_ordinary(words, name) or _is_announced(words, name.first)


def _is_ordinary(words: Words, name: Named) -> bool:
    """Whether the word means something else as well: «ترأس» is seldom Truss."""
    groups = {hit.sense.group for hit in words.at(name.first) if hit.skip == name.skip and hit.last == name.first}
    if "ordinary-word" in groups:
        return True
    return name.entity.type == "PER" and bool(groups - NAMING)


def _is_announced(words: Words, first: int) -> bool:
    return quoted(words, first, first) or (first > 0 and has(words, first - 1, "class-noun"))


def _organisations(words: Words, world: World) -> Iterator[Named]:
    for hit in words.group("organisation"):
        if hit.sense.form == "name" or _is_called(words, hit):
            yield of_hit(words, hit, world.entities[hit.sense.id], "known-organisation")


def _states(words: Words, world: World) -> Iterator[Named]:
    for hit in words.group("state"):
        if not _is_adjective(words, hit):
            yield of_hit(words, hit, world.entities[hit.sense.id], "known-state")


def _places(words: Words, world: World) -> Iterator[Named]:
    for hit in words.group("place"):
        if hit.sense.form == "name" or _is_located(words, hit):
            yield of_hit(words, hit, world.entities[hit.sense.id], "known-place")


def _is_called(words: Words, hit: Hit) -> bool:
    """A name that is an ordinary word counts behind its class noun or between quotation marks."""
    return quoted(words, hit.first, hit.last) or (hit.first > 0 and has(words, hit.first - 1, "class-noun"))


def _is_located(words: Words, hit: Hit) -> bool:
    if "ب" in hit.particles:
        return True
    return hit.first > 0 and (has(words, hit.first - 1, "class-noun") or has(words, hit.first - 1, "place-sign"))


def _is_adjective(words: Words, hit: Hit) -> bool:
    """«الخارجية السعودية», «قوات سورية»: the state's name as an adjective of the feminine noun before it."""
    if hit.first == 0 or hit.first != hit.last or hit.particles or not has(words, hit.first, "nationality"):
        return False
    noun = words.folded[hit.first - 1]
    if not noun.endswith(("ه", "ات", "يه")) or has(words, hit.first - 1, "function-word"):
        return False
    return noun.startswith("ال") == words.folded[hit.first].startswith("ال")


def _persons(words: Words, world: World) -> Iterator[Named]:
    hits = words.group("person")
    whole = {hit.sense.id for hit in hits if hit.sense.form == "name"}
    rivals = {(hit.first, hit.last) for hit in hits if hit.sense.form != "name" and hit.sense.id in whole}
    for hit in hits:
        if hit.sense.form == "name":
            yield of_hit(words, hit, world.entities[hit.sense.id], "full-name")
        elif hit.sense.id in whole or (hit.sense.form == "short" and (hit.first, hit.last) not in rivals):
            yield of_hit(words, hit, world.entities[hit.sense.id], "short-name")
