"""Words in columns: offsets into the text as it was written, and the longest form at each place."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mahdar.sentences import words_of
from mahdar.sentences.quotation_marks import marked

TEXT = "العنوان\nوصلَ الـرئيس\u200f الروسي فلاديمير بوتين إلى الرياض."


def test_every_token_is_a_piece_of_the_text():
    words = words_of(TEXT)
    written = [words.written(token, token) for token in range(len(words))]
    assert written[:3] == ["العنوان", "وصل", "الـرئيس"]
    assert [words.token_at(words.span(token, token).start) for token in range(len(words))] == list(range(len(words)))


def test_the_longest_form_of_a_group_wins():
    words = words_of(TEXT)
    longest = words.group("person")[0]
    assert (words.span_of(longest).of(TEXT), longest.sense.form) == ("فلاديمير بوتين", "name")


def test_lines_and_sentences_of_a_token():
    words = words_of(TEXT)
    assert words.line_of(0) == (0, 1)
    assert words.sentence_at(len(words) - 1).line == 1


@given(st.text(st.sampled_from("اوبلكفلاريسنمو \n.،\u064b\u200fـ\ufefb3")))
def test_spans_of_any_text_lie_in_it_and_in_order(text):
    words = words_of(text)
    spans = [words.span(token, token) for token in range(len(words))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= behind.start for before, behind in pairwise(spans))
    for token in range(len(words)):
        for hit in words.at(token):
            assert 0 <= words.span_of(hit).start < words.span_of(hit).end <= len(text)


@given(st.text(st.sampled_from("اب \"«»“”‘’'\n.")))
def test_words_between_marks_lie_within_their_line_and_are_at_least_one(text):
    words = words_of(text)
    for pair in marked(words):
        first, last = words.line_of(pair.opening)
        assert first <= pair.opening < pair.first <= pair.last <= pair.end < last
