"""Bad input: each piece is one document or one sentence with its place and reason, and the rest of the run goes on."""

import json
import os
import signal

import pytest
from tests.interfaces.documents import ENGLISH, documents

from mahdar.interfaces.cli.exits import Exit


@pytest.fixture
def good(tmp_path, story):
    path = tmp_path / "zz-good.txt"
    path.write_text(story, encoding="utf-8")
    return path


PAGES = {
    "empty": (b"", "empty"),
    "blank": (" \n\ufeff\n".encode(), "empty"),
    "binary": (bytes(range(256)) * 40, "binary"),
    "image": (b"\x89PNG\r\n\x1a\n" + bytes(500), "binary"),
    "english": (ENGLISH.encode(), "not-arabic"),
    "menu": ("<nav><a href='/'>الرئيسية</a><a href='/s'>الرياضة</a></nav>".encode(), "no-article"),
    "too-long": (("كلمة " * 1_100_000).encode(), "too-long"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_without_a_story_is_a_document_with_its_reason(program, tmp_path, good, name):
    content, reason = PAGES[name]
    bad = tmp_path / "bad.html"
    bad.write_bytes(content)
    run = program("read", "--jsonl", bad, good)
    skipped, read = documents(run)
    assert set(skipped) == {"schema", "id", "skipped"}
    assert set(skipped["skipped"]) == {"reason", "detail"}
    assert skipped["skipped"]["reason"] == reason
    assert skipped["skipped"]["detail"]
    assert read["article"]["title"]
    assert run.returncode == Exit.SOME_SKIPPED
    assert run.stderr.decode("utf-8").startswith(f"{bad}: skipped, {reason}: ")
    assert run.stderr.count(b"\n") == 1


def test_a_missing_file_is_one_sentence(program, tmp_path, good):
    missing = tmp_path / "missing.txt"
    run = program("read", "--jsonl", missing, good)
    assert run.stderr.decode("utf-8") == f"{missing}: no such file or folder\n"
    assert len(documents(run)) == 1
    assert run.returncode == Exit.SOME_SKIPPED


def test_a_folder_without_pages_is_one_sentence(program, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "notes.docx").write_bytes(b"PK")
    run = program("read", "--jsonl", folder)
    assert run.stderr.decode("utf-8").startswith(f"{folder}: no page in this folder")
    assert run.stderr.count(b"\n") == 1
    assert run.stdout == b""
    assert run.returncode == Exit.NOTHING_FOUND


def lines(story, *bad):
    row = json.dumps({"id": "good", "text": story}, ensure_ascii=False).encode()
    return b"".join(line + b"\n" for line in (*([row] * 6), *bad, row))


BROKEN = {
    "no JSON": (b'{"text": "', "not JSON"),
    "a list": (b'["text"]', "a line holds one object"),
    "no text": (b'{"id": "x"}', 'no "text"'),
    "a number for a text": (b'{"text": 7}', 'no "text"'),
    "another encoding": ('{"text": "سلام"}'.encode("cp1256"), "not UTF-8"),
    "no date": ('{"text": "سلام", "published": "10/12/2019"}'.encode(), '"published" is no ISO date'),
    "nested too deeply": (b"[" * 200_000, "not JSON"),
    "50 MB": (b'{"text": "' + b"x" * 50_000_000 + b'"}', "longer than 32 MB"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_line_names_file_and_line_and_the_others_are_read(program, tmp_path, story, name):
    line, said = BROKEN[name]
    path = tmp_path / "archive.jsonl"
    path.write_bytes(lines(story, line))
    run = program("read", "--jsonl", path)
    message = run.stderr.decode("utf-8").splitlines()[0]
    assert message.startswith(f"{path}, line 7: ")
    assert said in message
    assert [document["id"] for document in documents(run)] == ["good"] * 7
    assert run.returncode == Exit.SOME_SKIPPED


@pytest.mark.parametrize("element", ["div", "b", "table", "ul"])
def test_html_nested_a_hundred_thousand_deep(program, tmp_path, good, story, element):
    deep = tmp_path / "deep.html"
    paragraphs = "".join(f"<p>{line}</p>" for line in story.splitlines())
    deep.write_text(f"<html>{f'<{element}>' * 100_000}{paragraphs}{f'</{element}>' * 100_000}</html>", encoding="utf-8")
    run = program("read", "--jsonl", deep, good)
    assert len(documents(run)) == 2
    assert documents(run)[1]["article"]["title"]
    assert "broken" not in run.stderr.decode("utf-8")


@pytest.mark.parametrize("form", [[], ["--latin"], ["--json"], ["--jsonl"]])
def test_lone_surrogates_and_nulls_never_break_the_output(program, tmp_path, story, form):
    path = tmp_path / "archive.jsonl"
    text = story.replace("ليبيا", "ليبيا\ud800\x00").replace("القتال", "\udfffالقتال")
    rows = [{"text": text, "id": "\ud800"}, {"text": text, "url": "https://news.example/\udc00"}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run = program("read", *form, path)
    assert run.returncode == Exit.DONE
    output = run.stdout.decode("utf-8")
    assert "لافروف" in output
    if form == ["--jsonl"]:
        assert json.loads(output.splitlines()[0])["id"] == "\ud800"


def test_a_name_of_a_file_that_is_no_text_never_breaks_a_message(program, tmp_path):
    path = tmp_path / "\udce3\x1b[2J.txt"
    run = program("read", path)
    assert run.returncode == Exit.WRONG_USE
    assert b"\x1b" not in run.stderr
    assert b"no such file" in run.stderr


@pytest.fixture
def run_with(tmp_path, story, monkeypatch):
    """Runs the command line in this process, over three pages of which the second does to its reader what is given."""
    from typer.testing import CliRunner

    from mahdar.interfaces.cli import running
    from mahdar.interfaces.cli.main import app
    from mahdar.reading.processes import starting

    read_page = running.read_page
    path = tmp_path / "archive.jsonl"
    path.write_text("".join(json.dumps({"id": f"p{n}", "text": story}) + "\n" for n in (1, 2, 3)), encoding="utf-8")

    def run(doing, *options):
        monkeypatch.setattr(running, "read_page", lambda page: doing() if page.id == "p2" else read_page(page))
        monkeypatch.setattr(starting, "can_fork", lambda: True)  # what was replaced here is so in a copy alone
        return CliRunner().invoke(app, ["read", "--jsonl", str(path), *options]), path

    return run


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_that_kills_its_reader_costs_one_page(run_with, jobs):
    result, path = run_with(lambda: os.kill(os.getpid(), signal.SIGKILL), "--jobs", str(jobs))
    assert result.exit_code == Exit.SOME_SKIPPED
    first, broken, last = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["id"], broken["id"], last["id"]) == ("p1", "p2", "p3")
    assert broken["skipped"]["reason"] == "broken"
    assert "the process that read it was killed" in broken["skipped"]["detail"]
    assert f"{path}:2: skipped, broken: a fault of the program" in result.stderr


def test_a_page_that_takes_too_much_memory_costs_one_page(run_with):
    result, path = run_with(lambda: bytearray(2 * 1024**3))
    assert result.exit_code == Exit.SOME_SKIPPED
    first, broken, last = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["id"], broken["id"], last["id"]) == ("p1", "p2", "p3")
    assert broken["skipped"]["reason"] == "out-of-memory"
    assert f"{path}:2: skipped, out-of-memory: reading it takes more than 1,024 MB" in result.stderr


def test_a_fault_of_the_program_costs_one_page(run_with):
    """As no stage should fail on any page."""

    def failing():
        message = "no such\x1b key"
        raise KeyError(message)

    result, path = run_with(failing)
    assert result.exit_code == Exit.SOME_SKIPPED
    first, broken, last = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["id"], last["id"]) == ("p1", "p3")
    assert broken["id"] == "p2"
    assert broken["skipped"]["reason"] == "broken"
    assert "KeyError" in broken["skipped"]["detail"]
    assert f"page {path}:2" in broken["skipped"]["detail"]
    assert f"{path}:2: skipped, broken: a fault of the program" in result.stderr
    assert "\x1b" not in result.stderr
