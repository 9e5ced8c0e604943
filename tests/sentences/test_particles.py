"""Attached particles: cut where a known word is left, never through a name."""

import pytest

from mahdar.sentences import words_of
from mahdar.sentences.particles import cuts


def readings(text):
    words = words_of(text)
    return {(hit.particles, hit.sense.id) for token in range(len(words)) for hit in words.at(token)}


def surfaces(text, id_):
    words = words_of(text)
    hits = [hit for token in range(len(words)) for hit in words.at(token) if hit.sense.id == id_]
    return {words.span_of(hit).of(text) for hit in hits}


@pytest.mark.parametrize("name", ["وليد", "فهد", "بوتين", "كيري", "لافروف", "باريس", "كابول", "بلغراد", "فنلندا"])
def test_a_name_is_not_cut_through(name):
    found = readings(name)
    assert found
    assert {particles for particles, _ in found} == {""}


@pytest.mark.parametrize(
    ("written", "particles", "id_", "surface"),
    [
        ("وباريس", "و", "paris", "باريس"),
        ("بباريس", "ب", "paris", "باريس"),
        ("وبباريس", "وب", "paris", "باريس"),
        ("ولافروف", "و", "sergey-lavrov", "لافروف"),
        ("فلافروف", "ف", "sergey-lavrov", "لافروف"),
        ("لبوتين", "ل", "vladimir-putin", "بوتين"),
        ("للرياض", "ل", "riyadh", "لرياض"),
        ("وللولايات المتحدة", "ول", "united-states", "لولايات المتحدة"),
        ("والولايات المتحدة", "و", "united-states", "الولايات المتحدة"),
        ("بالقاهرة", "ب", "cairo", "القاهرة"),
        ("وَلِلقَاهِرة", "ول", "cairo", "لقَاهِرة"),
    ],
)
def test_what_is_attached_stays_outside(written, particles, id_, surface):
    assert (particles, id_) in readings(written)
    assert surface in surfaces(written, id_)


@pytest.mark.parametrize("word", ["", "و", "ول", "لل", "ال", "والل", "7", "«"])
def test_the_shortest_words_have_no_rest_to_cut(word):
    assert all(len(cut.key) > 1 or not cut.particles for cut in cuts(word))


def test_the_whole_word_comes_first():
    found = cuts("وللرييس")
    assert found[0].particles == ""
    assert [len(cut.particles) for cut in found] == sorted(len(cut.particles) for cut in found)
    assert ("ول", "الرييس") in {(cut.particles, cut.key) for cut in found}
