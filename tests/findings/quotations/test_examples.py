"""Each example of each rule, alone and with all rules."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.findings.quotations.reading import found

import mahdar.findings.quotations as room
from mahdar.findings.quotations.rules import RULES
from mahdar.records import Quotation

EXAMPLES = yaml.safe_load((Path(room.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(entry["rule"], example, id=f"{entry['rule']}[{kind}-{number}]")
        for entry in EXAMPLES
        for number, example in enumerate(entry.get(kind, ()), 1)
    ]


def _plain(quotes: list[Quotation], text: str) -> list[list[str | None]]:
    return [[quote.kind, quote.cue.of(text), quote.speaker, quote.span.of(text)] for quote in quotes]


@pytest.mark.parametrize(("rule", "example"), _cases("finds"))
def test_finds_alone(rule: str, example: dict[str, Any]) -> None:
    assert _plain(found(example, [rule]), example["text"]) == example["quotations"]


@pytest.mark.parametrize(("rule", "example"), _cases("finds"))
def test_finds_together(rule: str, example: dict[str, Any]) -> None:
    quotes = [quote for quote in found(example) if quote.evidence.rule == f"quotations/{rule}"]
    assert _plain(quotes, example["text"]) == example["quotations"]


@pytest.mark.parametrize(("rule", "example"), _cases("leaves"))
def test_leaves(rule: str, example: dict[str, Any]) -> None:
    assert _plain(found(example, [rule]), example["text"]) == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("rule", "example"), _cases("known_misses"))
def test_known_misses(rule: str, example: dict[str, Any]) -> None:
    assert _plain(found(example, [rule]), example["text"]) == example["quotations"]


def test_every_rule_has_examples_and_counter_examples() -> None:
    assert {entry["rule"] for entry in EXAMPLES} == set(RULES)
    assert all(entry["finds"] and entry["leaves"] for entry in EXAMPLES)


@pytest.mark.parametrize(("rule", "example"), _cases("finds"))
def test_evidence_covers_cue_speaker_and_words(rule: str, example: dict[str, Any]) -> None:
    for quote in found(example, [rule]):
        shown = [part.span for part in quote.evidence.parts]
        assert quote.span in shown
        assert quote.cue in shown
        assert quote.speaker_span is None or quote.speaker_span in shown
        assert all(quote.evidence.span.covers(span) for span in shown)
