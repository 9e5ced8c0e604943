"""The time, handed in by whoever runs the program."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """What tells the time and lets it pass; a test's own passes as the test likes."""

    def now(self) -> datetime:
        """The time in UTC, with its zone."""

    def sleep(self, seconds: float) -> None:
        """Return after so many seconds."""
