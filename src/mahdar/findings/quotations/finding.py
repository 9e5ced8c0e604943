"""The quotations of an article, rule by rule."""

from collections.abc import Mapping

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
    scene = scene_of(words, parties, entities)
    sayings = sayings_of(scene)
    found: dict[tuple[object, ...], Quotation] = {}
    for rule in RULES.values():
        for quotation in rule(scene, sayings):
            found.setdefault((quotation.kind, quotation.span), quotation)
    return sorted(found.values(), key=lambda quotation: (quotation.span, quotation.kind))
