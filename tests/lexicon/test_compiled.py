"""The compiled file: up to date or made anew, whole or not there, whoever else is at it."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from mahdar.lexicon import KnowledgeError, Lexicon
from mahdar.lexicon.compiled import Sources, compile_to_file, load

WORDS = "shape: words/1\nsense: test\nentries:\n  - id: test.word\n    forms:\n      - {}\n"


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    (folder / "words").mkdir(parents=True)
    (folder / "words" / "test.yaml").write_text(WORDS.format("كلمة"), encoding="utf-8")
    return folder


@pytest.fixture
def path(tmp_path):
    return tmp_path / "made" / "index.jsonl"


def forms(sections):
    entries = Lexicon(sections, "test").entries("words/1")
    return [form for entry in entries for form in entry["forms"]]


def head(path):
    return json.loads(path.read_bytes().split(b"\n")[0])


def changed(path, before, after):
    path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


def test_it_is_kept_and_used_again(data, path):
    assert forms(load(path, [data])) == ["كلمة"]
    changed(path, "كلمة", "من المخزن")
    assert forms(load(path, [data])) == ["من المخزن"]


def test_what_is_packed_is_what_is_looked_up(data, path):
    (data / "words" / "test.yaml").write_text(WORDS.format("كلمة السر"), encoding="utf-8")
    known = Lexicon(load(path, [data]), "test")
    assert [sense.id for sense in known.senses("كلمة السر")] == ["test.word"]
    assert known.senses("كلمة") == known.senses("السر") == known.senses("") == []


def test_a_changed_file_makes_it_anew(data, path):
    compile_to_file(path, [data])
    (data / "words" / "test.yaml").write_text(WORDS.format("غيرها"), encoding="utf-8")
    assert forms(load(path, [data])) == ["غيرها"]


def test_a_folder_more_makes_it_anew(data, path, tmp_path):
    compile_to_file(path, [data])
    own = tmp_path / "own"
    own.mkdir()
    (own / "words.yaml").write_text(WORDS.format("لي").replace("test.word", "own.word"), encoding="utf-8")
    assert forms(load(path, [data, own])) == ["كلمة", "لي"]


def test_files_that_were_only_touched_are_not_compiled_again(data, path):
    compile_to_file(path, [data])
    changed(path, "كلمة", "من المخزن")
    os.utime(data / "words" / "test.yaml", ns=(1, 1))
    assert forms(load(path, [data])) == ["من المخزن"]
    assert head(path)["stamp"] == Sources([data]).stamp


@pytest.mark.parametrize("rubbish", ["", "{", "[]", "null", '{"digest": 1}', '{"stamp": 1, "sections": ["forms"]}'])
def test_what_is_not_whole_is_made_anew(data, path, rubbish):
    path.parent.mkdir()
    path.write_text(rubbish, encoding="utf-8")
    assert forms(load(path, [data])) == ["كلمة"]
    assert head(path)["digest"] == Sources([data]).digest()


def test_the_digest_knows_names_and_contents_and_not_the_place(data, tmp_path):
    first = Sources([data]).digest()
    assert Sources([data.rename(tmp_path / "elsewhere")]).digest() == first
    moved = tmp_path / "elsewhere" / "words" / "test.yaml"
    moved.rename(moved.with_name("other.yaml"))
    assert Sources([tmp_path / "elsewhere"]).digest() != first


def test_a_place_that_cannot_be_written_is_no_fault(data, tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    assert forms(load(tmp_path / "file" / "index.jsonl", [data])) == ["كلمة"]


def test_without_a_path_nothing_is_kept(data, tmp_path):
    assert forms(load(None, [data])) == ["كلمة"]
    assert [file.name for file in tmp_path.iterdir()] == ["data"]


def test_a_broken_file_is_named(data, path):
    (data / "words" / "broken.yaml").write_text("shape: words/1\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"broken\.yaml: sense: Field required"):
        load(path, [data])
    assert not path.exists()


def test_many_processes_at_once_leave_one_whole_file(data, path):
    code = (
        "import sys; from pathlib import Path; from mahdar.lexicon.compiled import load;"
        "shapes = load(Path(sys.argv[1]), [Path(sys.argv[2])])['shapes']; sys.exit(0 if 'words/1' in shapes else 1)"
    )
    with ThreadPoolExecutor(8) as pool:
        runs = [pool.submit(subprocess.run, [sys.executable, "-c", code, path, data], check=False) for _ in range(8)]
    assert [run.result().returncode for run in runs] == [0] * 8
    assert head(path)["digest"] == Sources([data]).digest()
    assert [file.name for file in path.parent.iterdir()] == ["index.jsonl"]


def test_an_edit_while_it_is_compiled_is_not_kept_under_the_old_digest(data, path, monkeypatch):
    from mahdar.lexicon import compiled

    compile_files = compiled.compile_files

    def compile_and_edit(checked):
        files = compile_files(checked)
        (data / "words" / "test.yaml").write_text(WORDS.format("متأخرة"), encoding="utf-8")
        return files

    monkeypatch.setattr("mahdar.lexicon.compiled.compile_files", compile_and_edit)
    load(path, [data])
    assert not path.exists()
