"""The sample: from each stratum its share, whatever the order of the pages; and the sentences that are shown."""

from dataclasses import replace

import pytest

from mahdar.reading.evaluation.auditing import context, facts_of, judged, sampled


@pytest.fixture
def facts(minutes):
    [first, *_] = facts_of(minutes, "encounters")
    return [replace(first, id=f"e{at:03}", year="2018" if at < 90 else "2019") for at in range(100)]


def test_each_stratum_has_its_share_and_at_least_one(facts):
    years = [fact.year for fact in sampled(facts, 10, ("year",), 1)]
    assert (years.count("2018"), years.count("2019")) == (9, 1)
    assert len(sampled(facts, 1000, ("year",), 1)) == 100
    assert len({fact.id for fact in sampled(facts, 50, (), 1)}) == 50


def test_the_order_of_the_pages_does_not_matter(facts):
    assert sampled(facts, 10, (), 1) == sampled(reversed(facts), 10, (), 1)
    assert sampled(facts, 10, (), 1) != sampled(facts, 10, (), 2)
    assert sampled([], 10, (), 1) == []


@pytest.mark.parametrize("layer", ["encounters", "quotations", "acts"])
def test_the_sentences_hold_the_words_of_the_fact(minutes, layer):
    facts = list(facts_of(minutes, layer))
    assert facts
    for fact in facts:
        assert fact.told.span.of(minutes.article.text)[:20] in context(fact)


def test_verdicts_are_counted():
    assert judged(["right", "wrong", "right", None, "unsure"]) == (2, 1, 1, 1)
    assert judged(["right", "unsure"]).judged == 1
