"""Who receives and who comes: the pronoun of «استقباله» stands for the one or the other."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.findings.encounters.reading import read

CASES: list[dict[str, str]] = yaml.safe_load((Path(__file__).parent / "roles.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_roles(case: dict[str, str]) -> None:
    (found,) = read(case["text"], date(2015, 7, 27))
    assert {str(party.role): party.entity for party in found.participants} == {
        "host": case["host"],
        "visitor": case["visitor"],
    }
