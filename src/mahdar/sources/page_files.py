"""A text or HTML page: all bytes of a file."""

from collections.abc import Iterator

from mahdar.records import Page
from mahdar.sources.bad_input import BadInput
from mahdar.sources.limits import LARGEST_PAGE, MB
from mahdar.sources.opened import Opened
from mahdar.sources.saved_pages import address_in


def page_in(opened: Opened) -> Iterator[Page | BadInput]:
    """The page that a file is, as it came; or the news that no page is as large."""
    content = opened.stream.read(LARGEST_PAGE + 1)
    if len(content) > LARGEST_PAGE:
        yield BadInput(opened.name, f"larger than {LARGEST_PAGE // MB} MB, which no page is")
    else:
        yield Page(content=content, origin=opened.name, url=address_in(content))
