"""A world for a watch in which time passes only where nothing else happens."""

from concurrent.futures import FIRST_COMPLETED
from concurrent.futures import wait as wait_for
from datetime import timedelta

from tests.register.watching.press import moment

from mahdar.records import Skipped, SkipReason
from mahdar.register.watching import FeedWish, Outside, WarcFolder, Watcher, add_feed
from mahdar.sources.fetching import Fetcher, FetchRules

BEGINNING = moment(3, 8)


class Time:
    """A clock that is pushed on by whoever waits."""

    def __init__(self, now=BEGINNING):
        self._now = now

    def now(self):
        return self._now

    def sleep(self, seconds):
        self._now += timedelta(seconds=seconds)

    def set(self, now):
        self._now = now


def unread(page):
    """Reads no page: for tests of everything else."""
    return Skipped("x", SkipReason.EMPTY, "not looked at")


class World:
    """A record, a press, a folder of pages, and a clock; watches come and go."""

    def __init__(self, store, press, folder, clock, *, read=unread, gap=5.0, workers=8, gap_rules=None):
        self.store, self.press, self.folder, self.clock = store, press, folder, clock
        self.read, self.gap, self.workers = read, gap, workers
        self.told = []
        self.ends = None
        self.events = []  # (moment, what to do then)

    def fetcher(self, hosts, *, turns=(), robots=()):
        rules = FetchRules(contact="mailto:desk@example.org", hosts=frozenset(hosts), gap=self.gap, share=0.0)
        return Fetcher(
            rules, self.clock, self.press, permits=lambda number: number.is_loopback, turns=turns, robots=robots
        )

    def wait(self, running, seconds):
        if running:
            wait_for(running, timeout=10, return_when=FIRST_COMPLETED)
        elif seconds is not None:
            self.clock.sleep(max(0.001, min(seconds, self._until_event())))
        self.happen()

    def _until_event(self):
        times = [(at - self.clock.now()).total_seconds() for at, _ in self.events]
        return max(min(times, default=1e9), 0.001)

    def happen(self):
        for event in [each for each in self.events if each[0] <= self.clock.now()]:
            self.events.remove(event)
            event[1]()

    def stop(self):
        return self.ends is not None and self.clock.now() >= self.ends

    def outside(self, **more):
        given = {
            "fetcher": self.fetcher, "clock": self.clock,
            "wait": self.wait, "stop": self.stop, "tell": self.told.append, "read": self.read,
            "workers": self.workers, "gap": self.gap,
        }  # fmt: skip
        return Outside(**(given | more))

    def watch(self, *, once=True, only=None, **more):
        """One watch, from its start to its end."""
        archive = more.pop("archive", None) or WarcFolder(self.folder, "Mahdar/0 (test)")
        try:
            return Watcher(self.store, self.outside(archive=archive, **more), only).run(once=once)
        finally:
            archive.close()

    def watch_for(self, **duration):
        """A watch that is stopped after so long."""
        self.ends = self.clock.now() + timedelta(**duration)
        counted = self.watch(once=False)
        self.ends = None
        return counted

    def add(self, address, *, days=7, **more):
        wish = FeedWish(address=address, since=self.clock.now() - timedelta(days=days), **more)
        return add_feed(self.store, wish, self.clock.now())

    def rows(self):
        from mahdar.store.feed_health import feed_rows

        with self.store.reading() as reader:
            return feed_rows(reader.connection)

    def items(self):
        from sqlalchemy import select

        from mahdar.store.feed_items import _item
        from mahdar.store.feed_tables import feed_items

        with self.store.reading() as reader:
            found = reader.connection.execute(select(feed_items).order_by(feed_items.c.key)).mappings()
            return {row["key"]: _item(row) for row in found}
