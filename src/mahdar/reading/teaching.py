"""Teaching the tagger with annotated articles, and measuring what it is worth on articles that it has not seen.

The lists know most names of most articles, so a tagger that only saw what they leave would learn little: each article
is a lesson twice, each time as if half of the names in it were not known.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from mahdar.findings.mentions.naming import names_by, scene
from mahdar.lexicon import Lexicon
from mahdar.records.entities import EntityType
from mahdar.sentences import Words, words_of
from mahdar.tagger import Scene, Tagger
from mahdar.tagger.labels import OUTSIDE, TYPES, first_of, further_of
from mahdar.tagger.training import Lesson, train
from mahdar.tagger.weights import load, save

COPIES = 2
HIDDEN = 60  # of a hundred entities that the lists know and few articles name, so many are hidden from a lesson
RARE = 3  # articles that name an entity, at most
FOLDS, SHARE_MEASURED = 5, 30
_PARTICLES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
Document = Mapping[str, Any]


class BadLesson(Exception):  # noqa: N818 - a lesson, not an error of the program
    """What is no annotated article: says which file and line."""


class Place(NamedTuple):
    """Where an article names something: tokens, both inclusive, and the type."""

    first: int
    last: int
    type: EntityType


def lessons(documents: Iterable[Document], known: Lexicon) -> Iterator[Lesson]:
    """The lessons of annotated articles."""
    read = [(document["id"], words_of(document["text"]), document) for document in documents]
    rare = rarely_named([words for _, words, _ in read], known)
    for id_, words, document in read:
        places = list(_places(words, document))
        for copy in range(COPIES):
            seen = scene(words, known, hidden(rare, f"{copy} {id_}", HIDDEN))
            yield Lesson(f"{copy} {id_}", seen, _labels(seen, places))


def rarely_named(articles: Sequence[Words], known: Lexicon, most: int = RARE) -> frozenset[str]:
    """Known entities that few of the articles name, and that somebody's lists might therefore not have."""
    named = Counter(
        id_ for words in articles for id_ in {name.entity.id for name in names_by(words, known, None).named}
    )
    states = {state.id for state in known.world.states.values()}
    return frozenset(id_ for id_, times in named.items() if times <= most and id_ not in states)


def hidden(entities: Iterable[str], seed: str, share: int) -> frozenset[str]:
    """Such a share in a hundred of the entities, chosen by a digest."""
    return frozenset(one for one in entities if sha256(f"{seed} {one}".encode()).digest()[0] * 100 < share * 256)


def _places(words: Words, document: Document) -> Iterator[Place]:
    """Where the surfaces of an annotated article stand, the longer first."""
    taken = bytearray(len(words))
    for form, type_ in sorted(_forms(document).items(), key=lambda item: (-len(item[0]), item)):
        starts = {particle + form[0] for particle in _PARTICLES}
        for at, word in enumerate(words.folded):
            behind = at + len(form)
            if word in starts and tuple(words.folded[at + 1 : behind]) == form[1:] and 1 not in taken[at:behind]:
                taken[at:behind] = b"\1" * len(form)
                yield Place(at, behind - 1, type_)


def _forms(document: Document) -> dict[tuple[str, ...], EntityType]:
    """The surfaces as folded words; of «مدينة منبج» and «منبج» the shorter, for the class noun is found by itself."""
    found: dict[tuple[str, ...], EntityType] = {}
    for entity in document["entities"]:
        forms = [form for surface in entity["surfaces"] if (form := tuple(words_of(surface).folded))]
        for form in forms:
            shorter = any(len(other) < len(form) and form[-len(other) :] == other for other in forms)
            if not shorter or entity["type"] == "PER":
                found[form] = entity["type"]
    return found


def _labels(seen: Scene, places: Sequence[Place]) -> list[int]:
    labels = [OUTSIDE] * len(seen.words)
    for place in places:
        if all(seen.is_open(token) for token in range(place.first, place.last + 1)):
            labels[place.first] = first_of(place.type)
            for token in range(place.first + 1, place.last + 1):
                labels[token] = further_of(place.type)
    return labels


class Measured(NamedTuple):
    """How many names of a type were found, were there, and were found where none is."""

    found: int
    there: int
    wrong: int


