"""A backup is a whole record under a new name, or nothing."""

import shutil
import sqlite3
import subprocess
import threading
from pathlib import Path

import pytest
from tests.store.making import kept, put_whole

from mahdar.store import StoreError, open_store
from mahdar.store.backing_up import back_up
from mahdar.store.checking import faults


def test_a_backup_of_a_file_is_the_record_as_it_is(tmp_path, file_store):
    with file_store.writing() as writer:
        put_whole(writer, *map(kept, range(5)))
    back_up(file_store, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("x.db")] == ["copy.db"]
    copy = open_store(str(tmp_path / "copy.db"), create=False)
    with copy.reading() as reader:
        assert [each.id for each in reader.articles()] == sorted(kept(number).article for number in range(5))
        assert faults(reader) == []
    copy.close()


def test_a_backup_that_is_made_while_others_write_is_whole(tmp_path, file_store):
    done = threading.Event()

    def write():
        number = 0
        while not done.is_set():
            with file_store.writing() as writer:
                put_whole(writer, kept(2 * number), kept(2 * number + 1))
            number += 1

    writing = threading.Thread(target=write)
    writing.start()
    try:
        for number in range(5):
            back_up(file_store, tmp_path / f"{number}.db")
    finally:
        done.set()
        writing.join()
    for number in range(5):
        copy = open_store(str(tmp_path / f"{number}.db"), create=False)
        with copy.reading() as reader:
            assert reader.counts().articles % 2 == 0, "half a transaction"
            assert faults(reader) == []
        copy.close()


@pytest.mark.parametrize("there", ["x.db", "other.db", "link.db"])
def test_a_backup_overwrites_nothing(tmp_path, file_store, there):
    (tmp_path / "other.db").write_text("mine")
    (tmp_path / "link.db").symlink_to(tmp_path / "nowhere")
    with pytest.raises(StoreError, match="a backup overwrites nothing"):
        back_up(file_store, tmp_path / there)
    assert (tmp_path / "other.db").read_text() == "mine"


def test_a_backup_into_a_folder_that_is_not_there_is_refused(store, tmp_path):
    with pytest.raises(StoreError, match=r"the folder .* is not there"):
        back_up(store, tmp_path / "no" / "copy")


def test_a_damaged_record_is_not_backed_up(tmp_path):
    path = tmp_path / "x.db"
    store = open_store(str(path))
    with store.writing() as writer:
        put_whole(writer, *map(kept, range(60)))
    store.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    store = open_store(str(path))
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"):
        back_up(store, tmp_path / "copy.db")
    store.close()
    assert [each.name for each in tmp_path.iterdir() if "copy" in each.name] == []


def test_a_backup_of_a_server_is_read_back_by_its_own_program(postgresql, record_on_server, tmp_path, monkeypatch):
    postgresql.empty(record_on_server)
    store = open_store(postgresql.url(record_on_server))
    with store.writing() as writer:
        put_whole(writer, *map(kept, range(5)))
    program = next(Path("/usr/lib/postgresql").glob("*/bin/pg_restore"), None) or shutil.which("pg_restore")
    if program is None or shutil.which("pg_dump") is None:
        with pytest.raises(StoreError, match="pg_dump"):
            back_up(store, tmp_path / "copy")
        pytest.skip("no pg_dump: apt-get install postgresql-client")
    back_up(store, tmp_path / "copy")
    store.close()
    with postgresql.database() as url:
        subprocess.run([program, "--no-owner", f"--dbname={url}", tmp_path / "copy"], check=True, capture_output=True)
        copy = open_store(url, create=False)
        with copy.reading() as reader:
            assert reader.counts().articles == 5
            assert faults(reader) == []
        copy.close()


def test_a_server_without_its_program_is_told(postgresql, record_on_server, tmp_path, monkeypatch):
    store = open_store(postgresql.url(record_on_server))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StoreError, match="a backup needs the program pg_dump: apt-get install postgresql-client"):
        back_up(store, tmp_path / "copy")
    store.close()


def test_a_backup_is_one_file_that_needs_no_log(tmp_path, file_store):
    back_up(file_store, tmp_path / "copy.db")
    connection = sqlite3.connect(tmp_path / "copy.db")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()
