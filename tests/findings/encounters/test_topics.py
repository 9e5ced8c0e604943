"""What a meeting was about and where it was: what its own words show, and nothing that the story lends."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.findings.encounters.reading import read_with

from mahdar.records import Encounter


def _cases(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return cases


def _of(case: dict[str, Any]) -> list[Encounter]:
    found = read_with(case["text"], case["who"], date(2015, 7, 27))
    return [it for it in found if {party.entity for party in it.participants} == set(case["who"])]


@pytest.mark.parametrize("case", _cases("topics.yaml"))
def test_topics(case: dict[str, Any]) -> None:
    assert [set(it.issues) for it in _of(case)][:1] == [set(case["issues"])]


@pytest.mark.parametrize("case", _cases("places.yaml"))
def test_places(case: dict[str, Any]) -> None:
    found = _of(case)
    assert found
    assert {it.place for it in found} == {case["place"]}
