"""What a child does: it reads what it is asked to, page by page, until nobody asks any more."""

import gc
import os
import select
import signal
import socket
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from mahdar.reading.processes.frames import Frames, framed
from mahdar.reading.processes.limits import Limits, hold_memory, hold_time

Work = Callable[[Any], object]
_PIECE = 1 << 20  # bytes that are taken from a pipe at once
READY, DONE, NO_MEMORY = "ready", "done", "no memory"  # what the first half of an answer says


class Ends(NamedTuple):
    """A child's ends, as numbers of open files.

    Attributes:
        asked: a socket; what is to be read comes from here.
        answers: a pipe; what was read goes there.
        begun: a pipe; a byte goes there for each item that is begun, so that the parent knows which one it was.
        life: a pipe to which nobody writes, and which closes when the parent ends, however it does.
    """

    asked: int
    answers: int
    begun: int
    life: int


def serve(ends: Ends, work: Work, limits: Limits) -> None:
    """Read until the parent closes its end. Never raises for a page: the process ends then, and the parent sees it."""
    _settle(ends)
    hold_memory(limits)
    answers = _Answers(ends.answers)
    answers.add(framed((READY, None)))
    for item in _asked(ends.asked, answers):
        hold_time(limits)
        os.write(ends.begun, b".")
        try:
            answers.add(framed((DONE, work(item))))
        except MemoryError:
            answers.add(framed((NO_MEMORY, None)))
            break
    answers.finish()


class _Answers:
    """What was read, on its way to the parent: while that is busy with other things, it waits here."""

    def __init__(self, end: int) -> None:
        self.end = end
        self.waiting = deque[memoryview]()
        os.set_blocking(end, False)

    def add(self, frame: bytes) -> None:
        """Send an answer, as soon as there is room."""
        self.waiting.append(memoryview(frame))
        self.send()

    def send(self) -> None:
        """Send as much as there is room for."""
        with suppress(BlockingIOError):
            while self.waiting:
                self.waiting[0] = self.waiting[0][os.write(self.end, self.waiting[0]) :]
                if not self.waiting[0]:
                    self.waiting.popleft()

    def finish(self) -> None:
        """Send all that waits."""
        os.set_blocking(self.end, True)
        self.send()


def _settle(ends: Ends) -> None:
    """Hold nothing of the parent's: no file, no output, no handler of signals; and end with it."""
    gc.freeze()  # what the parent made is not this process's to clean up: connections, say
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches parent and child: the parent decides
    for number in (signal.SIGTERM, signal.SIGPIPE, signal.SIGIO):
        signal.signal(number, signal.SIG_DFL)
    _close_others(ends)
    _end_with(ends.life)


def _close_others(ends: Ends) -> None:
    """Close all open files but these and standard error; standard input and output are nowhere then."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    kept = sorted({2, *ends})
    for low, high in zip(kept, [*kept[1:], os.sysconf("SC_OPEN_MAX")], strict=True):
        os.closerange(low + 1, high)
    sys.stdout, sys.stderr = (open(end, "w", encoding="utf-8", closefd=False) for end in (1, 2))  # noqa: SIM115


def _end_with(life: int) -> None:
    """Have the system end this process, whatever it is at, when the other end of a pipe is closed."""
    import fcntl

    if hasattr(os, "O_ASYNC"):
        fcntl.fcntl(life, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(life, fcntl.F_SETFL, fcntl.fcntl(life, fcntl.F_GETFL) | os.O_ASYNC)


def _asked(asked: int, answers: _Answers) -> Iterator[object]:
    """What is to be read; whatever waits in the pipe is taken out of it first, so that more can be sent meanwhile."""
    end = socket.socket(fileno=asked)
    end.setblocking(False)
    frames, waiting = Frames(), deque[object]()
    while True:
        if not waiting:
            select.select([end], [answers.end] if answers.waiting else [], [])
        answers.send()
        try:
            piece = end.recv(_PIECE)
        except BlockingIOError:
            if waiting:
                yield waiting.popleft()
            continue
        if not piece:
            return
        frames.take(piece)
        waiting.extend(frames.messages())