def cross_validated(
    documents: Sequence[Document], known: Lexicon, share: int = SHARE_MEASURED, folds: int = FOLDS
) -> dict[str, dict[EntityType, Measured]]:
    """What reading gives with a tagger and without on articles that the tagger did not learn from.

    Args:
        documents: annotated articles.
        known: the knowledge.
        share: of a hundred entities that one article alone names, so many are hidden from the reader: as in articles
            for which nobody made lists.
        folds: into how many parts the articles are divided, each read by a tagger that learnt from the others.
    """
    taught = list(lessons(documents, known))
    read = {document["id"]: words_of(document["text"]) for document in documents}
    rare = rarely_named(list(read.values()), known, 1)
    counted: dict[str, Counter[tuple[str, EntityType]]] = {"with": Counter(), "without": Counter()}
    for fold in range(folds):
        held_out = documents[fold::folds]
        ids = {document["id"] for document in held_out}
        by = Tagger(train(lesson for lesson in taught if lesson.id.partition(" ")[2] not in ids), "")
        for document in held_out:
            unknown = hidden(rare, f"measured {document['id']}", share)
            for key, tagger in (("with", by), ("without", None)):
                words = read[document["id"]]
                named = names_by(words, known, tagger, None, unknown).named
                found = {(_bare(n.span(words).of(words.text)), n.entity.type) for n in named if n.kind == "name"}
                _count(counted[key], found, document)
    return {
        key: {type_: Measured(*(of[what, type_] for what in Measured._fields)) for type_ in TYPES}
        for key, of in counted.items()
    }


def _bare(name: str) -> str:
    """A name without what may be attached in front of its first word, ال included: two annotators differ there."""
    words = " ".join(words_of(name).folded)
    return words.lstrip("وف").removeprefix("ب").removeprefix("ك").removeprefix("لل").removeprefix("ال") or words


def _count(counts: Counter[tuple[str, EntityType]], found: set[tuple[str, EntityType]], document: Document) -> None:
    there = {(_bare(surface), entity["type"]) for entity in document["entities"] for surface in entity["surfaces"]}
    for what, names in (("found", found & there), ("there", there), ("wrong", found - there)):
        for _, type_ in names:
            counts[what, type_] += 1


def teach(gold: Sequence[Path], out: Path, known: Lexicon, *, date: str | None, measure: bool) -> dict[str, Any]:
    """Learn from annotated articles and write weights and manifest into a folder; gives the manifest.

    Raises:
        BadLesson: a file holds something else.
    """
    documents = [document for path in gold for document in _documents(path)]
    manifest = {
        "date": date,
        "command": " ".join(
            filter(None, ("mahdar train GOLD --out DIR", date and f"--date {date}", "--measure" * measure))
        ),
        "learnt_from": {
            "articles": len(documents),
            "sha256": sha256("\n".join(sorted(_digest(document) for document in documents)).encode()).hexdigest(),
            "knowledge": known.release,
        },
        "measured": _figures(cross_validated(documents, known)) if measure else None,
    }
    save(out, train(lessons(documents, known)), manifest)
    return load(out)[1]


def _figures(measured: dict[str, dict[EntityType, Measured]]) -> dict[str, dict[str, dict[str, int]]]:
    return {key: {type_: one._asdict() for type_, one in of.items()} for key, of in measured.items()}


def _digest(document: Document) -> str:
    """A digest of what is learnt from: the text and its names."""
    names = sorted((entity["type"], sorted(entity["surfaces"])) for entity in document["entities"])
    return sha256(json.dumps([document["text"], names], ensure_ascii=False).encode()).hexdigest()


def _documents(path: Path) -> Iterator[Document]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                yield _document(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                msg = f"{path}, line {number}: no annotated article: {error!r}"
                raise BadLesson(msg) from error


def _document(given: Document) -> Document:
    """What is learnt from.

    Raises:
        ValueError: a type that no name has; KeyError, TypeError: something is missing or of another kind.
    """
    types = {entity["type"] for entity in given["entities"]} - set(TYPES)
    if types:
        raise ValueError(*sorted(types))
    named = [{"type": entity["type"], "surfaces": [*entity["surfaces"]]} for entity in given["entities"]]
    return {"id": str(given["id"]), "text": str(given["text"]), "entities": named}
