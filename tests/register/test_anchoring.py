"""Judged facts are found again in a newer reading of their page, or are said to be lost."""

import copy

import pytest

from mahdar.register.anchoring import anchor, found_again, successors
from mahdar.register.facts import facts


@pytest.fixture
def document(minutes):
    return minutes.to_json()


def _first(document, kind):
    return next(fact for fact in facts(document) if fact.kind == kind)


def _renamed(document, key, **changes):
    """The document with its first fact of a kind changed, under another id."""
    new = copy.deepcopy(document)
    new[key][0] |= {"id": "e00000000000", **changes}
    return new


def test_an_anchor_has_the_words_and_what_stands_around_them(document):
    fact = _first(document, "encounter")
    found = anchor(document, fact.id)
    text = document["article"]["text"]
    assert found.words == text[fact.start : fact.end]
    assert text.find(found.before + found.words + found.behind) >= 0
    assert (found.kind, found.label, found.article) == ("encounter", "meet", document["article"]["id"])


def test_a_document_without_the_fact_gives_no_anchor(document):
    assert anchor(document, "e-none") is None


@pytest.mark.parametrize("kind", ["encounter", "act", "quotation"])
def test_every_fact_is_found_again_in_the_same_reading(document, kind):
    for fact in facts(document):
        if fact.kind == kind:
            assert found_again(document, anchor(document, fact.id)) == fact.id


def test_a_fact_with_another_id_is_found_by_its_words(document):
    lost = anchor(document, _first(document, "encounter").id)
    assert found_again(_renamed(document, "encounters", mode="call"), lost) == "e00000000000"


def test_a_fact_whose_words_are_gone_is_not_found(document):
    lost = anchor(document, _first(document, "encounter").id)
    assert found_again(_renamed(document, "encounters", evidence=[0, 5]), lost) is None


def test_two_facts_on_the_same_words_are_told_apart_by_their_kind(document):
    first = document["encounters"][0]
    new = _renamed(document, "encounters")
    new["encounters"].append(first | {"id": "e11111111111", "mode": "call"})
    assert found_again(new, anchor(document, first["id"])) == "e00000000000"


def test_two_facts_that_nothing_tells_apart_are_not_guessed_between(document):
    first = document["encounters"][0]
    new = _renamed(document, "encounters")
    new["encounters"].append(first | {"id": "e11111111111"})
    assert found_again(new, anchor(document, first["id"])) is None


def test_facts_that_went_name_the_fact_that_stands_on_their_words(document):
    gone = _first(document, "encounter")
    assert [(fact.id, heir) for fact, heir in successors(document, _renamed(document, "encounters"))] == [
        (gone.id, "e00000000000")
    ]


def test_all_facts_of_a_page_that_is_skipped_now_are_gone(document):
    skipped = {"schema": "mahdar/1", "id": "x", "skipped": {"reason": "empty", "detail": "nothing"}}
    assert [heir for _, heir in successors(document, skipped)] == [None] * len(list(facts(document)))
