"""The quality gate: no layer falls below the floor that was reached, measured on gold that nobody changed since.

The gold lies beside the project, not in it: press text stays outside. `floors.json` names each file of it by its
digest; who changes the gold sets floors and digest anew, in one commit that says why.
"""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"
FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))
SLACK = 1e-9

pytestmark = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(), reason="the gold is not here: it lies in ../shared/gold, outside of the project"
)


@pytest.fixture(scope="module", params=FLOORS)
def scored(request):
    """A gold file's name and the F1 that was measured, by layer."""
    gold = SHARED / "gold" / request.param
    found = sha256(gold.read_bytes()).hexdigest()
    assert found == FLOORS[request.param]["sha256"], f"{gold.name} is not the gold that the floors were measured on"
    program = Path(sys.executable).with_name("mahdar")
    run = subprocess.run(
        [sys.executable, SHARED / "tools" / "score", gold, "--json"],
        capture_output=True,
        env=os.environ | {"MAHDAR": str(program)},  # noqa: TID251 - the scorer's own way to be told the program
        check=True,
        timeout=600,
    )
    layers = json.loads(run.stdout)
    return request.param, {layer: measured["f1"] for layer, measured in layers.items()}


def test_no_layer_falls_below_its_floor(scored):
    name, measured = scored
    below = {
        layer: (round(measured[layer], 4), floor)
        for layer, floor in FLOORS[name]["f1"].items()
        if measured[layer] < floor - SLACK
    }
    assert below == {}, f"{name}: layer: (measured, floor)"
