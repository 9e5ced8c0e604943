"""Terms of office: what is certain and what is possible, at every precision of a date."""

from datetime import date

import pytest

from mahdar.lexicon import lexicon
from mahdar.lexicon.packing import packed
from mahdar.lexicon.world import World

OFFICE = "test-minister@XLA"


def world(*terms):
    entries = [
        {"holder": holder, "from": since, "until": until, "acting": False, "source": "recalled"}
        for holder, since, until in terms
    ]
    office = {"role": "test-minister", "of": None, "label": None, "terms": entries}
    return World(
        packed({"offices/1": [{"file": "test", "country": "XLA", "known_until": "2025-10", "entries": [office]}]})
    )


@pytest.mark.parametrize(
    ("since", "until", "day", "possible", "certain"),
    [
        ("2014-10-14", "2016-03-01", date(2014, 10, 13), False, False),
        ("2014-10-14", "2016-03-01", date(2014, 10, 14), True, True),
        ("2014-10-14", "2016-03-01", date(2016, 2, 29), True, True),
        ("2014-10-14", "2016-03-01", date(2016, 3, 1), False, False),
        ("2014-10", "2016-03", date(2014, 10, 1), True, False),
        ("2014-10", "2016-03", date(2014, 10, 31), True, True),
        ("2014-10", "2016-03", date(2016, 2, 29), True, True),
        ("2014-10", "2016-03", date(2016, 3, 15), True, False),
        ("2014-10", "2016-03", date(2016, 4, 1), False, False),
        ("2014", "2016", date(2014, 6, 1), True, False),
        ("2014", "2016", date(2015, 6, 1), True, True),
        ("2014", "2016", date(2016, 6, 1), True, False),
        ("2014", "2016", date(2017, 1, 1), False, False),
        ("2014-12", None, date(2025, 10, 31), True, True),
        ("2014-12", None, date(2025, 11, 1), True, False),
    ],
)
def test_a_day_in_a_term(since, until, day, possible, certain):
    term = world(("holder", since, until)).terms[OFFICE][0]
    assert term.may_cover(day, day) is possible
    assert term.covers(day, day) is certain


def test_a_vacancy_has_no_holder_and_is_told_apart_from_what_is_not_known():
    seen = world(("first", "2014-01-01", "2015-01-01"), (None, "2015-01-01", "2015-06-01"))
    assert seen.holders(OFFICE, date(2015, 2, 1), date(2015, 2, 1)) == []
    assert [vacancy.covers(date(2015, 2, 1), date(2015, 2, 1)) for vacancy in seen.vacancies[OFFICE]] == [True]


def test_an_interval_is_covered_when_every_day_of_it_is():
    term = world(("holder", "2014-10-14", "2016-03-01")).terms[OFFICE][0]
    assert term.covers(date(2015, 1, 1), date(2015, 12, 31))
    assert not term.covers(date(2015, 1, 1), date(2016, 3, 1))
    assert not term.covers(None, date(2015, 1, 1))
    assert term.may_cover(None, date(2015, 1, 1))
    assert term.may_cover(date(2015, 1, 1), None)
    assert not term.may_cover(None, date(2014, 1, 1))


def test_a_day_of_handover_between_dates_of_unlike_precision_has_two_possible_holders():
    offices = world(("first", "2010", "2014-10"), ("second", "2014-10-14", None))
    assert [term.holder for term in offices.holders(OFFICE, date(2014, 10, 20), date(2014, 10, 20))] == [
        "first",
        "second",
    ]
    assert [term.holder for term in offices.held("second", OFFICE)] == ["second"]


def test_states_stand_behind_their_codes():
    known = lexicon().world
    assert known.state_entity("FRA").id == "france"
    assert known.state_entity("ZZZ") is None


def test_what_a_form_means():
    groups = {(sense.group, sense.id) for sense in lexicon().senses("الولايات المتحدة")}
    assert ("state", "united-states") in groups
    assert lexicon().senses("لا شيء من هذا") == []
