"""The dates of feeds: what was meant, and which of them may be handed over with the page."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

EARLIEST = 1995  # no Arabic paper was on the web before
_LATE = 20  # o'clock in UTC: from here on it is the next day in some of the countries that are read
_SPACE_BEFORE_TIME = re.compile(r"^(\d{4}-\d\d-\d\d)\s+(?=\d)")
_SPACE_BEFORE_OFFSET = re.compile(r"\s+(?=[+-]\d\d:?\d\d$|Z$)")
_FRACTION = re.compile(r"(:\d\d)[.,]\d+")
_ISO_START = re.compile(r"\d{4}(?:-\d\d)?(?:-\d\d)?(?:$|[T\s])")


def iso_form(written: str | None) -> str | None:
    """A date as feeds and sitemaps write it, in ISO form with its own offset; None where it cannot be read.

    RFC 822, ISO 8601 and W3C forms are read; a day alone stays a day. What has no offset gets none.
    """
    text = (written or "").strip()
    if not text or len(text) > 64:
        return None
    return _from_iso(text) if _ISO_START.match(text) else _from_mail(text)


def _from_iso(text: str) -> str | None:
    text = _FRACTION.sub(r"\1", _SPACE_BEFORE_OFFSET.sub("", _SPACE_BEFORE_TIME.sub(r"\1T", text)))
    try:
        if len(text) == 10:
            return date.fromisoformat(text).isoformat()
        return datetime.fromisoformat(text).isoformat(timespec="seconds") if len(text) > 10 else None
    except ValueError:
        return None


def _from_mail(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def instant(iso: str | None) -> datetime | None:
    """The moment of an ISO date or time, in UTC; a day counts from its end, what has no offset as UTC."""
    if not iso:
        return None
    try:
        if len(iso) == 10:
            return datetime.fromisoformat(iso).replace(tzinfo=UTC) + timedelta(days=1, seconds=-1)
        moment = datetime.fromisoformat(iso)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def is_sane(iso: str | None, now: datetime) -> bool:
    """Whether a date can be one of an article: not of the future, not before there were papers on the web."""
    if not iso:
        return False
    moment = instant(iso[:10] if len(iso) == 10 else iso)
    if moment is None or moment.year < EARLIEST:
        return False
    return date.fromisoformat(iso) <= now.date() if len(iso) == 10 else moment <= now


def handed_over(published: str | None, now: datetime) -> str | None:
    """What is said to the reader of a page of when it was published; None where the page knows better.

    A time with an offset of its own is the outlet's own clock, and is handed over whole. Feeds that count in UTC, or
    do not say, name the day alone; late in the evening it may be the next day already where the paper is, and a wrong
    day costs more than none.

    Args:
        published: ISO, as the feed gives it.
        now: the present moment.
    """
    if published is None or not is_sane(published, now):
        return None
    if len(published) == 10:
        return published
    moment = datetime.fromisoformat(published)
    if moment.utcoffset():
        return published
    return published[:10] if moment.hour < _LATE else None
