"""The measure: what counts as the same, one-to-one pairing, tallies, intervals."""

import json

import pytest
from tests.reading.evaluation.annotated import document

from mahdar import read
from mahdar.reading.evaluation import (
    ERROR_LAYERS,
    LAYERS,
    NOTHING,
    Measured,
    Tally,
    bootstrap_f1,
    by_layer,
    compare,
    errors,
    figures,
    gold_documents,
    side_of,
    split,
    summed,
    wilson,
)  # fmt: skip
from mahdar.reading.evaluation.layers import same_meeting
from mahdar.reading.evaluation.pairing import paired
from mahdar.reading.evaluation.sameness import bare, english, identity, plain, shared
from mahdar.reading.evaluation.sides import Meeting


@pytest.fixture(scope="module")
def gold():
    lines = [json.dumps(document(), ensure_ascii=False).encode()]
    [one] = gold_documents(lines, "gold.jsonl", ["libya", "sanctions"])
    return one


def test_spelling_that_a_cleaning_may_lose_does_not_count():
    assert plain("«إلى   الأُمم»،") == "الي الامم"
    assert bare("وللولايات المتحدة") == bare("الولايات المتحدة")
    assert english("The Élysée-Palace") == "elysee palace"
    assert shared("لقاء في باريس", "لقاء باريس") == pytest.approx(2 / 3)
    assert shared("", "") == 0


def test_the_likest_are_paired_first_and_nobody_twice():
    facts = paired([1, 2, 3], [2.1, 1.1, 9.0], lambda one, other: max(0.0, 1 - abs(one - other)))
    assert sorted(facts.pairs) == [(1, 1.1), (2, 2.1)]
    assert (facts.missed, facts.spurious) == ((3,), (9.0,))


def meeting(*parties, mode="meet"):
    who = tuple(identity([party], [], "PER", None) for party in parties)
    return Meeting(mode, "held", who, None, None, frozenset(), "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (meeting("a", "b"), meeting("b", "a"), True),
        (meeting("a", "b"), meeting("a", "b", mode="call"), False),
        (meeting("a", "b"), meeting("a", "c"), False),
        (meeting("a", "b"), meeting("a", "b", "c"), False),
        (meeting("a", "b", "c", "d"), meeting("a", "b", "c"), True),
        (meeting("a", "b", "c"), meeting("a", "b"), False),
        (meeting("a", "b", "c", "d", "e"), meeting("a", "b", "c"), True),
        (meeting(), meeting(), False),
    ],
)
def test_encounters_are_the_same_by_mode_and_parties(one, other, same):
    assert bool(same_meeting(one, other)) is same


def test_the_reading_of_the_story_is_measured(gold):
    minutes = read(gold.text, published=gold.given)
    tallies = compare(gold.side, side_of(minutes)).tallies()
    assert tuple(tallies) == LAYERS
    assert tallies["encounters"].hits == 1
    assert tallies["quotations+speaker"].recall == 1.0


def test_who_tells_nothing_misses_all(gold):
    tallies = compare(gold.side, NOTHING).tallies()
    assert [tallies[layer].found for layer in LAYERS] == [0] * len(LAYERS)
    assert tallies["names"] == Tally(0, 8, 0)
    assert tallies["acts"].f1 == 0.0


def test_the_gold_itself_is_faultless_and_has_no_errors(gold):
    same = compare(gold.side, gold.side)
    assert {tally.f1 for tally in same.tallies().values()} == {1.0}
    assert [list(errors(same, layer)) for layer in ERROR_LAYERS] == [[]] * len(ERROR_LAYERS)


def test_errors_name_what_is_missed(gold):
    [missed] = errors(compare(gold.side, NOTHING), "acts")
    assert (missed.kind, missed.words[:7]) == ("missed", "REQUEST")


@pytest.mark.parametrize("by", ["status", "mode", "type", "outlet", "year", "dated"])
def test_figures_are_split(gold, by):
    measured = [Measured(gold, compare(gold.side, gold.side))]
    groups = split(measured, by)
    wanted = {
        "status": "held", "mode": "meet", "type": "REQUEST", "outlet": "صحيفة المثال", "year": "2019", "dated": "dated"
    }  # fmt: skip
    assert list(groups) == [wanted[by]]
    layer = "acts" if by == "type" else "encounters"
    assert summed(groups[wanted[by]][layer]) == Tally(1, 1, 1)


def test_a_wrong_status_is_no_hit_of_either_status(gold):
    import dataclasses

    planned = dataclasses.replace(gold.side.encounters[0], status="planned")
    found = dataclasses.replace(gold.side, encounters=(planned,))
    groups = split([Measured(gold, compare(gold.side, found))], "status")
    assert {status: summed(layers["encounters"]) for status, layers in groups.items()} == {
        "held": Tally(0, 1, 0), "planned": Tally(0, 0, 1)
    }  # fmt: skip


def test_intervals():
    assert wilson(0, 0) is None
    assert wilson(9, 10) == pytest.approx((0.5958, 0.9821), abs=1e-3)
    assert wilson(60, 60).high == 1.0
    documents = [Tally(hits, 10, 10) for hits in range(10)]
    low, high = bootstrap_f1(documents)
    assert low < summed(documents).f1 < high
    assert bootstrap_f1(documents) == bootstrap_f1(documents)
    assert bootstrap_f1(documents, seed=2) != bootstrap_f1(documents)
    assert bootstrap_f1(documents[:1]) is None
    assert figures([]).tally == Tally()


def test_every_layer_has_a_tally_for_every_document(gold):
    layers = by_layer([Measured(gold, compare(gold.side, NOTHING))] * 3)
    assert {len(tallies) for tallies in layers.values()} == {3}
