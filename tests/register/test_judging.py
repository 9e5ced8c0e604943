"""What a person decides holds, is taken back, and survives reading everything again."""

import copy

import pytest

from mahdar import read
from mahdar.register.errors import NothingFoundError, RecordError

BY = {"who": "salma", "at": "2026-01-05T10:00:00+00:00", "because": "قرأت المقالين"}


@pytest.fixture
def filled(record, pages):
    record.add(pages.values())
    return record


def _entries(record, **question):
    return [row.entry for row in record.find(**question)]


def _report(record, name):
    """The id of the report that a page gave."""
    (entry,) = record.article(f"https://example.org/{name}").entries
    return next(row.report.id for row in entry.reports if row.source.url.endswith(name))


class _Changed:
    """The document of another release: every encounter has other parties' roles, and so another id."""

    def __init__(self, page):
        self._document = copy.deepcopy(read(page).to_json())
        for encounter in self._document.get("encounters", ()):
            encounter["id"] = "e" + encounter["id"][:0:-1]

    def to_json(self):
        return self._document


def test_reports_that_a_person_says_are_apart_are_two_entries(filled):
    filled.judge("not-same", _report(filled, "held"), other=_report(filled, "planned"), **BY)
    assert len(_entries(filled)) == 3


def test_reports_that_a_person_says_are_the_same_are_one_entry(filled):
    filled.judge("same", _report(filled, "held"), other=_report(filled, "other"), **BY)
    assert len(_entries(filled)) == 1


def test_a_judgement_is_taken_back(filled):
    before = "".join(filled.export_json())
    judgement = filled.judge("same", _report(filled, "held"), other=_report(filled, "other"), **BY)
    filled.judge("undo", undoes=judgement.number, **BY)
    assert "".join(filled.export_json()) == before
    assert [each.verdict for each in filled.judgements()] == ["same", "undo"]


def test_a_value_that_a_person_sets_is_the_entrys_and_is_named_as_judged(filled):
    filled.judge("set", _report(filled, "other"), field="date", value="2015-06-11", **BY)
    entry = filled.entry(_report(filled, "other")).entry
    assert (entry.first.isoformat(), entry.judged) == ("2015-06-11", ("date",))


def test_a_rejected_encounter_is_in_no_entry(filled):
    report = _report(filled, "other")
    filled.judge("reject", report, **BY)
    assert len(_entries(filled)) == 1
    with pytest.raises(RecordError, match="rejected"):
        filled.entry(report)


def test_a_rejected_quotation_is_in_no_list(filled):
    quotation = filled.quotes()[0]
    before = len(filled.quotes())
    filled.judge("reject", quotation.id, **BY)
    assert len(filled.quotes()) == before - 1


def test_judgements_hold_after_everything_is_read_again(filled):
    filled.judge("not-same", _report(filled, "held"), other=_report(filled, "planned"), **BY)
    changed = list(filled.reread(everything=True, read=_Changed))
    assert all(each.changed for each in changed)
    assert len(_entries(filled)) == 3
    assert filled.unanchored() == []


def test_an_id_of_an_older_reading_answers_with_what_stands_on_its_words_now(filled):
    report = _report(filled, "other")
    list(filled.reread(everything=True, read=_Changed))
    with pytest.raises(NothingFoundError, match=r"newer reading.*stands on its words now"):
        filled.entry(report)


def test_reading_again_to_the_same_end_leaves_every_byte(filled):
    before = "".join(filled.export_json())
    list(filled.reread(everything=True, read=_Changed))
    assert "".join(filled.export_json()) != before
    list(filled.reread(everything=True))
    assert "".join(filled.export_json()) == before
    assert filled.doctor() == []


def test_only_what_other_versions_read_is_read_again(filled):
    assert list(filled.reread()) == []


def test_a_judgement_whose_words_are_gone_is_listed(filled):
    def without(page):
        changed = _Changed(page)
        changed.to_json()["encounters"] = []
        return changed

    filled.judge("set", _report(filled, "other"), field="place", value=None, **BY)
    list(filled.reread(everything=True, read=without))
    (sentence,) = filled.unanchored()
    assert sentence.startswith("judgement 1 (set) of salma: ")


@pytest.mark.parametrize(
    ("field", "written", "kept"),
    [("place", "جنيف", "geneva"), ("place", "Geneva", "geneva"), ("issues", "سوريا", "syria")],
)
def test_places_and_issues_may_be_given_by_any_name_and_are_kept_by_their_ids(filled, field, written, kept):
    judgement = filled.judge("set", _report(filled, "other"), field=field, value=written, **BY)
    assert judgement.value == kept
    entry = filled.entry(_report(filled, "other")).entry
    assert kept in (entry.place, *entry.issues)


@pytest.mark.parametrize(
    ("verdict", "decision", "says"),
    [
        ("set", {"field": "weather", "value": "fair"}, "'weather' cannot be set"),
        ("set", {"field": "date", "value": "yesterday"}, "write a day"),
        ("set", {"field": "place", "value": "atlantis"}, "atlantis: not known"),
        ("set", {"field": "issues", "value": "syria,weather"}, "issues with commas"),
        ("set", {"field": "status", "value": "done"}, "held, ongoing, planned"),
        ("undo", {"undoes": 7}, "there is no judgement 7"),
        ("reject", {"because": " "}, "says why"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_leaves_no_trace(filled, verdict, decision, says):
    fact = None if verdict == "undo" else _report(filled, "other")
    with pytest.raises(RecordError, match=says):
        filled.judge(verdict, fact, **BY | decision)
    assert filled.judgements() == []


def test_a_fact_that_nobody_knows_cannot_be_judged(filled):
    with pytest.raises(NothingFoundError, match="no fact of this id"):
        filled.judge("reject", "e0000000000f", **BY)


def test_entries_that_an_older_judgement_keeps_apart_are_not_united_without_a_word(filled):
    filled.judge("not-same", _report(filled, "held"), other=_report(filled, "other"), **BY)
    before = "".join(filled.export_json())
    with pytest.raises(RecordError, match="judgement 1 keeps"):
        filled.judge("same", _report(filled, "planned"), other=_report(filled, "other"), **BY)
    assert len(filled.judgements()) == 1
    assert "".join(filled.export_json()) == before
    filled.judge("same", _report(filled, "held"), other=_report(filled, "other"), **BY)
    assert len(_entries(filled)) == 1, "of the same two reports the later judgement holds"
