"""Known persons whose foreign names are spelled as no list has them: «بريت ماكجيرك» for «بريت ماكغورك»."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from mahdar.findings.mentions.named import Named
from mahdar.lexicon import World
from mahdar.sentences import Words
from mahdar.text import fold

# The least likeness of the spelling, by difflib, of the whole and of the last part: below these it is another name
# with the same consonants. Read off what a corpus of 3,800 articles spells so.
_ALIKE, _LAST_ALIKE = 0.7, 0.6
_ARABIC = "arabic"
_GUTTURALS = str.maketrans("غكق", "ججج")  # «غيتس», «جيتس»


def respelled(words: Words, world: World, strangers: Iterable[Named]) -> Iterator[Named]:
    """The names, those of known persons with whom they are."""
    for name in strangers:
        arabic = any(words.is_a(at, "name-part", _ARABIC) for at in (name.first, name.last))
        person = None if arabic else _person(words, world, name)
        yield name._replace(entity=world.entities[person], rule="respelled") if person else name


def _person(words: Words, world: World, name: Named) -> str | None:
    written = fold(words.written(name.first, name.last, name.skip))
    person = world.respelled(written)
    if person is None:
        return None
    return person if any(_is_alike(written, fold(known)) for known in world.profiles[person].names) else None


def _is_alike(one: str, other: str) -> bool:
    """Whether two spellings can be of one name: as wholes, and their last parts."""
    one, other = one.translate(_GUTTURALS), other.translate(_GUTTURALS)
    if SequenceMatcher(None, one, other).ratio() < _ALIKE:
        return False
    return SequenceMatcher(None, one.split()[-1], other.split()[-1]).ratio() >= _LAST_ALIKE
