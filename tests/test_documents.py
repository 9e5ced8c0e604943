"""Documents say what is: keys, statuses, reasons and commands in them are those of the program."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from mahdar.records import SkipReason

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readme_shows_what_the_program_prints():
    run = subprocess.run([sys.executable, ROOT / "tools" / "readme.py", "--check"], capture_output=True, check=False)
    assert run.returncode == 0, run.stdout.decode("utf-8")


def keys_of(value):
    if isinstance(value, list):
        return {key for item in value for key in keys_of(item)}
    if isinstance(value, dict):
        return set(value) | {key for item in value.values() for key in keys_of(item)}
    return set()


def test_every_key_of_the_public_form_is_described(minutes):
    document = minutes.to_json()
    proven = keys_of([fact.pop("proof") for fact in document["encounters"] + document["acts"]])
    described = set(re.findall(r"`([a-z_0-9]+)`", text("docs/json.md")))
    assert keys_of(document) | proven - {"participants"} <= described


def test_every_reason_for_skipping_is_described():
    described = re.findall(r"^\| `([a-z-]+)` \|", text("docs/json.md"), re.MULTILINE)
    assert {reason.value for reason in SkipReason} <= set(described)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    targets = [target for target in re.findall(r"\]\(([^)#]+)", path.read_text("utf-8")) if "://" not in target]
    assert [target for target in targets if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_commands_that_are_told_exist(path):
    told = set(re.findall(r"`make ([a-z]+)`|^make ([a-z]+)", path.read_text("utf-8"), re.MULTILINE))
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    assert {first or second for first, second in told} <= targets
