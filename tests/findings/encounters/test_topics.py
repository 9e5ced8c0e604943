"""What a meeting was about: what its own words show, and nothing that the story lends."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.findings.encounters.reading import read_with

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "topics.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=range(1, len(CASES) + 1))
def test_topics(case: dict[str, Any]) -> None:
    found = read_with(case["text"], case["who"], date(2015, 7, 27))
    told = [set(it.issues) for it in found if {party.entity for party in it.participants} == set(case["who"])]
    assert told[:1] == [set(case["issues"])]
