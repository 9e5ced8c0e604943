"""Where sentences end, and where a full stop ends none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.sentences import words_of


def sentences(text):
    words = words_of(text)
    return [words.span(sentence.first, sentence.last - 1).of(text) for sentence in words.sentences]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("التقى د. سمير الوفد. ثم غادر", ["التقى د. سمير الوفد.", "ثم غادر"]),
        ("اجتمع أ. ب. سالم بهم. وعاد", ["اجتمع أ. ب. سالم بهم.", "وعاد"]),
        ("بلغ السعر 3.5 دولار. وارتفع ٤٫٢", ["بلغ السعر 3.5 دولار.", "وارتفع ٤٫٢"]),
        ("زار سورية.وقال إنه عاد", ["زار سورية.", "وقال إنه عاد"]),
        ("هل يعود؟! لا أحد يعلم", ["هل يعود؟!", "لا أحد يعلم"]),
        ('قال: "عدنا." ثم خرج', ['قال: "عدنا."', "ثم خرج"]),
        ("قال «عدنا.» ثم خرج", ["قال «عدنا.»", "ثم خرج"]),
        ("انتهى عام 2010.وبدأ غيره", ["انتهى عام 2010.", "وبدأ غيره"]),
        ("سكت… ثم قال", ["سكت…", "ثم قال"]),
        ("بلا نقطة في آخره\nوهذا غيره", ["بلا نقطة في آخره", "وهذا غيره"]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_sentences(text, cut):
    assert sentences(text) == cut


@given(st.text(st.sampled_from('ابد .؟!\n"«»3٫,،:؛…')))
def test_sentences_are_all_the_words_in_order_without_gaps(text):
    words = words_of(text)
    tokens = [token for first, last, _ in words.sentences for token in range(first, last)]
    assert tokens == list(range(len(words)))
    for sentence in words.sentences:
        first, last = words.line_of(sentence.first)
        assert first <= sentence.first < sentence.last <= last
