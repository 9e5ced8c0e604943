"""Learning is exact: the same articles give the same bytes, in whatever order they come."""

import random

import pytest
from tests.tagger.lessons import documents, write

from mahdar.lexicon import lexicon
from mahdar.reading.teaching import BadLesson, cross_validated, lessons, teach
from mahdar.sentences import words_of
from mahdar.tagger.labels import LABELS, OUTSIDE
from mahdar.tagger.training import train


def bytes_of(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def taught(gold, out, **more):
    return teach([gold], out, lexicon(), date="2026-11-22", measure=False, **more)


def test_the_same_articles_give_the_same_bytes(tmp_path):
    gold = write(tmp_path / "gold.jsonl")
    taught(gold, tmp_path / "one")
    taught(gold, tmp_path / "two")
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_their_order_does_not_matter(tmp_path):
    shuffled = documents()
    random.Random(1).shuffle(shuffled)
    taught(write(tmp_path / "gold.jsonl"), tmp_path / "one")
    taught(write(tmp_path / "shuffled.jsonl", shuffled), tmp_path / "two")
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_the_manifest_says_what_was_learnt_from(tmp_path):
    manifest = taught(write(tmp_path / "gold.jsonl"), tmp_path / "out")
    assert manifest["learnt_from"]["articles"] == len(documents())
    assert manifest["learnt_from"]["knowledge"] == lexicon().release
    assert manifest["version"] == f"2026-11-22-{manifest['weights_sha256'][:8]}"


def test_a_lesson_labels_the_names_that_stand_in_the_text():
    first = next(lessons(documents()[:1], lexicon()))
    words = words_of(documents()[0]["text"])
    labelled = [(words.folded[at], LABELS[label]) for at, label in enumerate(first.labels) if label != OUTSIDE]
    assert labelled == [("دراغوتين", "B-PER"), ("فلنكار", "I-PER"), ("فلنكار", "B-PER")]


def test_what_was_learnt_is_in_whole_numbers():
    weights = train(lessons(documents(), lexicon()))
    assert weights.rows
    assert all(isinstance(weight, int) for row in weights.rows.values() for weight in row)


def test_measuring_reads_each_article_with_what_the_others_taught():
    measured = cross_validated(documents(), lexicon(), folds=2)
    assert measured["with"]["PER"].there == measured["without"]["PER"].there == 4


@pytest.mark.parametrize(
    "line", ["{}", "[", '{"id": "1", "text": "نص", "entities": [{"type": "DOG", "surfaces": ["نص"]}]}']
)
def test_what_is_no_article_is_named_with_its_line(tmp_path, line):
    path = tmp_path / "gold.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(BadLesson, match=r"gold\.jsonl, line 2"):
        taught(path, tmp_path / "out")
