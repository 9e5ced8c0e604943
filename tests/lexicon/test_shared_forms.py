"""A name that two entities share is declared, or waits behind a fuller one."""

from pathlib import Path

import pytest

from mahdar.lexicon.shared_forms import shared_forms


def entity(id_, *names, **more):
    return {"id": id_, "names": list(names), **more}


def people(*entries):
    return Path("people.yaml"), {"shape": "people/1", "entries": [{"short": [], **entry} for entry in entries]}


def places(*entries):
    return Path("places.yaml"), {"shape": "places/1", "entries": [{"ambiguous": False, **entry} for entry in entries]}


def namesakes(form, *among, usually=None):
    entry = {"form": form, "among": list(among), "usually": usually, "examples": []}
    return Path("namesakes.yaml"), {"shape": "namesakes/1", "entries": [entry]}


BILL, HILLARY = entity("bill", "بيل كلينتون", short=["كلينتون"]), entity("hillary", "هيلاري كلينتون", short=["كلينتون"])
TOWN = entity("clinton", "كلينتون")


def faults(*good):
    return [str(fault) for fault in shared_forms(list(good))]


def test_a_shared_name_that_nobody_declared_is_a_fault_of_the_last_file():
    (fault,) = faults(people(BILL), places(TOWN))
    assert fault.startswith("places.yaml: clinton: «كلينتون» names bill too")


@pytest.mark.parametrize("usually", [None, "bill"])
def test_a_declared_one_is_none(usually):
    assert faults(people(BILL, HILLARY), namesakes("كلينتون", "bill", "hillary", usually=usually)) == []


def test_one_more_bearer_must_be_declared_too():
    declared = namesakes("كلينتون", "bill", "hillary")
    assert len(faults(people(BILL, HILLARY), places(TOWN), declared)) == 1
    own = namesakes("كلينتون", "clinton", "bill")  # a user's file adds to ours
    assert faults(people(BILL, HILLARY), places(TOWN), declared, own) == []


def test_a_name_that_waits_is_not_shared():
    assert faults(people(BILL), places({**TOWN, "ambiguous": True})) == []
    assert faults(people(BILL, entity("hillary", "هيلاري كلينتون", later=["كلينتون"]))) == []


def test_a_state_and_its_capital_may_share_a_name():
    state = Path("tun.yaml"), {"shape": "state/1", "id": "tunisia", "capital": "tunis", "names": ["تونس"]}
    assert faults(state, places(entity("tunis", "تونس"))) == []
    assert len(faults(state, places(entity("elsewhere", "تونس")))) == 1


def test_what_is_no_longer_shared_or_none_of_them_is_a_fault():
    assert "no longer shared" in faults(people(BILL), namesakes("كلينتون", "bill", "hillary"))[0]
    assert (
        "is not one of them" in faults(people(BILL, HILLARY), namesakes("كلينتون", "bill", "hillary", usually="x"))[0]
    )
