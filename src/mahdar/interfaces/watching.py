"""A watch in the real world: its clock, its network, its folder of pages, and signals that end it."""

import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED
from concurrent.futures import wait as wait_for
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from mahdar.interfaces import fetching
from mahdar.interfaces.settings import WallClock
from mahdar.records import HostTurn, SiteRobots
from mahdar.register.preparing import Read
from mahdar.register.watching import Outside, Told, WarcFolder
from mahdar.register.watching.outside import Running
from mahdar.sources.fetching import Fetcher, FetchRules
from mahdar.store import Store, StoreError

_SLICE = 0.25  # seconds after which a wait looks whether it is time to end
_ENDING = (signal.SIGINT, signal.SIGTERM)


class Ending:
    """Whether somebody asked for the end, by Ctrl-C or by `kill`; asked twice, it comes at once."""

    def __init__(self) -> None:
        self._asked = False

    def __call__(self) -> bool:
        """Whether they did."""
        return self._asked

    def _ask(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - what signals are handed
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True

    @contextmanager
    def heeded(self) -> Iterator[None]:
        """Signals are heeded so for as long as the block lasts."""
        former = {number: signal.signal(number, self._ask) for number in _ENDING}
        try:
            yield
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)


@contextmanager
def outside(
    folder: Path, contact: str, *, ending: Ending, tell: Callable[[Told], None], read: Read, workers: int
) -> Iterator[Outside]:
    """The world for a watch.

    Args:
        folder: where pages are kept.
        contact: `settings.needed_contact()`.
        ending: whether it is time to end.
        tell: is told what happens.
        read: reads a page.
        workers: how many sites are asked at once.
    """

    def fetcher(hosts: Iterable[str], *, turns: Iterable[HostTurn], robots: Iterable[SiteRobots]) -> Fetcher:
        return fetching.listed_hosts(hosts, contact, turns=turns, robots=robots)

    archive = WarcFolder(folder, FetchRules(contact=contact).agent)
    try:
        yield Outside(
            fetcher=fetcher, archive=archive, clock=WallClock(), wait=_wait, stop=ending, tell=tell, read=read,
            workers=workers,
        )  # fmt: skip
    finally:
        archive.close()


def _wait(running: Running, seconds: float | None) -> None:
    """A moment: nothing wakes a thread that waits for another when a signal comes."""
    left = _SLICE if seconds is None else min(seconds, _SLICE)
    if running:
        wait_for(running, timeout=left, return_when=FIRST_COMPLETED)
    else:
        WallClock().sleep(left)


def folder_of_pages(store: Store, given: Path | None) -> Path:
    """Where fetched pages are kept: where the user says, else beside the record.

    Raises:
        StoreError: the record is on a server, and nobody said where.
    """
    if given is not None:
        return given
    if store.engine.dialect.name == "sqlite" and store.engine.url.database:
        return Path(f"{store.engine.url.database}-pages")
    raise StoreError(f"{store.place}: say where fetched pages are to be kept: --warc DIR")
