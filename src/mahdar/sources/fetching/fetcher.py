"""The fetcher: an address in, an answer out, with every rule between the two."""

import ssl
from collections.abc import Iterable, Mapping
from datetime import datetime

import httpx2

from mahdar.records import HostTurn, SiteRobots
from mahdar.sources.fetched import Answer, Fetched, Refusal, Unchanged
from mahdar.sources.fetching.address import Address, address_of, joined
from mahdar.sources.fetching.asker import Asker, is_trouble
from mahdar.sources.fetching.asking import Reply
from mahdar.sources.fetching.clock import Clock
from mahdar.sources.fetching.connecting import Network
from mahdar.sources.fetching.ranges import is_open
from mahdar.sources.fetching.resolving import Permits, Resolver, SystemResolver
from mahdar.sources.fetching.robots import Robots
from mahdar.sources.fetching.rules import FetchRules
from mahdar.sources.fetching.stopped import StoppedError
from mahdar.sources.fetching.turns import Turns
from mahdar.sources.limits import MOST_REDIRECTS

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNCHANGED = 304
_GONE = frozenset({410, 451})
_MOST_UNDERWAY = 1000


class Fetcher:
    """Asks addresses politely and safely; may be shared by threads."""

    def __init__(  # noqa: PLR0913 - what the outside is made of, handed in
        self,
        rules: FetchRules,
        clock: Clock,
        resolver: Resolver | None = None,
        *,
        permits: Permits = is_open,
        tls: ssl.SSLContext | None = None,
        turns: Iterable[HostTurn] = (),
        robots: Iterable[SiteRobots] = (),
    ) -> None:
        """Make a fetcher; no connection is made yet.

        Args:
            rules: whom to ask, how often, how much to take.
            clock: tells the time and waits.
            resolver: knows the numbers of names; None for the machine's own.
            permits: which numbers may be connected to; those of the open internet.
            tls: whom to trust; None for those whom the system trusts.
            turns: what is remembered of hosts from an earlier run.
            robots: files of robots.txt from an earlier run.
        """
        network = Network(resolver or SystemResolver(), permits, tls or httpx2.create_ssl_context(trust_env=False))
        self._rules = rules
        self._clock = clock
        self._turns = Turns(rules, clock, turns)
        self._asker = Asker(rules, clock, network, self._turns)
        self._robots = Robots(self._asker, robots)
        self._underway: dict[str, tuple[Address, int]] = {}

    @property
    def agent(self) -> str:
        """What the fetcher calls itself: the header `User-Agent`."""
        return self._rules.agent

    def get(self, url: str, *, etag: str | None = None, last_modified: str | None = None, wait: bool = True) -> Answer:
        """Ask an address, with its redirects.

        Args:
            url: as somebody typed it or a site wrote it.
            etag: of the answer that is there already.
            last_modified: of the answer that is there already.
            wait: whether to wait for the host's turn. Where not, the answer may be `Refusal.NOT_YET` with the moment at
                which to come again: then robots.txt and redirects that were followed are not asked for once more.
        """
        conditions = _conditions(etag, last_modified)
        retries = self._rules.retries if wait else 0
        while True:
            try:
                return self._followed(url, conditions, wait=wait)
            except StoppedError as stop:
                if not retries or not stop.passing or not self._is_soon(stop):
                    return stop.refused(url, self._clock.now())
                retries -= 1

    def free_at(self, url: str) -> datetime:
        """When the host of an address may be asked next, in UTC: now, or later."""
        try:
            return self._turns.free_at(address_of(url).host)
        except StoppedError:
            return self._clock.now()

    def turns(self) -> tuple[HostTurn, ...]:
        """What is remembered of hosts, to be kept for the next run."""
        return self._turns.all()

    def robots(self) -> tuple[SiteRobots, ...]:
        """The files of robots.txt, to be kept for the next run."""
        return self._robots.all()

    def close(self) -> None:
        """Forget what is underway. Connections end with their answers: none is left open."""
        self._underway.clear()

    def _is_soon(self, stop: StoppedError) -> bool:
        """Whether waiting for the next try is not too long."""
        if stop.host is None:
            return False
        pause = (self._turns.free_at(stop.host) - self._clock.now()).total_seconds()
        return pause <= self._rules.longest_wait

    def _followed(self, url: str, conditions: Mapping[str, str], *, wait: bool) -> Answer:
        begun = self._underway.pop(url, None)
        address, hops = begun or (address_of(url), 0)
        try:
            while True:
                self._robots.admit(address, wait=wait)
                reply = self._asker.ask(address, wait=wait, more=conditions)
                if reply.status not in _REDIRECTS or reply.location is None:
                    return self._answer(url, address, reply, conditional=bool(conditions))
                address, hops = _next(address, reply.location, hops), hops + 1
        except StoppedError as stop:
            stop.host = address.host
            if stop.reason is Refusal.NOT_YET:
                self._remember(url, address, hops)
            raise

    def _remember(self, url: str, address: Address, hops: int) -> None:
        while len(self._underway) >= _MOST_UNDERWAY:
            self._underway.pop(next(iter(self._underway)), None)
        self._underway[url] = (address, hops)

    def _answer(self, url: str, address: Address, reply: Reply, *, conditional: bool) -> Answer:
        if reply.status == _UNCHANGED and conditional:
            return Unchanged(url=url, at=reply.at)
        if not reply.succeeded:
            raise self._declined(reply)
        return Fetched(
            url=url,
            final_url=address.url,
            status=reply.status,
            headers=reply.headers,
            content=reply.content,
            at=reply.at,
        )

    def _declined(self, reply: Reply) -> StoppedError:
        trouble = is_trouble(reply.status)
        return StoppedError(
            Refusal.STATUS,
            f"the server answers with the status {reply.status}",
            status=reply.status,
            again_after=self._asker.named(reply) if trouble else None,
            for_good=reply.status in _GONE,
            passing=trouble,
        )


def _next(address: Address, location: bytes, hops: int) -> Address:
    if hops == MOST_REDIRECTS:
        raise StoppedError(Refusal.TOO_MANY_REDIRECTS, f"the site sends on more than {MOST_REDIRECTS} times")
    return joined(address, location)


def _conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Headers that ask for news only; a value that no header can carry is left out."""
    given = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {key: value for key, value in given.items() if value and value.isascii() and value.isprintable()}
