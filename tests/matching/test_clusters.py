"""Which reports become one entry."""

import datetime as dt

from tests.matching import making
from tests.matching.making import DAY, FABIUS, KERRY, LAVROV, OBAMA, PUTIN, RUSSIA, USA, report

from mahdar.matching import Assignment, MemoryPool, Rulings, assign
from mahdar.records import Report

UNTIL = (dt.date(2013, 1, 1), DAY)  # an article that can have been written on any day of two years


def matched(*reports: Report, rulings: Rulings = Rulings()) -> Assignment:  # noqa: B008 - frozen
    return assign([each.id for each in reports], MemoryPool(reports), rulings)


def clusters(*reports: Report, rulings: Rulings = Rulings()) -> set[frozenset[str]]:  # noqa: B008 - frozen
    named: dict[str, set[str]] = {}
    for id_, name in matched(*reports, rulings=rulings).cluster.items():
        named.setdefault(name, set()).add(id_)
    return {frozenset(ids) for ids in named.values()}


def entries(*ids: str) -> set[frozenset[str]]:
    return {frozenset(entry) for entry in ids}


def test_an_announced_meeting_and_its_report_are_one_entry() -> None:
    announced = report("a", KERRY, LAVROV, status="planned", date="2015-07-24")
    held = report("b", LAVROV, KERRY, date="2015-07-24", published=dt.date(2015, 7, 25))
    assert clusters(announced, held) == entries("ab")


def test_two_meetings_of_the_same_two_in_one_week_stay_two() -> None:
    monday, friday = (report(id_, KERRY, LAVROV, date=date) for id_, date in (("a", "2015-07-20"), ("b", "2015-07-24")))
    copies = report("c", KERRY, LAVROV, published=dt.date(2015, 7, 21)), report("d", KERRY, LAVROV, date="2015-07-24")
    assert clusters(monday, friday, *copies) == entries("ac", "bd")


def test_states_alone_join_where_exactly_one_meeting_fits() -> None:
    states = report("s", USA, RUSSIA, date="2015-07-20", place="geneva")
    kerry = report("k", KERRY, LAVROV, date="2015-07-20", place="geneva")
    assert clusters(states, kerry) == entries("sk")


def test_states_alone_wait_where_two_meetings_fit_and_join_neither() -> None:
    states = report("s", USA, RUSSIA, date="2015-07-20", place="geneva")
    kerry = report("k", KERRY, LAVROV, date="2015-07-20", place="geneva")
    obama = report("o", OBAMA, PUTIN, date="2015-07-20", place="geneva")
    assert clusters(states, kerry, obama) == entries("s", "k", "o")
    assert set(matched(states, kerry, obama).doubts) == {("k", "s"), ("o", "s")}


def test_an_entry_bears_the_smallest_id_of_those_that_fix_it() -> None:
    loose = report("a", KERRY, LAVROV, status="planned")
    fixing = report("c", KERRY, LAVROV, date="2015-07-22"), report("b", KERRY, LAVROV, date="2015-07-22")
    assert set(matched(loose, *fixing).cluster.values()) == {"b"}


def test_an_article_without_a_date_joins_the_one_meeting_at_its_place() -> None:
    undated = report("u", KERRY, LAVROV, published=None, place="geneva", between=(dt.date(2013, 1, 1), DAY))
    dated = report("d", KERRY, LAVROV, date="2015-07-20", place="geneva")
    assert clusters(undated, dated) == entries("ud")


def test_an_article_without_a_date_joins_none_of_two_meetings_at_its_place() -> None:
    undated = report("u", KERRY, LAVROV, published=None, place="geneva", between=(dt.date(2013, 1, 1), DAY))
    dated = [
        report(id_, KERRY, LAVROV, date=date, place="geneva")
        for id_, date in (("d", "2015-07-20"), ("e", "2014-03-10"))
    ]
    assert clusters(undated, *dated) == entries("u", "d", "e")


def _in_geneva(*days: str) -> list[Report]:
    return [report(f"d{n}", KERRY, LAVROV, date=day, place="geneva") for n, day in enumerate(days)]


def test_a_weekday_tells_which_of_two_meetings_an_undated_report_means() -> None:
    undated = report("u", KERRY, LAVROV, published=None, place="geneva", when_words="الأربعاء", between=UNTIL)
    assert frozenset({"u", "d0"}) in clusters(undated, *_in_geneva("2014-03-05", "2015-06-30"))


def test_of_many_meetings_in_a_town_a_weekday_tells_nothing() -> None:
    undated = report("u", KERRY, LAVROV, published=None, place="geneva", when_words="الأربعاء", between=UNTIL)
    assert frozenset({"u"}) in clusters(undated, *_in_geneva("2014-03-05", "2014-09-23", "2015-01-19", "2015-06-30"))


def test_a_state_and_a_weekday_are_too_little_for_an_undated_report() -> None:
    undated = report(
        "u",
        KERRY,
        LAVROV,
        published=None,
        place="switzerland",
        when_words="الأربعاء",
        between=(dt.date(2013, 1, 1), DAY),
    )
    assert clusters(undated, report("d", KERRY, LAVROV, date="2015-03-04", place="switzerland")) == entries("u", "d")


def test_a_call_without_a_date_needs_no_place() -> None:
    undated = report("u", KERRY, LAVROV, mode="call", published=None, between=(dt.date(2013, 1, 1), DAY))
    assert clusters(undated, report("d", KERRY, LAVROV, mode="call", date="2015-07-20")) == entries("ud")


def test_what_is_kept_apart_is_not_joined_by_a_third() -> None:
    a, b = report("a", KERRY, LAVROV, date="2015-07-18"), report("b", KERRY, LAVROV, date="2015-07-20")
    between = report("c", KERRY, LAVROV, published=dt.date(2015, 7, 20))
    assert clusters(a, b, between) == entries("a", "bc")


def test_a_person_unites_and_parts_entries() -> None:
    a, b, c = (report(id_, KERRY, LAVROV, date="2015-07-20") for id_ in "abc")
    other = report("o", OBAMA, PUTIN, date="2015-07-20")
    assert clusters(a, b, c, other, rulings=Rulings(same=frozenset({("a", "o")}))) == entries("abco")
    parted = clusters(a, b, c, rulings=Rulings(apart=frozenset({("a", "b")})))
    assert not any({"a", "b"} <= cluster for cluster in parted)


def test_a_rejected_report_is_left_out() -> None:
    a, b = (report(id_, KERRY, LAVROV, date="2015-07-20") for id_ in "ab")
    assert matched(a, b, rulings=Rulings(rejected=frozenset({"a"}))).cluster == {"b": "b"}


def test_doubts_name_both_entries_the_smaller_first_and_say_why() -> None:
    two = report("b", KERRY, LAVROV, date="2015-07-20")
    three = report("a", KERRY, LAVROV, FABIUS, date="2015-07-20", mode="multilateral")
    ((pair, (score, because)),) = matched(two, three).doubts.items()
    assert pair == ("a", "b")
    assert score > 0
    assert "FRA is only in one" in because


def test_a_visit_is_one_entry_for_as_long_as_papers_speak_of_it() -> None:
    told = [("a", "2015-07-18"), ("b", "2015-07-20"), ("c", "2015-07-22")]
    visits = [
        report(id_, KERRY, making.state("russia", "RUS", "host"), mode="visit", date=date, place="russia")
        for id_, date in told
    ]
    assert clusters(*visits) == entries("abc")
