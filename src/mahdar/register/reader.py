"""What pages are read with, loaded where the first one is: a question to the record need not wait for it."""

from typing import TYPE_CHECKING

from mahdar.records import MadeWith, Minutes, Page, Skipped

if TYPE_CHECKING:
    from mahdar.reading.processes import Means, Spread


def read_page(page: Page) -> Minutes | Skipped:
    """Read a page with the knowledge and the tagger of this process."""
    from mahdar.reading import read_page as read

    return read(page)


def made_with() -> MadeWith:
    """The versions of what this process reads with."""
    from mahdar.reading import made_with as versions

    return versions()


def spread(means: "Means | None") -> "Spread":
    """Reading in other processes with these means; in this process, where there are none."""
    from mahdar.reading.processes import spread as spread_with

    return spread_with(means)
