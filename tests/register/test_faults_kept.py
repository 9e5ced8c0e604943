"""Rereading and judging that are killed: all of a step is there, or nothing of it, and the next run finishes."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from record_pages import Archive
from tests.register import ready

COUNT = 120
KILLS = 3
_ENVIRONMENT = os.environ | {"MAHDAR_SETTINGS": os.devnull, "MAHDAR_USER": "ليلى"}  # noqa: TID251 - the child's own


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that another version of the program read."""
    path = tmp_path_factory.mktemp("added") / "r.db"
    with ready.opened(path) as record:
        record.add(Archive(seed=31).readings(0, COUNT))
    return path


@pytest.fixture
def record(added: Path, tmp_path: Path) -> Path:
    shutil.copy(added, tmp_path / "r.db")
    return tmp_path / "r.db"


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    return 10 * KILLS if request.config.getoption("--soak") else KILLS


def test_a_killed_rereading_is_finished_by_the_next(record: Path, tmp_path: Path, kills: int):
    whole = tmp_path / "whole.db"
    shutil.copy(record, whole)
    begun = time.monotonic()
    assert _started("reread", "--record", whole).wait(timeout=300) in {0, 1}
    seconds = time.monotonic() - begun
    rng = random.Random(8)
    for _ in range(kills):
        _kill(_started("reread", "--record", record), rng.uniform(0.1, 0.9) * seconds)
        _check_sound(record)
    assert _started("reread", "--record", record).wait(timeout=300) in {0, 1}
    assert _content(record, tmp_path / "r") == _content(whole, tmp_path / "whole")


def test_a_killed_judgement_is_there_whole_or_not_at_all(record: Path, tmp_path: Path, kills: int):
    with ready.opened(record) as opened:
        one, other = [row.entry.id for row in opened.find(limit=2)]
    judging = ("judge", one, "--same", other, "--because", "اللقاء واحد", "--record", record)
    whole = tmp_path / "whole.db"
    shutil.copy(record, whole)
    begun = time.monotonic()
    assert _started(*[whole if each == record else each for each in judging]).wait(timeout=120) == 0
    seconds = time.monotonic() - begun
    before, after = _content(record, tmp_path / "before"), _content(whole, tmp_path / "after")
    assert before != after
    rng = random.Random(9)
    for kill in range(kills):
        copy = tmp_path / f"{kill}.db"
        shutil.copy(record, copy)
        _kill(_started(*[copy if each == record else each for each in judging]), rng.uniform(0.3, 1.0) * seconds)
        _check_sound(copy)
        with ready.opened(copy) as opened:
            made = len(opened.judgements())
        assert _content(copy, tmp_path / f"{kill}") == (after if made else before)


def _started(*arguments: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "mahdar", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_ENVIRONMENT)


def _kill(process: subprocess.Popen[bytes], after: float) -> None:
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait()


def _check_sound(path: Path) -> None:
    with ready.opened(path) as record:
        assert record.doctor() == []


def _content(path: Path, folder: Path) -> dict[str, str]:
    with ready.opened(path) as record:
        return ready.content(record, folder)
