"""Whether a word that no list holds is made from one that is known, as common nouns, adjectives and verbs are."""

from collections.abc import Iterator
from functools import lru_cache

from mahdar.lexicon import lexicon

_OF_NAMES = frozenset({"name-part", "ordinary-given-name", "person", "place", "organisation", "state"})
_ATTACHED = "وفبلك"
_ARTICLES = ("ال", "لل")
_ENDINGS = ("هما", "تها", "تهم", "ته", "ها", "هم", "نا", "ات", "ين", "تين", "ه", "ا")
_BEHIND_ARTICLE = (*_ENDINGS, "ون", "ان", "تان", "يه")  # «شمعون» has no ending, «المصنعون» has
_SHORTEST = 3  # letters of what an ending is taken off from
_INFLECTED = ("هما", "تها", "تهم")  # with these hardly any name ends
_PARTICIPLES = ("المت", "المست")  # «المتسابق»: whoever does something, seldom somebody's name
_LONG = 6


@lru_cache(maxsize=50_000)
def is_common(word: str) -> bool:
    """Whether a folded word behaves as a common noun, an adjective or a verb, which alone are no names."""
    if len(word) >= _LONG and word.endswith(_INFLECTED):
        return True
    if len(word) > _LONG and word.startswith(_PARTICIPLES) and word[-1] != "ي":
        return True
    return any(_is_known(stem) for base, endings in _bases(word) for stem in _stems(base, endings))


def _bases(word: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The word, and what is left of it without what may be attached in front, each with the endings it may have."""
    if word.startswith(_ARTICLES):
        yield word[2:], _BEHIND_ARTICLE
        return
    yield word, _ENDINGS
    if word[0] in _ATTACHED and len(word) > _SHORTEST + 1:
        yield from _bases(word[1:])


def _stems(base: str, endings: tuple[str, ...]) -> Iterator[str]:
    yield base
    for ending in endings:
        stem = base.removesuffix(ending)
        if stem != base and len(stem) >= _SHORTEST:
            yield stem
            yield f"{stem}ه"


def _is_known(stem: str) -> bool:
    node = lexicon().forms.get(stem)
    return node is not None and bool(node.senses) and all(sense.group not in _OF_NAMES for sense in node.senses)
