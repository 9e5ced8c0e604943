"""The entry of a cluster: a function of the set of its reports and of what people decided."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.matching.made import make

from mahdar.matching import Rulings, entry_of
from mahdar.records import Doubt


def entry(*reports, stories=None, doubts=(), **decided):
    return entry_of("e1", reports, stories or {}, doubts, Rulings(**decided))


def test_the_announcement_and_the_report_of_a_meeting_are_one_entry_with_both_days(report):
    found = entry(
        report("e1", on="2019-12-05", status="planned", date_="2019-12-09", place="france", issues=("libya",)),
        report("e2", on="2019-12-10", date_="2019-12-09", place="paris", issues=("syria", "libya")),
    )
    assert (found.status, found.announced, found.first, found.last) == (
        "held", date(2019, 12, 5), date(2019, 12, 9), date(2019, 12, 9),
    )  # fmt: skip
    assert (found.dated, found.place, found.issues) == (True, "paris", ("libya", "syria"))
    assert (found.reports, found.articles, found.sources) == (("e1", "e2"), 2, 2)
    assert found.outlets == ("e1.example", "e2.example")


def test_copies_are_counted_as_reports_and_not_as_sources(report):
    found = entry(report("e1"), report("e2"), report("e3"), stories={"ae2": "ae1", "ae3": "ae1"})
    assert (found.articles, found.sources) == (3, 1)


def test_an_entry_names_the_agency_of_each_of_its_sources(report):
    copies = [report("e1", agencies=("أ ف ب",)), report("e2"), report("e3", agencies=("وكالات",))]
    found = entry(*copies, report("e4", agencies=("رويترز",)), stories={"ae2": "ae1", "ae3": "ae1"})
    assert (found.sources, found.agencies) == (2, ("afp", "reuters"))
    assert entry(report("e1")).agencies == ()


def test_the_mode_is_that_of_most_reports(report):
    assert entry(report("e1", mode="visit"), report("e2", mode="visit"), report("e3")).mode == "visit"
    assert entry(report("e1", mode="visit"), report("e2")).mode == "meet"


def test_the_place_is_the_most_exact_one_on_which_most_sources_agree(report):
    france = [report(f"e{n}", place="france") for n in (1, 2)]
    assert entry(*france, report("e3", place="paris")).place == "paris"
    assert entry(*france, report("e3", place="moscow")).place == "france"
    assert entry(report("e1"), report("e2")).place is None


def test_who_tells_of_it_as_held_places_it_and_not_the_plan(report):
    plans = [report(f"e{n}", on="2019-12-01", status="planned", place="moscow") for n in (1, 2)]
    found = entry(*plans, report("e3", place="paris"))
    assert found.place == "paris"
    assert not found.contradicted


def test_an_entry_is_sure_by_one_sure_report_or_by_two_independent_sources(report):
    assert entry(report("e1", tier="sure")).sure
    assert not entry(report("e1")).sure
    assert entry(report("e1"), report("e2")).sure
    assert not entry(report("e1"), report("e2"), stories={"ae2": "ae1"}).sure


def test_an_entry_is_not_sure_where_its_being_held_is_denied(report):
    found = entry(report("e1", tier="sure"), report("e2", tier="sure"), report("e3", status="denied"))
    assert (found.status, found.contradicted, found.sure) == ("held", True, False)


def test_one_paper_with_another_town_makes_an_entry_of_two_sources_no_less_sure(report):
    paris = [report(f"e{n}", place="paris") for n in (1, 2)]
    assert entry(*paris, report("e3", place="moscow")).sure
    assert not entry(paris[0], report("e3", place="moscow")).sure


def test_an_entry_is_not_sure_where_a_paper_tells_of_it_as_held_before_its_day(report):
    plan = report("e1", on="2019-12-01", status="planned", date_="2019-12-09", tier="sure")
    assert entry(plan, report("e2", on="2019-12-10")).sure
    assert not entry(plan, report("e2", on="2019-12-03")).sure


def test_an_entry_is_not_sure_where_its_day_is_over_for_those_that_plan_it(report):
    assert not entry(report("e1", on="2019-12-10", status="planned", date_="2019-12-06", tier="sure")).sure


def test_what_a_person_set_on_most_reports_is_the_entrys_and_is_named(report):
    values = {"date": "2019-12-08", "place": "moscow", "status": "cancelled", "mode": "call", "issues": "libya, syria"}
    found = entry(
        report("e1", place="paris", date_="2019-12-09"), report("e2", place="rome"), values={"e1": values, "e2": values}
    )
    assert (found.first, found.dated, found.place, found.status) == (date(2019, 12, 8), True, "moscow", "cancelled")
    assert (found.mode, found.issues) == ("call", ("libya", "syria"))
    assert found.judged == ("date", "issues", "mode", "place", "status")
    assert not found.contradicted


def test_what_a_person_set_on_one_of_several_reports_is_that_reports_alone(report):
    told = [report(f"e{n}", place="paris", date_="2019-12-09") for n in range(3)]
    found = entry(*told, values={"e1": {"place": "rome"}})
    assert (found.place, found.judged) == ("paris", ())


def test_of_two_values_the_one_that_was_set_last_is_the_entrys(report):
    values = {"e2": {"place": "rome"}, "e1": {"place": "geneva"}}  # in the order in which they were set
    assert entry(report("e1", place="paris"), report("e2", place="paris"), values=values).place == "geneva"


def test_a_person_can_set_a_field_to_nothing(report):
    found = entry(report("e1", place="paris", date_="2019-12-09"), values={"e1": {"place": None, "date": None}})
    assert (found.place, found.first, found.dated, found.judged) == (None, None, False, ("date", "place"))


def test_doubts_stand_in_the_order_of_the_entries(report):
    doubts = [Doubt(entry=id_, score=1.0, because="") for id_ in ("e9", "e5")]
    assert [doubt.entry for doubt in entry(report("e1"), doubts=doubts).doubts] == ["e5", "e9"]


SOME = [
    make("e1", on="2019-12-01", status="planned", date_="2019-12", place="france", tier="sure", agencies=("رويترز",)),
    make("e2", on="2019-12-01", status="proposed", who=("russia", "france"), issues=("libya",), outlet="x.example"),
    make("e3", on=None, status="denied", place="moscow", outlet=None),
    make("e4", on="2019-12-10", date_="2019-12-09", who=("mikhail-bogdanov", "france"), when="الاثنين"),
    make("e5", on="2019-12-10", date_="2019-12-07", place="paris", issues=("syria", "libya"), when="السبت"),
    make("e6", on="2019-12-11", status="ongoing", mode="visit", outlet="x.example", agencies=("رويترز", "أ ف ب")),
    make("e7", on="2019-12-03", status="postponed", agencies=("وكالات",), window=("2019-12-02", "2019-12-20")),
    make("e8", on="2019-12-11", status="cancelled", place="elysee-palace", outlet="y.example"),
]


@given(st.sets(st.sampled_from(range(len(SOME))), min_size=1), st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_the_reports_leaves_no_trace(chosen, chance, copied):
    reports = [SOME[at] for at in sorted(chosen)]
    stories = {"ae5": "ae1", "ae1": "ae1"} if copied else {}
    shuffled = chance.sample(reports, len(reports))
    assert entry(*shuffled, stories=stories) == entry(*reports, stories=stories)


@given(st.sets(st.sampled_from(range(len(SOME))), min_size=1))
def test_what_is_shown_as_held_and_denied_is_shown_as_contradicted(chosen):
    found = entry(*(SOME[at] for at in sorted(chosen)))
    said = {SOME[at].status for at in chosen}
    if found.status in {"held", "ongoing"} and "denied" in said:
        assert found.contradicted
        assert not found.sure


@given(st.sets(st.sampled_from(range(len(SOME))), min_size=1))
def test_sources_are_never_more_than_articles_and_every_report_is_told_in_one_step(chosen):
    found = entry(*(SOME[at] for at in sorted(chosen)))
    assert 1 <= found.sources <= found.articles == len(chosen)
    assert sorted(id_ for step in found.history for id_ in step.reports) == list(found.reports)
