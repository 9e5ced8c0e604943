"""Forms of the lexicon that stand in an article, and those of several words among them."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from mahdar.lexicon import Node, Sense
from mahdar.sentences.word_types import WordType


class Hit(NamedTuple):
    """A form of the lexicon that stands in the article.

    Attributes:
        first: index of its first token.
        last: index of its last token (inclusive).
        particles: what is attached in front of it, outside its span.
        sense: what it means there.
        skip: folded characters of the first token that belong to the particles.
    """

    first: int
    last: int
    particles: str
    sense: Sense
    skip: int


# Hits are made by the hundred for each article; the tuple's own constructor takes a third of the time.
hit_of: Callable[[tuple[int, int, str, Sense, int]], Hit] = partial(tuple.__new__, Hit)


def longer_hits(tokens: list[str], first: int, type_: WordType) -> list[Hit] | None:
    """Hits at a token where a form of several words may begin, the longest of each group; None where none does."""
    walks = [walked(tokens, first, start.node) for start in type_.starts]
    if not any(walks):
        return None
    here: dict[tuple[str, int], list[Hit]] = {}
    longer = False
    for start, walk in zip(type_.starts, walks, strict=True):
        particles, skip = start.particles, start.skip
        for sense in start.senses:
            here.setdefault((sense.group, skip), []).append(hit_of((first, first, particles, sense, skip)))
        for last, node in walk:
            senses = node.senses
            if start.definite and is_definite(tokens[first + 1]):  # «دعا الرئيس الحكومة»: two words, no office
                senses = [sense for sense in senses if sense.group != "role"]
            longer = longer or bool(senses)
            for sense in senses:
                here[sense.group, skip] = []
            for sense in senses:
                here[sense.group, skip].append(hit_of((first, last, particles, sense, skip)))
    return [hit for hits in here.values() for hit in hits] if longer else None


def is_definite(word: str) -> bool:
    """Whether a folded word begins with ال."""
    return word.startswith("ال") and len(word) > 3  # «إلى» folds to «الي»


def walked(tokens: list[str], last: int, node: Node) -> list[tuple[int, Node]]:
    """The places in the tree of forms that the words behind `last` lead to, where a form ends."""
    found: list[tuple[int, Node]] = []
    total = len(tokens)
    while node.next and last + 1 < total and (following := node.next.get(tokens[last + 1])) is not None:
        node, last = following, last + 1
        if node.senses:
            found.append((last, node))
    return found
