"""Clocks of outlets come with the program, not from the machine."""

from datetime import datetime, timedelta, timezone

import pytest

from mahdar.lexicon.zones import zone


def test_a_zone_knows_when_its_clock_was_put_forward():
    cairo = zone("Africa/Cairo")
    assert cairo is not None
    hours = [datetime(year, 6, 12, 12, tzinfo=cairo).utcoffset() for year in (2022, 2023)]
    assert hours == [timedelta(hours=2), timedelta(hours=3)]


def test_a_zone_is_the_same_whatever_zones_the_machine_has(monkeypatch):
    monkeypatch.setenv("PYTHONTZPATH", "")
    monkeypatch.setenv("TZ", "Pacific/Apia")
    beirut = zone("Asia/Beirut")
    assert beirut is not None
    assert datetime(2021, 1, 1, tzinfo=timezone.utc).astimezone(beirut).hour == 2  # noqa: UP017 - as written


@pytest.mark.parametrize("name", ["Asia/Atlantis", "Asia", "", "../zones", "Asia/../../zones.tab", "tzdata.zi"])
def test_what_is_no_zone_is_none(name):
    assert zone(name) is None
