"""`Retry-After`: seconds, or a date (RFC 9110, 10.2.3)."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST = timedelta(days=7)  # what asks for more is asked again then


def again_after(value: str | None, now: datetime) -> datetime | None:
    """The moment that a header names; None where it names none."""
    if value is None:
        return None
    value = value.strip()
    moment = now + timedelta(seconds=int(value[:9])) if value.isascii() and value.isdigit() else _date(value)
    return moment and min(max(moment, now), now + LONGEST)


def _date(value: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)
