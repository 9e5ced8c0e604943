"""What to ask next: a function of what is due, whose turn it is, and the moment."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple


class Task(NamedTuple):
    """A feed or an article that is to be asked for.

    Attributes:
        due: since when, or from when on.
        etag: of the answer that is there already; `last_modified` likewise.
    """

    kind: Literal["feed", "item"]
    key: str
    address: str
    host: str
    due: datetime
    etag: str | None = None
    last_modified: str | None = None


class Ask(NamedTuple):
    """Ask for this one now."""

    task: Task


class Wait(NamedTuple):
    """Nothing can be asked now.

    Attributes:
        until: when something can be, as far as is known; None where nothing waits but for what is underway.
        paused: something is due, and its host is to be left alone until then.
    """

    until: datetime | None
    paused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What is known at one moment.

    Attributes:
        due: all feeds that are due, and of each host the article that is to be fetched first.
        free_at: for each of them, by its key, when it may be asked for.
        later: when the next thing is due that is not yet.
    """

    due: tuple[Task, ...]
    free_at: Mapping[str, datetime]
    later: datetime | None


def next_step(outlook: Outlook, busy: Collection[str], now: datetime) -> Ask | Wait:
    """The next thing to ask, or how long there is none.

    A feed comes before the articles of its host, however many of them wait: it is asked on time. Of two feeds the one
    that waits longer comes first.

    Args:
        outlook: what is due.
        busy: hosts that are being asked.
        now: the moment.
    """
    pauses = []
    for task in sorted(outlook.due, key=lambda task: (task.kind != "feed", task.due, task.key)):
        if task.host not in busy:
            pauses.append(outlook.free_at[task.key])
            if pauses[-1] <= now:
                return Ask(task)
    return Wait(_first([*pauses, outlook.later]), paused=bool(pauses))


def _first(moments: Iterable[datetime | None]) -> datetime | None:
    return min((moment for moment in moments if moment is not None), default=None)
