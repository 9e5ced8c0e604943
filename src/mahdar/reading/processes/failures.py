"""Why a page was given up: what its process died of, told for a person."""

import os
import signal
from dataclasses import dataclass

from mahdar.reading.processes.limits import Limits
from mahdar.records import Page, Skipped, SkipReason, id_of

_OUT_OF_TIME = int(getattr(signal, "SIGXCPU", 0))


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that its process could not read: a value, so that the run goes on."""

    reason: SkipReason
    detail: str

    def skipped(self, page: Page) -> Skipped:
        """What is told of the page that was given up."""
        return Skipped(id_of(page), self.reason, self.detail)


def too_slow(limits: Limits) -> Failure:
    """The page takes longer than a page may."""
    return Failure(SkipReason.TOO_SLOW, f"not read within {limits.seconds:g} seconds")


def out_of_memory(limits: Limits) -> Failure:
    """The page takes more memory than a page may."""
    return Failure(SkipReason.OUT_OF_MEMORY, f"reading it takes more than {limits.memory // 1024**2:,} MB of memory")


def ended(status: int, limits: Limits) -> Failure:
    """The process ended by itself, or by somebody else's hand.

    Args:
        status: as `os.waitpid` gives it.
        limits: that it had.
    """
    code = os.waitstatus_to_exitcode(status)
    if code == -_OUT_OF_TIME:
        return too_slow(limits)
    if code == -signal.SIGKILL:
        how = "was killed, as the system does where memory runs out"
    else:
        how = f"ended by {signal.Signals(-code).name}" if code < 0 else f"ended with status {code}"
    return Failure(SkipReason.BROKEN, f"a fault of the program, please report it: the process that read it {how}")
