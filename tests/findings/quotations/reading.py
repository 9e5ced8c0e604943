"""Texts of examples with the parties that they give, as a finder gets them."""

from collections.abc import Iterator, Mapping
from typing import Any

from mahdar.findings.quotations.finding import find_by
from mahdar.findings.quotations.rules import RULES
from mahdar.records import Party, Quotation
from mahdar.sentences import Parties, Words, words_of
from mahdar.text import fold


def found(example: dict[str, Any], rules: list[str] | None = None) -> list[Quotation]:
    """What the rules (all, unless named) find in an example."""
    words = words_of(example["text"])
    parties = Parties(list(_parties(words, example["parties"], example)))
    return find_by(list(RULES) if rules is None else rules, words, parties, {})


def _parties(words: Words, given: Mapping[str, str | None], example: dict[str, Any]) -> Iterator[Party]:
    for phrase, entity in given.items():
        type_ = example.get("types", {}).get(phrase, "PER")
        office = example.get("offices", {}).get(phrase)
        wanted = fold(phrase).split()
        for first in range(len(words) - len(wanted) + 1):
            head, *rest = words.folded[first : first + len(wanted)]
            skip = len(head) - len(wanted[0])
            particles = head[:skip]
            if head.endswith(wanted[0]) and particles in ("", "و", "ل", "ب", "لل") and rest == wanted[1:]:
                last = first + len(wanted) - 1
                entities = (entity,) if entity else ()
                yield Party(words.span(first, last, skip), first, last, entities, type_, office, particles)
