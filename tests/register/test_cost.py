"""What one article more costs does not grow with the record, in steps of the database; nor does memory."""

import statistics
import subprocess
import sys
from pathlib import Path

import pytest
from record_pages import Archive
from sqlalchemy import event
from tests.register import ready

from mahdar.register.record import Record

_MEASURED = 25  # articles that are added one by one
_STEP = 100  # instructions of SQLite's machine that are counted as one
MEMORY = """
import sys
from pathlib import Path
from record_pages import Archive
from tests.register.ready import opened

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1])

archive, count = Archive(seed=41), int(sys.argv[2])
with opened(sys.argv[1]) as record:
    record.add(archive.readings(0, count // 2))
    half = resident()
    record.add(archive.readings(count // 2, count))
print(half, resident())
"""


class Counted:
    """Statements, and steps of SQLite's machine, that a record takes."""

    def __init__(self, record: Record) -> None:
        self.statements = self.steps = 0
        event.listen(record.store.engine, "before_cursor_execute", self._statement)
        with record.store.reading() as reader:
            connection = reader.connection.connection.dbapi_connection
        assert connection is not None
        connection.set_progress_handler(self._step, _STEP)

    def _statement(self, *_: object) -> None:
        self.statements += 1

    def _step(self) -> int:
        self.steps += 1
        return 0


def test_an_article_costs_a_large_record_what_it_costs_a_small_one(tmp_path: Path, soak):
    archive = Archive(seed=43)
    with ready.opened(tmp_path / "r.db") as record:
        counted = Counted(record)
        few = _medians(record, counted, archive, 200)
        many = _medians(record, counted, archive, 20_000 if soak else 1200)
    assert many[0] <= 1.5 * few[0], f"statements: {few[0]} in a small record, {many[0]} in a large one"
    assert many[1] <= 1.5 * few[1], f"steps: {few[1]} in a small record, {many[1]} in a large one"


def _medians(record: Record, counted: Counted, archive: Archive, size: int) -> tuple[float, float]:
    record.add(archive.readings(record.status().articles, size))
    costs = []
    for number in range(size, size + _MEASURED):
        before = counted.statements, counted.steps
        assert record.add([archive.reading(number)]) == {"new": 1}
        costs.append((counted.statements - before[0], counted.steps - before[1]))
    statements, steps = zip(*costs, strict=True)
    assert min(steps) > 0
    return statistics.median(statements), statistics.median(steps)


def test_memory_stays_flat_while_a_record_grows(tmp_path: Path, soak):
    if not soak:
        pytest.skip("twenty thousand articles are added under `make soak`")
    command = [sys.executable, "-c", MEMORY, str(tmp_path / "r.db"), "20000"]
    told = subprocess.run(command, cwd=ready.ROOT, env=ready.surroundings(), capture_output=True, text=True, check=True)
    half, whole = map(int, told.stdout.split())
    assert whole <= 1.1 * half, f"{half} pages of memory at ten thousand articles, {whole} at twenty thousand"


def test_a_record_of_a_newer_mahdar_is_refused_in_one_sentence(tmp_path: Path, program):
    path = tmp_path / "mahdar.db"
    with ready.opened(path) as record:
        record.add(Archive(seed=44).readings(0, 5))
        with record.store.writing() as writer:
            writer.connection.exec_driver_sql("UPDATE mahdar_schema SET version_num = '0099'")
    for command in ("status", "doctor", "find"):
        refused = program(command, "--record", path)
        assert refused.returncode == 2
        assert b"a newer Mahdar made this record" in refused.stderr
        assert b"Traceback" not in refused.stderr
