"""A reading process as its parent sees it: what it was handed, what came back, and for how long nothing did."""

import os
import signal
import socket
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Generic, TypeVar

from mahdar.reading.processes.failures import Failure, ended, out_of_memory, too_slow
from mahdar.reading.processes.frames import Frames
from mahdar.reading.processes.limits import Limits
from mahdar.reading.processes.serving import DONE, READY, Work
from mahdar.reading.processes.starting import start

P = TypeVar("P")
_PIECE = 1 << 20  # bytes that are taken from a pipe at once
_STARTING = 120.0  # seconds that a process may take to load what it reads with, on a busy machine
# A child that died must not end its parent by a signal, as `mahdar … | head` is ended.
_QUIETLY = getattr(socket, "MSG_NOSIGNAL", 0)
_SO_NOSIGPIPE = 0x1022  # the same on macOS


class Child(Generic[P]):
    """One process with the pieces that wait there, in their order.

    Attributes:
        waiting: pieces that were handed over and whose answers did not come.
    """

    def __init__(self, work: Work, limits: Limits) -> None:
        self._limits = limits
        self._started = start(work, limits)
        self._to_send = deque[memoryview]()
        self._frames = Frames()
        self._quiet = 0.0
        self._patience = _STARTING  # until the process says that it is ready
        self._status: int | None = None
        self._left = 0  # pieces that were begun and whose answers did not come
        self.waiting = deque[P]()
        if not _QUIETLY:
            with suppress(OSError):
                self._started.asked.setsockopt(socket.SOL_SOCKET, _SO_NOSIGPIPE, 1)

    @property
    def reading_end(self) -> int:
        """The open file from which answers come."""
        return self._started.answers

    @property
    def writing_end(self) -> socket.socket | None:
        """Where more is to be sent as soon as there is room; None where all was."""
        return self._started.asked if self._to_send else None

    def hand_over(self, piece: P, frame: bytes) -> None:
        """Have the process read a piece, when it has read those that wait."""
        self.waiting.append(piece)
        self._to_send.append(memoryview(frame))
        self.send()

    def send(self) -> None:
        """Send as much as there is room for. That nobody takes it any more is seen where the answers stay away."""
        with suppress(BlockingIOError, BrokenPipeError, ConnectionResetError):
            while self._to_send:
                sent = self._started.asked.send(self._to_send[0][:_PIECE], _QUIETLY)
                self._to_send[0] = self._to_send[0][sent:]
                if not self._to_send[0]:
                    self._to_send.popleft()

    def answers(self) -> Iterator[tuple[P, Any]]:
        """The pieces that were answered since, with their answers.

        Raises:
            GivenUpError: the process is at its end; the first piece that waits is why.
        """
        self._quiet = 0.0
        alive = self._take()
        for said, answer in self._frames.messages():
            if said == READY:
                self._patience = self._limits.seconds
                continue
            if said != DONE:
                raise GivenUpError(out_of_memory(self._limits))
            self._left -= 1
            yield self.waiting.popleft(), answer
        if not alive:
            raise GivenUpError(ended(self.end(), self._limits))

    def _take(self) -> bool:
        """Take what is in the pipe; whether there will be more."""
        try:
            while piece := os.read(self._started.answers, _PIECE):
                self._frames.take(piece)
        except BlockingIOError:
            return True
        return False

    def was_quiet(self, seconds: float) -> None:
        """Count the time in which something waited and no answer came.

        Raises:
            GivenUpError: it was too long.
        """
        self._quiet = self._quiet + seconds if self.waiting else 0.0
        if self._quiet > self._patience:
            raise GivenUpError(too_slow(self._limits))

    def at(self) -> int:
        """Which of the waiting pieces the process is at; what is before it was read, and waits to be sent."""
        with suppress(BlockingIOError):
            while begun := os.read(self._started.begun, _PIECE):
                self._left += len(begun)
        return max(self._left - 1, 0)

    def end(self) -> int:
        """End the process at once, and wait for its end: its status, as `os.waitpid` gives it."""
        if self._status is None:
            os.kill(self._started.pid, signal.SIGKILL)
            _, self._status = os.waitpid(self._started.pid, 0)
        return self._status

    def close(self) -> None:
        """End it, and let go of all that led to it."""
        self.end()
        self._started.close()


class GivenUpError(Exception):
    """A process is at its end; `failure` says why, if it is the fault of the piece that it was at."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.detail)
        self.failure = failure
