"""`mahdar evaluate`: figures, splits, errors, and gold that cannot be used."""

import json

import pytest
from tests.interfaces.documents import ENGLISH
from tests.reading.evaluation.annotated import document

from mahdar.interfaces.cli.exits import Exit


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.jsonl"
    rows = [document(), document(id="two", page="two.txt"), document(id="three", published=None, published_from="none")]
    (tmp_path / "two.txt").write_text(document()["text"], encoding="utf-8")
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return path


def test_figures_as_json(program, gold):
    run = program("evaluate", gold, "--json")
    assert run.returncode == Exit.DONE, run.stderr.decode()
    told = json.loads(run.stdout)
    assert told["documents"] == 3
    assert told["groups"]["all"]["encounters"] | {"f1_interval": None} == {
        "precision": 1.0, "precision_interval": pytest.approx([0.4385, 1.0], abs=1e-3),
        "recall": 1.0, "recall_interval": pytest.approx([0.4385, 1.0], abs=1e-3),
        "f1": 1.0, "f1_interval": None, "hits": 3, "gold": 3, "found": 3,
    }  # fmt: skip


def test_a_table_and_a_split(program, gold):
    table = program("evaluate", gold).stdout.decode().splitlines()
    assert table[0].split() == ["precision", "recall", "F1", "gold", "found"]
    assert table[11].startswith("encounters ")
    split = program("evaluate", gold, "--by", "dated").stdout.decode().splitlines()
    assert [line for line in split if line.endswith(":")] == ["dated:", "undated:"]


def test_errors_of_a_layer(program, gold):
    lines = program("evaluate", gold, "--errors", "times").stdout.decode().splitlines()
    assert lines == ["three\tmissed\tأمس الاثنين = 2019-12-09"]


@pytest.mark.parametrize("option", [("--errors", "fish"), ("--by", "fish")])
def test_a_choice_that_is_none(program, gold, option):
    run = program("evaluate", gold, *option)
    assert run.returncode == Exit.WRONG_USE
    assert b"fish" in run.stderr


def test_gold_that_cannot_be_used(program, gold, tmp_path):
    (tmp_path / "bad.jsonl").write_text(json.dumps(document(published="yesterday")), encoding="utf-8")
    (tmp_path / "empty.jsonl").write_text("\n", encoding="utf-8")
    run = program("evaluate", tmp_path / "bad.jsonl")
    assert run.returncode == Exit.WRONG_USE
    assert "bad.jsonl, line 1: published: 'yesterday' is no date" in run.stderr.decode()
    assert program("evaluate", tmp_path / "empty.jsonl").returncode == Exit.NOTHING_FOUND
    assert b"no such file" in program("evaluate", tmp_path / "none.jsonl").stderr
    assert b"--pages" in program("evaluate", gold, "--pages", tmp_path / "nowhere").stderr


def test_a_document_that_gives_no_minutes_is_told_and_misses_all(program, tmp_path):
    path = tmp_path / "gold.jsonl"
    (tmp_path / "page.txt").write_text(ENGLISH, encoding="utf-8")
    path.write_text(json.dumps(document(page="page.txt")), encoding="utf-8")
    run = program("evaluate", path, "--json")
    assert run.returncode == Exit.SOME_SKIPPED
    assert b"one: skipped, not-arabic" in run.stderr
    assert json.loads(run.stdout)["groups"]["all"]["encounters"]["recall"] == 0.0
