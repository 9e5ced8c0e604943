"""What answers change: each is written down before the next one is looked at."""

from datetime import datetime

from mahdar.records import FeedItem
from mahdar.register.watching.archive import Arrived
from mahdar.register.watching.arriving import settle_page
from mahdar.register.watching.hosts import Memory, allowed_by
from mahdar.register.watching.into_record import add_fetched
from mahdar.register.watching.outcomes import refused
from mahdar.register.watching.outside import Outcome, Outside
from mahdar.register.watching.planning import Task
from mahdar.register.watching.polling import settle_feed
from mahdar.register.watching.telling import Told, What
from mahdar.sources.fetched import Fetched, Refused
from mahdar.store import Store
from mahdar.store.feed_items import items_with, put_items

_TOLD: dict[str, What] = {"found": "put-off", "elsewhere": "refused", "gone": "refused", "refused": "refused"}


class Settling:
    """Takes answers into the record."""

    def __init__(self, store: Store, outside: Outside, memory: Memory) -> None:
        """Take the record, the world, and what is remembered of hosts."""
        self._store = store
        self._out = outside
        self._memory = memory

    def settle(self, task: Task, outcome: Outcome, now: datetime) -> Told | None:
        """Take one answer; tells what came of it, None where nobody waits for it any more."""
        if task.kind == "item" and isinstance(outcome, Fetched):
            return self._page(task.key, outcome, now)
        with self._store.writing() as writer:
            self._memory.keep(writer.connection)
            if task.kind == "feed":
                return settle_feed(writer.connection, task.key, outcome, allowed_by, now)
            item = items_with(writer.connection, [task.key]).get(task.key)
            if item is None or item.state != "found" or not isinstance(outcome, Refused):
                return None
            later = refused(item, outcome, now)
            put_items(writer.connection, [later])
            return Told(_TOLD[later.state], item.address, outcome.detail)

    def keep_memory(self) -> None:
        """Write down what is remembered of hosts."""
        with self._store.writing() as writer:
            self._memory.keep(writer.connection)

    def _page(self, key: str, answer: Fetched, now: datetime) -> Told | None:
        """The page is safe in the archive, then known to be there, then added."""
        at = self._out.archive.append(answer)
        with self._store.writing() as writer:
            self._memory.keep(writer.connection)
            item = items_with(writer.connection, [key]).get(key)
            if item is None or item.state != "found":
                return None
            here = settle_page(writer.connection, item, Arrived(at, answer.url, answer.final_url, answer.at))
        return self.add(here, now)

    def add(self, item: FeedItem, now: datetime) -> Told:
        """Add a page that is safe, unless it is another item's."""
        if item.state == "fetched":
            return add_fetched(self._store, item, self._out.archive, self._out.read, now)
        if item.state == "twin":
            return Told("twin", item.address, f"the same page as {item.same_as}")
        return Told("refused", item.address, item.detail or "")
