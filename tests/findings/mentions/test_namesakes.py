"""Names that several share: what the rules decide, with the examples that stand beside the names."""

from datetime import date
from typing import Any

import pytest

from mahdar.findings.mentions import find
from mahdar.findings.mentions.namesakes import RULES
from mahdar.lexicon import lexicon
from mahdar.records import Dated
from mahdar.sentences import words_of
from mahdar.tagger import tagger
from mahdar.text import fold

EXAMPLES = [
    pytest.param(entry["form"], example, id=f"{entry['among'][0]}-{number}")
    for entry in lexicon().entries("namesakes/1")
    for number, example in enumerate(entry["examples"], 1)
]


def _meant(form: str, text: str, on: date | None = None) -> set[tuple[str | None, str]]:
    """Known entities at the last place where the form stands, each with what decided."""
    found = find(words_of(text), Dated(on, on), lexicon(), tagger())
    known = {entity.id for entity in found.entities if entity.known}
    places = [mention for mention in found.mentions if fold(mention.span.of(text)) == fold(form)]
    last = max((mention.span.start for mention in places), default=None)
    here = [mention for mention in places if mention.span.start == last and mention.entity in known]
    return {(mention.entity, mention.evidence.note) for mention in here}


@pytest.mark.parametrize(("form", "example"), EXAMPLES)
def test_what_it_means(form: str, example: dict[str, Any]) -> None:
    meant = {entity for entity, _ in _meant(form, example["text"])}
    assert meant == ({example["is"]} if example["is"] else set())


@pytest.mark.parametrize(
    ("form", "text", "on", "is_", "rule"),
    [
        ("بسكوف", "صرح ديمتري بسكوف للصحافيين. ونفى بسكوف الخبر.", None, "dmitry-peskov", "named-alone"),
        ("الرياض", "نشرت صحيفة الرياض رسوما جديدة.", None, "al-riyadh", "called"),
        ("عمان", "قال وزير الخارجية الأردني إن عمان ترحب بالاتفاق.", None, "jordan", "state-named"),
    ],
)
def test_the_rule_that_decided_stands_in_the_evidence(
    form: str, text: str, on: date | None, is_: str, rule: str
) -> None:
    assert rule in RULES
    assert _meant(form, text, on) == {(is_, f"of several so named, by {rule}")}
