"""Reading page by page in a process of its own, so that a page that breaks it costs that page alone."""

from collections.abc import Iterator
from contextlib import contextmanager

from mahdar.interfaces.cli.running import Document, read_or_broken
from mahdar.interfaces.settings import seconds
from mahdar.reading.processes import Failure, Means, spread
from mahdar.records import Page
from mahdar.register.preparing import Read


@contextmanager
def reading_apart() -> Iterator[Read]:
    """What reads pages, one after the other, in a process of its own.

    It is started at once, with nothing to read: as long as this process has no threads, the other is a copy of it,
    which needs no time to load anything, and takes no notice of Ctrl-C.
    """
    asked: list[Page] = []
    means = Means(jobs=1, clock=seconds, at_hand=lambda: False)
    answers = spread(means)(iter(asked.pop, None), read_or_broken)

    def read(page: Page) -> Document:
        asked.append(page)
        _, answer = next(answers)
        return answer.skipped(page) if isinstance(answer, Failure) else answer

    try:
        read(Page(content=""))
        yield read
    finally:
        close = getattr(answers, "close", None)
        if close is not None:
            close()
