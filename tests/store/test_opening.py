"""Opening a record: what is made, what is brought up to date, and what is refused with which sentence."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from tests.store.making import kept

from mahdar.store import StoreError, open_store
from mahdar.store.schema import NEWEST

SECRET = "s3cret-word"


def refused(url, *, create: bool = True) -> str:
    with pytest.raises(StoreError) as told:
        open_store(str(url), create=create)
    sentence = str(told.value)
    assert "\n" not in sentence
    assert SECRET not in sentence
    return sentence


def test_a_record_opens_again_and_again(record_url):
    for _ in range(3):
        store = open_store(record_url, create=False)
        with store.reading() as reader:
            assert reader.counts().articles == 0
        store.close()


@pytest.mark.parametrize("form", ["{}", "sqlite:///{}"])
def test_a_new_record_is_made_in_a_file(tmp_path, form):
    path = tmp_path / "new.db"
    store = open_store(form.format(path))
    with store.writing() as writer:
        writer.put(kept(1))
    store.close()
    assert sqlite3.connect(path).execute("SELECT count(*) FROM articles").fetchone() == (1,)


def test_a_new_record_is_made_on_a_server(postgresql):
    with postgresql.database() as url:
        open_store(url).close()
        open_store(url, create=False).close()


def test_a_record_logs_ahead_and_syncs_each_commit(tmp_path):
    store = open_store(str(tmp_path / "new.db"))
    with store.reading() as reader:
        asked = {name: reader.connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in
                 ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")}  # fmt: skip
    store.close()
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 30_000}


def test_a_record_that_is_not_there_is_not_made_where_none_is_wanted(tmp_path):
    path = tmp_path / "none.db"
    assert "there is no record here; `mahdar add` makes one" in refused(path, create=False)
    assert not path.exists()


def test_an_empty_file_becomes_a_record_only_where_one_is_wanted(tmp_path):
    path = tmp_path / "empty.db"
    path.touch()
    assert "there is no record here" in refused(path, create=False)
    assert path.read_bytes() == b""
    open_store(str(path)).close()


def test_an_empty_database_on_a_server_becomes_a_record_only_where_one_is_wanted(postgresql):
    with postgresql.database() as url:
        assert "there is no record here" in refused(url, create=False)


def test_a_folder_is_no_record(tmp_path):
    assert f"{tmp_path}: this is a folder" in refused(tmp_path)


def test_a_record_in_a_folder_that_is_not_there_is_refused(tmp_path):
    assert f"the folder {tmp_path / 'no'} is not there" in refused(tmp_path / "no" / "x.db")


@pytest.mark.parametrize("content", [b"a page, no database", b"SQLite format 3", os.urandom(5000)])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path, content):
    path = tmp_path / "x.db"
    path.write_bytes(content)
    assert f"{path}: this is no record" in refused(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_of_something_else_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    content = path.read_bytes()
    assert "this database is no record, and holds other tables" in refused(path)
    assert path.read_bytes() == content


def test_a_database_of_something_else_on_a_server_is_refused(postgresql):
    import psycopg

    with postgresql.database() as url:
        with psycopg.connect(url) as connection:
            connection.execute("CREATE TABLE recipes (name text)")
        assert "this database is no record, and holds other tables" in refused(url)


def test_a_record_of_a_newer_version_is_refused_with_both_versions(record_url):
    store = open_store(record_url)
    with store.writing() as writer:
        writer.connection.exec_driver_sql("UPDATE mahdar_schema SET version_num = '0099'")
    try:
        sentence = refused(record_url)
        assert f"a newer Mahdar made this record (version 99; this one knows {int(NEWEST)}): update Mahdar" in sentence
    finally:
        with store.writing() as writer:
            writer.connection.exec_driver_sql(f"UPDATE mahdar_schema SET version_num = '{NEWEST}'")
        store.close()


def test_a_record_whose_version_never_was_is_refused(tmp_path, empty_record):
    path = shutil.copy(empty_record, tmp_path / "x.db")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE mahdar_schema SET version_num = 'x;y'")
    connection.close()
    assert "of version x;y, which there never was" in refused(path)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="users and their rights are told apart on POSIX alone")
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_record_that_may_not_be_written_is_refused(empty_record, closed):
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        path = Path(shutil.copy(empty_record, folder))
        Path(folder).chmod(0o755 if closed == "file" else 0o555)
        path.chmod(0o444 if closed == "file" else 0o666)
        as_root = os.geteuid() == 0
        if as_root:
            os.seteuid(65534)
        try:
            assert "cannot be written" in refused(path)
        finally:
            if as_root:
                os.seteuid(0)
            Path(folder).chmod(0o755)


@pytest.mark.parametrize("url", ["mysql://me:s3cret-word@host/x", "sqlite://x.db", "sqlite://", ":memory:", "", "a\0b",
                                 "postgresql://me:s3cret-word@host:port/x", "http://example.org/x.db"])  # fmt: skip
def test_what_is_no_address_of_a_record_is_refused(url):
    assert 'a record is a file ("mahdar.db", "sqlite:///mahdar.db")' in refused(url)


@pytest.mark.parametrize("asked", ["", "?connect_timeout=2", "?password=s3cret-word"])
def test_a_server_that_does_not_answer_is_told_without_the_password(asked):
    sentence = refused(f"postgresql://me:{SECRET}@127.0.0.1:9/news{asked}")
    assert sentence.startswith("postgresql://me:***@127.0.0.1:9/news: ")


def test_a_database_that_the_server_does_not_have_is_told(postgresql):
    assert "nowhere" in refused(postgresql.url("nowhere"))


def test_a_database_that_cannot_hold_arabic_is_refused(postgresql):
    postgresql.tell("CREATE DATABASE western TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'")
    assert "`createdb --encoding UTF8`" in refused(postgresql.url("western"))


def test_a_missing_driver_is_told_with_what_to_install():
    asked = (
        "import sys; sys.modules['psycopg'] = None; from mahdar.store import open_store; open_store('postgresql://h/x')"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=False, timeout=60)
    assert (
        "StoreError: postgresql://h/x: a record on PostgreSQL needs a driver: pip install 'mahdar[pg]'" in done.stderr
    )
