"""All that a watch needs beside the record, handed in."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from mahdar.records import HostTurn, SiteRobots
from mahdar.register.preparing import Read
from mahdar.register.watching.archive import Archive
from mahdar.register.watching.polling import Listed
from mahdar.register.watching.telling import Told
from mahdar.sources.fetched import Answer
from mahdar.sources.fetching import Clock, Fetcher

if TYPE_CHECKING:
    from concurrent.futures import Future

Outcome = Answer | Listed
Running = Collection["Future[Outcome]"]


class FetcherOf(Protocol):
    """Makes a fetcher for some hosts, with what is remembered of them."""

    def __call__(self, hosts: Iterable[str], *, turns: Iterable[HostTurn], robots: Iterable[SiteRobots]) -> Fetcher:
        """Make it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """The world.

    Attributes:
        fetcher: makes the fetcher.
        archive: where pages are kept.
        clock: tells the time.
        wait: waits for one of the workers, or for so many seconds, or less, as it likes; None: for a worker alone.
        stop: whether it is time to end.
        tell: is told what happens.
        read: reads a page.
        workers: how many sites are asked at once.
        gap: seconds for which a host is left alone whose answer never came, because a run was cut short.
    """

    fetcher: FetcherOf
    archive: Archive
    clock: Clock
    wait: Callable[[Running, float | None], None]
    stop: Callable[[], bool]
    tell: Callable[[Told], None]
    read: Read
    workers: int = 8
    gap: float = 5.0
