"""Hostile addresses, asked in a process whose every connection is seen."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import yaml

CHILD = Path(__file__).parent / "hostile_child.py"
ROOT = Path(__file__).parents[3]
CORPUS = yaml.safe_load((CHILD.parent / "hostile.yaml").read_text(encoding="utf-8"))
COUNT = sum(len(group) for name, group in CORPUS.items() if name != "names")


@pytest.fixture(scope="module")
def asked():
    @cache
    def run(mode):
        path = os.pathsep.join([str(ROOT), *sys.path])
        run = subprocess.run(
            [sys.executable, CHILD, mode],
            capture_output=True,
            env=os.environ | {"PYTHONPATH": path},  # noqa: TID251 - the child's own
            timeout=120,
            check=False,
        )
        assert run.returncode == 0, run.stderr.decode()
        return json.loads(run.stdout)

    return run


def test_there_are_enough_of_them():
    assert COUNT >= 150


def test_typed_hostile_addresses_open_no_connection(asked):
    run = asked("direct")
    assert run["connected"] == []
    assert run["listener"] == 0
    assert run["refused"] == ["address"] * COUNT
    assert set(run["looked_up"]) == set(CORPUS["names"])  # what its letters condemn is not even looked up


def test_redirects_to_hostile_addresses_open_no_connection_but_to_the_site_itself(asked):
    run = asked("redirect")
    assert set(run["connected"]) == {"127.0.0.2"}
    assert set(run["hosts"]) == {f"paper-{n}.example" for n in range(COUNT)}
    assert run["listener"] == 0
    assert None not in run["refused"]


def test_a_name_that_turns_to_a_private_number_between_two_requests_is_left(asked):
    run = asked("rebinding")
    assert run["connected"] == ["127.0.0.2"] * COUNT  # robots.txt of each; its page never
    assert run["listener"] == 0
    assert run["refused"] == ["address"] * COUNT


def test_a_name_is_asked_for_once_a_connection_so_that_no_second_answer_can_slip_in(asked):
    run = asked("rebinding")
    assert len(run["looked_up"]) == 2 * COUNT
