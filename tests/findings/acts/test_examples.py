"""Every rule of acts finds what its examples say, alone and among all rules, and leaves the rest."""

from datetime import date
from importlib.resources import files

import pytest
import yaml

from mahdar.findings import mentions, quotations
from mahdar.findings.acts.finder import find_by
from mahdar.findings.acts.rules import RULES
from mahdar.findings.acts.scene import Scene
from mahdar.lexicon import lexicon
from mahdar.records import Dated
from mahdar.sentences import Parties, words_of
from mahdar.tagger import tagger

EXAMPLES = yaml.load(
    files("mahdar.findings.acts").joinpath("examples.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
DAY = date(2020, 3, 1)


def listed(kind):
    return [
        pytest.param(rule, example, id=f"{rule}[{kind}-{at}]")
        for rule, group in EXAMPLES.items()
        for at, example in enumerate(group.get(kind, []))
    ]


def scene_of(text):
    words = words_of(text)
    mentioned = mentions.find(words, Dated(DAY, DAY), lexicon(), tagger())
    entities, parties = {e.id: e for e in mentioned.entities}, Parties(mentioned.parties)
    return Scene(words, parties, entities, quotations.find(words, parties, entities), lexicon())


def shown(acts):
    return [(act.type, act.actor, act.recipient) for act in acts]


def by_rule(rule, acts):
    return [act for act in acts if act.evidence.rule == f"acts/{rule}"]


def wanted(example):
    recipient = example.get("recipient")
    several = recipient if isinstance(recipient, list) else [recipient]
    return [(example["type"], example["actor"], one) for one in several]


def test_the_rules_are_those_that_have_examples():
    assert set(RULES) == set(EXAMPLES)


def test_every_rule_finds_something_and_leaves_something():
    assert [rule for rule, group in EXAMPLES.items() if not (group.get("finds") and group.get("leaves"))] == []


@pytest.mark.parametrize(("rule", "example"), listed("finds"))
def test_finds_alone(rule, example):
    assert shown(find_by([rule], scene_of(example["text"]))) == wanted(example)


@pytest.mark.parametrize(("rule", "example"), listed("finds"))
def test_finds_together(rule, example):
    assert shown(by_rule(rule, find_by(RULES, scene_of(example["text"])))) == wanted(example)


@pytest.mark.parametrize(("rule", "example"), listed("leaves"))
def test_leaves(rule, example):
    assert shown(find_by([rule], scene_of(example["text"]))) == []


@pytest.mark.parametrize(("rule", "example"), listed("known_misses"))
def test_known_misses_are_still_missed(rule, example):
    assert shown(by_rule(rule, find_by(RULES, scene_of(example["text"])))) != wanted(example)
