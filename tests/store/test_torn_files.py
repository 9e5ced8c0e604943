"""A full disk, and files that a power cut left torn: what was acknowledged is there, and the record is whole."""

import shutil
from random import Random

import pytest
from sqlalchemy import event
from tests.store.making import kept, put_whole

from mahdar.store import StoreError, open_store
from mahdar.store.checking import faults

COMMITS = 30


def test_a_full_disk_is_told_and_the_record_is_whole(file_store):
    pages_held = 400

    @event.listens_for(file_store.engine, "begin")
    def limit(connection):
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages_held}")

    acknowledged, sentence = fill(file_store)
    assert "the disk is full: nothing of this was kept; what was there before is whole" in sentence
    assert 10 < acknowledged < 1000
    check(file_store, acknowledged)
    pages_held = 10_000
    with file_store.writing() as writer:
        put_whole(writer, kept(acknowledged))
    check(file_store, acknowledged + 1)


def fill(store) -> tuple[int, str]:
    """Add articles until the disk is full: how many were acknowledged, and what was told then."""
    for number in range(1000):
        try:
            with store.writing() as writer:
                put_whole(writer, kept(number))
        except StoreError as error:
            return number, str(error)
    return 1000, ""


def check(store, articles: int) -> None:
    with store.reading() as reader:
        assert faults(reader) == []
        assert {each.id for each in reader.articles()} == {kept(number).article for number in range(articles)}


@pytest.fixture
def unfinished(tmp_path, empty_record):
    """A record as the disk holds it in the middle of a run: the file, and a log with every commit so far."""
    store = open_store(str(shutil.copy(empty_record, tmp_path / "run.db")), create=False)
    for number in range(COMMITS):
        with store.writing() as writer:
            put_whole(writer, kept(number))
    torn = tmp_path / "torn.db"
    yield store, torn
    store.close()


@pytest.mark.soak
def test_a_log_that_is_cut_or_garbled_anywhere_gives_a_clean_beginning(unfinished, soak):
    store, torn = unfinished
    random, seen = Random(17), set()
    log = torn.with_name("torn.db-wal")
    for _ in range(200 if soak else 30):
        shutil.copy(store.place, torn)
        shutil.copy(f"{store.place}-wal", log)
        tear(log, random)
        seen.add(articles_in(torn))
        for ending in ("", "-wal", "-shm"):
            torn.with_name(f"torn.db{ending}").unlink(missing_ok=True)
    assert len(seen) > 5, "the log was torn in many places"


def tear(log, random: Random) -> None:
    """Cut the log, or write nonsense over a piece of it."""
    content = bytearray(log.read_bytes())
    at = random.randrange(len(content))
    if random.random() < 0.5:
        del content[at:]
    else:
        length = min(random.choice((1, 100, 4096, 20_000)), len(content) - at)
        content[at : at + length] = random.randbytes(length)
    log.write_bytes(content)


def articles_in(path) -> int:
    """How many articles are there: the first so many that were acknowledged."""
    store = open_store(str(path), create=False)
    with store.reading() as reader:
        there = len(reader.articles())
    check(store, there)
    store.close()
    return there
