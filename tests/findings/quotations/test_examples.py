"""Each example of each rule, alone and with all rules."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import mahdar.findings.quotations as room
from mahdar.findings.quotations.finding import find_by
from mahdar.findings.quotations.rules import RULES
from mahdar.records import Party, Quotation
from mahdar.sentences import Parties, Words, words_of
from mahdar.text import fold

EXAMPLES = yaml.safe_load((Path(room.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(entry["rule"], example, id=f"{entry['rule']}[{kind}-{number}]")
        for entry in EXAMPLES
        for number, example in enumerate(entry.get(kind, ()), 1)
    ]


def _parties(words: Words, given: dict[str, str | None]) -> Iterator[Party]:
    for phrase, entity in given.items():
        wanted = fold(phrase).split()
        for first in range(len(words) - len(wanted) + 1):
            head, *rest = words.folded[first : first + len(wanted)]
            skip = len(head) - len(wanted[0])
            particles = head[:skip]
            if head.endswith(wanted[0]) and particles in ("", "و", "ل", "ب", "لل") and rest == wanted[1:]:
                last = first + len(wanted) - 1
                entities = (entity,) if entity else ()
                yield Party(words.span(first, last, skip), first, last, entities, "PER", None, particles)


def _found(rules: list[str], example: dict[str, Any]) -> list[Quotation]:
    words = words_of(example["text"])
    return find_by(rules, words, Parties(list(_parties(words, example["parties"]))), {})


def _plain(found: list[Quotation], text: str) -> list[list[str | None]]:
    return [[quote.kind, quote.cue.of(text), quote.speaker, quote.span.of(text)] for quote in found]


@pytest.mark.parametrize(("rule", "example"), _cases("finds"))
def test_finds_alone(rule: str, example: dict[str, Any]) -> None:
    assert _plain(_found([rule], example), example["text"]) == example["quotations"]


@pytest.mark.parametrize(("rule", "example"), _cases("finds"))
def test_finds_together(rule: str, example: dict[str, Any]) -> None:
    found = [quote for quote in _found(list(RULES), example) if quote.evidence.rule == f"quotations/{rule}"]
    assert _plain(found, example["text"]) == example["quotations"]


@pytest.mark.parametrize(("rule", "example"), _cases("leaves"))
def test_leaves(rule: str, example: dict[str, Any]) -> None:
    assert _plain(_found([rule], example), example["text"]) == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("rule", "example"), _cases("known_misses"))
def test_known_misses(rule: str, example: dict[str, Any]) -> None:
    assert _plain(_found([rule], example), example["text"]) == example["quotations"]


def test_every_rule_has_examples_and_counter_examples() -> None:
    assert {entry["rule"] for entry in EXAMPLES} == set(RULES)
    assert all(entry["finds"] and entry["leaves"] for entry in EXAMPLES)


@pytest.mark.parametrize(("rule", "example"), _cases("finds"))
def test_evidence_covers_cue_speaker_and_words(rule: str, example: dict[str, Any]) -> None:
    for quote in _found([rule], example):
        shown = [part.span for part in quote.evidence.parts]
        assert quote.span in shown
        assert quote.cue in shown
        assert quote.speaker_span is None or quote.speaker_span in shown
        assert all(quote.evidence.span.covers(span) for span in shown)
