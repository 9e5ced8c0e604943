"""No fact without words that say it: a wrong span is refused, and the rule that made it is named."""

from dataclasses import replace

import pytest

from mahdar.reading.proofs import UnprovenError, check_proofs
from mahdar.records import Evidence
from mahdar.text import Span

NOWHERE = Span(100_000, 100_004)


def changed(minutes, kind, **fields):
    """The minutes with one fact more, like their first of this kind but for some fields."""
    first, *rest = getattr(minutes, kind)
    other = first._replace(**fields) if isinstance(first, tuple) else replace(first, **fields)
    return replace(minutes, **{kind: (other, *rest)})


def refused(minutes, rule):
    with pytest.raises(UnprovenError) as caught:
        check_proofs(minutes)
    assert caught.value.rule == rule
    return str(caught.value)


def test_what_was_read_is_proven(minutes):
    assert check_proofs(minutes)


@pytest.mark.parametrize("kind", ["mentions", "times", "quotations", "encounters", "acts"])
@pytest.mark.parametrize("span", [NOWHERE, Span(5, 5), Span(-3, 2), Span(9, 4)])
def test_a_span_outside_the_text_is_refused(minutes, kind, span):
    rule = getattr(minutes, kind)[0].evidence.rule
    assert "not a span of a text" in refused(changed(minutes, kind, span=span), rule)


def test_a_span_that_ends_in_white_space_is_refused(minutes):
    mention = minutes.mentions[0]
    wider = Span(mention.span.start, minutes.article.text.index(" ", mention.span.end) + 1)
    assert "white space" in refused(changed(minutes, "mentions", span=wider), mention.evidence.rule)


def test_a_mention_of_nobody_is_refused(minutes):
    rule = minutes.mentions[0].evidence.rule
    assert "ghost is no entity" in refused(changed(minutes, "mentions", entity="ghost"), rule)


def test_a_speaker_without_words_is_refused(minutes):
    rule = minutes.quotations[0].evidence.rule
    assert "no words show that" in refused(changed(minutes, "quotations", speaker_span=None), rule)


def test_a_speaker_whose_words_name_somebody_else_is_refused(minutes):
    quotation = minutes.quotations[0]
    other = next(m for m in minutes.mentions if m.entity not in (None, quotation.speaker))
    said = refused(changed(minutes, "quotations", speaker_span=other.span), quotation.evidence.rule)
    assert f"no words here were read as {quotation.speaker}" in said


def test_a_participant_whose_words_name_somebody_else_is_refused(minutes):
    encounter = minutes.encounters[0]
    first, *rest = encounter.participants
    swapped = (replace(first, span=rest[0].span), *rest)
    said = refused(changed(minutes, "encounters", participants=swapped), encounter.evidence.rule)
    assert f"no words here were read as {first.entity}" in said


@pytest.mark.parametrize("field", ["status", "date", "place"])
def test_a_field_of_an_encounter_without_words_is_refused(minutes, field):
    encounter = minutes.encounters[0]
    assert getattr(encounter, field), f"the story's first encounter has no {field}"
    proof = tuple((name, spans) for name, spans in encounter.proof if name != field)
    said = refused(changed(minutes, "encounters", proof=proof), encounter.evidence.rule)
    assert f"no words show its {field}" in said


def test_a_day_that_no_words_name_is_refused(minutes):
    rule = minutes.encounters[0].evidence.rule
    assert "no words here were read as 2011-01-01" in refused(changed(minutes, "encounters", date="2011-01-01"), rule)


@pytest.mark.parametrize("field", ["actor", "type"])
def test_a_field_of_an_act_without_words_is_refused(minutes, field):
    act = minutes.acts[0]
    proof = tuple((name, spans) for name, spans in act.proof if name != field)
    assert f"no words show its {field}" in refused(changed(minutes, "acts", proof=proof), act.evidence.rule)


def test_evidence_is_held_to_the_text_down_to_its_last_part(minutes):
    deep = Evidence("test/top", Span(0, 3), (Evidence("test/inner", Span(0, 3), (Evidence("test/deep", NOWHERE),)),))
    refused(changed(minutes, "times", evidence=deep), "test/deep")
