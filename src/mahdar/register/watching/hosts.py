"""Which hosts may be asked for which feed, and what the fetcher remembers of them, kept in the record."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection

from mahdar.records import Feed, HostTurn, SiteRobots
from mahdar.sources.feeds import host_of, same_site
from mahdar.sources.fetching import Fetcher, FetchRules
from mahdar.store import Store
from mahdar.store.feed_hosts import put_robots, put_turns, robots_there, turns_there


def hosts_of(feed: Feed) -> frozenset[str]:
    """The hosts that the user named by a feed: its own, and those beside it; each stands for the names below it."""
    return frozenset(filter(None, map(same_site, (host_of(feed.address), *feed.hosts))))


def allowed_by(feed: Feed) -> Callable[[str], bool]:
    """Whether a host may be asked for what this feed lists."""
    return FetchRules(hosts=hosts_of(feed)).lists


def all_hosts(feeds: Iterable[Feed]) -> frozenset[str]:
    """The hosts of all feeds."""
    return frozenset().union(*map(hosts_of, feeds))


def remembered(connection: Connection) -> tuple[list[HostTurn], list[SiteRobots]]:
    """What earlier runs remember, as the fetcher takes it."""
    return list(turns_there(connection)), list(robots_there(connection))


class HasFetcher(Protocol):
    """Whoever has the fetcher of the moment."""

    @property
    def fetcher(self) -> Fetcher:
        """It."""
        ...


class Memory:
    """Writes down what a fetcher remembers, as far as it is not written down."""

    def __init__(self, asking: "HasFetcher") -> None:
        """Begin with what the fetcher was given."""
        self._asking = asking
        self._turns = {turn.host: turn for turn in asking.fetcher.turns()}
        self._robots = {file.origin: file for file in asking.fetcher.robots()}

    def keep(self, connection: Connection) -> None:
        """Write down what changed."""
        put_turns(connection, self._changed_turns())
        put_robots(connection, self._changed_robots())

    def _changed_turns(self) -> Iterator[HostTurn]:
        for turn in self._asking.fetcher.turns():
            if self._turns.get(turn.host) is not turn:
                self._turns[turn.host] = turn
                yield turn

    def _changed_robots(self) -> Iterator[SiteRobots]:
        for file in self._asking.fetcher.robots():
            if self._robots.get(file.origin) is not file:
                self._robots[file.origin] = file
                yield file


@contextmanager
def remember(store: Store, make: Callable[[list[HostTurn], list[SiteRobots]], Fetcher]) -> Iterator[Fetcher]:
    """A fetcher that knows what earlier runs remember, and whose own memory is written down at the end."""
    with store.reading() as reader:
        turns, robots = remembered(reader.connection)
    asking = _Only(make(turns, robots))
    memory = Memory(asking)
    try:
        yield asking.fetcher
    finally:
        with store.writing() as writer:
            memory.keep(writer.connection)


@dataclass(frozen=True, slots=True)
class _Only:
    fetcher: Fetcher
