"""The public JSON of quotations, acts, articles, people and changes."""

import json
from dataclasses import replace
from datetime import date

import pytest
from tests.exports.sample import FIRST, KERRY, MEETING, SECOND, SKIPPED, UNDATED, act, quotation

from mahdar.exports import act_json, article_json, change_json, person_json, quotation_json
from mahdar.records import ChangeRow, PersonRow

PERSON = PersonRow(entity=KERRY, type="PER", known=True, articles=2, entries=1, quotations=9, acts=0,
                   first=date(2015, 7, 13), last=None)  # fmt: skip
CHANGE = ChangeRow(id="e1", kind="status", day=date(2015, 7, 14), before="planned", after="held", entry=MEETING)


def test_a_quotation_names_its_speaker_its_words_and_its_article():
    told = quotation_json(quotation("q1", FIRST))
    assert told["speaker"] == {
        "entity": "john-kerry", "name": {"ar": "جون كيري", "en": "John Kerry"}, "country": "USA",
    }  # fmt: skip
    assert (told["words"], told["span"]) == ("- نريد اتفاقا جيدا", [5, 25])
    assert (told["article"], told["outlet"], told["story"]) == ("a1", "one.example", "a1")
    assert told["made_with"] == {"mahdar": "0.1.0", "lexicon": "2026.11", "tagger": "weights-1"}
    assert quotation_json(quotation("q1", FIRST, speaker=None))["speaker"] is None


def test_an_act_tells_its_own_date_and_the_day_that_it_is_listed_under():
    told = act_json(act("c2", SECOND, status="intended", recipient=None, recipient_side=None, date="2015-08"))
    assert (told["type"], told["status"], told["date"], told["day"]) == ("REQUEST", "intended", "2015-08", "2015-07-15")
    assert (told["actor"]["entity"], told["actor_side"]) == ("john-kerry", "USA")
    assert (told["recipient"], told["recipient_side"]) == (None, None)


def test_an_article_tells_what_narrowed_its_days_and_why_it_was_skipped():
    assert article_json(UNDATED)["narrowed"] == {
        "from": "2015-07-01", "until": "2015-07-31", "by": "e1", "because": "of e1",
    }  # fmt: skip
    assert article_json(UNDATED)["skipped"] is None
    told = article_json(SKIPPED)
    assert told["skipped"] == {"reason": "not-arabic", "detail": "Latin letters"}
    assert (told["narrowed"], told["made_with"]) == (None, None)


def test_somebody_is_told_with_counts_and_days():
    told = person_json(PERSON)
    assert (told["entity"], told["name"]["ar"], told["known"]) == ("john-kerry", "جون كيري", True)
    assert told["counts"] == {"articles": 2, "encounters": 1, "quotations": 9, "acts": 0}
    assert told["dates"] == {"first": "2015-07-13", "last": None}


def test_a_change_carries_its_entry_while_there_is_one():
    told = change_json(CHANGE)
    assert (told["change"], told["before"], told["after"], told["day"]) == ("status", "planned", "held", "2015-07-14")
    assert told["entry"]["id"] == "e1"
    assert change_json(replace(CHANGE, kind="withdrawn", entry=None))["entry"] is None


@pytest.mark.parametrize(
    ("make", "rows"),
    [
        (quotation_json, (quotation("q1", FIRST), quotation("q2", UNDATED, speaker=None, side=None))),
        (act_json, (act("c1", FIRST), act("c2", UNDATED, recipient=None, day=None))),
        (article_json, (FIRST, UNDATED, SKIPPED)),
        (person_json, (PERSON, replace(PERSON, first=None))),
        (change_json, (CHANGE, replace(CHANGE, day=None, before=None, entry=None))),
    ],
)
def test_every_key_is_always_there_and_all_of_it_is_json(make, rows):
    told = [make(row) for row in rows]
    assert len({tuple(each) for each in told}) == 1
    assert all(json.loads(json.dumps(each, allow_nan=False)) == each for each in told)
    assert all(each["schema"].startswith("mahdar-") for each in told)
