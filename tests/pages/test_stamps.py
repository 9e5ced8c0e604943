"""Times as markup writes them."""

import pytest

from mahdar.pages.published import day_in_url
from mahdar.pages.stamps import Stamp, same_moment, stamp


@pytest.mark.parametrize(
    ("written", "value", "offset"),
    [
        ("2018-03-04T20:30:11+02:00", "2018-03-04T20:30", 120),
        ("2018-03-04 20:30:00 +0300", "2018-03-04T20:30", 180),
        ("20180304", "2018-03-04", None),
        ("20180304203011", "2018-03-04T20:30", None),
        ("1520188200", "2018-03-04T18:30", 0),
        (1520188200000, "2018-03-04T18:30", 0),
        ("Sun, 04 Mar 2018 18:30:00 GMT", "2018-03-04T18:30", 0),
        ("الأحد 4 آذار 2018، 8:30 مساء", "2018-03-04T20:30", None),
        ("4 février 2018", "2018-02-04", None),
        ("7/12/2018 2:05:00 PM", "2018-07-12T14:05", None),
        ("07/12/2018 02:05:00 PM", "2018-12-07T14:05", None),
        ("7-12-2018, 2:05 PM", "2018-12-07T14:05", None),
    ],
)
def test_a_time_is_read_however_it_is_written(written, value, offset):
    found = stamp(written, "here")
    assert found == Stamp(value, offset, "here")


@pytest.mark.parametrize(
    "written", ["", "منذ ساعة", "1970-01-01T00:00:00Z", "0", "2018-02-31", True, None, {}, "ا" * 500]
)
def test_what_tells_no_day_is_no_stamp(written):
    assert stamp(written, "here") is None


def test_two_clocks_can_tell_one_moment():
    utc, local, day = (
        Stamp("2018-03-04T22:30", 0, ""),
        Stamp("2018-03-05T00:30", 120, ""),
        Stamp("2018-03-04", None, ""),
    )
    assert same_moment(utc, local)
    assert same_moment(utc, day)
    assert not same_moment(local, day)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://x.example/2018/mar/04/p2.htm", "2018-03-04"),
        ("https://x.example/news/4-3-2018/a", "2018-03-04"),
        ("https://x.example/2018/03/04/a", "2018-03-04"),
        ("https://x.example/31-31-2018/a", None),
    ],
)
def test_an_address_can_carry_a_day(url, day):
    assert day_in_url(url) == day
