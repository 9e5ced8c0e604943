"""Whatever the order in which articles come, and from how many processes, a record says the same."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from record_pages import Archive
from tests.register import ready

from mahdar.register.preparing import Reading

COUNT = 300
Build = Callable[..., dict[str, str]]


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return list(Archive(seed=11).readings(0, COUNT))


@pytest.fixture
def built(tmp_path: Path) -> Build:
    numbers: Iterator[int] = iter(range(100))

    def build(readings: list[Reading], *, one_by_one: bool = False) -> dict[str, str]:
        name = f"r{next(numbers)}"
        with ready.opened(tmp_path / f"{name}.db") as record:
            for batch in [[each] for each in readings] if one_by_one else [readings]:
                record.add(batch)
            assert record.doctor() == []
            return ready.content(record, tmp_path / name)

    return build


@pytest.fixture(scope="module")
def in_one_go(readings: list[Reading], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("one")
    with ready.opened(folder / "r.db") as record:
        assert record.add(readings) == {"new": COUNT}
        return ready.content(record, folder / "r")


def test_one_by_one_gives_the_bytes_of_one_go(readings, built: Build, in_one_go):
    assert built(readings, one_by_one=True) == in_one_go


def test_backwards_gives_the_same_bytes(readings, built: Build, in_one_go):
    assert built(readings[::-1]) == in_one_go


@pytest.mark.parametrize("seed", range(3))
def test_any_order_gives_the_same_bytes(seed: int, readings, built: Build, in_one_go):
    shuffled = readings[:]
    random.Random(seed).shuffle(shuffled)
    assert built(shuffled, one_by_one=seed == 1) == in_one_go


def test_adding_all_of_it_again_adds_nothing(readings, tmp_path: Path, in_one_go):
    with ready.opened(tmp_path / "r.db") as record:
        record.add(readings)
        assert record.add(readings) == {"known": COUNT}
        assert record.add(readings[::-1]) == {"known": COUNT}
        assert ready.content(record, tmp_path / "r") == in_one_go


@pytest.mark.parametrize("processes", [2, 4])
def test_several_processes_at_once_give_the_same_bytes(processes: int, readings, tmp_path: Path, in_one_go):
    path = tmp_path / "r.db"
    files = [ready.write(tmp_path / f"{n}.jsonl", readings[n::processes]) for n in range(processes)]
    started = [ready.adding(path, file) for file in files]
    told = [process.communicate(timeout=300)[0].splitlines() for process in started]
    assert [process.returncode for process in started] == [0] * processes
    assert sum(line.startswith("new ") for lines in told for line in lines) == COUNT
    with ready.opened(path) as record:
        assert record.doctor() == []
        assert ready.content(record, tmp_path / "r") == in_one_go


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
        {"PYTHONHASHSEED": "4711", "TZ": "America/Adak", "LC_ALL": "C"},
    ],
)
def test_hash_seed_locale_and_time_zone_leave_no_trace(surroundings, readings, tmp_path: Path, in_one_go):
    file = ready.write(tmp_path / "all.jsonl", readings)
    process = ready.adding(tmp_path / "r.db", file, **surroundings)
    assert process.communicate(timeout=300)[0].endswith("done\n")
    with ready.opened(tmp_path / "r.db") as record:
        assert ready.content(record, tmp_path / "r") == in_one_go
