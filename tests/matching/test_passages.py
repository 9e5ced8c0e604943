"""Which sentences of an article tell when an encounter is."""

import pytest

from mahdar import read
from mahdar.lexicon import lexicon
from mahdar.matching import reports_of
from mahdar.matching.passages import passages

HEADLINE = "شكري سيلتقي لودريان في القاهرة"
WHO = "والبلدان على خلاف قديم، كما يقر وزير الخارجية المصري سامح شكري ونظيره الفرنسي جان إيف لودريان."


def told(*sentences):
    """The times of the passages on the first encounter, with the days that they may be off."""
    document = read("\n".join((HEADLINE, *sentences, WHO))).to_json()
    assert document["article"]["published"] is None
    first, *_ = reports_of(document, lexicon().world)
    assert {attendee.entity for attendee in first.attendees} == {"sameh-shoukry", "jean-yves-le-drian"}
    return [(passage.time, passage.slack) for passage in passages(document, first)]


def test_a_sentence_that_names_both_and_the_place_tells_when_it_is():
    assert told("وأفاد مصدر في القاهرة أن الموعد بين سامح شكري وجان إيف لودريان حدد الاثنين المقبل.") == [
        ("الاثنين المقبل", 0)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "وأفاد مصدر أن موعد سامح شكري وجان إيف لودريان حدد الاثنين المقبل.",  # no place
        "وأفاد مصدر في القاهرة أن موعد سامح شكري حدد الاثنين المقبل.",  # one of the two
        "وأفاد مصدر في القاهرة أن موعد سامح شكري وجان إيف لودريان نقل من الأحد المقبل إلى الاثنين المقبل.",  # two times
        "وأفاد مصدر في القاهرة أن موعد سامح شكري وجان إيف لودريان قريب.",  # no time
        "وأفاد مصدر في القاهرة أن موعد سامح شكري وجان إيف لودريان تأجل إلى الشهر المقبل.",  # no day
    ],
)
def test_a_sentence_that_leaves_it_open_whose_time_it_gives_tells_nothing(sentence):
    assert told(sentence) == []


def test_what_is_on_the_sidelines_of_something_may_be_a_day_off_it():
    sentence = "وأفاد مصدر في القاهرة أن سامح شكري وجان إيف لودريان على موعد على هامش منتدى يفتتح الاثنين المقبل."
    assert told(sentence) == [("الاثنين المقبل", 1)]


def test_a_sentence_that_shows_another_encounter_tells_of_that_one():
    assert told("واتصل وزير الخارجية المصري سامح شكري هاتفيا أمس بنظيره الفرنسي جان إيف لودريان من القاهرة.") == []


def test_the_summit_s_day_is_not_that_of_ministers_who_meet_beside_it():
    assert told("وتنعقد قمة القاهرة الاثنين المقبل.") == []
