"""Names that the knowledge lists: states, places, organisations, persons."""

import re
from collections.abc import Iterator

from mahdar.findings.mentions.capitals import Towns, capitals
from mahdar.findings.mentions.home import Home
from mahdar.findings.mentions.named import Named, is_described, of_hit
from mahdar.findings.mentions.ordinary import OrdinaryWords, has_announcer
from mahdar.findings.mentions.signs import ARTICLES, NAMING, describes, is_definite, is_grammar, is_preposition, quoted
from mahdar.lexicon import Lexicon, World
from mahdar.sentences import Hit, Words

# «الأراضي», «الأطراف», «المصالح», «الحدود»: plurals of things, whose adjectives are feminine.
_BROKEN_PLURAL = re.compile("(?:[وفبك]?ال|لل)(?:ا..ا.|ا..ي|ارا.ي|م.ا.{1,2}.|..و[دشطكب]|.وي|مدن|صحف)")
_SON = frozenset({"بن", "ابن", "بنت"})
_TANWEEN = "\u064b"


def known_names(words: Words, known: Lexicon) -> list[Named]:
    """Every known name that may stand in the text; overlapping ones too, the likelier of equals first."""
    world = known.world
    home = Home(words, known)
    found = [
        *_organisations(words, world, home),
        *_persons(words, world),
        *_states(words, world),
        *_places(words, known),
    ]
    ordinary = OrdinaryWords(words)
    return [name for name in found if _is_name(words, name, ordinary)]


def _is_name(words: Words, name: Named, ordinary: OrdinaryWords) -> bool:
    """Whether what is in the lists is a name here."""
    if name.last > name.first:
        if name.rule == "full-name" and is_preposition(words, name.first) and words.is_a(name.first + 1, "role-noun"):
            return False  # «ضغط على الأمين العام»
        return not is_described(words, name, "several")  # «دول مجلس التعاون»: the name in it is «مجلس التعاون»
    if is_grammar(words, name.first, name.skip):
        return False
    return not ordinary.is_one(name)


def _organisations(words: Words, world: World, home: Home) -> Iterator[Named]:
    for hit in words.group("organisation"):
        medium = world.is_medium(hit.sense.id)
        called = hit.sense.form == "name" or _is_called(words, hit, medium=medium)
        if called and not (medium and _has_class_noun(words, hit)):
            entity = world.entities[hit.sense.id]
            if entity.country and hit.last > hit.first:
                entity = home.own(hit, entity)
            yield of_hit(words, hit, entity, "known-organisation")


def _has_class_noun(words: Words, hit: Hit) -> bool:
    """«وكالة رويترز» where «رويترز» is listed too: what kind of outlet it is stays outside the name."""
    for noun in words.senses(hit.first, "class-noun") if hit.last > hit.first else ():
        if noun.sense.id.startswith("media.") and noun.last < hit.last:
            inner = words.senses(noun.last + 1, "organisation")
            return any(other.last == hit.last and other.sense.id == hit.sense.id for other in inner)
    return False


def _states(words: Words, world: World) -> Iterator[Named]:
    for hit in words.group("state"):
        if not _is_adjective(words, hit):
            yield of_hit(words, hit, world.entities[hit.sense.id], "known-state")


def _places(words: Words, known: Lexicon) -> Iterator[Named]:
    entities, capitals_, towns = known.world.entities, capitals(known), Towns(words)
    for hit in words.group("place"):
        if hit.sense.form == "name" or (_is_located(words, hit) and not _is_better_known(words, hit)):
            is_town = towns.is_town(hit)
            state = capitals_.get(hit.sense.id)
            if state and not is_town:
                yield of_hit(words, hit, entities[state], "capital-for-government")
            else:
                yield of_hit(words, hit, entities[hit.sense.id], "known-place")


