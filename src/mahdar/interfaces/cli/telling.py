"""What a watch tells, a line each on standard error."""

import sys

from mahdar.interfaces.settings import WallClock
from mahdar.register.watching import Told
from mahdar.text import harmless, isolate_arabic

_SAID = {
    "unchanged": "nothing new", "failed": "no answer", "added": "added", "known": "was in the record already",
    "skipped": "in the record without minutes", "twin": "passed over", "put-off": "is tried again later",
    "refused": "given up", "recovered": "was fetched by an earlier run",
}  # fmt: skip
FAILURES = ("failed", "refused", "skipped", "put-off")


def tell(told: Told) -> None:
    """One line with the time of day in UTC."""
    said = f"{told.new} new" if told.what == "listed" else _SAID[told.what]
    detail = f": {harmless(told.detail)}" if told.detail and told.what != "listed" else ""
    moment = WallClock().now().strftime("%H:%M:%S")
    sys.stderr.write(f"{moment}  {isolate_arabic(told.address)}: {said}{detail}\n")
    sys.stderr.flush()


def tell_nothing_unchanged(told: Told) -> None:
    """The same without feeds that have nothing new, which is what they have most of the time."""
    if told.what != "unchanged":
        tell(told)
