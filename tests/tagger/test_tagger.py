"""Weights are loaded whole or not at all; labels are decoded to the likeliest."""

import itertools
import random

import pytest

from mahdar.findings.mentions.naming import names_of
from mahdar.lexicon import lexicon
from mahdar.sentences import words_of
from mahdar.tagger import Tagger, TaggerError
from mahdar.tagger.chosen import SHIPPED
from mahdar.tagger.decoding import best
from mahdar.tagger.kinds import is_common
from mahdar.tagger.labels import COUNT, LABELS, OUTSIDE, first_of, further_of, may_follow, type_of
from mahdar.tagger.weights import MANIFEST, WEIGHTS, Rows, Weights, load, save
from mahdar.text import fold


def shipped():
    weights, manifest = load(SHIPPED)
    return Tagger(weights, manifest["version"])


def test_labels_and_types():
    assert LABELS[first_of("ORG")] == "B-ORG"
    assert type_of(further_of("LOC")) == "LOC"
    assert may_follow(first_of("PER"), further_of("PER"))
    assert not may_follow(OUTSIDE, further_of("PER"))
    assert not may_follow(first_of("ORG"), further_of("PER"))


def sum_of(labels, scores, steps):
    edges = zip([OUTSIDE, *labels], [*labels, OUTSIDE], strict=True)
    within = sum(row[label] for row, label in zip(scores, labels, strict=True))
    return within + sum(steps[before][label] for before, label in edges)


def test_the_best_labels_are_those_of_all():
    chance = random.Random(3)
    steps = tuple(tuple(chance.randint(-9, 9) for _ in range(COUNT)) for _ in range(COUNT))
    for _ in range(20):
        scores = [[chance.randint(-9, 9) for _ in range(COUNT)] for _ in range(3)]
        fitting = [
            way
            for way in itertools.product(range(COUNT), repeat=3)
            if all(may_follow(*pair) for pair in itertools.pairwise((OUTSIDE, *way)))
        ]
        most = max(sum_of(way, scores, steps) for way in fitting)
        assert sum_of(best(scores, steps), scores, steps) == most


def test_no_tokens_have_no_labels():
    assert best([], ((0,) * COUNT,) * COUNT) == []


def test_weights_are_what_was_saved(tmp_path):
    rows = Rows()
    rows["0 e كو"] = (1, -2, *(0,) * (COUNT - 2))
    save(tmp_path, Weights(rows, ((3,) * COUNT,) * COUNT, 5, -7), {"date": None})
    weights, manifest = load(tmp_path)
    assert weights.rows["0 e كو"] == rows["0 e كو"]
    assert set(weights.rows["0 e لم"]) == {0}, "a feature that nothing was learnt of weighs nothing"
    assert (weights.caution, weights.gate, weights.steps[2][3]) == (5, -7, 3)
    assert manifest["version"] == manifest["weights_sha256"][:8]


def test_weights_that_are_not_whole_are_refused(tmp_path):
    save(tmp_path, Weights(Rows(), ((0,) * COUNT,) * COUNT, 0, 0), {})
    (tmp_path / WEIGHTS).write_text("caution\t0\n", encoding="utf-8")
    with pytest.raises(TaggerError, match="do not belong together"):
        load(tmp_path)
    (tmp_path / MANIFEST).write_text("{}", encoding="utf-8")
    with pytest.raises(TaggerError, match="no weights of a tagger"):
        load(tmp_path)
    (tmp_path / MANIFEST).unlink()
    with pytest.raises(TaggerError, match=r"manifest\.json or weights\.tsv: no such file"):
        load(tmp_path)


def test_what_stood_there_stays_until_the_new_is_whole(tmp_path):
    save(tmp_path, Weights(Rows(), ((0,) * COUNT,) * COUNT, 1, 0), {})
    with pytest.raises(TypeError):
        save(tmp_path, Weights(Rows(), ((0,) * COUNT,) * COUNT, 2, 0), {"learnt_from": {object()}})
    assert load(tmp_path)[0].caution == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, WEIGHTS]


def test_what_ships_names_somebody_whom_no_list_holds():
    words = words_of("وأضاف زلفتكو أن فريقه سيعود في الربيع.")
    found = [name for name in names_of(words, lexicon(), shipped()).named if name.rule == "tagged"]
    assert [name.span(words).of(words.text) for name in found] == ["زلفتكو"]
    assert not names_of(words, lexicon(), None).named


def test_a_hidden_entity_is_read_as_unknown():
    words = words_of("وقال سيرغي لافروف إن الحوار مستمر.")
    hidden = frozenset({"sergey-lavrov"})
    named = names_of(words, lexicon(), shipped(), None, hidden).named
    assert [(name.entity.known, name.span(words).of(words.text)) for name in named] == [(False, "سيرغي لافروف")]


def test_the_second_name_of_somebody_is_his_own():
    words = words_of("وقالت ليندا هوفركامب إن العمل انتهى. وأضافت هوفركامب أن الأمر معقد.")
    ids = {name.entity.id for name in names_of(words, lexicon(), shipped()).named}
    assert len(ids) == 1


@pytest.mark.parametrize("word", ["المصنع", "ومصنعا", "بكتبهم", "المشجعون", "حكومته", "المتسابق"])
def test_words_made_from_known_ones_are_common(word):
    assert is_common(fold(word))


@pytest.mark.parametrize("word", ["زلفتكو", "شمعون", "القحطاني", "هوفركامب"])
def test_words_made_from_no_known_one_are_not(word):
    assert not is_common(fold(word))
