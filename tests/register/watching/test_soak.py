"""A day of many feeds on a clock that is pushed on: on time, nothing twice, and no memory that grows."""

import gc
import tracemalloc
from collections import defaultdict
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from tests.register.watching.press import Press, article, rss
from tests.register.watching.world import BEGINNING, Time, World

from mahdar.store import open_store

PERIOD = timedelta(minutes=15)


class Day:
    """Feeds, one a host, that each bring an article at moments of their own."""

    def __init__(self, folder, feeds, hours, articles, seed=3):
        self.clock = Time()
        self.press = Press(self.clock)
        self.store = open_store(str(folder / "r.db"))
        self.world = World(self.store, self.press, folder / "pages", self.clock, workers=8)
        random = Random(seed)
        self.hosts = [f"paper{number}.example" for number in range(feeds)]
        self.moments = {
            host: sorted(BEGINNING + timedelta(seconds=random.uniform(-3600, hours * 3600)) for _ in range(articles))
            for host in self.hosts
        }
        for host in self.hosts:
            self.press.answers[f"{host}/feed"] = self._feed(host)
            for number in range(articles):
                self.press.answers[f"{host}/{number}"] = article(host, number)
            self.world.add(f"http://{host}/feed")

    def _feed(self, host):
        """What the feed says at the moment of the question; it lists itself, too."""

        def answer(_):
            out = [(number, moment) for number, moment in enumerate(self.moments[host]) if moment <= self.clock.now()]
            entries = [(f"http://{host}/{number}", f"خبر {number}", moment) for number, moment in reversed(out)]
            return rss([(f"http://{host}/feed", "نفسها", None), *entries], etag=f'"{len(out)}"')

        return answer

    def published(self, until):
        return {
            f"{host}/{number}"
            for host in self.hosts
            for number, moment in enumerate(self.moments[host])
            if moment <= until
        }

    def asked_for_feeds(self):
        asked = defaultdict(list)
        for moment, address, _ in self.press.asked:
            if address.endswith("/feed"):
                asked[address].append(moment)
        return asked

    def close(self):
        self.press.close()
        self.store.close()


@pytest.fixture
def day(tmp_path, soak):
    day = Day(tmp_path, feeds=300 if soak else 12, hours=24 if soak else 3, articles=8 if soak else 3)
    yield day
    day.close()


@pytest.mark.soak
def test_a_day_of_many_feeds_misses_no_time_and_fetches_nothing_twice(day, soak):
    hours = 24 if soak else 3
    sizes = []
    tracemalloc.start()
    for _ in range(3):
        day.world.watch_for(hours=hours / 3)
        day.world.told.clear()
        gc.collect()  # which this program does seldom; what waits for it does not stay
        sizes.append(tracemalloc.get_traced_memory()[0] - _of_the_press(day))
    tracemalloc.stop()
    end = day.clock.now()
    asked = day.asked_for_feeds()
    assert set(asked) == {f"{host}/feed" for host in day.hosts}
    for moments in asked.values():
        gaps = [later - earlier for earlier, later in pairwise([*moments, end])]
        assert max(gaps) < 2 * PERIOD, "a due time was missed"
        assert moments[0] - BEGINNING < PERIOD
        assert len(moments) >= hours * 4 - 1
    articles = {address: count for address, count in day.press.counted().items() if not address.endswith("/feed")}
    assert set(articles.values()) == {1}
    assert set(articles) >= day.published(end - PERIOD - timedelta(minutes=5))
    assert sizes[2] < 1.1 * max(sizes[:2]) + 2_000_000, sizes


def _of_the_press(day):
    """Bytes of what the server remembers, which grows as it must."""
    return len(day.press.asked) * 350


@pytest.mark.soak
@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1)])
def test_a_clock_that_jumps_costs_no_article_and_no_second_fetch(day, soak, jump):
    day.world.watch_for(hours=1)
    day.clock.set(day.clock.now() + jump)
    before = len(day.press.asked)
    day.world.watch_for(minutes=20)
    asked = {address for _, address, _ in day.press.asked[before:] if address.endswith("/feed")}
    assert asked == {f"{host}/feed" for host in day.hosts}, "a feed waits for a time that came already"
    day.world.watch_for(hours=1)
    articles = {address: count for address, count in day.press.counted().items() if not address.endswith("/feed")}
    assert set(articles.values()) == {1}
    assert set(articles) >= day.published(day.clock.now() - PERIOD - timedelta(minutes=5))


@pytest.mark.soak
def test_a_clock_that_jumps_while_a_watch_waits_keeps_nobody_waiting(day, soak):
    day.world.events += [
        (BEGINNING + timedelta(minutes=50), lambda: day.clock.set(day.clock.now() - timedelta(hours=1))),
    ]  # fmt: skip
    day.world.watch_for(hours=2)
    for moments in day.asked_for_feeds().values():
        assert all(abs(later - earlier) <= timedelta(hours=1) for earlier, later in pairwise(moments))
        assert len(moments) >= 10
