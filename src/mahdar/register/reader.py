"""What pages are read with, loaded where the first one is: a question to the record need not wait for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from mahdar.records import MadeWith, Minutes, Page, Skipped

if TYPE_CHECKING:
    from mahdar.reading.processes import Spread


def read_page(page: Page) -> Minutes | Skipped:
    """Read a page with the knowledge and the tagger of this process."""
    from mahdar.reading import read_page as read

    return read(page)


def made_with() -> MadeWith:
    """The versions of what this process reads with."""
    from mahdar.reading import made_with as versions

    return versions()


def spread(jobs: int | None, clock: Callable[[], float] | None) -> "Spread":
    """Reading in so many processes, watched by a clock; in this process, where no number is said."""
    from mahdar.reading.processes import Means
    from mahdar.reading.processes import spread as spread_with

    return spread_with(Means(jobs=jobs, clock=clock) if jobs and clock else None)
