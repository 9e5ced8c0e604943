"""How far a run is: rate and time left, on standard error, for more than a handful of pages."""

import sys
from types import TracebackType

from mahdar.interfaces.settings import seconds

HANDFUL = 5
EVERY = 0.5  # seconds between two lines


class Progress:
    """Counts pages; shows a line that overwrites itself where standard error is a terminal."""

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._done = 0
        self._begun = self._shown = seconds()
        self._terminal = sys.stderr.isatty()

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._clear()
        if self._done > HANDFUL:
            spent = max(seconds() - self._begun, 1e-6)
            sys.stderr.write(f"{self._done} pages in {spent:.1f} s, {self._done / spent:.0f} a second\n")

    def step(self) -> None:
        """One page more is read."""
        self._done += 1
        if self._terminal and self._done > HANDFUL and seconds() - self._shown > EVERY:
            self._shown = seconds()
            sys.stderr.write(f"\r{self._line()}\x1b[K")
            sys.stderr.flush()

    def say(self, message: str) -> None:
        """Print a message without breaking the line of progress."""
        self._clear()
        sys.stderr.write(f"{message}\n")

    def _line(self) -> str:
        rate = self._done / max(seconds() - self._begun, 1e-6)
        if self._total is None:
            return f"{self._done} pages, {rate:.0f} a second"
        left = max(self._total - self._done, 0) / rate
        return f"{self._done} of {self._total} pages, {rate:.0f} a second, {left:.0f} s left"

    def _clear(self) -> None:
        if self._terminal:
            sys.stderr.write("\r\x1b[K")
