"""A disk that is full: one clear sentence, a record that opens, and adding that goes on when there is room again."""

import json
import os
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from record_pages import Archive
from sqlalchemy import Engine, event
from tests.register import ready

from mahdar.register import adding
from mahdar.store import StoreError

_ROOM = 3  # megabytes: enough for some batches of pages
COUNT = 250


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system of three megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={_ROOM}m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("a file system of a few megabytes can only be made by root, where mounting is allowed")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def pages(tmp_path: Path, story: str) -> Path:
    path = tmp_path / "pages.jsonl"
    rows = ({"id": f"p{n}", "text": f"{story}العدد {n}\n"} for n in range(COUNT))
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_adding_to_a_full_disk_says_so_and_goes_on_later(small_disk: Path, pages: Path, program):
    record = small_disk / "mahdar.db"
    full = program("add", pages, "--record", record, "--jsonl")
    told = full.stderr.decode().strip()
    assert full.returncode == 2, told
    assert f"{record}: the disk is full" in told
    assert "Traceback" not in told
    acknowledged = [json.loads(line) for line in full.stdout.splitlines()]
    assert 0 < len(acknowledged) < COUNT
    assert program("doctor", "--record", record).returncode == 0
    subprocess.run(["mount", "-o", "remount,size=256m", str(small_disk)], check=True)
    rest = program("add", pages, "--record", record, "--jsonl")
    assert rest.returncode == 0, rest.stderr.decode()
    outcomes = [json.loads(line)["outcome"] for line in rest.stdout.splitlines()]
    assert outcomes.count("known") == len(acknowledged)
    assert outcomes.count("new") == COUNT - len(acknowledged)
    assert program("doctor", "--record", record).returncode == 0


def test_a_record_that_may_not_grow_keeps_what_it_has(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(adding, "READY", 32)
    readings = list(Archive(seed=3).readings(0, 200))
    with ready.opened(tmp_path / "whole.db") as whole:
        whole.add(readings)
        content = ready.content(whole, tmp_path / "whole")
    with ready.opened(tmp_path / "r.db") as record:
        record.add(readings[:20])
        limit = _pages(tmp_path / "r.db") + 300
        _limit(record.store.engine, limit)
        with pytest.raises(StoreError, match="the disk is full"):
            record.add(readings)
        kept = record.status().articles
        assert 20 <= kept < 200
        assert record.doctor() == []
        _limit(record.store.engine, 1 << 30)
        assert record.add(readings) == {"known": kept, "new": 200 - kept}
        assert ready.content(record, tmp_path / "r") == content


def _pages(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        found: int = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.close()
    return found


def _limit(engine: Engine, pages: int) -> None:
    """Let no connection of this engine make the file larger than so many pages."""

    def limit(connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")

    event.listen(engine, "connect", limit)
    engine.dispose()
