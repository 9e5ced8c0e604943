"""Pairs of quotation marks."""

import pytest

from mahdar.sentences import words_of
from mahdar.sentences.quotation_marks import marked


def _inside(text: str) -> list[str]:
    words = words_of(text)
    return [words.written(pair.first, pair.last) for pair in marked(words)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("قال «نعم سنأتي» ثم سكت", ["نعم سنأتي"]),
        ("قال “نعم سنأتي” ثم سكت", ["نعم سنأتي"]),
        ('قال "نعم سنأتي" ثم سكت', ["نعم سنأتي"]),
        ("قال ‘نعم سنأتي’ ثم سكت", ["نعم سنأتي"]),
        ("قال 'نعم سنأتي' ثم سكت", ["نعم سنأتي"]),
        ('قال " نعم سنأتي " ثم سكت', ["نعم سنأتي"]),
        ('كتب لـ"الساحل" عن "الميناء"', ["الساحل", "الميناء"]),
    ],
)
def test_each_kind_of_mark(text: str, inside: list[str]) -> None:
    assert _inside(text) == inside


def test_marks_inside_marks() -> None:
    assert _inside('قال "نادي "السهم" لا يبيع" وغادر') == ['نادي "السهم" لا يبيع', "السهم"]
    assert _inside('قال «نادي "السهم" لا يبيع» وغادر') == ['نادي "السهم" لا يبيع', "السهم"]


def test_marks_hold_several_sentences_but_end_with_the_paragraph() -> None:
    assert _inside('قال "جئنا. رأينا. عدنا." وغادر') == ["جئنا. رأينا. عدنا."]
    words = words_of('قال "جئنا ولم نعد\nوقال "عدنا الآن"')
    assert [(words.written(pair.first, pair.last), pair.closing is None) for pair in marked(words)] == [
        ("جئنا ولم نعد", True),
        ("عدنا الآن", False),
    ]


def test_a_closing_mark_alone_and_an_empty_pair_hold_nothing() -> None:
    assert _inside('انتهى الخبر» هنا و"" هناك') == []
