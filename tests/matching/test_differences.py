"""Where reports differ: who says what, with the words."""

from mahdar.matching.differences import differences
from mahdar.matching.history import history
from mahdar.matching.telling import telling


def differ(*reports, decided=frozenset()):
    told = telling(reports, {})
    return {each.field: each for each in differences(told, history(told, None).against, decided)}


def test_reports_that_say_nothing_of_a_field_do_not_differ_on_it(report):
    assert not differ(report("e1", date_="2019-12-09", place="paris", issues=("libya",)), report("e2"))


def test_each_version_of_the_day_names_its_reports_and_its_words(report):
    found = differ(
        report("e1", date_="2019-12-07", when="السبت", shown={"date": ("السبت",)}),
        report("e2", date_="2019-12-09", when="الاثنين", shown={"date": ("الاثنين",)}),
        report("e3", date_="2019-12-09", when="الاثنين"),
    )["date"]
    assert found.contradicts
    assert [(version.value, version.reports, version.words) for version in found.versions] == [
        ("2019-12-09", ("e2", "e3"), "الاثنين"),
        ("2019-12-07", ("e1",), "السبت"),
    ]


def test_a_month_and_a_day_in_it_do_not_differ(report):
    assert not differ(report("e1", date_="2019-12-07"), report("e2", date_="2019-12"))


def test_the_day_of_a_plan_and_another_day_on_which_it_was_held_differ_and_can_both_be_true(report):
    plan = report("e1", on="2019-12-01", status="planned", date_="2019-12-04", when="الأربعاء")
    assert not differ(plan, report("e2", date_="2019-12-09", when="الاثنين"))["date"].contradicts


def test_days_of_a_visit_do_not_contradict(report):
    visit = [report(f"e{day}", mode="visit", date_=f"2019-12-0{day}", when=f"{day} كانون الأول") for day in (3, 6)]
    assert not differ(*visit)["date"].contradicts


def test_two_towns_contradict_and_a_town_and_its_state_do_not_differ(report):
    assert differ(report("e1", place="paris"), report("e2", place="moscow"))["place"].contradicts
    assert not differ(report("e1", place="paris"), report("e2", place="france"))
    assert not differ(report("e1", place="paris"), report("e2", place="elysee-palace"))


def test_other_persons_of_one_side_are_told_person_by_person(report):
    found = differ(report("e1"), report("e2", who=("sergey-lavrov", "mikhail-bogdanov", "france")))["participants"]
    assert not found.contradicts
    assert [(version.value, version.reports) for version in found.versions] == [
        ("sergey-lavrov", ("e1", "e2")),
        ("mikhail-bogdanov", ("e2",)),
    ]


def test_that_it_was_held_and_that_it_was_not_contradict(report):
    found = differ(report("e1", shown={"status": ("بحث",)}), report("e2", status="denied", shown={"status": ("نفى",)}))[
        "status"
    ]
    assert found.contradicts
    assert {version.value: version.words for version in found.versions} == {"held": "بحث", "denied": "نفى"}


def test_that_it_was_planned_and_then_held_is_no_difference(report):
    assert not differ(report("e1", on="2019-12-05", status="planned"), report("e2"))


def test_issues_are_told_one_by_one_with_their_own_words(report):
    found = differ(
        report("e1", issues=("libya", "syria"), shown={"issues": ("الأزمة الليبية", "سوريا")}),
        report("e2", issues=("syria",), shown={"issues": ("الملف السوري",)}),
    )["issues"]
    assert [(version.value, version.words) for version in found.versions] == [
        ("syria", "سوريا"),
        ("libya", "الأزمة الليبية"),
    ]


def test_a_field_that_a_person_settled_contradicts_no_more(report):
    reports = (report("e1", place="paris"), report("e2", place="moscow"))
    assert not differ(*reports, decided=frozenset({"place"}))["place"].contradicts
