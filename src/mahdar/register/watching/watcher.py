"""The watch itself: it asks what is due, keeps what comes, and adds it to the record.

All that it knows stands in the record; a watch that ends, however it ends, is gone on with by the next one. Workers
only ask sites, each a different one; planning and writing happen in the thread that calls `run`.
"""

from collections import Counter
from collections.abc import Collection
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta

from mahdar.records import HostTurn
from mahdar.register.watching.arriving import take_over
from mahdar.register.watching.asking import Asking
from mahdar.register.watching.hosts import Memory, all_hosts, remembered
from mahdar.register.watching.into_record import add_all_fetched
from mahdar.register.watching.outlook import outlook
from mahdar.register.watching.outside import Outcome, Outside
from mahdar.register.watching.planning import Outlook, Task, Wait, next_step
from mahdar.register.watching.settling import Settling
from mahdar.register.watching.telling import Told
from mahdar.sources.fetched import Refusal, Refused
from mahdar.store import Store
from mahdar.store.feed_hosts import put_turns
from mahdar.store.feed_items import ends_of_files
from mahdar.store.feed_rows import feeds_there, set_clock_back

LONGEST_LOOK_AWAY = timedelta(seconds=30)  # what others write into the record is seen after this long
LONGEST_PAUSE_ONCE = timedelta(minutes=2)  # that a run which is to end waits for a host


