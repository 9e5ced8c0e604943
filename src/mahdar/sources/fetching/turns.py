"""Whose turn it is: one request to a host at a time, and a pause behind each.

The pause is the longest of the least gap, a multiple of the last answer's duration, what robots.txt asks for, and,
after failures, what the server asks for or a time that doubles. Failures never shorten it.
"""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock

from mahdar.records import HostTurn
from mahdar.sources.fetched import Refusal
from mahdar.sources.fetching.clock import Clock
from mahdar.sources.fetching.rules import FetchRules
from mahdar.sources.fetching.stopped import StoppedError

_MOST_DOUBLINGS = 20


@dataclass(slots=True)
class Outcome:
    """What a request came to, filled in by who made it.

    Attributes:
        good: the server gave what it was asked for.
        failed: it cannot be reached, or has trouble.
        again_after: the moment that it named itself, or None.
    """

    good: bool = False
    failed: bool = False
    again_after: datetime | None = None


class Turns:
    """The turns of all hosts."""

    def __init__(self, rules: FetchRules, clock: Clock, known: Iterable[HostTurn] = ()) -> None:
        """Begin with what is known of hosts from earlier."""
        self._rules = rules
        self._clock = clock
        self._turns = {turn.host: turn for turn in known}
        self._locks: dict[str, Lock] = {}

    def all(self) -> tuple[HostTurn, ...]:
        """What is known of each host, to be kept."""
        return tuple(self._turns.values())

    def free_at(self, host: str) -> datetime:
        """When a host may be asked next: now, or later."""
        now = self._clock.now()
        turn = self._turns.get(host)
        if turn is None:
            return now
        if turn.last > now:  # the clock was set back: the pause begins anew, it does not last until then
            turn = self._turns[host] = replace(turn, last=now)
        return max(now, turn.last + timedelta(seconds=turn.pause))

    def slow_down(self, host: str, delay: float) -> None:
        """Heed what a host's robots.txt asks for, from the next request on."""
        turn = self._turns.get(host)
        if turn is not None:
            self._turns[host] = replace(turn, delay=delay, pause=max(turn.pause, delay))

    @contextmanager
    def taken(self, host: str, *, wait: bool) -> Generator[Outcome, None, None]:
        """A turn: the request is made inside, and the pause counts from its end.

        Raises:
            StoppedError: it is not this host's turn, and the wait is too long or not wanted.
        """
        with self._locks.setdefault(host, Lock()):
            self._wait(host, wait=wait)
            began = self._clock.now()
            outcome = Outcome()
            try:
                yield outcome
            finally:
                self._turns[host] = self._ended(host, began, outcome)

    def _wait(self, host: str, *, wait: bool) -> None:
        free = self.free_at(host)
        seconds = (free - self._clock.now()).total_seconds()  # a free host says «now»: that is past when it is compared
        if seconds > (self._rules.longest_wait if wait else 0):
            raise StoppedError(Refusal.NOT_YET, f"{host} is to be left alone for {seconds:.0f} s", again_after=free)
        if seconds > 0:
            self._clock.sleep(seconds)

    def _ended(self, host: str, began: datetime, outcome: Outcome) -> HostTurn:
        now = self._clock.now()
        turn = self._turns.get(host) or HostTurn(host=host, last=now)
        took = min(max((now - began).total_seconds(), 0.0), self._rules.seconds)
        pace = self._rules.share * took if outcome.good else max(turn.pace, self._rules.share * took)
        failures = turn.failures + 1 if outcome.failed else 0
        pause = max(self._rules.gap, pace, turn.delay, self._backing_off(failures), _named(outcome, now))
        return replace(turn, last=now, pause=pause, pace=pace, failures=failures)

    def _backing_off(self, failures: int) -> float:
        doubled = self._rules.gap * 2.0 ** min(failures, _MOST_DOUBLINGS)
        return min(doubled, self._rules.longest_pause) if failures else 0.0


def _named(outcome: Outcome, now: datetime) -> float:
    return (outcome.again_after - now).total_seconds() if outcome.again_after else 0.0
