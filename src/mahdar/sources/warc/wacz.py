"""WACZ: a ZIP with WARC files under `archive/`. Its lists of pages and its index are not needed to read them."""

from collections.abc import Iterator

from mahdar.sources.archives import zips
from mahdar.sources.bad_input import BadInput
from mahdar.sources.limits import MOST_ARCHIVES
from mahdar.sources.opened import Opened
from mahdar.sources.passed_over import PassedOver

ENDINGS = (".warc", ".warc.gz", ".warc.zst")


def archives_in(opened: Opened) -> Iterator[Opened | BadInput | PassedOver]:
    """The WARC files in a WACZ, each to be read in turn before the next is asked for."""
    for number, piece in enumerate(zips.files_in(opened, _is_archive_name)):
        if number == MOST_ARCHIVES:
            yield BadInput(opened.name, f"more than {MOST_ARCHIVES:,} archives in it: unpack it first")
            return
        yield piece


def _is_archive_name(name: str) -> bool:
    return name.startswith("archive/") and name.lower().endswith(ENDINGS)
