"""On which days an encounter was, by all its reports."""

from datetime import date

import pytest

from mahdar.matching.merged_days import contradicting, days_of_value, merged_days
from mahdar.matching.telling import telling


def days(*reports, stories=None):
    found = merged_days(telling(reports, stories or {}))
    return (*(day.isoformat() if day else None for day in found[:2]), found.dated)


def test_the_day_that_most_independent_sources_state_wins(report):
    reports = (
        report("e1", date_="2019-12-09"),
        report("e2", date_="2019-12-08"),
        report("e3", date_="2019-12-08"),
    )
    assert days(*reports) == ("2019-12-08", "2019-12-08", True)


def test_copies_of_one_story_do_not_outvote_another_source(report):
    reports = (
        report("e1", on="2019-12-09", date_="2019-12-08"),
        report("e2", date_="2019-12-09"),
        report("e3", date_="2019-12-09"),
    )
    # one source against one: then the number of reports decides
    assert days(*reports, stories={"ae3": "ae2"}) == ("2019-12-09", "2019-12-09", True)
    assert days(*reports[:2]) == ("2019-12-08", "2019-12-08", True)  # then who told it first


def test_a_day_wins_over_the_month_that_holds_it_and_has_its_support(report):
    reports = (report("e1", date_="2019-12"), report("e2", date_="2019-12-08"), report("e3", date_="2019-11-30"))
    assert days(*reports) == ("2019-12-08", "2019-12-08", True)


def test_a_day_of_a_longer_conference_supports_its_days(report):
    reports = (
        report("e1", mode="multilateral", date_="2019-12-07", end="2019-12-09"),
        report("e2", mode="multilateral", date_="2019-12-08"),
    )
    assert days(*reports) == ("2019-12-07", "2019-12-09", True)


def test_a_month_alone_bounds_the_meeting_and_does_not_date_it(report):
    reports = (report("e1", date_="2019-12"), report("e2", window=("2019-12-07", "2019-12-10")))
    assert days(*reports) == ("2019-12-07", "2019-12-10", False)


def test_without_a_stated_day_the_windows_are_cut_with_one_another(report):
    reports = (report("e1", window=("2019-12-01", None)), report("e2", window=(None, "2019-12-10")))
    assert days(*reports) == ("2019-12-01", "2019-12-10", False)
    assert days(report("e1")) == (None, None, False)


def test_windows_that_have_no_day_in_common_leave_that_of_who_tells_of_it_as_held(report):
    plan = report("e1", status="planned", window=("2019-12-01", "2019-12-02"))
    assert days(plan, report("e2", window=("2019-12-07", "2019-12-10"))) == ("2019-12-07", "2019-12-10", False)


def test_windows_of_two_that_tell_of_it_as_held_leave_the_narrowest(report):
    reports = (report("e1", window=("2019-12-01", "2019-12-02")), report("e2", window=("2019-12-07", "2019-12-10")))
    assert days(*reports) == ("2019-12-01", "2019-12-02", False)


def test_who_saw_it_dates_it_and_not_who_planned_it(report):
    plans = [report(f"e{n}", on="2019-12-01", status="planned", date_="2019-12-07") for n in range(3)]
    assert days(*plans, report("e9", date_="2019-12-08")) == ("2019-12-08", "2019-12-08", True)


def test_a_plan_made_after_a_delay_dates_it_and_not_the_old_one(report):
    reports = (
        report("e1", on="2019-12-01", status="planned", date_="2019-12-07"),
        report("e2", on="2019-12-01", status="planned", date_="2019-12-07"),
        report("e3", on="2019-12-05", status="postponed"),
        report("e4", on="2019-12-06", status="planned", date_="2019-12-14"),
    )
    assert days(*reports) == ("2019-12-14", "2019-12-14", True)
    assert days(*reports[:3]) == ("2019-12-07", "2019-12-07", True)


def test_a_paper_that_tells_as_held_what_is_still_to_come_dates_it_only_where_nobody_else_does(report):
    misread = report("e1", on="2019-12-05", date_="2019-12-09")
    assert days(misread, report("e2", on="2019-12-05", date_="2019-12-04")) == ("2019-12-04", "2019-12-04", True)
    assert days(misread) == ("2019-12-09", "2019-12-09", True)


def test_two_stated_days_contradict_but_not_where_one_is_reckoned_from_a_paper_a_day_late(report):
    outright = report("e1", date_="2019-12-08", when="8 كانون الأول")
    reckoned = report("e2", on="2019-12-10", date_="2019-12-09", when="أمس")
    assert contradicting((outright, report("e3", date_="2019-12-09", when="9 كانون الأول")))
    assert not contradicting((outright, reckoned))
    assert contradicting((report("e4", date_="2019-12-07", when="7 كانون الأول"), reckoned))


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2014-10-14", (date(2014, 10, 14), date(2014, 10, 14), True)),
        ("2014-10", (date(2014, 10, 1), date(2014, 10, 31), False)),
        ("2014-10-14/2014-10-16", (date(2014, 10, 14), date(2014, 10, 16), True)),
        (None, (None, None, False)),
    ],
)
def test_a_day_that_a_person_sets_is_a_day_a_month_days_or_none(value, found):
    assert tuple(days_of_value(value)) == found


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ValueError, match="no date"):
        days_of_value("أمس")
