"""What one request may cost in time and on the wire, held to at every piece that comes."""

from mahdar.sources.fetched import Refusal
from mahdar.sources.fetching.clock import Clock
from mahdar.sources.fetching.rules import FetchRules
from mahdar.sources.fetching.stopped import StoppedError
from mahdar.sources.limits import LARGEST_HEADERS, MB, MOST_PIECES


class Budget:
    """Counts down while an answer comes in."""

    def __init__(self, rules: FetchRules, clock: Clock) -> None:
        """Begin now."""
        self._rules = rules
        self._clock = clock
        self.began = clock.now()
        self._came = 0
        self._allowed = min(LARGEST_HEADERS, rules.wire)
        self._pieces = 0

    def spent(self) -> float:
        """Seconds since the beginning; a clock that was set back does not lengthen them without end."""
        now = self._clock.now()
        self.began = min(self.began, now)
        return (now - self.began).total_seconds()

    def patience(self) -> float:
        """Seconds that may be waited for the next piece.

        Raises:
            StoppedError: the time is over.
        """
        left = self._rules.seconds - self.spent()
        if left <= 0:
            raise StoppedError(Refusal.TOO_SLOW, f"the answer took longer than {self._rules.seconds:g} s", passing=True)
        return min(left, self._rules.silence)

    def came(self, size: int) -> None:
        """So many bytes more were read.

        Raises:
            StoppedError: they are too many.
        """
        self._came += size
        if self._came > self._allowed:
            raise too_large(self._allowed)

    def body_begins(self) -> None:
        """The headers came whole: the rest may be as large as the rules say."""
        self._allowed = self._rules.wire

    def piece(self) -> None:
        """One piece more came.

        Raises:
            StoppedError: the time is over, or the pieces are so many that counting them is all that gets done.
        """
        self.patience()
        self._pieces += 1
        if self._pieces > MOST_PIECES:
            raise StoppedError(Refusal.TOO_LARGE, f"the answer comes in more than {MOST_PIECES} pieces", for_good=True)


def too_large(limit: int) -> StoppedError:
    """For an answer over a limit in bytes."""
    size = f"{limit // MB} MB" if limit >= MB else f"{limit} bytes"
    return StoppedError(Refusal.TOO_LARGE, f"the answer is larger than {size}", for_good=True)
