"""Learning is exact: the same articles give the same bytes, in whatever order they come."""

import random

import pytest
from tests.tagger.lessons import articles, documents, write

from mahdar.lexicon import lexicon
from mahdar.reading.evaluation import BadGoldError
from mahdar.reading.teaching import cross_validated, labelled_articles, lessons, teach
from mahdar.sentences import words_of
from mahdar.tagger.labels import LABELS, OUTSIDE
from mahdar.tagger.training import train


def bytes_of(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def taught(gold, out):
    read = list(labelled_articles(gold.read_bytes().splitlines(), gold.name))
    return teach(read, out, lexicon(), date="2026-11-22", measure=False)


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
    first = next(lessons(articles()[:1], lexicon()))
    words = words_of(documents()[0]["text"])
    labelled = [(words.folded[at], LABELS[label]) for at, label in enumerate(first.labels) if label != OUTSIDE]
    assert labelled == [("دراغوتين", "B-PER"), ("فلنكار", "I-PER"), ("فلنكار", "B-PER")]


def test_what_was_learnt_is_in_whole_numbers():
    weights = train(lessons(articles(), lexicon()))
    assert weights.rows
    assert all(isinstance(weight, int) for row in weights.rows.values() for weight in row)


def test_measuring_reads_each_article_with_what_the_others_taught():
    measured = cross_validated(articles(), lexicon(), folds=2)
    assert measured["with"]["PER"].there == measured["without"]["PER"].there == 4


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{}", "id: is missing"),
        ("[", "not JSON"),
        ("[]", "is no JSON object"),
        ('{"id": "1", "text": "نص", "entities": ["نص"]}', r"entities\[0\]: is no JSON object"),
        ('{"id": "1", "text": "نص", "entities": [{"type": "PER"}]}', r"entities\[0\].surfaces: is missing"),
        (
            '{"id": "1", "text": "نص", "entities": [{"type": "DOG", "surfaces": ["نص"]}]}',
            r"entities\[0\].type: 'DOG' is none of PER, ORG, GPE, LOC",
        ),
    ],
)
def test_what_is_no_article_is_told_with_line_and_field(line, words):
    with pytest.raises(BadGoldError, match=rf"gold\.jsonl, line 2: .*{words}"):
        list(labelled_articles([b"", line.encode()], "gold.jsonl"))
