"""What became of an encounter, in the manner of the press: what was not held is never read as held."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.findings.encounters.reading import read

SENTENCES: dict[str, list[Any]] = yaml.safe_load((Path(__file__).parent / "status.yaml").read_text(encoding="utf-8"))
MISSES = [(miss["status"], miss["text"]) for miss in SENTENCES.pop("misses")]
CASES = [("proposed" if kind == "refused" else kind, text) for kind, texts in SENTENCES.items() for text in texts]


def _statuses(text: str) -> set[str]:
    return {str(found.status) for found in read(text, date(2015, 7, 27))}


@pytest.mark.parametrize(("status", "text"), CASES)
def test_status(status: str, text: str) -> None:
    assert _statuses(text) == {status}


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("status", "text"), MISSES)
def test_known_misses(status: str, text: str) -> None:
    assert _statuses(text) == {status}


@pytest.mark.parametrize(("status", "text"), [case for case in CASES + MISSES if case[0] != "held"])
def test_never_held(status: str, text: str) -> None:
    assert "held" not in _statuses(text)


def test_few_are_missed() -> None:
    assert len(CASES) / (len(CASES) + len(MISSES)) >= 0.85
