"""What matching takes from an article's minutes: who was there for whom, when it can have been, and the words."""

import datetime as dt
from typing import Any

import pytest

from mahdar.lexicon import World, lexicon
from mahdar.matching import reports_of
from mahdar.matching.likely_days import Days, days_of
from mahdar.matching.spoken_days import time_fits
from mahdar.reading import read
from mahdar.records import Minutes, Origin, Page, Report

MEETING = (
    "لافروف يلتقي كيري في جنيف\n"
    "التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأميركي جون كيري في جنيف أمس الثلاثاء، وبحثا الأزمة السورية."
)
VISIT = "العلاقات بين الرياض وموسكو\nيزور وزير الخارجية السعودي عادل الجبير موسكو الثلاثاء المقبل."


@pytest.fixture(scope="module")
def world() -> World:
    return lexicon().world


def document(text: str, published: str | None) -> dict[str, Any]:
    minutes = read(text, published=published) if published else read(text)
    assert isinstance(minutes, Minutes)
    return minutes.to_json()


def told(text: str, published: str | None, world: World) -> tuple[Report, ...]:
    return reports_of(document(text, published), world)


def test_persons_are_there_for_their_states(world: World) -> None:
    (report,) = told(MEETING, "2015-07-22", world)
    assert {(one.entity, one.side) for one in report.attendees} == {("sergey-lavrov", "RUS"), ("john-kerry", "USA")}
    assert all(one.specific and one.known for one in report.attendees)


def test_a_state_that_is_visited_is_no_person(world: World) -> None:
    (report,) = told(VISIT, "2015-08-08", world)
    assert [one.entity for one in report.attendees if not one.specific] == ["russia"]
    assert report.mode == "visit"


def test_a_stated_day_is_the_day_and_has_its_words(world: World) -> None:
    (report,) = told(MEETING, "2015-07-22", world)
    assert report.day == dt.date(2015, 7, 21)
    assert report.when_words == "أمس الثلاثاء"
    assert report.words in MEETING


def test_words_of_time_are_kept_where_no_day_can_be_known(world: World) -> None:
    (report,) = told(VISIT, None, world)
    assert report.day is None
    assert report.when_words == "الثلاثاء المقبل"


def test_a_skipped_page_has_no_reports(world: World) -> None:
    assert reports_of({"schema": "mahdar/1", "id": "x", "skipped": {"reason": "empty", "detail": ""}}, world) == ()


def test_what_has_always_been_so_is_no_encounter_to_match(world: World) -> None:
    minutes = document(MEETING, "2015-07-22")
    for encounter in minutes["encounters"]:
        encounter["scope"] = "generic"
    assert reports_of(minutes, world) == ()


@pytest.mark.parametrize(
    ("acts_for", "side"),
    [("russia", "RUS"), ("european-union", "european-union"), ("united-nations", "united-nations"), ("hamas", "hamas"),
     ("european-commission", "european-union"), ("palestinian-national-authority", "PSE")],
)  # fmt: skip
def test_whom_somebody_is_there_for(acts_for: str, side: str, world: World) -> None:
    minutes = document(MEETING, "2015-07-22")
    for participant in minutes["encounters"][0]["participants"]:
        participant["acts_for"] = acts_for
    (report,) = reports_of(minutes, world)
    assert {one.side for one in report.attendees} == {side}


def origin(published: dt.date | None, first: dt.date | None, last: dt.date | None) -> Origin:
    return Origin(
        article="a", page_sha256="", url=None, outlet=None, agencies=(), title=None, published=published,
        not_before=first, not_after=last,
    )  # fmt: skip


PAPER = dt.date(2015, 7, 20)
DATED, UNDATED = origin(PAPER, PAPER, PAPER), origin(None, dt.date(2014, 1, 1), dt.date(2016, 1, 1))


def test_what_was_held_was_in_the_days_before_the_paper() -> None:
    assert days_of(None, None, "held", DATED) == Days(dt.date(2015, 7, 17), PAPER, stated=False)


def test_what_is_planned_comes_in_the_weeks_after_the_paper() -> None:
    assert days_of(None, None, "planned", DATED) == Days(PAPER, dt.date(2015, 8, 10), stated=False)


def test_what_was_called_off_lies_on_either_side() -> None:
    assert days_of(None, None, "cancelled", DATED) == Days(dt.date(2015, 7, 17), dt.date(2015, 8, 10), stated=False)


def test_an_undated_article_leaves_its_own_interval_open_at_its_ends() -> None:
    assert days_of(None, None, "held", UNDATED) == Days(dt.date(2013, 12, 29), dt.date(2016, 1, 1), stated=False)
    assert days_of(None, None, "held", origin(None, None, None)) == Days(None, None, stated=False)


def test_a_month_is_stated_and_is_no_day() -> None:
    assert days_of("2015-05", None, "held", DATED) == Days(dt.date(2015, 5, 1), dt.date(2015, 5, 31), stated=True)


def test_several_days_are_stated_to_the_last() -> None:
    assert days_of("2015-08-02", "2015-08-03", "planned", DATED)[:2] == (dt.date(2015, 8, 2), dt.date(2015, 8, 3))


def test_an_older_time_in_the_sentence_may_be_the_encounter_s() -> None:
    assert days_of(None, None, "held", DATED, ["2009"])[0] == dt.date(2009, 1, 1)
    assert days_of(None, None, "held", DATED, ["1959"])[0] == dt.date(2015, 7, 17)


@pytest.mark.parametrize(
    ("words", "day", "fits"),
    [("الاثنين المقبل", dt.date(2018, 7, 16), True), ("الاثنين المقبل", dt.date(2018, 7, 17), False),
     ("أغسطس الماضي", dt.date(2009, 11, 12), False), ("أغسطس الماضي", dt.date(2009, 8, 12), None),
     ("أمس", dt.date(2018, 7, 16), None), ("يوم الثلاثاء", dt.date(2018, 7, 17), True), ("قريبا", PAPER, None)],
)  # fmt: skip
def test_a_time_fits_its_days_alone(words: str, day: dt.date, fits: bool | None) -> None:  # noqa: FBT001 - a parameter of the test
    assert time_fits(words, day) is fits


def test_pages_are_read_as_users_read_them() -> None:
    assert isinstance(read(Page(content=MEETING)), Minutes)
