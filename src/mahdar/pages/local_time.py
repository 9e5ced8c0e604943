"""A time that markup counts by another clock, brought to the outlet's own."""

import re
from datetime import datetime, timedelta, timezone

from mahdar.lexicon.outlets import KnownOutlet

_OFFSET = re.compile(
    r":\d\d(?:[.,]\d+)?\s*(?:(?:GMT|UTC)?(?P<sign>[+-])(?P<hours>[01]\d):?(?P<minutes>[0-5]\d)?|Z|GMT|UTC)"
    r"(?:\s*\([^()]*\))?\s*$",
    re.IGNORECASE,
)
_MIDNIGHT = "T00:00"  # in UTC: how programs write a day of which they know no hour


def offset_of(written: str | None) -> int | None:
    """How many minutes a time's clock is ahead of UTC («2021-05-12T10:00+0300»: 180); None where it does not say."""
    match = _OFFSET.search(written or "")
    if not match:
        return None
    minutes = 60 * int(match["hours"] or 0) + int(match["minutes"] or 0)
    return -minutes if match["sign"] == "-" else minutes


def local_time(time: str, offset: int | None, outlet: KnownOutlet | None) -> str:
    """A time by the outlet's clock; as it is where that, or the other one, is not known.

    Args:
        time: an ISO date, or date and minute.
        offset: how many minutes the clock of `time` is ahead of UTC, or None.
        outlet: whose clock it is to be, or None.
    """
    zone = outlet.zone if outlet and not outlet.calls_local_utc else None
    if offset is None or zone is None or "T" not in time or (offset == 0 and time.endswith(_MIDNIGHT)):
        return time
    try:
        moment = datetime.fromisoformat(time).replace(tzinfo=timezone(timedelta(minutes=offset)))
    except ValueError:
        return time  # «T29:70»: no hour of any clock
    return moment.astimezone(zone).strftime("%Y-%m-%dT%H:%M")
