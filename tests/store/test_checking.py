"""What is wrong with a record is found and said."""

import sqlite3
from random import Random

import pytest
from sqlalchemy import delete, insert, update
from tests.store.making import kept, put_whole

from mahdar.store import StoreError, open_store
from mahdar.store.checking import faults
from mahdar.store.packing import pack_document, pack_page, page_bytes
from mahdar.store.search import drop_search, put_search
from mahdar.store.tables import (
    articles,
    encounters,
    entries,
    entry_issues,
    entry_outlets,
    entry_parties,
    pages,
    quotations,
)

PIECES = [kept(number) for number in range(3)]
FIRST = PIECES[0].reports[0].id
QUOTED = PIECES[0].document["quotations"][0]["id"]
OTHER_WORDS = PIECES[0].document | {"article": PIECES[0].document["article"] | {"text": "آخر"}}


def drop_first_entry(connection):
    for table in (entry_parties, entry_issues, entry_outlets):
        connection.execute(delete(table).where(table.c.entry == FIRST))
    drop_search(connection, "entry", [FIRST])
    connection.execute(delete(entries).where(entries.c.id == FIRST))


HARMS = {
    f"encounter {FIRST} is in no entry": lambda connection: (
        drop_first_entry(connection),
        connection.execute(update(encounters).where(encounters.c.id == FIRST).values(cluster=None)),
    ),
    f"encounter {FIRST}: its entry {FIRST} is gone": drop_first_entry,
    f"entry {FIRST} says that it has 7 reports, and 1 are there": lambda connection: connection.execute(
        update(entries).where(entries.c.id == FIRST).values(reports=7)
    ),
    f"encounter {FIRST} stands in {PIECES[0].article}, which is not the current version": lambda connection: (
        connection.execute(update(articles).where(articles.c.id == PIECES[0].article).values(current=False))
    ),
    f"{PIECES[0].article}: no version counts as the current one": lambda connection: connection.execute(
        update(articles).where(articles.c.id == PIECES[0].article).values(current=False)
    ),
    f"entry {FIRST} cannot be searched": lambda connection: drop_search(connection, "entry", [FIRST]),
    "quotation nothing is found by searches, and is not there": lambda connection: put_search(
        connection, "quotation", [("nothing", "كلام")]
    ),
    f"article {PIECES[0].article}: the bytes of its page are not those": lambda connection: connection.execute(
        update(pages).values(content=pack_page(b"x"))
    ),
    f"article {PIECES[0].article}: the words of {QUOTED} do not stand in its document": lambda connection: (
        connection.execute(update(quotations).where(quotations.c.id == QUOTED).values(words="غير ذلك"))
    ),
    f"article {PIECES[0].article}: the words of {QUOTED} do not": lambda connection: connection.execute(
        update(articles).where(articles.c.id == PIECES[0].article).values(
            document=pack_document(OTHER_WORDS, page_bytes(PIECES[0].page))
        )
    ),
    f"article {PIECES[0].article}: its page or its document cannot be unpacked": lambda connection: connection.execute(
        update(articles).where(articles.c.id == PIECES[0].article).values(document=b"no document")
    ),
}  # fmt: skip


@pytest.fixture
def whole(store):
    with store.writing() as writer:
        put_whole(writer, *PIECES)
    return store


def test_a_whole_record_has_no_faults(whole):
    with whole.reading() as reader:
        assert faults(reader) == []


@pytest.mark.parametrize("told", HARMS)
def test_a_fault_is_found_and_named(whole, told):
    with whole.writing() as writer:
        HARMS[told](writer.connection)
    with whole.reading() as reader:
        found = faults(reader)
    assert any(fault.startswith(told) for fault in found), found


def test_words_that_are_missing_from_the_index_are_found(file_store):
    with file_store.writing() as writer:
        put_whole(writer, *PIECES)
        writer.connection.exec_driver_sql("DELETE FROM entry_words_docsize WHERE id = 1")
    with file_store.reading() as reader:
        assert faults(reader) == ["the words of the entry with the number 1 are missing from the index"]


def test_a_row_without_the_row_that_it_belongs_to_is_found(file_store):
    with sqlite3.connect(file_store.place) as connection:
        connection.execute("INSERT INTO bands (band, article) VALUES ('b', 'gone')")
    connection.close()
    with file_store.reading() as reader:
        assert faults(reader) == ["a row of bands belongs to a row of articles that is not there"]


def test_a_fault_is_told_twenty_times_at_the_most(store):
    with store.writing() as writer:
        for number in range(30):
            writer.put(kept(number))
    with store.reading() as reader:
        assert len(faults(reader)) == 20


@pytest.mark.soak
def test_a_damaged_file_is_told_or_read_and_never_breaks_the_program(tmp_path, soak):
    """Bytes anywhere in the file are turned over: what comes of it is a fault, a sentence, or nothing that shows."""
    store = open_store(str(tmp_path / "x.db"))
    with store.writing() as writer:
        put_whole(writer, *map(kept, range(30)))
    store.close()
    content, random = (tmp_path / "x.db").read_bytes(), Random(3)
    told = 0
    for number in range(200 if soak else 25):
        damaged = bytearray(content)
        for _ in range(random.choice((1, 50))):
            damaged[random.randrange(len(damaged))] ^= random.randrange(1, 256)
        path = tmp_path / f"{number}.db"
        path.write_bytes(damaged)
        told += bool(what_is_told(path))
        path.unlink()
    assert told


def what_is_told(path) -> list[str]:
    try:
        store = open_store(str(path), create=False)
    except StoreError as error:
        return [str(error)]
    try:
        with store.reading() as reader:
            return faults(reader)
    except StoreError as error:
        return [str(error)]
    finally:
        store.close()


def test_an_orphan_is_refused_by_the_database_itself(store):
    with pytest.raises(Exception, match=r"(?i)foreign key"), store.writing() as writer:
        writer.connection.execute(insert(encounters), {"id": "e", "article": "gone", "report": "{}"})
