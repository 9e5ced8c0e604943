"""Older records are brought to the newest form, whole or not at all."""

import sqlite3
import subprocess
import sys
import time
from datetime import date
from random import Random

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Index, MetaData

from mahdar.records import page_digest
from mahdar.store import open_store
from mahdar.store.checking import faults
from mahdar.store.engines import WRITING, engine_of
from mahdar.store.location import located
from mahdar.store.packing import pack_document, pack_page
from mahdar.store.schema import NEWEST, VERSION_TABLE, form_of, migrate
from mahdar.store.search import search_metadata
from mahdar.store.tables import judgements, metadata, pages

OPENING = """
import sys
from mahdar.store import open_store
print("opening", flush=True)
open_store(sys.argv[1]).close()
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request, tmp_path):
    """The address of a record of the first form that holds an article and a judgement."""
    if request.param == "sqlite":
        make_old(str(tmp_path / "old.db"))
        yield str(tmp_path / "old.db")
        return
    with request.getfixturevalue("postgresql").database() as url:
        make_old(url)
        yield url


def make_old(url: str, articles_held: int = 3) -> None:
    engine = engine_of(located(url))
    migrate(engine, url, "0001")
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        first = MetaData()
        first.reflect(connection)
        tables = first.tables
        assert {"doubts", "withdrawn", "entry_search"}.isdisjoint(tables)
        for number in range(articles_held):
            content = f"<p>{number}".encode()
            sha = page_digest(content)
            connection.execute(pages.insert(), {"sha256": sha, "content": pack_page(content), "size": len(content)})
            connection.execute(tables["articles"].insert(), old_article(f"a{number}", sha, content))
        told = {"verdict": "reject", "who": "me", "at": "2020-01-01T00:00:00", "because": "so"}
        connection.execute(judgements.insert(), told)
    engine.dispose()


def old_article(id_: str, sha: str, content: bytes) -> dict[str, object]:
    document = {"schema": "mahdar/1", "id": id_, "skipped": {"reason": "empty", "detail": ""}}
    return {
        "id": id_, "page_sha256": sha, "address": id_, "current": True, "given": b"{}", "origin": "o",
        "document": pack_document(document, content),
        "skipped": "empty", "added": date(2020, 1, 1),
    }  # fmt: skip


def held(url: str) -> tuple[list[str], int]:
    store = open_store(url, create=False)
    with store.reading() as reader:
        found = [each.id for each in reader.articles()], len(reader.judgements())
    store.close()
    return found


def form(url: str) -> str | None:
    engine = engine_of(located(url))
    with engine.connect() as connection:
        found = form_of(connection, url)
    engine.dispose()
    return found


def test_an_older_record_comes_to_the_newest_form_with_its_data(old_url):
    assert form(old_url) == "0001"
    assert held(old_url) == (["a0", "a1", "a2"], 1)
    assert form(old_url) == NEWEST


def test_the_tables_of_a_migrated_record_are_those_of_a_new_one(old_url):
    store = open_store(old_url)
    with store.reading() as reader:
        context = MigrationContext.configure(
            reader.connection, opts={"version_table": VERSION_TABLE, "include_name": not_of_fts5, "compare_type": True}
        )
        differences = compare_metadata(context, joined())
    store.close()
    on_server = old_url.startswith("postgresql")
    assert [each for each in differences if on_server or not of_the_server(each)] == []


def joined() -> MetaData:
    """All that a record holds."""
    whole = MetaData()
    for table in (*metadata.sorted_tables, *search_metadata.sorted_tables):
        table.to_metadata(whole)
    return whole


def of_the_server(difference: object) -> bool:
    """The index that looks words up on PostgreSQL; SQLite has tables for it."""
    match difference:
        case ("add_index", Index(name=str(name))):
            return name.endswith("_search_tokens")
    return False


def not_of_fts5(name: str | None, kind: str, _: object) -> bool:
    """SQLite's index of words keeps tables of its own."""
    return kind != "table" or "_words" not in (name or "")


def test_the_newest_form_is_the_last_that_there_is_a_way_to():
    import mahdar.store.migrations

    settings = Config()
    settings.set_main_option("script_location", str(mahdar.store.migrations.__path__[0]))
    assert ScriptDirectory.from_config(settings).get_heads() == [NEWEST]


def test_several_processes_may_open_an_old_record_at_once(old_url):
    running = [subprocess.Popen([sys.executable, "-c", OPENING, old_url], stdout=subprocess.DEVNULL) for _ in range(4)]
    assert [process.wait(timeout=120) for process in running] == [0] * 4
    assert held(old_url) == (["a0", "a1", "a2"], 1)


def test_several_processes_may_make_a_record_at_once(tmp_path):
    url = str(tmp_path / "new.db")
    running = [subprocess.Popen([sys.executable, "-c", OPENING, url], stdout=subprocess.DEVNULL) for _ in range(4)]
    assert [process.wait(timeout=120) for process in running] == [0] * 4
    assert held(url) == ([], 0)


@pytest.mark.soak
def test_a_migration_that_is_killed_leaves_the_old_form_or_the_new(tmp_path, soak):
    random, seen = Random(11), set()
    make_old(str(tmp_path / "whole.db"))
    whole = opened_for(str(tmp_path / "whole.db"), 60)
    for number in range(60 if soak else 4):
        url = str(tmp_path / f"{number}.db")
        make_old(url)
        opened_for(url, random.uniform(0, 1.5 * whole))
        found = form(url)
        seen.add(found)
        assert found in {"0001", NEWEST}
        assert held(url) == (["a0", "a1", "a2"], 1)
        store = open_store(url)
        with store.reading() as reader:
            assert faults(reader) == []
        store.close()
    if soak:
        assert seen == {"0001", NEWEST}


def opened_for(url: str, seconds: float) -> float:
    """Open a record in a process that is killed after so many seconds if it has not finished; how long it took."""
    with subprocess.Popen([sys.executable, "-c", OPENING, url], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        begun = time.monotonic()
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        return time.monotonic() - begun


def test_a_migration_that_fails_leaves_the_record_as_it_was(tmp_path):
    url = str(tmp_path / "old.db")
    make_old(url)
    with sqlite3.connect(url) as connection:
        connection.execute("CREATE TABLE withdrawn (x)")  # in the way of the second form, behind its first table
    connection.close()
    with pytest.raises(Exception, match="withdrawn"):
        open_store(url)
    connection = sqlite3.connect(url)
    assert connection.execute("SELECT version_num FROM mahdar_schema").fetchall() == [("0001",)]
    assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'doubts'").fetchall() == []
    connection.close()
