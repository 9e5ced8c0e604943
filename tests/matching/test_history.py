"""What becomes of an encounter: steps, the status that holds, and who contradicts it."""

from datetime import date

from mahdar.matching.history import history
from mahdar.matching.telling import telling
from mahdar.records import Report


def way(*reports: Report, first: str | None = None, stories: dict[str, str] | None = None):
    return history(telling(reports, stories or {}), date.fromisoformat(first) if first else None)


def test_an_announced_meeting_that_was_held_is_held_and_keeps_the_day_of_its_announcement(report):
    found = way(report("e1", on="2019-12-05", status="planned"), report("e2", on="2019-12-10"))
    assert found.status == "held"
    assert found.announced == date(2019, 12, 5)
    assert [(step.status, step.told) for step in found.steps] == [
        ("planned", date(2019, 12, 5)),
        ("held", date(2019, 12, 10)),
    ]


def test_an_announcement_printed_late_does_not_move_a_held_meeting_back(report):
    found = way(report("e1", on="2019-12-10"), report("e2", on="2019-12-11", status="planned"))
    assert found.status == "held"
    assert [step.status for step in found.steps] == ["held", "planned"]


def test_an_article_older_than_the_day_cannot_tell_that_it_was_held(report):
    early = report("e1", on="2019-12-05")
    found = way(report("e0", on="2019-12-04", status="planned"), early, first="2019-12-09")
    assert found.status == "planned"


def test_what_was_called_off_after_it_was_planned_is_off(report):
    for status in ("postponed", "cancelled", "denied"):
        found = way(report("e1", on="2019-12-05", status="planned"), report("e2", on="2019-12-07", status=status))
        assert found.status == status
        assert not found.against


def test_a_plan_told_on_the_day_of_its_cancellation_came_before_it(report):
    found = way(report("e2", on="2019-12-05", status="planned"), report("e1", on="2019-12-05", status="cancelled"))
    assert [step.status for step in found.steps] == ["planned", "cancelled"]


def test_what_was_postponed_and_planned_anew_is_planned(report):
    found = way(
        report("e1", on="2019-12-01", status="planned"),
        report("e2", on="2019-12-03", status="postponed"),
        report("e3", on="2019-12-06", status="planned"),
    )
    assert found.status == "planned"
    assert [step.status for step in found.steps] == ["planned", "postponed", "planned"]


def test_a_copy_of_an_old_plan_printed_after_the_cancellation_plans_nothing_anew(report):
    reports = (
        report("e1", on="2019-12-01", status="planned"),
        report("e2", on="2019-12-03", status="cancelled"),
        report("e3", on="2019-12-04", status="planned"),
    )
    assert way(*reports, stories={"ae3": "ae1"}).status == "cancelled"
    assert way(*reports).status == "planned"


def test_a_proposal_told_after_the_plan_does_not_take_it_back(report):
    found = way(report("e1", on="2019-12-01", status="planned"), report("e2", on="2019-12-02", status="proposed"))
    assert found.status == "planned"


def test_held_wins_over_a_cancellation_that_was_told_before(report):
    found = way(report("e1", on="2019-12-05", status="cancelled"), report("e2", on="2019-12-10"))
    assert found.status == "held"
    assert not found.against


def test_a_denial_told_after_the_meeting_contradicts_it_and_as_many_sources_do_not_outweigh_it(report):
    found = way(report("e1", on="2019-12-10"), report("e2", on="2019-12-11", status="denied"), first="2019-12-09")
    assert found.status == "held"
    assert [each.id for each in found.against] == ["e2"]


def test_more_independent_sources_that_deny_it_outweigh_who_tells_of_it(report):
    reports = (
        report("e1", on="2019-12-10"),
        report("e2", on="2019-12-10", status="denied"),
        report("e3", on="2019-12-11", status="denied"),
    )
    assert way(*reports).status == "denied"
    assert way(*reports).against
    assert way(*reports, stories={"ae3": "ae2"}).status == "held"


def test_a_denial_of_plans_older_than_the_meeting_does_not_deny_the_meeting(report):
    denial = report("e1", on="2019-12-01", status="denied")
    assert not way(denial, report("e2", on="2019-12-10"), first="2019-12-09").against


def test_a_denial_on_an_unknown_day_contradicts_what_was_held(report):
    assert way(report("e1", on=None, status="denied"), report("e2", on="2019-12-10"), first="2019-12-09").against


def test_a_cancellation_told_on_the_day_of_the_meeting_contradicts_it_and_a_delay_does_not(report):
    held = report("e1", on="2019-12-10")
    assert way(held, report("e2", on="2019-12-10", status="cancelled")).against
    assert not way(held, report("e2", on="2019-12-10", status="postponed")).against


def test_who_denies_what_others_still_plan_contradicts_them(report):
    denial = report("e1", on="2019-12-03", status="denied")
    assert way(denial, report("e2", on="2019-12-04", status="planned")).against
    assert not way(denial, report("e2", on="2019-12-01", status="planned")).against


def test_held_wins_over_ongoing_whichever_was_told_last(report):
    found = way(report("e1", on="2019-12-10"), report("e2", on="2019-12-11", status="ongoing"))
    assert found.status == "held"


def test_statuses_that_nobody_dated_have_steps_without_a_day(report):
    found = way(report("e1", on=None, status="planned"), report("e2", on=None))
    assert [(step.status, step.told) for step in found.steps] == [("planned", None), ("held", None)]
    assert found.announced is None
