"""Starting a reading process: a copy of this one where that is safe, else a new one that loads what this one has."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import NamedTuple, NoReturn

from mahdar.reading.processes.frames import framed
from mahdar.reading.processes.limits import Limits
from mahdar.reading.processes.serving import Ends, Work, serve

_ROOM = 1 << 20  # bytes of answers that the pipe holds while the parent is busy
_MAIN = "from mahdar.reading.processes.spawned import main; main()"


class Started(NamedTuple):
    """A child, and the parent's ends of what leads to it.

    Attributes:
        pid: the number of the process.
        asked: what is to be read goes there.
        answers: what was read comes from here.
        begun: a byte comes from here for each item that is begun.
        life: is closed with the parent.
    """

    pid: int
    asked: socket.socket
    answers: int
    begun: int
    life: int

    def close(self) -> None:
        """Close all ends: an idle child ends by that."""
        self.asked.close()
        for end in (self.answers, self.begun, self.life):
            os.close(end)


def can_start() -> bool:
    """Whether this system has what the children need; else pages are read in the process that asks."""
    return hasattr(os, "fork") and hasattr(socket, "AF_UNIX")


def can_fork() -> bool:
    """Whether a copy of this process can go on by itself.

    Locks that other threads hold would never be let go in it; and macOS's own libraries do not allow it.
    """
    return sys.platform != "darwin" and threading.active_count() == 1


def start(work: Work, limits: Limits) -> Started:
    """Start a process that reads.

    Args:
        work: reads one item. It must be able to be pickled where this process cannot be forked.
        limits: of the process.
    """
    ours, theirs = socket.socketpair()
    answers, to_answers = os.pipe()
    begun, to_begun = os.pipe()
    life, to_life = os.pipe()
    _widen(to_answers)
    ends = Ends(theirs.fileno(), to_answers, to_begun, life)
    pid = (_fork if can_fork() else _spawn)(ends, work, limits)
    theirs.close()
    for end in (to_answers, to_begun, life):
        os.close(end)
    ours.setblocking(False)
    for end in (answers, begun):
        os.set_blocking(end, False)
    return Started(pid, ours, answers, begun, to_life)


def _widen(pipe: int) -> None:
    import fcntl

    if hasattr(fcntl, "F_SETPIPE_SZ"):
        try:
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM)
        except OSError:  # more than this user may have: the child waits a little more often
            return


def _fork(ends: Ends, work: Work, limits: Limits) -> int:
    pid = os.fork()
    if pid == 0:
        _be_child(lambda: serve(ends, work, limits))
    return pid


def _be_child(serving: Callable[[], None]) -> NoReturn:
    """Serve and end, past all that the parent would do at its own end."""
    status = 1
    try:
        serving()
        status = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(status)


def _spawn(ends: Ends, work: Work, limits: Limits) -> int:
    from mahdar.reading.processes.spawned import Task, chosen

    command = [sys.executable, "-c", _MAIN, *map(str, ends)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, pass_fds=ends)  # noqa: S603 - this very program
    process.returncode = 0  # it is this room that waits for it
    if process.stdin is not None:
        with process.stdin as told:
            told.write(framed(Task(chosen(), work, limits)))
    return process.pid
