"""A process that adds is killed at any moment: what it acknowledged is there, nothing is twice, and it goes on."""

import os
import random
import signal
import time
from pathlib import Path

import pytest
from record_pages import Archive
from sqlalchemy import text
from tests.register import ready

from mahdar.reading.processes import pool
from mahdar.register import adding

COUNT = 200
KILLS = 6  # a record; it is then finished in peace


class Undisturbed:
    """The minutes that are added, and what a record has of them that nobody disturbed."""

    def __init__(self, folder: Path) -> None:
        self.readings = list(Archive(seed=23).readings(0, COUNT))
        self.file = ready.write(folder / "minutes.jsonl", self.readings)
        with ready.opened(folder / "r.db") as record:
            begun = time.monotonic()
            record.add(self.readings)
            self.seconds = time.monotonic() - begun
            self.content = ready.content(record, folder / "r")
            self.counts = record.status()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    return Undisturbed(tmp_path_factory.mktemp("undisturbed"))


@pytest.fixture
def records(request: pytest.FixtureRequest) -> int:
    return 200 // KILLS + 1 if request.config.getoption("--soak") else 1


@pytest.mark.parametrize("jobs", [None, 2])
def test_a_killed_adding_loses_nothing_that_it_acknowledged(
    record_url: str, undisturbed, tmp_path: Path, records: int, jobs: int | None
):
    rng = random.Random(5)
    for trial in range(records):
        url = record_url if trial == 0 else str(tmp_path / f"{trial}.db")
        acknowledged: set[str] = set()
        for kill in range(KILLS):
            acknowledged |= _killed(url, undisturbed, rng, jobs, early=kill == 0)
            _check_sound(url, acknowledged)
        _finish(url, undisturbed, tmp_path / f"tables-{trial}")


def _killed(url: str, undisturbed: Undisturbed, rng: random.Random, jobs: int | None, *, early: bool) -> set[str]:
    """Articles that a process acknowledged before it was killed; `early`: perhaps while it opens the record."""
    process = ready.adding(url, undisturbed.file, jobs)
    assert process.stdout is not None
    lines = iter(process.stdout)
    if early:
        time.sleep(rng.uniform(0, 0.5))
    else:
        assert next(lines) == "ready\n"
        time.sleep(rng.uniform(0, undisturbed.seconds / 3))
    started = ready.children(process.pid)
    process.send_signal(signal.SIGKILL)
    told = list(lines)
    assert ready.have_ended(started)
    process.wait()
    process.stdout.close()
    return {line.split()[1] for line in told if line.startswith(("new", "known", "version"))}


def _check_sound(url: str, acknowledged: set[str]) -> None:
    with ready.opened(url) as record:
        assert record.doctor() == []
        with record.store.reading() as reader:
            assert set(reader.known(acknowledged)) == acknowledged
            if reader.connection.dialect.name == "sqlite":
                assert reader.connection.scalars(text("PRAGMA integrity_check")).all() == ["ok"]


def _finish(url: str, undisturbed: Undisturbed, folder: Path) -> None:
    process = ready.adding(url, undisturbed.file)
    assert process.communicate(timeout=300)[0].endswith("done\n")
    with ready.opened(url) as record:
        assert record.status() == undisturbed.counts
        assert ready.content(record, folder) == undisturbed.content


@pytest.mark.parametrize("jobs", [1, 3])
def test_children_that_are_killed_cost_nothing(undisturbed, tmp_path: Path, jobs: int, monkeypatch):
    """No page is to blame where a process dies of something else: each is read once more."""
    monkeypatch.setattr(adding, "READY", 16)
    monkeypatch.setattr(pool, "_AHEAD", 4)  # so that between two deaths all is read that was on its way at the first
    others, killed = ready.children(os.getpid()), set()
    with ready.opened(tmp_path / "r.db") as record:
        for number, _ in enumerate(record.adding(undisturbed.readings, jobs=ready.means(jobs))):
            if number % 48 == 16:
                child = min(ready.children(os.getpid()) - others)
                os.kill(child, signal.SIGKILL)
                killed.add(child)
        assert record.doctor() == []
        assert record.status() == undisturbed.counts
        assert ready.content(record, tmp_path / "tables") == undisturbed.content
    assert len(killed) > 2
    assert ready.have_ended(killed)
