"""Folding: what becomes one form, and the way back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.text import Span, fold, folded, isolate

ARABIC = st.text(st.sampled_from("اأإآىيةهوؤئء بتلمنس\u064b\u0651ـ\u200f\ufeff١۲3A«» \ufefb\ufdf2\ufe8d\ud800"))


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("أإآٱ", "اااا"), ("مصطفى", "مصطفي"), ("سورية", "سوريه"), ("مسؤول", "مسوول"), ("دائم", "دايم"),
        ("مُحَمَّدٌ", "محمد"), ("العـــراق", "العراق"), ("١٠ و۲۳", "10 و23"), ("ﺍﻟﻘﺎﻫﺮﺓ", "القاهره"), ("ﻻ", "لا"),
        ("\u200fلندن\u200e", "لندن"), ("BBC", "bbc"), ("گورباچوف", "كورباجوف"),
    ],
)  # fmt: skip
def test_forms_that_fold_together(written, form):
    assert fold(written) == form


@given(st.one_of(st.text(), ARABIC), st.integers(0, 40), st.integers(0, 40))
def test_every_folded_span_maps_to_words_that_fold_to_it(text, a, b):
    view = folded(text)
    start, end = sorted((min(a, len(view.text)), min(b, len(view.text))))
    span = view.origin(start, end)
    wanted = view.text[start:end]
    again = fold(span.of(text))
    cut_through = {i for i, c in enumerate(text) if len(fold(c)) > 1} & {span.start, span.end - 1}
    assert wanted in again if cut_through else wanted == again


@given(ARABIC)
def test_offsets_go_there_and_back(text):
    view = folded(text)
    for at, char in enumerate(text):
        if len(fold(char)) == 1:
            assert view.origin(view.offset(at), view.offset(at) + 1) == Span(at, at + 1)


@given(st.text(), st.text())
def test_folding_goes_character_by_character(a, b):
    assert fold(a + b) == fold(a) + fold(b)
    assert fold(fold(a)) == fold(a)


def test_an_isolated_text_cannot_break_out():
    assert isolate("a\u2069\u202eb") == "\u2068ab\u2069"
