"""Each example of each rule."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.findings.encounters.reading import read

import mahdar.findings.encounters as room
from mahdar.findings.encounters.rules import RULES
from mahdar.records import Encounter

EXAMPLES: dict[str, dict[str, list[dict[str, Any]]]] = yaml.safe_load(
    (Path(room.__file__).parent / "examples.yaml").read_text(encoding="utf-8")
)
FIELDS = ("mode", "status", "date", "place")


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(rule, example, id=f"{rule}[{kind}-{number}]")
        for rule, examples in EXAMPLES.items()
        for number, example in enumerate(examples.get(kind, ()), 1)
    ]


def _found(rule: str, example: dict[str, Any]) -> list[Encounter]:
    on = date.fromisoformat(example["day"]) if "day" in example else None
    return [found for found in read(example["text"], on) if found.evidence.rule == f"encounters/{rule}"]


def _told(found: Encounter) -> dict[str, Any]:
    told = {field: getattr(found, field) for field in FIELDS if getattr(found, field) is not None}
    return {**told, "who": [participant.entity for participant in found.participants]}


def _wanted(example: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in example.items() if key not in ("text", "day")}


@pytest.mark.parametrize(("rule", "example"), _cases("finds"))
def test_finds(rule: str, example: dict[str, Any]) -> None:
    assert _wanted(example) in [_told(found) for found in _found(rule, example)]


@pytest.mark.parametrize(("rule", "example"), _cases("leaves"))
def test_leaves(rule: str, example: dict[str, Any]) -> None:
    assert [_told(found) for found in read(example["text"])] == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("rule", "example"), _cases("known_misses"))
def test_known_misses(rule: str, example: dict[str, Any]) -> None:
    assert _wanted(example) in [_told(found) for found in _found(rule, example)]


def test_every_rule_has_examples_and_counter_examples() -> None:
    assert set(EXAMPLES) == set(RULES)
    assert all(examples["finds"] and examples["leaves"] for examples in EXAMPLES.values())
