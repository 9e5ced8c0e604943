"""Which words a search takes for one, and what it does with anything else."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mahdar.text import search_tokens, stems_of

PAIRS = yaml.safe_load((Path(__file__).parent / "search_pairs.yaml").read_text(encoding="utf-8"))
ANY = st.one_of(
    st.text(), st.text(st.sampled_from("والبكلفيهتنما أئءةى\u064bـ\u202e«»0٢x'’-ﷺé\ud800\x00"), max_size=60)
)


def met(a, b):
    (one,), (other,) = stems_of(a), stems_of(b)
    return bool({*one.forms} & {*other.forms})


@pytest.mark.parametrize(("a", "b"), PAIRS["meet"], ids="-".join)
def test_words_that_meet(a, b):
    assert met(a, b)
    assert stems_of(a)[0].in_order == stems_of(b)[0].in_order, "a phrase compares these"


@pytest.mark.parametrize(("a", "b"), PAIRS["never"], ids="-".join)
def test_words_that_never_meet(a, b):
    assert not met(a, b)


@pytest.mark.parametrize("word", ["وليد", "بوتين", "كيري", "لافروف", "بيان", "فرنسا", "وفد", "لجنة", "كندا", "فلسطين"])
def test_a_letter_that_belongs_to_a_word_stays(word):
    (stem,) = stems_of(word)
    assert len(stem.forms) == 1
    assert stem.in_order[:2] == word[:2]


@given(ANY)
def test_tokens_are_runs_of_letters_or_of_digits(text):
    for stem in stems_of(text):
        assert stem.in_order in stem.forms
        for form in stem.forms:
            assert form.isalnum()
            assert form == form.lower()
            assert form.isdecimal() or not any(map(str.isdecimal, form))
            assert 0 < len(form) <= 40
            form.encode("utf-8")


@given(st.lists(ANY, max_size=3))
def test_every_form_of_every_word_is_among_the_tokens(texts):
    tokens = search_tokens(*texts)
    assert {form for text in texts for stem in stems_of(text) for form in stem.forms} <= {*tokens}
    assert tokens == search_tokens(*texts)


def test_the_words_of_a_text_stay_in_order():
    assert search_tokens("وزير الخارجية") == [stem.in_order for stem in stems_of("وزير الخارجية")]


def test_texts_and_forms_stand_apart_so_that_no_phrase_runs_over_them():
    first, apart, second = search_tokens("مصر", "قطر")
    assert (first, second) == ("مصر", "قطر")
    assert not apart.isalpha()
    assert not apart.isdecimal()


def test_what_is_glued_together_falls_apart():
    assert [stem.in_order for stem in stems_of("o'Neil CNN25/٧")] == ["o", "neil", "cnn", "25", "7"]


def test_a_run_of_letters_that_is_no_word_is_cut_short():
    assert [len(stem.in_order) for stem in stems_of("ا" * 5000)] == [40]


def test_the_list_of_words_says_nothing_twice():
    path = Path(__file__).parents[2] / "src" / "mahdar" / "text" / "whole.txt"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert lines == sorted({*lines})
    for word in lines:
        (stem,) = stems_of(word.split()[0])
        assert len(stem.forms) == 1, word
