"""The dates of feeds, and which of them are handed over with a page."""

from datetime import UTC, datetime

import pytest

from mahdar.sources.feeds import handed_over, instant
from mahdar.sources.feeds.dates import iso_form

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Tue, 03 Mar 2026 10:15:00 +0300", "2026-03-03T10:15:00+03:00"),
        ("Tue, 03 Mar 2026 10:15:00 GMT", "2026-03-03T10:15:00+00:00"),
        ("03 Mar 2026 10:15 +0200", "2026-03-03T10:15:00+02:00"),
        ("2026-03-03T10:15:00Z", "2026-03-03T10:15:00+00:00"),
        ("2026-03-03T10:15:00.123+04:00", "2026-03-03T10:15:00+04:00"),
        ("2026-03-03 10:15:00", "2026-03-03T10:15:00"),
        ("2026-03-03", "2026-03-03"),
        ("2026-02-30", None), ("2026-03", None), ("yesterday", None), ("", None), (None, None), ("9" * 80, None),
        ("Tue, 35 Mar 2026 10:15:00 GMT", None),
    ],
)  # fmt: skip
def test_dates_keep_the_clock_that_they_were_written_by(written, iso):
    assert iso_form(written) == iso


def test_a_day_counts_from_its_end_and_a_time_from_its_moment():
    assert instant("2026-03-03") == datetime(2026, 3, 3, 23, 59, 59, tzinfo=UTC)
    assert instant("2026-03-03T01:00:00+03:00") == datetime(2026, 3, 2, 22, tzinfo=UTC)
    assert instant(None) is None
    assert instant("0001-01-01T00:00:00+14:00") is None


@pytest.mark.parametrize(
    ("published", "handed"),
    [
        ("2026-03-03T01:15:00+03:00", "2026-03-03T01:15:00+03:00"),  # the outlet's own clock
        ("2026-03-03T10:15:00+00:00", "2026-03-03"),  # its hour is not the outlet's
        ("2026-03-02T21:15:00+00:00", None),  # the next day already in the Gulf
        ("2026-03-02T21:15:00", None),
        ("2026-03-03", "2026-03-03"),
        ("2026-03-04", None),  # still to come
        ("2026-03-03T18:00:00+03:00", None),
        ("1970-01-01T00:00:00+00:00", None),
        ("1994-12-31", None),
        (None, None),
    ],
)
def test_only_a_date_that_must_be_right_is_handed_over(published, handed):
    assert handed_over(published, NOW) == handed
