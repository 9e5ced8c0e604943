"""The quotations of an article, rule by rule."""

from collections.abc import Iterable, Mapping

from mahdar.findings.quotations.rules import RULES
from mahdar.findings.quotations.sayings import sayings_of
from mahdar.findings.quotations.scene import scene_of
from mahdar.records import Entity, Quotation
from mahdar.sentences import Parties, Words


def find(words: Words, parties: Parties, entities: Mapping[str, Entity]) -> list[Quotation]:
    """Find who said what, in the order of the text.

    Args:
        words: the article's words.
        parties: the phrases that stand for somebody.
        entities: the article's entities by id.
    """
    return find_by(RULES, words, parties, entities)


def find_by(rules: Iterable[str], words: Words, parties: Parties, entities: Mapping[str, Entity]) -> list[Quotation]:
    """As `find`, by some of the rules only: of two that find the same words, the first."""
    scene = scene_of(words, parties, entities)
    sayings = sayings_of(scene)
    found: dict[tuple[object, ...], Quotation] = {}
    for rule in rules:
        for quotation in RULES[rule](scene, sayings):
            found.setdefault((quotation.kind, quotation.span), quotation)
    return sorted(found.values(), key=lambda quotation: (quotation.span, quotation.kind))
