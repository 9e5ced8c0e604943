"""Each error has a class that says what was told instead."""

import dataclasses

import pytest

from mahdar.reading.evaluation import compare
from mahdar.reading.evaluation.error_classes import error_classes
from mahdar.reading.evaluation.sameness import STRANGER, identity
from mahdar.reading.evaluation.sides import Deed, Meeting, Side, Speech

A, B, C = (identity([name], [], "PER", None) for name in ("Anna", "Bob", "Cyril"))
MEETING = Meeting("meet", "held", (A, B), "2020-01-01", C, frozenset({"libya"}), "التقى الوزير نظيره")
DEED = Deed("REQUEST", A, B, "طالب الوزير نظيره بالانسحاب من المدينة")
SPEECH = Speech("direct", "ندعو الجميع إلى وقف القتال فورا", A, "")


def changed(fact, **fields):
    return dataclasses.replace(fact, **fields)


def classes(gold, found, named=(A, B, C)):
    sides = Side(**gold, identities=named), Side(**found, identities=named)
    return sorted(f"{found.kind}: {found.name}" for found in error_classes(compare(*sides)))


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ((MEETING,), []),
        ((changed(MEETING, mode="call"),), ["missed: told in another mode", "spurious: the mode is another"]),
        ((changed(MEETING, parties=(A, C)),), ["missed: told with other parties", "spurious: the parties are others"]),
        ((MEETING, MEETING), ["spurious: told twice"]),
        ((), ["missed: a word of meeting, no parties"]),
        ((changed(MEETING, status="planned"),), ["attribute: status another"]),
        ((changed(MEETING, date=None, place=A),), ["attribute: date missing", "attribute: place another"]),
        (
            (changed(MEETING, place=None, issues=frozenset()),),
            ["attribute: issues missing", "attribute: place missing"],
        ),
    ],
)
def test_encounters(found, wanted):
    assert classes({"encounters": (MEETING,)}, {"encounters": found}) == wanted


def test_a_party_that_is_nowhere_and_a_word_that_nobody_knows():
    stranger = changed(MEETING, parties=(A, STRANGER))
    assert classes({"encounters": (stranger,)}, {}) == ["missed: a party is not recognised anywhere in the text"]
    silent = changed(MEETING, evidence="شرب الوزير القهوة")
    assert classes({"encounters": (silent,)}, {}) == ["missed: no word of meeting known there"]
    assert classes({}, {"encounters": (MEETING,)}) == ["spurious: nothing like it annotated"]


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ((changed(DEED, type="ACCUSE"),), ["missed: told as another type", "spurious: the type is another"]),
        (
            (changed(DEED, recipient=C),),
            ["missed: told with another recipient", "spurious: the actor or the recipient is another"],
        ),
        (
            (changed(DEED, actor=C),),
            ["missed: told with another actor", "spurious: the actor or the recipient is another"],
        ),
        ((), ["missed: a word of an act, nothing told"]),
    ],
)
def test_acts(found, wanted):
    assert classes({"acts": (DEED,)}, {"acts": found}) == wanted


def test_acts_without_anything_to_go_on():
    assert classes({"acts": (changed(DEED, actor=None),)}, {}) == ["missed: no actor is told"]
    assert classes({"acts": (changed(DEED, actor=STRANGER),)}, {}) == [
        "missed: a party is not recognised anywhere in the text"
    ]
    assert classes({"acts": (changed(DEED, evidence="شرب القهوة"),)}, {}) == ["missed: no word of an act known there"]
    assert classes({}, {"acts": (DEED,)}) == ["spurious: nothing annotated there"]


@pytest.mark.parametrize(
    ("gold", "found", "wanted"),
    [
        (SPEECH, changed(SPEECH, speaker=B), ["attribute: speaker: somebody else"]),
        (SPEECH, changed(SPEECH, speaker=None), ["attribute: speaker: somebody, told as nobody"]),
        (
            changed(SPEECH, speaker=None, described="مسؤول رفيع"),
            SPEECH,
            ["attribute: speaker: described, told as somebody"],
        ),
        (
            SPEECH,
            changed(SPEECH, content="وقف القتال"),
            ["missed: begins or ends elsewhere", "spurious: begins or ends elsewhere"],
        ),
        (
            SPEECH,
            changed(SPEECH, content="كلام آخر"),
            ["missed: nothing told there (direct)", "spurious: nothing annotated there"],
        ),
    ],
)
def test_quotations(gold, found, wanted):
    assert classes({"quotations": (gold,)}, {"quotations": (found,)}) == wanted
