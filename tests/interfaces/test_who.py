"""`mahdar who`: people, offices, states and bodies, in both scripts; and what is not known."""

import json

import pytest

from mahdar.interfaces.cli.exits import Exit


def told(program, *arguments):
    run = program("who", *arguments)
    assert run.returncode == Exit.DONE, run.stderr.decode()
    return run.stdout.decode()


@pytest.mark.parametrize(
    "question",
    [
        ("من كان وزير خارجية فرنسا يوم 14 أكتوبر 2014؟",),
        ("وزير الخارجية الفرنسي", "--on", "2014-10-14"),
        ("foreign minister of France", "--on", "2014-10-14"),
        ("foreign-minister@FRA", "--on", "2014-10"),
        ("France", "foreign", "minister", "2014-10-14"),
    ],
)
def test_who_held_an_office_on_a_day_with_the_source(program, question):
    shown = told(program, *question)
    assert "2012-05-16 – 2016-02-11  Laurent Fabius  \u2068لوران فابيوس\u2069  recalled" in shown
    assert len(shown.splitlines()) == 2


@pytest.mark.parametrize(
    "query", ["لافروف", "lavrov", "سيرغي لافروف", "Sergei LAVROV", "sergey-lavrov", "من هو لافروف؟"]
)
def test_somebody_is_found_in_either_script(program, query):
    shown = told(program, query)
    assert "Sergey Lavrov  person, Russia  [sergey-lavrov]" in shown
    assert "2004-03-09 – " in shown


def test_a_state_tells_who_holds_its_offices(program):
    shown = told(program, "الأردن", "--on", "2010-01-01")
    assert "state, JOR" in shown
    assert "capital amman" in shown
    assert "king" in shown
    assert "Abdullah II" in shown


def test_a_vacant_office_is_told_apart_from_an_unknown_one(program):
    vacant = told(program, "president@LBN", "--on", "2015-01-01")
    assert "vacant" in vacant
    unknown = told(program, "foreign-minister@FRA", "--on", "1950-01-01")
    assert "not known" in unknown


def test_after_what_is_known_nobody_is_certain(program):
    (answer,) = json.loads(told(program, "foreign-minister@FRA", "--on", "2049-01-01", "--json"))
    assert answer["certain"] is False
    assert answer["unknown"]


def test_two_holders_within_the_days_are_both_told(program):
    shown = told(program, "foreign-minister@FRA", "--on", "2016-02")
    assert "Laurent Fabius" in shown
    assert "Jean-Marc Ayrault" in shown
    assert "not certain for every day asked" in shown


def test_what_is_spelled_nearly_so_is_offered(program):
    run = program("who", "Lavrof")
    assert run.returncode == Exit.NOTHING_FOUND
    assert "did you mean \u2068Sergey Lavrov\u2069" in run.stderr.decode()
    assert program("who", "زقزوقنامه").returncode == Exit.NOTHING_FOUND


@pytest.mark.parametrize("day", ["14/10/2014", "2014-13", "yesterday"])
def test_a_day_that_is_none_is_refused(program, day):
    run = program("who", "لافروف", "--on", day)
    assert run.returncode == Exit.WRONG_USE
    assert "2014-10-14" in run.stderr.decode()


def test_what_many_are_called_is_cut_short_with_a_word(program):
    run = program("who", "محمد")
    assert run.returncode == Exit.DONE
    assert "more: ask for a fuller name" in run.stderr.decode()
    assert len(json.loads(program("who", "محمد", "--json").stdout)) > 10
