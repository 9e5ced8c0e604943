"""The names of an article and its office phrases: known names first, then what stands around them."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from mahdar.findings.mentions.back_owners import with_back_owners
from mahdar.findings.mentions.body_names import bodies
from mahdar.findings.mentions.class_names import (
    class_nouns,
    inner_names,
    kind_of,
    unknown_class_names,
    with_class_nouns,
)
from mahdar.findings.mentions.class_references import ClassReferences
from mahdar.findings.mentions.institutions import institutions, kind_of_body
from mahdar.findings.mentions.known_names import known_names
from mahdar.findings.mentions.longer_names import lengthened, of_their_bearers, surnames
from mahdar.findings.mentions.named import Named, in_order, is_part_of_office, tokens_of, without_overlaps
from mahdar.findings.mentions.named_after import without_namesakes
from mahdar.findings.mentions.namesakes import decided
from mahdar.findings.mentions.nested_names import nested_names
from mahdar.findings.mentions.office_grammar import OfficeGrammar
from mahdar.findings.mentions.offices import Office, Owners
from mahdar.findings.mentions.references import Reference
from mahdar.findings.mentions.respelled import respelled
from mahdar.findings.mentions.shapes import Shape
from mahdar.findings.mentions.speaking_bodies import speaking_bodies
from mahdar.findings.mentions.states_meant import homelands
from mahdar.findings.mentions.strangers import strangers
from mahdar.findings.mentions.tagging import scene_of, unknown_names
from mahdar.findings.mentions.tails import with_tails
from mahdar.lexicon import Lexicon, lexicon
from mahdar.records import Dated
from mahdar.sentences import Hit, Words
from mahdar.tagger import Scene, Tagger


class Names(NamedTuple):
    """What an article names, in the order of the text.

    Attributes:
        named: every name, the longer and the shorter of «مدينة منبج».
        phrases: the office phrases, which do not overlap.
        references: what points at a name by its class («الوزارة») or at the homeland («المملكة»).
    """

    named: list[Named]
    phrases: list[Office]
    references: list[Reference]


class _Sight(NamedTuple):
    """An article before its unknown names are looked for."""

    candidates: list[Named]
    named: list[Named]
    nested: list[Named]
    homeland: list[Reference]
    phrases: list[Office]
    shape: Shape
    proposed: list[Named]

    def scene(self, words: Words) -> Scene:
        """The article as the tagger sees it."""
        return scene_of(words, self.shape, self.named, self.phrases, self.proposed)


def names_of(
    words: Words, known: Lexicon, by: Tagger | None, dated: Dated | None = None, hidden: frozenset[str] = frozenset()
) -> Names:
    """Find the names, known and unknown, and the office phrases between them.

    Args:
        words: the article's words.
        known: the knowledge.
        by: the tagger of names that no list holds; None for rules alone.
        dated: when it can have been written, which tells namesakes apart.
        hidden: entities that are to be taken for unknown.
    """
    seen = _sight(words, known, dated, hidden)
    found = unknown_names(seen.scene(words), seen.proposed, by) if by else seen.proposed
    if not hidden:  # who is hidden is not to be known by another spelling either
        found = list(respelled(words, known.world, found))
    phrases, shape, nouns = seen.phrases, seen.shape, class_nouns(words)
    named = _with_unknown(words, shape, seen.named, found, nouns)
    named = _with(named, [*seen.nested, *inner_names(nouns, named, seen.candidates)])
    backs = ClassReferences(words, named, partial(kind_of_body, known))
    named = _with(named, backs.names())
    persons = tokens_of([name for name in named if name.entity.type == "PER"], len(words))
    inner = _inner(named, len(words))
    free = [office for office in phrases if not persons[office.first] and not (office.bare and inner[office.first])]
    bodies_end = {noun.last for noun in nouns if kind_of(noun) == "org"}
    free = [office for office in free if not _is_title(shape.letters, office) and not _is_member(office, bodies_end)]
    free = list(with_back_owners(words, known, free, backs.pointed()))
    return Names(named, with_tails(words, shape.letters, free, named), [*seen.homeland, *backs.references()])


def scene(words: Words, known: Lexicon, hidden: frozenset[str] = frozenset()) -> Scene:
    """An article as a tagger sees it, as if some entities were not known."""
    return _sight(words, known, None, hidden).scene(words)


def _sight(words: Words, known: Lexicon, dated: Dated | None, hidden: frozenset[str]) -> _Sight:
    candidates = [name for name in _candidates(words, known) if name.entity.id not in hidden]
    candidates = decided(words, known, candidates, dated or Dated(None, None))
    named = without_overlaps(candidates, len(words))
    nested = list(nested_names(named, candidates, partial(kind_of_body, known)))
    homeland = list(homelands(words, known.world, named))
    phrases = OfficeGrammar(words, known.world, Owners(words, known, named, homeland)).offices()
    named = _without_titles(words, named)
    shape = _shape(words, named, phrases)
    named = lengthened(words, shape.letters, named)
    shape.take(name for name in named if name.entity.type == "PER")
    proposed = strangers(words, shape.letters, phrases)
    return _Sight(candidates, named, nested, homeland, phrases, shape, proposed)


def _without_titles(words: Words, named: list[Named]) -> list[Named]:
    """The names but those of places that belong to a title: «خادم الحرمين الشريفين»."""
    titled = {at for title in words.group("title") for at in range(title.first + 1, title.last + 1)}
    return [name for name in named if name.entity.type != "LOC" or name.first not in titled]


def _inner(named: list[Named], total: int) -> bytearray:
    """The tokens inside names of bodies and places, behind the first: «مدينة الملك فهد الطبية»."""
    inner = bytearray(total)
    for name in named:
        inner[name.first + 1 : name.last + 1] = b"\1" * (name.last - name.first)
    return inner


def _is_title(shape: bytearray, office: Office) -> bool:
    """«الملك فاروق»: a title before a given name that alone makes no name."""
    return office.bare and office.last + 1 < len(shape) and shape[office.last + 1] in b"gof"


def _is_member(office: Office, bodies_end: set[int]) -> bool:
    """«مجلس الشيوخ», «رابطة السفراء»: whom a body is made of."""
    return office.bare and office.number > 2 and office.first - 1 in bodies_end and not office.particles


def _candidates(words: Words, known: Lexicon) -> list[Named]:
    found = [*known_names(words, known), *institutions(words, known)]
    return [name for name in found if not is_part_of_office(words, known.world, name)]


def _shape(words: Words, named: list[Named], phrases: list[Office]) -> Shape:
    shape = Shape(words)
    shape.take(named)
    shape.close((hit.first, hit.last) for hit in words.group("title"))
    shape.close((office.first, office.last) for office in phrases)
    return shape


def _with_unknown(
    words: Words, shape: Shape, named: list[Named], unknown: list[Named], nouns: list[Hit]
) -> list[Named]:
    """The names with those that no list knows, and with all that belongs to them."""
    shape.take(unknown)
    named = of_their_bearers(words, _with(named, unknown)) if unknown else named
    found = surnames(words, shape.letters, named)
    shape.take(found)
    made = list(bodies(words, shape.letters, lexicon().world.states))
    shape.take(made)
    longer = [*named, *found, *made, *unknown_class_names(words, lexicon().world, shape.letters, nouns)]
    longer += list(speaking_bodies(words, longer))
    longer += with_class_nouns(words, nouns, longer)  # of those that it adds too: «مقاتلي» + «حركة الشباب»
    return in_order(without_namesakes(longer))


def _with(named: list[Named], more: Iterable[Named]) -> list[Named]:
    """The names, which are in order, with more of them."""
    added = list(more)
    return in_order(named + added) if added else named
