"""`mahdar add`: what it tells of each page, that it goes on where it was, and that several may add at once."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.interfaces.conftest import DAILY, EXAMPLES, PAGES
from tests.interfaces.documents import ENGLISH, documents

from mahdar.interfaces.cli.exits import Exit
from mahdar.register.adding import BATCH


def sound(program, record):
    """Whether the record has no fault."""
    run = program("doctor", "--record", record)
    return (run.returncode, run.stdout, run.stderr) == (Exit.DONE, b"", b"no faults\n")


def test_a_record_is_made_and_what_was_added_is_told_in_one_line(program, tmp_path):
    record = tmp_path / "new.db"
    run = program("add", EXAMPLES, "--record", record)
    assert run.returncode == Exit.DONE
    told = "7 new, 0 already there, 0 new versions of pages that are there, 0 skipped"
    assert run.stdout.decode("utf-8") == f"{record}: {told}\n"
    assert sound(program, record)


def test_adding_again_adds_nothing_and_leaves_every_byte(program, record):
    before = program("export", "json", "--record", record).stdout
    run = program("add", EXAMPLES, "--record", record)
    assert run.returncode == Exit.DONE
    assert b": 0 new, 7 already there, " in run.stdout
    assert program("export", "json", "--record", record).stdout == before


def test_what_became_of_each_page_is_a_line(program, tmp_path):
    record, page = tmp_path / "new.db", tmp_path / "english.txt"
    page.write_text(ENGLISH, encoding="utf-8")
    run = program("add", "--jsonl", page, EXAMPLES, page, "--record", record)
    told = documents(run)
    assert run.returncode == Exit.SOME_SKIPPED
    assert {tuple(each) for each in told} == {("origin", "article", "outcome", "detail")}
    assert [each["outcome"] for each in told] == ["skipped", *["new"] * 7, "known"]
    assert told[0]["origin"] == str(page)
    assert told[0]["detail"].startswith("not-arabic: ")
    said = run.stderr.decode("utf-8").splitlines()
    assert said[0].startswith(f"{page}: skipped, not-arabic: ")
    assert said[-1].endswith(": 7 new, 1 already there, 0 new versions of pages that are there, 1 skipped")


def test_a_page_that_changed_at_its_address_is_a_version_and_not_a_second_report(program, tmp_path):
    record = tmp_path / "new.db"
    text = DAILY.format(number=1, day=3)
    row = {"url": "https://news.example/1", "published": "2015-06-04", "text": text}
    later = row | {"text": text + "وأضاف لافروف أن اللقاء كان مفيدا.\n", "published": "2015-06-05"}
    lines = [json.dumps(each, ensure_ascii=False).encode() + b"\n" for each in (row, later)]
    assert b": 1 new, " in program("add", "-", "--record", record, stdin=lines[0]).stdout
    (first,) = documents(program("find", "--jsonl", "--record", record))
    assert b", 1 new versions of " in program("add", "-", "--record", record, stdin=lines[1]).stdout
    (entry,) = documents(program("find", "--jsonl", "--record", record))
    assert [report["published"] for report in entry["reports"]] == ["2015-06-05"]
    counted = json.loads(program("status", "--json", "--record", record).stdout)
    assert (counted["superseded"], counted["reports"]) == (1, 1)
    older = program("article", first["reports"][0]["article"], "--record", record)
    assert older.returncode == Exit.NOTHING_FOUND
    assert f"; {entry['reports'][0]['article']} is the current one" in older.stderr.decode("utf-8")
    assert b"another version of the page" in program("entry", first["id"], "--record", record).stderr


def test_where_nothing_is_there_no_record_is_made(program, tmp_path):
    missing, record = tmp_path / "missing.txt", tmp_path / "new.db"
    run = program("add", missing, "--record", record)
    assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
    assert run.stderr.decode("utf-8") == f"{missing}: no such file or folder\n"
    assert not record.exists()


def test_exit_statuses(program, page, tmp_path):
    english, record = tmp_path / "english.txt", ("--record", tmp_path / "new.db")
    english.write_text(ENGLISH, encoding="utf-8")
    assert program("add", english, *record).returncode == Exit.NOTHING_FOUND
    again = program("add", english, *record)
    assert again.returncode == Exit.NOTHING_FOUND
    assert again.stderr.decode("utf-8").startswith(f"{english}: skipped when it came first, not-arabic: ")
    assert program("add", page, tmp_path / "missing.txt", *record).returncode == Exit.SOME_SKIPPED
    assert program("add", page, *record).returncode == Exit.DONE
    assert program("add").returncode == Exit.WRONG_USE
    assert program("add", page, "--record", tmp_path / "no" / "folder.db").returncode == Exit.WRONG_USE


def test_the_record_may_be_named_by_the_environment_and_by_the_settings(program, page, tmp_path):
    settings = tmp_path / "settings.toml"
    settings.write_text(f'record = "{tmp_path / "set.db"}"\n', encoding="utf-8")
    assert program("add", page, MAHDAR_SETTINGS=str(settings)).returncode == Exit.DONE
    assert (tmp_path / "set.db").exists()
    named = {"MAHDAR_SETTINGS": str(settings), "MAHDAR_RECORD": str(tmp_path / "named.db")}
    assert program("add", page, **named).returncode == Exit.DONE
    assert (tmp_path / "named.db").exists()


def test_a_record_on_a_server_is_added_to_and_asked_as_one_in_a_file_is(program, record_url, examples):
    assert program("add", EXAMPLES, "--record", record_url).returncode == Exit.DONE
    found = program("export", "--json", "--record", record_url)
    assert found.stdout == program("export", "--json", "--record", examples).stdout
    assert sound(program, record_url)


def start(archive, record):
    """An adding in a process of its own, with what became of each page on its standard output."""
    command = [sys.executable, "-m", "mahdar", "add", "--jsonl", str(archive), "--record", str(record)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_after_an_interrupt_what_was_told_is_kept_and_the_same_command_goes_on(program, archive, tmp_path, undisturbed):
    record = tmp_path / "new.db"
    process = start("-", record)
    process.stdin.write(b"".join(archive.read_bytes().splitlines(keepends=True)[: BATCH + 5]))
    process.stdin.flush()
    first = [process.stdout.readline() for _ in range(BATCH)]
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")
    told = [json.loads(line)["article"] for line in first]
    assert sound(program, record)
    run = program("add", "--jsonl", archive, "--record", record)
    assert run.returncode == Exit.DONE
    known = {each["article"] for each in documents(run) if each["outcome"] == "known"}
    assert set(told) <= known
    assert program("export", "json", "--record", record).stdout == undisturbed


def test_two_may_add_the_same_pages_at_once(program, archive, tmp_path, undisturbed):
    record = tmp_path / "new.db"
    ran = [process.communicate(timeout=120)[0] for process in [start(archive, record), start(archive, record)]]
    outcomes = [[json.loads(line)["outcome"] for line in out.splitlines()] for out in ran]
    assert [len(each) for each in outcomes] == [PAGES, PAGES]
    assert sum(each.count("new") for each in outcomes) == PAGES
    assert program("export", "json", "--record", record).stdout == undisturbed
    assert sound(program, record)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_an_output_that_cannot_be_written_leaves_a_sound_record(program, archive, tmp_path):
    record = tmp_path / "new.db"
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "mahdar", "add", "--jsonl", str(archive), "--record", str(record)]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=120)
    assert (run.returncode, run.stderr) == (Exit.WRONG_USE, b"mahdar: no space left on device\n")
    assert sound(program, record)
