"""By what reports find one another."""

import datetime as dt

from tests.matching import making
from tests.matching.making import DAY, KERRY, LAVROV, PUTIN, USA, report

from mahdar.matching import MemoryPool, keys_of
from mahdar.matching.keys import WIDEST, searched_by
from mahdar.records import Report

RUSSIA_HOST = making.state("russia", "RUS", "host")
LONG = (dt.date(2010, 1, 1), dt.date(2016, 1, 1))


def find_each_other(one: Report, other: Report) -> bool:
    here = other.id in MemoryPool([other]).sharing(searched_by(one))
    there = one.id in MemoryPool([one]).sharing(searched_by(other))
    assert here == there
    return here


def test_who_shares_two_parties_on_a_day_is_found() -> None:
    assert find_each_other(report("a", KERRY, LAVROV), report("b", LAVROV, KERRY))


def test_a_person_is_found_by_the_state_that_a_report_names_alone() -> None:
    assert find_each_other(report("a", KERRY, LAVROV), report("b", USA, LAVROV))
    assert find_each_other(report("a", KERRY, LAVROV), report("b", USA, making.RUSSIA))


def test_other_days_are_not_searched() -> None:
    assert not find_each_other(report("a", KERRY, LAVROV, date="2015-07-01"), report("b", KERRY, LAVROV))


def test_one_shared_person_is_not_enough() -> None:
    assert not find_each_other(report("a", KERRY, LAVROV), report("b", KERRY, making.FABIUS))


def test_a_meeting_and_a_conference_are_found_together_a_call_is_not() -> None:
    assert find_each_other(report("a", KERRY, LAVROV), report("b", KERRY, LAVROV, PUTIN, mode="multilateral"))
    assert not find_each_other(report("a", KERRY, LAVROV), report("b", KERRY, LAVROV, mode="call"))


def test_an_article_without_a_date_is_found_by_its_persons_and_country() -> None:
    undated = report("u", KERRY, LAVROV, published=None, between=LONG, place="geneva")
    assert find_each_other(undated, report("b", KERRY, LAVROV, date="2015-07-20", place="switzerland"))
    assert not find_each_other(undated, report("c", KERRY, LAVROV, date="2015-07-20", place="paris"))
    assert not find_each_other(undated, report("d", KERRY, LAVROV, date="2015-07-20"))


def test_two_articles_without_a_date_find_one_another() -> None:
    undated = [report(id_, KERRY, LAVROV, published=None, between=LONG, place="geneva") for id_ in "ab"]
    assert find_each_other(*undated)


def test_a_visit_is_found_for_a_week() -> None:
    early = report("a", KERRY, RUSSIA_HOST, mode="visit", date="2015-07-10", place="russia")
    assert find_each_other(early, report("b", KERRY, RUSSIA_HOST, mode="visit", date="2015-07-17", place="moscow"))
    assert not find_each_other(early, report("c", KERRY, RUSSIA_HOST, mode="visit", date="2015-07-30", place="moscow"))


def test_no_stored_key_is_wider_than_the_store_looks_back() -> None:
    for days in (1, 100, WIDEST, WIDEST + 1, 4000):
        undated = report("u", KERRY, LAVROV, published=None, between=(DAY - dt.timedelta(days), DAY), place="geneva")
        visit = report("v", KERRY, RUSSIA_HOST, mode="visit", published=None, between=(DAY - dt.timedelta(days), DAY))
        assert all(key.last - key.first <= WIDEST for each in (undated, visit) for key in keys_of(each))


def test_keys_are_sorted_and_each_once() -> None:
    keys = keys_of(report("a", KERRY, LAVROV, PUTIN, place="geneva"))
    assert list(keys) == sorted(set(keys))


def test_a_report_of_one_body_has_a_key() -> None:
    summit = [report(id_, making.body("arab-league"), mode="multilateral", place="cairo") for id_ in "ab"]
    assert find_each_other(*summit)
