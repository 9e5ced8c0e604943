"""What makes two reports one encounter, what makes them near, and what keeps them apart."""

import datetime as dt

import pytest
from tests.matching import making
from tests.matching.making import DAY, FABIUS, FRANCE, KERRY, LAVROV, OBAMA, PUTIN, RUSSIA, USA, report

from mahdar.matching import Rulings, compare
from mahdar.records import Comparison, Report

NEXT = DAY + dt.timedelta(1)
COPIED = "بحث الوزيران في جنيف وقف القتال وتبادل الأسرى وإدخال المساعدات إلى المدن المحاصرة"


def vetoes(comparison: Comparison) -> set[str]:
    return {part.field for part in comparison.parts if part.veto}


SAME: dict[str, tuple[Report, Report]] = {
    "two papers of one day that state none": (report("a", KERRY, LAVROV), report("b", LAVROV, KERRY)),
    "a stated day and the paper of the next one": (
        report("a", KERRY, LAVROV, date="2015-07-20"), report("b", KERRY, LAVROV, published=NEXT),
    ),
    "an announcement and what came of it": (
        report("a", KERRY, LAVROV, status="planned", date="2015-07-24"),
        report("b", KERRY, LAVROV, date="2015-07-24", published=dt.date(2015, 7, 25)),
    ),
    "an announcement without a day and a meeting in the same week": (
        report("a", KERRY, LAVROV, status="planned", place="geneva"),
        report("b", KERRY, LAVROV, date="2015-07-24", published=dt.date(2015, 7, 25), place="geneva"),
    ),
    "a meeting and its denial": (
        report("a", KERRY, LAVROV, date="2015-07-20"), report("b", KERRY, LAVROV, date="2015-07-20", status="denied"),
    ),
    "a delegation and its head": (
        report("a", KERRY, making.person("ernest-moniz", "USA"), LAVROV, date="2015-07-20"),
        report("b", KERRY, LAVROV, date="2015-07-20"),
    ),
    "two states for the place, and all else the same": (
        report("a", KERRY, LAVROV, date="2015-07-20", place="geneva"),
        report("b", KERRY, LAVROV, date="2015-07-20", place="paris"),
    ),
    "«today» in one paper and «yesterday» in another of the same day": (
        report("a", KERRY, LAVROV, date="2015-07-20", when_words="اليوم"),
        report("b", KERRY, LAVROV, date="2015-07-19", when_words="أمس"),
    ),
    "a name and a part of it": (
        report("a", KERRY, making.person("samih-shukri", "EGY", known=False, name="سامح شكري"), place="cairo"),
        report("b", KERRY, making.person("shukri", "EGY", known=False, name="شكري"), place="cairo"),
    ),
    "states alone, in the words of one dispatch": (
        report("a", USA, RUSSIA, date="2015-07-20", words=COPIED), report("b", USA, RUSSIA, words=COPIED),
    ),
    "a visit told of for days": (
        report("a", KERRY, RUSSIA, mode="visit", date="2015-07-17", place="russia"),
        report("b", KERRY, RUSSIA, mode="visit", date="2015-07-19", place="moscow"),
    ),
    "Monday next, in an article without a date, and a meeting on a Monday": (
        report("a", KERRY, LAVROV, status="planned", published=None, place="geneva", when_words="الاثنين المقبل",
               between=(dt.date(2014, 1, 1), dt.date(2016, 1, 1))),
        report("b", KERRY, LAVROV, date="2015-07-20", place="geneva"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b"), SAME.values(), ids=SAME)
def test_one_encounter(a: Report, b: Report) -> None:
    assert compare(a, b).agreement == "same", compare(a, b)


APART: dict[str, tuple[Report, Report, str]] = {
    "other persons of the same states on one day": (
        report("a", OBAMA, PUTIN, date="2015-07-20"), report("b", KERRY, LAVROV, date="2015-07-20"), "persons",
    ),
    "one person of the two is another": (
        report("a", KERRY, PUTIN, date="2015-07-20"), report("b", KERRY, LAVROV, date="2015-07-20"), "persons",
    ),
    "other sides": (
        report("a", KERRY, FABIUS, date="2015-07-20"), report("b", KERRY, LAVROV, date="2015-07-20"), "sides",
    ),
    "two meetings of one week": (
        report("a", KERRY, LAVROV, date="2015-07-20"), report("b", KERRY, LAVROV, date="2015-07-23"), "date",
    ),
    "«yesterday» in two papers of two days": (
        report("a", KERRY, LAVROV, date="2015-07-19", when_words="أمس"),
        report("b", KERRY, LAVROV, date="2015-07-20", when_words="أمس", published=NEXT), "date",
    ),
    "a call and a meeting": (
        report("a", KERRY, LAVROV, mode="call"), report("b", KERRY, LAVROV), "mode",
    ),
    "papers of two weeks that state no day": (
        report("a", KERRY, LAVROV), report("b", KERRY, LAVROV, published=DAY + dt.timedelta(9)), "date",
    ),
    "Monday next, in an article without a date, and a meeting on a Wednesday": (
        report("a", KERRY, LAVROV, status="planned", published=None, place="geneva", when_words="الاثنين المقبل",
               between=(dt.date(2014, 1, 1), dt.date(2016, 1, 1))),
        report("b", KERRY, LAVROV, date="2015-07-22", place="geneva"), "date",
    ),
    "two encounters of one article with other parties": (
        report("a", KERRY, LAVROV, article="one"), report("b", KERRY, LAVROV, FABIUS, article="one"), "words",
    ),
    "visits of one article to two towns": (
        report("a", KERRY, RUSSIA, mode="visit", place="moscow", article="one"),
        report("b", KERRY, RUSSIA, mode="visit", place="sochi", article="one"), "words",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b", "field"), APART.values(), ids=APART)
def test_two_encounters(a: Report, b: Report, field: str) -> None:
    assert compare(a, b).agreement != "same"
    assert field in vetoes(compare(a, b))


NEAR: dict[str, tuple[Report, Report]] = {
    "the same two and a third": (
        report("a", KERRY, LAVROV, date="2015-07-20"),
        report("b", KERRY, LAVROV, FABIUS, date="2015-07-20", mode="multilateral"),
    ),
    "stated days next to one another, at one place": (
        report("a", KERRY, LAVROV, date="2015-07-20", place="geneva", when_words="20 تموز 2015"),
        report("b", KERRY, LAVROV, date="2015-07-21", place="geneva", when_words="21 تموز 2015"),
    ),
    "no stated day, and two states for the place": (
        report("a", KERRY, LAVROV, place="geneva"), report("b", KERRY, LAVROV, place="paris"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b"), NEAR.values(), ids=NEAR)
def test_somebody_should_look(a: Report, b: Report) -> None:
    assert compare(a, b).agreement == "near", compare(a, b)


@pytest.mark.parametrize(("a", "b"), [*SAME.values(), *NEAR.values()])
def test_either_way_round_is_the_same(a: Report, b: Report) -> None:
    assert compare(a, b) == compare(b, a)


def test_the_third_whom_the_sentence_names_was_there() -> None:
    lavrov = making.person("sergey-lavrov", "RUS", name="سيرغي لافروف")
    here = report("a", KERRY, FABIUS, date="2015-07-20", words="اجتمع كيري وفابيوس بحضور لافروف في جنيف")
    there = report("b", KERRY, FABIUS, lavrov, date="2015-07-20", mode="multilateral")
    assert compare(here, there).agreement == "same"


def test_a_person_s_word_counts_before_all_else() -> None:
    a, b = report("a", OBAMA, PUTIN), report("b", KERRY, LAVROV)
    assert compare(a, b, Rulings(same=frozenset({("a", "b")}))).agreement == "same"
    c, d = report("c", KERRY, LAVROV), report("d", KERRY, LAVROV)
    assert compare(c, d, Rulings(apart=frozenset({("c", "d")}))).agreement == "different"


def test_a_date_that_a_person_set_is_the_date() -> None:
    a, b = report("a", KERRY, LAVROV, date="2015-07-20"), report("b", KERRY, LAVROV, date="2015-07-23")
    assert compare(a, b, Rulings(values={"a": {"date": "2015-07-23"}})).agreement == "same"


def test_every_part_of_a_score_says_why() -> None:
    for a, b in SAME.values():
        comparison = compare(a, b)
        assert comparison.score == pytest.approx(sum(part.points for part in comparison.parts))
        assert all(part.because for part in comparison.parts)


def test_states_alone_are_less_than_persons() -> None:
    states = compare(report("a", USA, FRANCE), report("b", USA, FRANCE))
    persons = compare(report("a", KERRY, FABIUS), report("b", KERRY, FABIUS))
    assert states.score < persons.score
