"""How far a run is: rate and time left, on standard error, for more than a handful of pages."""

import sys
from types import TracebackType
from typing import Self

from mahdar.interfaces.settings import seconds

HANDFUL = 5
EVERY = 0.5  # seconds between two states of the line on a terminal
EVERY_IN_A_LOG = 30.0  # seconds between two lines where standard error is a file


class Progress:
    """Counts pages; shows a line that overwrites itself on a terminal, and a line now and then in a log."""

    def __init__(self, total: int | None) -> None:
        """Begin a run over `total` pages, None where nobody can tell how many there will be."""
        self._total = total
        self._done = 0
        self._begun = self._shown = seconds()
        self._terminal = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear()
        if kind is None and self._done > HANDFUL:
            spent = max(seconds() - self._begun, 1e-6)
            sys.stderr.write(f"{self._done} pages in {spent:.1f} s, {self._done / spent:.0f} a second\n")

    def step(self) -> None:
        """One page more is read."""
        self._done += 1
        every = EVERY if self._terminal else EVERY_IN_A_LOG
        if self._done > HANDFUL and seconds() - self._shown > every:
            self._shown = seconds()
            sys.stderr.write(f"\r{self._line()}\x1b[K" if self._terminal else f"{self._line()}\n")
            sys.stderr.flush()

    def say(self, message: str) -> None:
        """Print a message without breaking the line of progress."""
        self._clear()
        sys.stderr.write(f"{message}\n")

    def _line(self) -> str:
        rate = self._done / max(seconds() - self._begun, 1e-6)
        if self._total is None or self._done > self._total:
            return f"{self._done} pages, {rate:.0f} a second"
        left = (self._total - self._done) / rate
        return f"{self._done} of {self._total} pages, {rate:.0f} a second, {left:.0f} s left"

    def _clear(self) -> None:
        if self._terminal:
            sys.stderr.write("\r\x1b[K")
