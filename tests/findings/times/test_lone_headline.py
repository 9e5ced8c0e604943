"""A headline that is all there is of an article is no question to the calendar."""

from datetime import date

from mahdar.calendar import times
from mahdar.findings.times import find
from mahdar.text import folded


def test_a_lone_headline_gets_no_day() -> None:
    on, line = date(2015, 8, 2), "قبل أسبوع"
    assert [time.value for time in times(line, on)] == ["2015-07-26"]
    assert find(folded(line), (), on)[0] == []
