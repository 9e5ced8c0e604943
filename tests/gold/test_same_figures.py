"""`mahdar evaluate` measures what the annotators' own scorer measures, to the last digit."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"
NAMES = ("seeds", "train-a", "train-b", "train-c", "dev")

pytestmark = pytest.mark.skipif(
    not (SHARED / "gold" / "score.py").is_file(), reason="the scorer is not here: it lies in ../shared, outside"
)


@pytest.mark.parametrize("name", NAMES)
def test_both_scorers_agree(program, name, tmp_path):
    gold = SHARED / "gold" / f"{name}.jsonl"
    wrapper = tmp_path / "mahdar"
    wrapper.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mahdar "$@"\n')
    wrapper.chmod(0o755)
    run = subprocess.run(
        [sys.executable, SHARED / "tools" / "score", gold, "--json"],
        capture_output=True,
        env=os.environ | {"MAHDAR": str(wrapper), "MAHDAR_SETTINGS": os.devnull},  # noqa: TID251 - the scorer's own
        check=True,
        timeout=600,
    )
    theirs = json.loads(run.stdout)
    ours = json.loads(program("evaluate", gold, "--pages", SHARED / "seeds", "--json").stdout)["groups"]["all"]
    told = {
        layer: {"f1": pytest.approx(one["f1"]), "gold": one["gold"], "found": one["predicted"]}
        for layer, one in theirs.items()
    }
    assert {layer: {key: ours[layer][key] for key in ("f1", "gold", "found")} for layer in ours} == told
