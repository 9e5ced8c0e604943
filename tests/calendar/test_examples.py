"""Every rule of the grammar of dates finds what its examples say, alone and among all rules, and leaves the rest."""

from datetime import date
from importlib.resources import files

import pytest
import yaml

from mahdar.calendar import times, times_by
from mahdar.calendar.rule import RULES

EXAMPLES = yaml.load(files("mahdar.calendar").joinpath("examples.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def listed(kind):
    return [
        pytest.param(rule, date.fromisoformat(group["clock"]), example, id=f"{rule}[{kind}-{at}]")
        for rule, group in EXAMPLES.items()
        for at, example in enumerate(group.get(kind, []))
    ]


def wanted(example):
    at, value = example["at"], example["is"]
    return [(at, value)] if isinstance(at, str) else list(zip(at, value, strict=True))


def shown(text, found):
    return [(text[time.start : time.end], time.value) for time in found]


def by_rule(rule, found):
    return [time for time in found if time.evidence.rule == f"times/{rule}"]


def test_the_rules_are_those_that_have_examples():
    assert set(RULES) == set(EXAMPLES)


def test_every_rule_finds_something_and_leaves_something():
    assert [rule for rule, group in EXAMPLES.items() if not (group.get("finds") and group.get("leaves"))] == []


@pytest.mark.parametrize(("rule", "clock", "example"), listed("finds"))
def test_finds_alone(rule, clock, example):
    assert shown(example["text"], times_by(rule, example["text"], clock)) == wanted(example)


@pytest.mark.parametrize(("rule", "clock", "example"), listed("finds"))
def test_finds_together(rule, clock, example):
    assert shown(example["text"], by_rule(rule, times(example["text"], clock))) == wanted(example)


@pytest.mark.parametrize(("rule", "clock", "example"), listed("leaves"))
def test_leaves(rule, clock, example):
    assert times_by(rule, example["text"], clock) == []
    assert by_rule(rule, times(example["text"], clock)) == []


@pytest.mark.parametrize(("rule", "clock", "example"), listed("known_misses"))
def test_known_misses_are_still_missed(rule, clock, example):
    assert shown(example["text"], by_rule(rule, times(example["text"], clock))) != wanted(example)
