"""Who speaks: each example of each rule."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.findings.quotations.reading import found

import mahdar.findings.quotations as room

EXAMPLES = yaml.safe_load((Path(room.__file__).parent / "speakers.yaml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(case, id=f"{entry['rule']}-{number}")
    for entry in EXAMPLES
    for number, case in enumerate(entry["cases"], 1)
]


@pytest.mark.parametrize("case", CASES)
def test_speaker(case: dict[str, Any]) -> None:
    text = case["text"]
    says = [[q.cue.of(text), q.speaker, q.speaker_span.of(text) if q.speaker_span else None] for q in found(case)]
    assert says == case["says"]
