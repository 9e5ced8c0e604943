"""Lessons for the tagger, made from labelled articles.

The lists know most names of most articles, so a tagger that only saw what they leave would learn little: each article
is a lesson twice, each time as if many of the names in it were not known.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from mahdar.findings.mentions.naming import names_of, scene
from mahdar.lexicon import Lexicon
from mahdar.reading.teaching.labelled import LabelledArticle
from mahdar.records.entities import EntityType
from mahdar.sentences import Words, words_of
from mahdar.tagger import Scene
from mahdar.tagger.labels import OUTSIDE, first_of, further_of
from mahdar.tagger.training import Lesson

COPIES = 2
HIDDEN = 60  # of a hundred entities that the lists know and few articles name, so many are hidden from a lesson
RARE = 3  # articles that name an entity, at most
_PARTICLES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")


class Place(NamedTuple):
    """Where an article names something: tokens, both inclusive, and the type."""

    first: int
    last: int
    type: EntityType


def lessons(articles: Iterable[LabelledArticle], known: Lexicon) -> Iterator[Lesson]:
    """The lessons of labelled articles; the id of each is the number of its copy, a space, and the article's id."""
    read = [(article, words_of(article.text)) for article in articles]
    rare = rarely_named([words for _, words in read], known)
    for article, words in read:
        places = list(_places(words, article))
        for copy in range(COPIES):
            id_ = f"{copy} {article.id}"
            seen = scene(words, known, hidden(rare, id_, HIDDEN))
            yield Lesson(id_, seen, _labels(seen, places))


def rarely_named(articles: Sequence[Words], known: Lexicon, most: int = RARE) -> frozenset[str]:
    """Known entities that few of the articles name, and that somebody's lists might therefore not have."""
    named = Counter(
        id_ for words in articles for id_ in {name.entity.id for name in names_of(words, known, None).named}
    )
    states = {state.id for state in known.world.states.values()}
    return frozenset(id_ for id_, times in named.items() if times <= most and id_ not in states)


def hidden(entities: Iterable[str], seed: str, share: int) -> frozenset[str]:
    """Such a share in a hundred of the entities, chosen by a digest."""
    return frozenset(one for one in entities if sha256(f"{seed} {one}".encode()).digest()[0] * 100 < share * 256)


def _places(words: Words, article: LabelledArticle) -> Iterator[Place]:
    """Where the surfaces of a labelled article stand, the longer first."""
    taken = bytearray(len(words))
    for form, type_ in sorted(_forms(article).items(), key=lambda item: (-len(item[0]), item)):
        starts = {particle + form[0] for particle in _PARTICLES}
        for at, word in enumerate(words.folded):
            behind = at + len(form)
            if word in starts and tuple(words.folded[at + 1 : behind]) == form[1:] and 1 not in taken[at:behind]:
                taken[at:behind] = b"\1" * len(form)
                yield Place(at, behind - 1, type_)


def _forms(article: LabelledArticle) -> dict[tuple[str, ...], EntityType]:
    """The surfaces as folded words; of «مدينة منبج» and «منبج» the shorter, for the class noun is found by itself."""
    found: dict[tuple[str, ...], EntityType] = {}
    for name in article.names:
        forms = [form for surface in name.surfaces if (form := tuple(words_of(surface).folded))]
        for form in forms:
            shorter = any(len(other) < len(form) and form[-len(other) :] == other for other in forms)
            if not shorter or name.type == "PER":
                found[form] = name.type
    return found


def _labels(seen: Scene, places: Sequence[Place]) -> list[int]:
    labels = [OUTSIDE] * len(seen.words)
    for place in places:
        if all(seen.is_open(token) for token in range(place.first, place.last + 1)):
            labels[place.first] = first_of(place.type)
            for token in range(place.first + 1, place.last + 1):
                labels[token] = further_of(place.type)
    return labels