class Watcher:
    """A watch on a record; one at a time (`store.watch_lock`)."""

    def __init__(self, store: Store, outside: Outside, only: Collection[str] | None = None) -> None:
        """Take the record and the world.

        Args:
            store: the record.
            outside: the world.
            only: keys of feeds: these alone are asked, whether or not they are due, and no articles.
        """
        self._store = store
        self._out = outside
        self._only = only
        self._running: dict[Future[Outcome], Task] = {}
        self._put_off: dict[str, datetime] = {}
        self._told: Counter[str] = Counter()
        self._seen = outside.clock.now()
        with store.reading() as reader:
            turns, robots = remembered(reader.connection)
            hosts = all_hosts(feeds_there(reader.connection))
        self._asking = Asking(outside.fetcher, hosts, turns, robots)
        self._settling = Settling(store, outside, Memory(self._asking))

    def run(self, *, once: bool = False) -> Counter[str]:
        """Watch until told to stop; with `once`, until nothing is due. Tells how often each thing happened."""
        begun = self._out.clock.now() if once else None
        self._put_the_clock_right(self._seen)
        if self._only is None:
            self._recover()
        with ThreadPoolExecutor(self._out.workers, thread_name_prefix="mahdar-watch") as workers:
            while not self._out.stop():
                wait = self._ask_what_is_due(workers, begun)
                if once and not self._running and self._is_over(wait):
                    break
                self._wait_for(wait.until)
                self._settle_what_came()
            while self._running:  # what is underway is not thrown away: it would be asked for again
                self._out.wait(self._running, None)
                self._settle_what_came()
        return self._told

    def _recover(self) -> None:
        """Go on where the last run was cut short."""
        with self._store.reading() as reader:
            ends = ends_of_files(reader.connection)
        arrived = list(self._out.archive.behind(ends))
        if arrived:
            with self._store.writing() as writer:
                taken = take_over(writer.connection, arrived)
            for item in taken:
                self._tell(Told("recovered", item.address))
        for told in add_all_fetched(self._store, self._out.archive, self._out.read, self._out.clock.now()):
            self._tell(told)

    def _tell(self, told: Told | None) -> None:
        if told is not None:
            self._told[told.what] += 1
            self._out.tell(told)

    # on the way out

    def _ask_what_is_due(self, workers: ThreadPoolExecutor, begun: datetime | None) -> Wait:
        """Give every free worker something to ask; how long there is nothing then."""
        self._look_at_the_clock()
        now = self._seen
        asked, wait = self._steps(self._outlook(now, begun), now)
        if asked:
            self._write_down_that_they_are_asked(asked, now)
        for task in asked:
            self._running[workers.submit(self._asking.ask, task, now)] = task
        return wait

    def _outlook(self, now: datetime, begun: datetime | None) -> Outlook:
        self._put_off = {key: moment for key, moment in self._put_off.items() if moment > now}
        with self._store.reading() as reader:
            found = outlook(reader.connection, self._free_at, now, begun, self._only)
            if not self._asking.names({task.host for task in found.due}):
                self._asking.name_hosts(all_hosts(feeds_there(reader.connection)))
        return found

    def _free_at(self, task: Task) -> datetime:
        """When something may be asked for. What is free says «now», a little later than when the look began."""
        moment = self._asking.fetcher.free_at(task.address)
        moment = self._seen if moment <= self._out.clock.now() else moment
        return max(moment, self._put_off.get(task.key, moment))

    def _steps(self, found: Outlook, now: datetime) -> tuple[list[Task], Wait]:
        asked: list[Task] = []
        busy = {task.host for task in self._running.values()}
        while True:
            step = next_step(found, busy, now)
            if isinstance(step, Wait):
                return asked, step
            if len(asked) + len(self._running) >= self._out.workers:
                return asked, Wait(None, paused=True)
            asked.append(step.task)
            busy.add(step.task.host)

    def _write_down_that_they_are_asked(self, tasks: list[Task], now: datetime) -> None:
        """Where a run is cut short in the middle of a request, the next one leaves the host alone all the same."""
        known = {turn.host: turn for turn in self._asking.fetcher.turns()}
        turns = []
        for host in sorted({task.host for task in tasks}):
            turn = known.get(host)
            pause, pace, delay, failures = (turn.pause, turn.pace, turn.delay, turn.failures) if turn else (0, 0, 0, 0)
            pause = max(pause, self._out.gap)
            turns.append(HostTurn(host=host, last=now, pause=pause, pace=pace, delay=delay, failures=failures))
        with self._store.writing() as writer:
            put_turns(writer.connection, turns)

    def _is_over(self, wait: Wait) -> bool:
        if not wait.paused or wait.until is None:
            return True
        return wait.until - self._out.clock.now() > LONGEST_PAUSE_ONCE

    def _wait_for(self, until: datetime | None) -> None:
        """Until then, until an answer came, until the clock was set back, or until it is time to end."""
        look_up = None if self._running else self._seen + LONGEST_LOOK_AWAY
        ends = min((each for each in (until, look_up) if each is not None), default=None)
        while not self._out.stop() and not any(future.done() for future in self._running):
            now = self._out.clock.now()
            left = None if ends is None else (ends - now).total_seconds()
            if now < self._seen or (left is not None and left <= 0):
                return
            self._out.wait(self._running, left)

    def _look_at_the_clock(self) -> None:
        """Where it was set back, what waits for the future is due now."""
        now = self._out.clock.now()
        if now < self._seen:
            self._put_the_clock_right(now)
        self._seen = now

    def _put_the_clock_right(self, now: datetime) -> None:
        with self._store.writing() as writer:
            set_clock_back(writer.connection, now)
        self._put_off.clear()

    # on the way in

    def _settle_what_came(self) -> None:
        for future in [each for each in self._running if each.done()]:
            task = self._running.pop(future)
            self._settle(task, future.result())

    def _settle(self, task: Task, outcome: Outcome) -> None:
        now = self._out.clock.now()
        if isinstance(outcome, Refused) and outcome.reason is Refusal.NOT_YET and self._is_short(task, outcome, now):
            self._put_off[task.key] = max(outcome.again_after or now, now)
            self._settling.keep_memory()
        else:
            self._tell(self._settling.settle(task, outcome, now))

    def _is_short(self, task: Task, answer: Refused, now: datetime) -> bool:
        """Whether waiting for a turn keeps nobody up: behind robots.txt or a redirect the fetcher goes on by itself."""
        return task.kind == "feed" or (answer.again_after or now) - now <= LONGEST_PAUSE_ONCE
