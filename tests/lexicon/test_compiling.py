"""The compiled index: up to date or made anew, whole or not there, whoever else is at it."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from mahdar.lexicon import KnowledgeError
from mahdar.lexicon.compiling import compile_files, compile_to_file, digest_of, load

WORDS = "shape: words/1\nsense: test\nentries:\n  - id: test.word\n    forms:\n      - {}\n"


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    (folder / "words").mkdir(parents=True)
    (folder / "words" / "test.yaml").write_text(WORDS.format("كلمة"), encoding="utf-8")
    return folder


def forms(files):
    return [form for file in files["words/1"] for entry in file["entries"] for form in entry["forms"]]


def test_it_is_kept_and_used_again(data, tmp_path):
    path = tmp_path / "made" / "index.json"
    assert forms(load(path, data)) == ["كلمة"]
    stored = json.loads(path.read_text(encoding="utf-8"))
    stored["files"]["words/1"][0]["entries"][0]["forms"] = ["من المخزن"]
    path.write_text(json.dumps(stored), encoding="utf-8")
    assert forms(load(path, data)) == ["من المخزن"]


def test_a_changed_file_makes_it_anew(data, tmp_path):
    path = compile_to_file(tmp_path / "index.json", data)
    (data / "words" / "test.yaml").write_text(WORDS.format("غيرها"), encoding="utf-8")
    assert forms(load(path, data)) == ["غيرها"]


@pytest.mark.parametrize("rubbish", ["", "{", "[]", "null", '{"digest": 1}', '{"files": {}}'])
def test_what_is_not_whole_is_made_anew(data, tmp_path, rubbish):
    path = tmp_path / "index.json"
    path.write_text(rubbish, encoding="utf-8")
    assert forms(load(path, data)) == ["كلمة"]
    assert json.loads(path.read_text(encoding="utf-8"))["digest"] == digest_of(data)


def test_the_digest_knows_names_and_contents_and_not_the_place(data, tmp_path):
    first = digest_of(data)
    assert digest_of(data.rename(tmp_path / "elsewhere")) == first
    moved = tmp_path / "elsewhere" / "words" / "test.yaml"
    moved.rename(moved.with_name("other.yaml"))
    assert digest_of(tmp_path / "elsewhere") != first


def test_a_place_that_cannot_be_written_is_no_fault(data, tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    assert forms(load(tmp_path / "file" / "index.json", data)) == ["كلمة"]


def test_a_broken_file_is_named(data, tmp_path):
    (data / "words" / "broken.yaml").write_text("shape: words/1\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"broken\.yaml: sense: Field required"):
        load(tmp_path / "index.json", data)
    assert not (tmp_path / "index.json").exists()


def test_many_processes_at_once_leave_one_whole_file(data, tmp_path):
    path = tmp_path / "index.json"
    code = (
        "import sys; from pathlib import Path; from mahdar.lexicon.compiling import load;"
        "files = load(Path(sys.argv[1]), Path(sys.argv[2])); sys.exit(0 if len(files['words/1']) == 1 else 1)"
    )
    with ThreadPoolExecutor(8) as pool:
        runs = [pool.submit(subprocess.run, [sys.executable, "-c", code, path, data], check=False) for _ in range(8)]
    assert [run.result().returncode for run in runs] == [0] * 8
    assert json.loads(path.read_text(encoding="utf-8"))["digest"] == digest_of(data)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["data", "index.json"]


def test_an_edit_while_it_is_compiled_is_not_kept_under_the_old_digest(data, tmp_path, monkeypatch):
    path = tmp_path / "index.json"

    def compile_and_edit(folder):
        files = compile_files(folder)
        (folder / "words" / "test.yaml").write_text(WORDS.format("متأخرة"), encoding="utf-8")
        return files

    monkeypatch.setattr("mahdar.lexicon.compiling.compile_files", compile_and_edit)
    load(path, data)
    assert not path.exists()
