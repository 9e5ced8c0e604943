"""Requests that wait their turn: what the fetcher and robots.txt have in common."""

from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus

from mahdar.sources.fetched import Refusal
from mahdar.sources.fetching.address import Address
from mahdar.sources.fetching.asking import Reply, ask
from mahdar.sources.fetching.budget import Budget
from mahdar.sources.fetching.clock import Clock
from mahdar.sources.fetching.connecting import Network
from mahdar.sources.fetching.retry_after import again_after
from mahdar.sources.fetching.rules import FetchRules
from mahdar.sources.fetching.stopped import StoppedError
from mahdar.sources.fetching.turns import Outcome, Turns

_OUR_CHOICE = frozenset({Refusal.ADDRESS, Refusal.NOT_LISTED, Refusal.TOO_LARGE, Refusal.KIND})


class Asker:
    """Asks addresses that may be asked, one at a time of each host."""

    def __init__(self, rules: FetchRules, clock: Clock, network: Network, turns: Turns) -> None:
        """Take the rules, the clock, the way out and whose turn it is."""
        self._rules = rules
        self._clock = clock
        self._network = network
        self._turns = turns

    def now(self) -> datetime:
        """The time in UTC."""
        return self._clock.now()

    def slow_down(self, host: str, delay: float) -> None:
        """Heed what a host's robots.txt asks for."""
        self._turns.slow_down(host, delay)

    def named(self, reply: Reply) -> datetime | None:
        """The moment before which a server does not want to be asked again, where it names one."""
        return again_after(reply.header("retry-after"), self._clock.now())

    def ask(self, address: Address, *, wait: bool, more: Mapping[str, str] | None = None, cut_at: int = 0) -> Reply:
        """Ask once, when it is the host's turn.

        Raises:
            StoppedError: the host is none that may be asked, it is not its turn, or there is no answer to be taken.
        """
        if not self._rules.free and not self._rules.lists(address.host):
            raise StoppedError(Refusal.NOT_LISTED, f"{address.host} is none of your outlets")
        with self._turns.taken(address.host, wait=wait) as outcome:
            return self._asked(address, outcome, more or {}, cut_at)

    def _asked(self, address: Address, outcome: Outcome, more: Mapping[str, str], cut_at: int) -> Reply:
        budget = Budget(self._rules, self._clock)
        try:
            reply = ask(address, self._rules, self._network, budget, more=more, cut_at=cut_at)
        except StoppedError as stop:
            outcome.failed = stop.reason not in _OUR_CHOICE
            raise
        outcome.good = reply.succeeded or reply.status == HTTPStatus.NOT_MODIFIED
        outcome.failed = is_trouble(reply.status)
        outcome.again_after = self.named(reply) if outcome.failed else None
        return reply


def is_trouble(status: int) -> bool:
    """Whether a status speaks of the server's troubles, or of too many requests, and not of the page."""
    return status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS
