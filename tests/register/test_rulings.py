"""Judgements as matching takes them: the later wins, what was taken back is gone, what is not there is left out."""

from mahdar.records import Judgement
from mahdar.register.rulings import rulings


class _Decided:
    """A reader with these judgements."""

    def __init__(self, *found):
        self._found = list(found)

    def anchored_judgements(self):
        return self._found


def _judged(number, verdict, target=None, other=None, *, field=None, value=None, undoes=None):
    judgement = Judgement(
        number=number, verdict=verdict, target=None, other=None, field=field, value=value, undoes=undoes, who="salma",
        at="2026-01-01T10:00:00+00:00", because="read both",
    )  # fmt: skip
    return judgement, target, other


def test_a_pair_is_the_same_or_apart_whichever_way_round_it_is_named():
    decided = rulings(_Decided(_judged(1, "same", "e2", "e1"), _judged(2, "not-same", "e3", "e4")))
    assert (decided.same, decided.apart) == ({("e1", "e2")}, {("e3", "e4")})


def test_the_later_of_two_decisions_on_a_pair_holds():
    decided = rulings(_Decided(_judged(1, "same", "e1", "e2"), _judged(2, "not-same", "e2", "e1")))
    assert (decided.same, decided.apart) == (frozenset(), {("e1", "e2")})


def test_what_was_taken_back_does_not_hold():
    assert rulings(_Decided(_judged(1, "same", "e1", "e2"), _judged(2, "undo", undoes=1))).same == frozenset()


def test_taking_a_decision_back_brings_the_older_one_back():
    decided = rulings(
        _Decided(
            _judged(1, "same", "e1", "e2"), _judged(2, "not-same", "e1", "e2"), _judged(3, "undo", undoes=2)
        )
    )  # fmt: skip
    assert (decided.same, decided.apart) == ({("e1", "e2")}, frozenset())


def test_taking_back_is_taken_back():
    decided = rulings(_Decided(_judged(1, "reject", "e1"), _judged(2, "undo", undoes=1), _judged(3, "undo", undoes=2)))
    assert decided.rejected == {"e1"}


def test_the_last_value_of_a_field_holds_and_nothing_is_a_value():
    decided = rulings(
        _Decided(
            _judged(1, "set", "e1", field="date", value="2014-10-14"),
            _judged(2, "set", "e1", field="date", value=None),
            _judged(3, "set", "e1", field="place", value="paris"),
        )
    )
    assert decided.values == {"e1": {"date": None, "place": "paris"}}


def test_a_judgement_whose_fact_is_lost_is_left_out():
    decided = rulings(_Decided(_judged(1, "same", "e1", None), _judged(2, "reject"), _judged(3, "set", field="date")))
    assert decided == rulings(_Decided())
