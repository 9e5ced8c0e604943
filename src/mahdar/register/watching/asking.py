"""What workers do: they ask, read what a feed lists, and touch nothing else."""

from collections.abc import Collection, Iterable
from datetime import datetime

from mahdar.records import HostTurn, SiteRobots
from mahdar.register.watching.outside import FetcherOf, Outcome
from mahdar.register.watching.planning import Task
from mahdar.register.watching.polling import Listed
from mahdar.sources.feeds import listing_of
from mahdar.sources.fetched import Fetched, Refusal, Refused
from mahdar.sources.fetching import Fetcher, FetchRules

_LONGEST_MESSAGE = 200


class Asking:
    """A fetcher for the hosts that are named at present."""

    def __init__(
        self, fetcher_of: FetcherOf, hosts: frozenset[str], turns: Iterable[HostTurn], robots: Iterable[SiteRobots]
    ) -> None:
        """Begin with what earlier runs remember."""
        self._fetcher_of = fetcher_of
        self._rules = FetchRules(hosts=hosts)
        self._named: set[str] = set()
        self._fetcher = fetcher_of(hosts, turns=turns, robots=robots)

    @property
    def fetcher(self) -> Fetcher:
        """The present one."""
        return self._fetcher

    def names(self, hosts: Collection[str]) -> bool:
        """Whether all of these may be asked."""
        self._named.update(host for host in hosts if host not in self._named and self._rules.lists(host))
        return self._named.issuperset(hosts)

    def name_hosts(self, hosts: frozenset[str]) -> None:
        """Ask these hosts, and no others; nothing that is remembered is forgotten."""
        if hosts != self._rules.hosts:
            self._rules = FetchRules(hosts=hosts)
            self._named.clear()
            former = self._fetcher
            self._fetcher = self._fetcher_of(hosts, turns=former.turns(), robots=former.robots())

    def ask(self, task: Task, now: datetime) -> Outcome:
        """The answer, and of a feed what it lists. A fault of the program on one site must not end the watch."""
        try:
            answer = self._fetcher.get(task.address, etag=task.etag, last_modified=task.last_modified, wait=False)
            if task.kind == "feed" and isinstance(answer, Fetched):
                return Listed(answer, listing_of(answer.content, answer.final_url, answer.header("content-type")))
        except Exception as error:
            message = f"{type(error).__name__}: {error}"[:_LONGEST_MESSAGE]
            detail = f"a fault of the program, please report it: {message}"
            return Refused(url=task.address, reason=Refusal.UNREACHABLE, detail=detail, at=now)
        return answer
