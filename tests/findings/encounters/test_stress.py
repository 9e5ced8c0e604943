"""The status of encounters as the press words it, by hundreds: what was not held is never read as held.

Each sentence stands behind a line that names its parties in full, as an article would have named them before.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.findings.encounters.reading import read_with

from mahdar.lexicon import lexicon
from mahdar.records import Encounter

FILES = sorted((Path(__file__).parent / "stress").glob("*.yaml"))
CASES = [(file.stem, case) for file in FILES for case in yaml.safe_load(file.read_text(encoding="utf-8"))]
NOT_HELD = [(kind, case) for kind, case in CASES if kind != "held"]
READ = {"refused": "proposed"}
SENTENCES_OF_A_KIND = 40
FEWER = {"ongoing": 20}
MISSED = 0.2  # of all sentences; two careful readers differ on one in twenty


def _marked(kind: str, case: dict[str, Any], *misses: str) -> Any:
    marks = [pytest.mark.xfail(strict=True)] if case.get("misses") in misses else []
    return pytest.param(kind, case, id=f"{kind}: {case['text'][:40]}", marks=marks)


def _between_them(case: dict[str, Any]) -> list[Encounter]:
    found = read_with(case["text"], case["who"])
    return [one for one in found if {party.entity for party in one.participants} == set(case["who"])]


def _is_about(found: Encounter, case: dict[str, Any]) -> bool:
    """Whether an encounter can be the one that the sentence tells, though with other parties."""
    states = {state.id for state in lexicon().world.states.values()}
    journey = found.mode == "visit" and states.isdisjoint(case["who"])
    return not journey and any(party.entity in case["who"] for party in found.participants)


@pytest.mark.parametrize(("kind", "case"), [_marked(kind, case) for kind, case in NOT_HELD])
def test_never_held(kind: str, case: dict[str, Any]) -> None:
    assert "held" not in {str(one.status) for one in read_with(case["text"], case["who"]) if _is_about(one, case)}


@pytest.mark.parametrize(("kind", "case"), [_marked(kind, case, "parties") for kind, case in CASES])
def test_parties(kind: str, case: dict[str, Any]) -> None:
    assert _between_them(case)


@pytest.mark.parametrize(("kind", "case"), [_marked(kind, case, "parties", "status") for kind, case in CASES])
def test_status(kind: str, case: dict[str, Any]) -> None:
    statuses = {str(one.status) for one in _between_them(case)}
    assert READ.get(kind, kind) in statuses
    assert kind == "held" or len(statuses) == 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_there_are_enough(file: Path) -> None:
    kinds = [kind for kind, _ in CASES]
    assert kinds.count(file.stem) >= FEWER.get(file.stem, SENTENCES_OF_A_KIND)


def test_few_are_missed() -> None:
    assert sum("misses" in case for _, case in CASES) <= MISSED * len(CASES)
