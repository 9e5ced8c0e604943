"""`mahdar status`, `doctor`, `backup`, `reread`, `export`: a record is looked after, copied and handed on."""

import csv
import json
import sqlite3
from contextlib import closing

import pytest
from tests.interfaces.documents import documents

from mahdar.interfaces.cli.exits import Exit


@pytest.fixture
def ask(program, record):
    return lambda *arguments, **environment: program(*arguments, "--record", record, **environment)


def test_status_counts_what_there_is(ask, record):
    counted = json.loads(ask("status", "--json").stdout)
    assert counted.pop("record") == str(record)
    assert {key: counted[key] for key in ("articles", "skipped", "undated", "entries", "reports", "judgements")} == {
        "articles": 7, "skipped": 0, "undated": 1, "entries": 3, "reports": 8, "judgements": 0,
    }  # fmt: skip
    assert "  encounters: 3\n" in ask("status", "--latin").stdout.decode("utf-8")
    assert "  اللقاءات والاتصالات: 3\n" in ask("status").stdout.decode("utf-8")


def test_a_doctor_finds_what_is_wrong_and_says_so_in_the_exit_status(ask, record):
    assert ask("doctor").returncode == Exit.DONE
    with closing(sqlite3.connect(record)) as connection, connection:
        connection.execute("UPDATE entries SET reports = 9 WHERE reports = 5")
    run = ask("doctor")
    assert run.returncode == Exit.SOME_SKIPPED
    assert b"says that it has 9 reports, and 5 are there" in run.stdout
    assert b"no faults" not in run.stderr


def test_a_backup_is_a_record_with_the_same_in_it(program, ask, tmp_path):
    copy = tmp_path / "backup.db"
    assert ask("backup", copy).stdout.decode("utf-8") == f"{copy}\n"
    assert program("export", "json", "--record", copy).stdout == ask("export", "json").stdout


def test_a_backup_never_takes_the_place_of_a_file(ask, tmp_path):
    taken = tmp_path / "taken.db"
    taken.write_text("mine", encoding="utf-8")
    for target in (taken, tmp_path / "no" / "folder.db"):
        run = ask("backup", target)
        assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
        assert b"Traceback" not in run.stderr
    assert taken.read_text(encoding="utf-8") == "mine"


def test_what_the_present_versions_read_is_not_read_again(ask):
    run = ask("reread")
    assert run.returncode == Exit.DONE
    assert run.stdout.startswith(b"0 articles read again, 0 with other facts than before\n")


def test_reading_all_again_to_the_same_end_changes_nothing(ask):
    before = ask("export", "json").stdout
    assert ask("reread", "--all").stdout.startswith(b"7 articles read again, 0 with other facts than before\n")
    assert ask("export", "json").stdout == before


def test_knowledge_of_ones_own_is_read_with_again_and_what_changed_is_told(ask, program, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    added = program(
        "lexicon", "add", "marwan-test", "--name", "مروان الاختباري", "--english", "Marwan Test", "--lexicon", own
    )
    assert added.returncode == Exit.DONE, added.stderr
    run = ask("reread", "--jsonl", "--lexicon", own)
    assert run.returncode == Exit.DONE
    assert run.stderr.decode("utf-8").splitlines()[-6].startswith("7 articles read again, ")
    assert all(set(each) == {"article", "gone", "come"} for each in documents(run))


def test_tables_are_written_into_a_folder_with_their_codebook(ask, tmp_path):
    folder = tmp_path / "tables"
    run = ask("export", "tables", folder)
    rows = dict(line.split(": ") for line in run.stdout.decode("utf-8").splitlines())
    assert {name: int(rows[name]) for name in ("encounters", "reports", "articles")} == {
        "encounters": 3, "reports": 8, "articles": 7,
    }  # fmt: skip
    with (folder / "encounters.csv").open(encoding="utf-8", newline="") as file:
        listed = list(csv.reader(file))
    assert "".join(",".join(row) + "\n" for row in listed) == ask("find", "--csv").stdout.decode("utf-8")
    assert list(folder.glob("codebook*"))
    assert ask("export", "tables", folder, "--format", "parquet").returncode == Exit.DONE
    assert (folder / "encounters.parquet").exists()


def test_a_folder_of_somebody_elses_files_is_left_alone(ask, tmp_path):
    (tmp_path / "mine.csv").write_text("mine", encoding="utf-8")
    for arguments in (
        (tmp_path,),
        (tmp_path / "new", "--format", "xlsx"),
        (tmp_path / "new", "--format", "parquet", "--excel"),
    ):
        run = ask("export", "tables", *arguments)
        assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
        assert b"Traceback" not in run.stderr
    assert not (tmp_path / "new").exists()


def test_both_ways_to_ask_for_json_give_the_same_bytes(program, record, tmp_path):
    out = tmp_path / "record.json"
    place = ("--record", record)
    first = program("export", "json", *place).stdout
    assert program("export", "--json", *place).stdout == first
    assert program("export", "json", "--out", out, *place).stdout == b""
    assert out.read_bytes() == first
    assert [file.name for file in tmp_path.iterdir() if "partial" in file.name] == []
    assert len(json.loads(first)["entries"]) == 3


def test_an_export_says_what_it_is_to_write(program, record):
    for arguments in (("--record", record), ("--json", "tables", "x"), ("--record", record, "json")):
        run = program("export", *arguments)
        assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
