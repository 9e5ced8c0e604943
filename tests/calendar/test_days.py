"""Arithmetic: weekdays, months, intervals, the Hijri calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.calendar import interval, weekday_after, weekday_before, weekday_near
from mahdar.calendar.days import month_shifted, shifted, week_value
from mahdar.calendar.hijri import from_hijri, nearest_hijri, to_hijri
from mahdar.calendar.numbers import composed

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(DAYS, st.integers(1, 7))
def test_weekdays_lie_where_they_are_asked_for(day, weekday):
    before, near, after = weekday_before(day, weekday), weekday_near(day, weekday), weekday_after(day, weekday)
    assert {before.isoweekday(), near.isoweekday(), after.isoweekday()} == {weekday}
    assert day - timedelta(7) <= before < day < after <= day + timedelta(7)
    assert abs(near - day).days <= 3


@given(DAYS)
def test_intervals_hold_their_day(day):
    for value in (f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y-%m-%d}", week_value(day)):
        first, end = interval(value)
        assert first <= day < end


@pytest.mark.parametrize(
    ("value", "days"), [("2020", 366), ("2019-02", 28), ("2014-W42", 7), ("2014-10-14", 1), ("2019-12", 31)]
)
def test_length_of_intervals(value, days):
    first, end = interval(value)
    assert (end - first).days == days


@pytest.mark.parametrize("value", ["", "14", "2014-13", "2014-02-30", "2014-W60", "9999", "2014-10-14T10:00"])
def test_what_is_no_value(value):
    with pytest.raises(ValueError, match=r".+"):
        interval(value)


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(-50, 50))
def test_months_go_there_and_back(year, month, steps):
    assert month_shifted(*month_shifted(year, month, steps), -steps) == (year, month)


def test_the_ends_of_the_calendar():
    assert shifted(date.max, 1) is None
    assert weekday_before(date.min, 1) is None


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)))
def test_hijri_goes_there_and_back(day):
    assert from_hijri(*to_hijri(day)) == day


def test_hijri_beyond_its_tables():
    assert from_hijri(1200, 1, 1) is None
    assert from_hijri(1436, 2, 31) is None
    assert to_hijri(date(1800, 1, 1)) is None
    assert nearest_hijri(9, 1, date(1800, 1, 1)) is None


@pytest.mark.parametrize(
    ("parts", "number"),
    [([5, 10], 15), ([1, 20], 21), ([1000, 900, 1], 1901), ([3, 100], 300), ([2000], 2000), ([], 0)],
)
def test_numbers_in_words(parts, number):
    assert composed(parts) == number
