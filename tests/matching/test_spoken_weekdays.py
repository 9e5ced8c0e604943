"""The weekday that an article without a date names keeps it from a meeting that was on none of its few days."""

import pytest
from tests.matching.made import make

from mahdar.matching import compare

FRIDAY, MONDAY = "2019-12-06", "2019-12-09"


@pytest.mark.parametrize(
    ("when", "agreement"), [("الخميس", "different"), ("السبت", "same"), ("أمس", "same"), ("", "same")]
)
def test_a_weekday_must_be_one_of_the_days_on_which_it_can_have_been(when, agreement):
    undated = make("e1", on=None, place="paris", when=when, window=("2019-01-01", "2020-06-30"))
    told = make("e2", on=MONDAY, place="paris", window=(FRIDAY, MONDAY))
    assert compare(undated, told).agreement == agreement
