"""Children that read: what comes back, in which order, and what a breaking page costs."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest
from tests.reading.processes.works import Order, obey, obey_at_length

from mahdar.reading.processes import Failure, Limits, Means, in_order, starting
from mahdar.records import SkipReason

ROOT = Path(__file__).parents[3]
PATIENT = Limits()
QUICK = Limits(seconds=1.0)  # for those alone that are to exceed it


@pytest.fixture(params=["forked", "spawned"])
def way(request, monkeypatch):
    """Both ways in which a child can begin."""
    monkeypatch.setattr(starting, "can_fork", lambda: request.param == "forked")
    return request.param


@pytest.fixture
def forked(monkeypatch) -> None:
    monkeypatch.setattr(starting, "can_fork", lambda: True)


def means(jobs=2, limits=PATIENT, **more) -> Means:
    return Means(jobs=jobs, clock=time.monotonic, limits=limits, **more)


def told(orders, given: Means) -> list[int | SkipReason]:
    """The numbers that came back, and the reasons of those that did not."""
    answers = in_order(orders, obey, given)
    return [answer.reason if isinstance(answer, Failure) else answer[0] for _, answer in answers]


def mixed(count, **deeds) -> list[Order]:
    at = {number: deed for deed, number in deeds.items()}
    return [Order(n, at.get(n, "answer")) for n in range(count)]


def test_answers_come_in_the_order_of_the_items(way):
    orders = [Order(n, "linger") for n in range(20)]
    assert told(orders, means(3)) == list(range(20))


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_any_number_of_processes_gives_the_same(forked, jobs):
    orders = mixed(60, be_killed=7, leave=20, fail_by_signal=41, take_much=50)
    broken = SkipReason.BROKEN
    expected = [{7: broken, 20: broken, 41: broken, 50: SkipReason.OUT_OF_MEMORY}.get(n, n) for n in range(60)]
    assert told(orders, means(jobs)) == expected


def test_no_more_processes_are_started_than_there_is_to_do(forked):
    assert len({pid for _, (_, pid) in in_order([Order(0)], obey, means(4))}) == 1
    assert len({pid for _, (_, pid) in in_order([Order(n, "linger") for n in range(40)], obey, means(4))}) == 4


@pytest.mark.parametrize(
    ("deed", "reason", "detail"),
    [
        ("be_killed", SkipReason.BROKEN, "was killed, as the system does where memory runs out"),
        ("fail_by_signal", SkipReason.BROKEN, "the process that read it ended by SIGSEGV"),
        ("leave", SkipReason.BROKEN, "the process that read it ended with status 7"),
        ("take_much", SkipReason.OUT_OF_MEMORY, "reading it takes more than 1,024 MB of memory"),
        ("work", SkipReason.TOO_SLOW, "not read within 1 seconds"),
        ("sleep", SkipReason.TOO_SLOW, "not read within 1 seconds"),
    ],
)
def test_what_breaks_its_process_is_told_and_costs_nobody_else(forked, deed, reason, detail):
    orders = [Order(n, deed if n == 5 else "answer") for n in range(12)]
    answers = [answer for _, answer in in_order(orders, obey, means(1, QUICK))]
    failure = answers.pop(5)
    assert isinstance(failure, Failure)
    assert (failure.reason, detail in failure.detail) == (reason, True)
    assert [number for number, _ in answers] == [n for n in range(12) if n != 5]


def test_a_child_that_was_spawned_is_held_to_its_limits_too(monkeypatch):
    monkeypatch.setattr(starting, "can_fork", lambda: False)
    orders = mixed(4, take_much=1, be_killed=2)
    reasons = told(orders, means(1))
    assert reasons == [0, SkipReason.OUT_OF_MEMORY, SkipReason.BROKEN, 3]


def test_what_others_left_behind_is_not_held_against_a_page(forked):
    orders = [Order(n, "be_killed_late") for n in range(5)]
    assert told(orders, means(1)) == list(range(5))


def test_memory_that_others_left_behind_is_not_held_against_a_page(forked):
    orders = [Order(n, "hoard") for n in range(15)]
    assert told(orders, means(1)) == list(range(15))


@pytest.mark.parametrize("deed", ["be_killed", "sleep"])
def test_answers_that_nobody_took_yet_are_not_held_against_their_pages(forked, deed):
    answers = in_order([Order(n, deed if n == 20 else "answer") for n in range(30)], obey_at_length, means(1, QUICK))
    first = next(answers)
    time.sleep(0.5)  # meanwhile the process is at the twentieth, and the pipe is full
    failed = [order.number for order, answer in (first, *answers) if isinstance(answer, Failure)]
    assert failed == [20]


def test_what_needs_no_work_is_answered_at_once_and_keeps_its_place(forked):
    orders = [Order(n, "linger") for n in range(10)]
    answers = in_order(orders, obey, means(), lambda order: (order.number, 0) if order.number % 2 else None)
    found = [answer for _, answer in answers]
    assert [number for number, _ in found] == list(range(10))
    assert {pid for number, pid in found if number % 2} == {0}


def test_no_more_is_taken_in_than_there_is_room_for(forked):
    taken = Counter()

    def orders():
        for n in range(12):
            taken["all"] += 1
            yield Order(n, content=bytes(10 * 1024**2))

    ahead = [taken["all"] - given for given, _ in enumerate(in_order(orders(), obey, means(2)))]
    assert max(ahead) <= 3
    assert taken["all"] == 12


def test_many_small_items_are_taken_in_no_further_ahead(forked):
    taken = Counter()

    def orders():
        for n in range(600):
            taken["all"] += 1
            yield Order(n)

    assert max(taken["all"] - given for given, _ in enumerate(in_order(orders(), obey, means(2)))) <= 257


def test_nothing_is_waited_for_while_something_can_be_given_back(forked):
    given = Counter()

    def orders():
        for n in range(5):
            assert given["back"] == n
            yield Order(n)

    for _ in in_order(orders(), obey, means(2, at_hand=lambda: False)):
        given["back"] += 1
    assert given["back"] == 5


def test_a_child_writes_nothing_into_its_parents_output(way, capfd):
    assert told([Order(0, "say_much")], means(1)) == [0]
    assert capfd.readouterr() == ("", "")


def test_a_child_has_no_open_file_of_its_parent(forked, tmp_path):
    path = tmp_path / "file"
    with path.open("wb"):
        assert told([Order(0, "look_around", bytes(path))], means(1)) == [0]


def test_time_in_which_everything_stood_still_does_not_count(forked, monkeypatch):
    """As after Ctrl-Z: the clock went on, and nobody worked."""
    leaps = iter(range(0, 10**9, 10))
    answers = in_order([Order(0, "linger")], obey, Means(jobs=1, clock=lambda: next(leaps), limits=QUICK))
    assert [answer[0] for _, answer in answers] == [0]


def test_an_unfinished_reading_leaves_no_process(forked):
    answers = in_order([Order(n, "answer" if n < 3 else "work") for n in range(9)], obey, means(3))
    pids = {answer[1] for _, answer in (next(answers), next(answers))}
    answers.close()
    assert not any(_lives(pid) for pid in pids)


def test_threads_of_the_parent_make_it_begin_children_anew():
    assert starting.can_fork() == (threading.active_count() == 1)
    thread = threading.Thread(target=time.sleep, args=(0.2,))
    thread.start()
    assert not starting.can_fork()
    thread.join()


KILLED = """
import os, sys, time
from tests.reading.processes.works import Order, obey, obey_at_length
from mahdar.reading.processes import Means, in_order

answers = in_order([Order(0), Order(1), Order(2, "work"), Order(3, "sleep")], obey, Means(jobs=2, clock=time.monotonic))
print(*(answer[1] for _, answer in (next(answers), next(answers))), flush=True)
next(answers)
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_children_end_with_their_parent_however_it_ends(number):
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}  # noqa: TID251 - the child's
    parent = subprocess.Popen(
        [sys.executable, "-c", KILLED], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings
    )
    assert parent.stdout is not None
    pids = {int(pid) for pid in parent.stdout.readline().split()}
    assert len(pids) == 2
    assert all(map(_lives, pids))
    parent.send_signal(number)
    parent.wait(timeout=10)
    parent.stdout.close()
    patience = time.monotonic() + 5
    while any(map(_lives, pids)) and time.monotonic() < patience:
        time.sleep(0.01)
    assert not any(map(_lives, pids))


def _lives(pid: int) -> bool:
    """Whether a process is there and no mere name in the list of those that ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
