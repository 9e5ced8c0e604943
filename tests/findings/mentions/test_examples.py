"""Each rule finds what its examples say and leaves what they say; the examples are of the rules that there are."""

from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from mahdar.findings import mentions
from mahdar.findings.mentions.rules import NameRule, ReferenceRule
from mahdar.lexicon import lexicon
from mahdar.lexicon.yaml_files import read_yaml
from mahdar.records import Dated
from mahdar.sentences import words_of
from mahdar.tagger import tagger
from mahdar.text import Span

EXAMPLES = read_yaml(Path(mentions.__file__).parent / "examples.yaml")


def _cases(key: str) -> list[Any]:
    return [
        pytest.param(rule, example, id=f"{rule}-{number}")
        for rule, entry in EXAMPLES.items()
        for number, example in enumerate(entry.get(key, ()), 1)
    ]


def _found(rule: str, example: dict[str, Any]) -> set[str | None]:
    """Whom the rule finds at the words of the example."""
    text = example["text"]
    day = date.fromisoformat(example["on"]) if "on" in example else None
    start = -1
    for _ in range(int(example.get("nth", 1))):
        start = text.index(example["at"], start + 1)
    span = Span(start, start + len(example["at"]))
    found = mentions.find(words_of(text), Dated(day, day), lexicon(), tagger())
    return {m.entity for m in found.mentions if m.span == span and m.evidence.rule == f"mentions/{rule}"}


def _expected(example: dict[str, Any]) -> set[str | None]:
    return set(example["is"]) if isinstance(example["is"], list) else {example["is"]}


def test_every_rule_has_examples() -> None:
    assert set(EXAMPLES) == {*get_args(NameRule), *get_args(ReferenceRule)}


@pytest.mark.parametrize(("rule", "example"), _cases("finds"))
def test_finds(rule: str, example: dict[str, Any]) -> None:
    assert _found(rule, example) == _expected(example)


@pytest.mark.parametrize(("rule", "example"), _cases("leaves"))
def test_leaves(rule: str, example: dict[str, Any]) -> None:
    assert _found(rule, example) == set(), example["why"]


@pytest.mark.parametrize(("rule", "example"), _cases("known_misses"))
@pytest.mark.xfail(reason="known misses", strict=True)
def test_known_misses(rule: str, example: dict[str, Any]) -> None:
    assert _found(rule, example) == _expected(example)
