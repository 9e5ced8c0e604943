"""What a tagger is worth: articles read with one that learnt from others, and without any."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from mahdar.findings.mentions.naming import names_of
from mahdar.lexicon import Lexicon
from mahdar.reading.teaching.labelled import LabelledArticle
from mahdar.reading.teaching.lessons import hidden, lessons, rarely_named
from mahdar.records.entities import EntityType
from mahdar.sentences import words_of
from mahdar.tagger import Tagger
from mahdar.tagger.labels import TYPES
from mahdar.tagger.training import train

FOLDS = 5
SHARE_HIDDEN = 30  # of a hundred entities that one article alone names
_Names = set[tuple[str, EntityType]]


class Measured(NamedTuple):
    """How many names of a type were found, were there, and were found where none is."""

    found: int
    there: int
    wrong: int


def cross_validated(
    articles: Sequence[LabelledArticle], known: Lexicon, share: int = SHARE_HIDDEN, folds: int = FOLDS
) -> dict[str, dict[EntityType, Measured]]:
    """What reading gives "with" a tagger and "without" on articles that the tagger did not learn from, by type.

    Args:
        articles: annotated.
        known: the knowledge.
        share: of a hundred entities that one article alone names, so many are hidden from the reader: as in articles
            for which nobody made lists.
        folds: into how many parts the articles are divided, each read by a tagger that learnt from the others.
    """
    made = list(lessons(articles, known))
    read = {article.id: words_of(article.text) for article in articles}
    rare = rarely_named(list(read.values()), known, 1)
    counted: dict[str, Counter[tuple[str, EntityType]]] = {"with": Counter(), "without": Counter()}
    for fold in range(folds):
        held_out = articles[fold::folds]
        ids = {article.id for article in held_out}
        by = Tagger(train(lesson for lesson in made if lesson.id.partition(" ")[2] not in ids), "")
        for article in held_out:
            words, unknown = read[article.id], hidden(rare, f"measured {article.id}", share)
            for key, tagger in (("with", by), ("without", None)):
                named = names_of(words, known, tagger, None, unknown).named
                found = {(_bare(n.span(words).of(words.text)), n.entity.type) for n in named if n.kind == "name"}
                _count(counted[key], found, article)
    return {
        key: {type_: Measured(*(of[what, type_] for what in Measured._fields)) for type_ in TYPES}
        for key, of in counted.items()
    }


def _bare(name: str) -> str:
    """A name without what may be attached in front of its first word, ال included: two annotators differ there."""
    words = " ".join(words_of(name).folded)
    return words.lstrip("وف").removeprefix("ب").removeprefix("ك").removeprefix("لل").removeprefix("ال") or words


def _count(counts: Counter[tuple[str, EntityType]], found: _Names, article: LabelledArticle) -> None:
    there = {(_bare(surface), name.type) for name in article.names for surface in name.surfaces}
    for what, names in (("found", found & there), ("there", there), ("wrong", found - there)):
        for _, type_ in names:
            counts[what, type_] += 1
