"""The tagger that is read with: the one that ships, one of one's own, or none."""

import json

import pytest
from tests.tagger.lessons import write

from mahdar.interfaces.cli.exits import Exit


@pytest.fixture
def trained(program, tmp_path):
    out = tmp_path / "weights"
    run = program("train", write(tmp_path / "gold.jsonl"), "--out", out, "--date", "2026-11-22")
    assert run.returncode == Exit.DONE, run.stderr.decode("utf-8")
    return out


def made_with(run):
    return json.loads(run.stdout)["made_with"]["tagger"]


def test_what_was_read_without_a_tagger_says_so(program, page):
    assert made_with(program("read", "--json", page)) is not None
    assert made_with(program("read", "--json", page, "--tagger", "none")) is None
    assert made_with(program("read", "--json", page, MAHDAR_TAGGER="none")) is None


def test_one_s_own_is_named_by_the_command_the_environment_or_the_settings(program, page, trained, tmp_path):
    version = json.loads((trained / "manifest.json").read_text(encoding="utf-8"))["version"]
    assert made_with(program("read", "--json", page, "--tagger", trained)) == version
    assert made_with(program("read", "--json", page, MAHDAR_TAGGER=str(trained))) == version
    settings = tmp_path / "settings.toml"
    settings.write_text(f"tagger = {json.dumps(str(trained))}\n", encoding="utf-8")
    assert made_with(program("read", "--json", page, MAHDAR_SETTINGS=str(settings))) == version


def test_what_cannot_be_used_is_told(program, page, tmp_path):
    run = program("read", page, "--tagger", tmp_path)
    assert run.returncode == Exit.WRONG_USE
    assert "no weights of a tagger" in run.stderr.decode("utf-8")
    run = program("read", page, MAHDAR_TAGGER=str(tmp_path / "nowhere"))
    assert run.returncode == Exit.WRONG_USE
    assert "MAHDAR_TAGGER is to name a folder of weights" in run.stderr.decode("utf-8")
