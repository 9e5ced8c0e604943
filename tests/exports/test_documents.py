"""The public JSON of entries."""

import json
from itertools import islice

import pytest
from tests.exports.sample import CALL, MEETING, VISIT

from mahdar.exports import entry_json, entry_line, record_json


def test_an_entry_tells_what_it_is_and_who_was_there():
    told = entry_json(MEETING)
    assert (told["schema"], told["id"], told["mode"], told["status"]) == ("mahdar-entry/1", "e1", "meet", "held")
    assert told["dates"] == {"first": "2015-07-13", "last": "2015-07-13", "stated": True, "announced": "2015-07-10"}
    assert told["place"] == {"entity": "vienna", "name": {"ar": "فيينا", "en": "Vienna"}, "country": "AUT"}
    assert told["parties"][0]["name"] == {"ar": "جون كيري", "en": "John Kerry"}
    assert told["sources"] == {"articles": 2, "independent": 1, "outlets": ["one.example", "two.example"]}


def test_its_history_is_told_step_by_step():
    assert [(step["status"], step["told"]) for step in entry_json(MEETING)["history"]] == [
        ("planned", "2015-07-10"), ("held", "2015-07-14"),
    ]  # fmt: skip


def test_where_papers_differ_each_is_told_with_its_words():
    told = entry_json(MEETING)
    assert told["contradicted"] is True
    assert told["differences"] == [{
        "field": "place",
        "contradicts": True,
        "versions": [
            {"value": "vienna", "reports": ["e1"], "words": "في فيينا"},
            {"value": "geneva", "reports": ["e2"], "words": "في جنيف"},
        ],
    }]  # fmt: skip


def test_a_doubt_has_its_score_to_two_places():
    assert entry_json(MEETING)["doubts"] == [{"entry": "e3", "score": 0.61, "because": "same persons, days unknown"}]


def test_each_report_says_in_which_article_and_words_it_stands():
    first, second = entry_json(MEETING)["reports"]
    assert (first["article"], first["outlet"], first["published"]) == ("a1", "one.example", "2015-07-14")
    assert first["span"] == [10, 45]
    assert first["words"] == MEETING.reports[0].report.words
    assert first["shown"] == {"status": ["التقى"], "place": ["فيينا"]}
    assert first["made_with"] == {"mahdar": "0.1.0", "lexicon": "2026.11", "tagger": "weights-1"}
    assert second["story"] == "a1"


def test_unknown_is_null_and_no_key_is_left_out():
    told, full = entry_json(VISIT), entry_json(MEETING)
    assert list(told) == list(full)
    assert list(told["reports"][0]) == list(full["reports"][0])
    assert told["place"] is None
    assert told["dates"] == {"first": None, "last": None, "stated": False, "announced": None}
    assert (told["reports"][0]["date"], told["reports"][0]["when"]) == (None, None)


def test_an_entry_is_one_line_of_json():
    assert "\n" not in entry_line(MEETING)
    assert json.loads(entry_line(MEETING)) == entry_json(MEETING)
    assert "فيينا" in entry_line(MEETING)


def test_a_record_is_one_document_with_an_entry_a_line():
    written = "".join(record_json([MEETING, CALL, VISIT]))
    document = json.loads(written)
    assert document["schema"] == "mahdar-record/1"
    assert [entry["id"] for entry in document["entries"]] == ["e1", "e3", "e0"]
    lines = written.splitlines()
    assert len(lines) == 5
    assert [json.loads(line.rstrip(","))["id"] for line in lines[1:-1]] == ["e1", "e3", "e0"]
    assert written.endswith("\n]}\n")


def test_an_empty_record_is_a_document_too():
    assert json.loads("".join(record_json([]))) == {"schema": "mahdar-record/1", "entries": []}


def test_entries_are_written_while_they_come():
    def endless():
        yield MEETING
        raise AssertionError("asked for more than was written")

    assert len(list(islice(record_json(endless()), 2))) == 2


def test_entries_out_of_order_are_refused():
    with pytest.raises(ValueError, match="e1 comes after e3"):
        "".join(record_json([CALL, MEETING]))
    with pytest.raises(ValueError, match="e3 comes after e0"):
        "".join(record_json([VISIT, CALL]))
    with pytest.raises(ValueError, match="e1 comes after e1"):
        "".join(record_json([MEETING, MEETING]))
