"""`mahdar explain` and `mahdar lexicon`."""

import re

import pytest

from mahdar.interfaces.cli.exits import Exit


def test_explain_prints_the_tree_of_a_fact(program, page, minutes):
    id_ = minutes.ids()["encounter"][0]
    run = program("explain", page, id_)
    shown = run.stdout.decode("utf-8")
    assert run.returncode == Exit.DONE
    assert shown.startswith(f"{id_}  encounter  \u2068")
    assert minutes.encounters[0].evidence.rule in shown
    assert re.search(r"\[\d+, \d+\)", shown)
    assert program("explain", page, id_[:7]).stdout == run.stdout


def test_explain_without_an_id_explains_everything(program, page, minutes):
    shown = program("explain", page).stdout.decode("utf-8")
    for id_, _, _ in minutes.facts():
        assert f"{id_}  " in shown


def test_explain_says_when_there_is_nothing(program, page, tmp_path):
    run = program("explain", page, "zzz")
    assert run.returncode == Exit.NOTHING_FOUND
    assert b"no fact whose id begins with zzz" in run.stderr
    assert program("explain", tmp_path / "missing.txt").returncode == Exit.WRONG_USE
    (tmp_path / "empty.txt").touch()
    empty = program("explain", tmp_path / "empty.txt")
    assert empty.returncode == Exit.NOTHING_FOUND
    assert b"skipped, empty" in empty.stderr


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("للرياض", "\u2068ل\u2069+ \u2068لرياض\u2069  place  riyadh  name  Riyadh"),
        ("سيلتقيها", "meeting"),
        ("الولايات المتحدة", "United States"),
    ],
)
def test_show_says_what_a_word_can_mean(program, word, shown):
    run = program("lexicon", "show", word)
    assert run.returncode == Exit.DONE
    assert shown in run.stdout.decode("utf-8")


def test_show_says_when_a_word_is_not_known(program):
    run = program("lexicon", "show", "قمبنزعخ")
    assert run.returncode == Exit.NOTHING_FOUND
    assert run.stdout == b""
    assert run.stderr.decode("utf-8") == "\u2068قمبنزعخ\u2069: not known\n"


def test_check_and_format_work_on_a_folder_of_their_own(program, tmp_path):
    path = tmp_path / "words.yaml"
    path.write_text("shape: words/1 \nsense: test\nentries:\n  - id: w\n    forms:\n      - كلمة\n", encoding="utf-8")
    run = program("lexicon", "check", "--data", tmp_path)
    assert run.returncode == Exit.SOME_SKIPPED
    assert run.stdout.decode("utf-8") == f"{path}: not in its layout: run `mahdar lexicon format`\n"
    assert program("lexicon", "format", "--data", tmp_path).stdout.decode("utf-8") == f"{path}\n"
    assert program("lexicon", "format", "--data", tmp_path).stdout == b""
    assert program("lexicon", "check", "--data", tmp_path).returncode == Exit.DONE


def test_a_knowledge_file_that_is_no_text_is_one_fault(program, tmp_path):
    path = tmp_path / "words.yaml"
    path.write_bytes(b"shape: \xff")
    run = program("lexicon", "check", "--data", tmp_path)
    assert run.returncode == Exit.SOME_SKIPPED
    assert run.stdout.decode("utf-8") == f"{path}: not UTF-8 (byte 8)\n"
    assert run.stderr == b"1 fault\n"
    run = program("lexicon", "format", "--data", tmp_path)
    assert run.returncode == Exit.SOME_SKIPPED
    assert run.stderr.decode("utf-8").startswith(f"{path}: left alone")
