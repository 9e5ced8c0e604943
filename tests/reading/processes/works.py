"""What the processes of these tests are asked to do: well-behaved and not."""

import ctypes
import os
import signal
import time
from pathlib import Path
from typing import NamedTuple

_kept: list[bytes] = []


class Order(NamedTuple):
    """One thing to do, with a number to tell it by."""

    number: int
    deed: str = "answer"
    content: bytes = b""


def obey(order: Order) -> tuple[int, int]:
    """Do it; the number comes back, and that of the process."""
    globals()[f"_{order.deed}"](order)
    return order.number, os.getpid()


def obey_at_length(order: Order) -> tuple[int, bytes]:
    """The same with a long answer."""
    return obey(order)[0], bytes(300_000)


def _answer(_: Order) -> None:
    return None


def _linger(order: Order) -> None:
    time.sleep(0.02 if order.number % 5 else 0.1)


def _work(_: Order) -> None:
    while True:
        pass


def _sleep(_: Order) -> None:
    time.sleep(3600)


def _fail_by_signal(_: Order) -> None:
    ctypes.string_at(0)


def _be_killed(_: Order) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _leave(_: Order) -> None:
    os._exit(7)


def _raise(_: Order) -> None:
    raise RuntimeError


def _take_much(_: Order) -> None:
    bytearray(2 * 1024**3)


def _hoard(_: Order) -> None:
    _kept.append(bytes(bytearray(b"x")) * (100 * 1024**2))


def _be_killed_late(order: Order) -> None:
    """Only a process that did something before dies of it."""
    if _kept:
        _be_killed(order)
    _kept.append(b"")


def _say_much(_: Order) -> None:
    print("this is nobody's output")  # noqa: T201 - that is the point
    os.write(1, b"nor is this\n")


def _look_around(order: Order) -> None:
    """Fails where this process has the file open whose path goes with the order."""
    ends = (os.path.realpath(end) for end in Path("/proc/self/fd").iterdir())
    if os.fsdecode(order.content) in ends:
        raise RuntimeError