def _is_better_known(words: Words, hit: Hit) -> bool:
    """«في جورجيا»: the state, not the one of the United States, whose name waits for a class noun."""
    others = (*words.senses(hit.first, "state"), *words.senses(hit.first, "place"))
    return any(other.last == hit.last and other.skip == hit.skip and other.sense.form == "name" for other in others)


def _is_called(words: Words, hit: Hit, *, medium: bool) -> bool:
    """A name that is an ordinary word counts behind its class noun, behind «مراسل» or between quotation marks.

    «مركز الشرق الأوسط للدراسات» has nothing to do with the newspaper.
    """
    kinds = ("media",) if medium else ()
    return quoted(words, hit.first, hit.last) or has_announcer(words, hit.first - 1, kinds)


def _is_located(words: Words, hit: Hit) -> bool:
    if "ب" in hit.particles:
        return True
    if hit.particles == "و" and any(town.sense.form == "name" for town in words.senses(hit.first - 1, "place")):
        return True  # «درنة وسرت»
    return has_announcer(words, hit.first - 1) or (hit.first > 0 and words.is_a(hit.first - 1, "place-sign"))


def _is_adjective(words: Words, hit: Hit) -> bool:
    """«الخارجية السعودية», «قوات سورية»: the state's name as an adjective of the feminine noun before it."""
    if hit.first == 0 or hit.first != hit.last:
        return False
    if _is_accusative(words, hit):
        return True
    nationality = words.is_a(hit.first, "nationality")
    if nationality and hit.sense.definite:
        return True  # «اليمنية والسورية»: the state is no «السورية»
    if hit.particles or not nationality:
        return False
    noun = words.folded[hit.first - 1]
    feminine = noun.endswith(("ه", "ات")) or _BROKEN_PLURAL.fullmatch(noun)
    if not feminine or words.is_a(hit.first - 1, "function-word"):
        return False
    return noun.startswith(ARTICLES) == is_definite(words, hit.first)


def _is_accusative(words: Words, hit: Hit) -> bool:
    """«سورياً»: an adjective that is written like the state's name but for its mark."""
    span = words.span_of(hit)
    return _TANWEEN in words.text[span.start : span.end + 1]


def _persons(words: Words, world: World) -> Iterator[Named]:
    hits = words.group("person")
    whole = {hit.sense.id for hit in hits if hit.sense.form == "name"}
    taken = {hit.first for hit in hits if hit.sense.form != "name" and hit.sense.id in whole}
    for hit in hits:
        if _is_forebear(words, hit):
            continue
        if hit.sense.form != "name" and _is_no_surname(words, hit):
            continue
        if hit.sense.form == "name":
            yield of_hit(words, hit, world.entities[hit.sense.id], "full-name")
        elif hit.sense.id in whole or (hit.sense.form == "short" and hit.first not in taken and _is_plain(words, hit)):
            yield of_hit(words, hit, world.entities[hit.sense.id], "short-name")


def _is_no_surname(words: Words, hit: Hit) -> bool:
    """«الكاميرون» is no Cameron, «ودوداً» no Duda: who is written without ال is so everywhere."""
    if hit.sense.definite or _is_accusative(words, hit):
        return True
    return hit.first == hit.last and describes(words, hit.first)


def _is_forebear(words: Words, hit: Hit) -> bool:
    """«سالم بن خليفة», «فلان بن عبدالله الدوسري»: what stands behind a joiner is of somebody else's name."""
    if hit.last > hit.first and words.folded[hit.first - 1] not in _SON:
        return False  # «ولد فرنسوا فيون»
    if hit.first == 0 or hit.particles or is_grammar(words, hit.first - 1):
        return False
    return any(part.sense.id == "joiners" and not part.skip for part in words.senses(hit.first - 1, "name-part"))


def _is_plain(words: Words, hit: Hit) -> bool:
    """Whether the word means nothing else: «ترأس», which folds like a short name, is seldom Truss."""
    return all(other.sense.group in NAMING for other in words.at(hit.first) if other.skip == hit.skip)
