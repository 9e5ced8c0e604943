"""The words of an article are found again on its page, between tags and behind entities."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.pages import article, characters, original_span
from mahdar.records import Article, Page
from mahdar.text import Span

PAGES = sorted((Path(__file__).parent / "outlets").glob("*/page.html"))
STORY = "قال الوسيط إن الوفدين غادرا القاعة قبل منتصف الليل من غير أن يوقعا شيئا."
MARKUP = re.compile(r"<!--.*?-->|<(script|style|svg|select|noscript)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)


def bare(text):
    """Letters alone: blanks may differ, and marks of direction at an end are not shown."""
    return re.sub(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\xad]+", "", text)


def shown(page, text, span):
    """What the page shows at the place of a span of the article's text."""
    found = original_span(page, text, span)
    assert found is not None
    return unescape(MARKUP.sub("", found.of(page)))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_every_word_of_a_page_of_an_outlet(path):
    given_page = Page(content=path.read_bytes())
    page, found = characters(given_page), article(given_page)
    assert isinstance(found, Article)
    for section in found.sections:
        for word in re.finditer(r"\S+", section.span.of(found.text)):
            span = Span(section.span.start + word.start(), section.span.start + word.end())
            assert bare(shown(page, found, span)) == bare(word.group())


@pytest.mark.parametrize(
    ("markup", "words", "stands"),
    [
        ("<p>قال <b>الوسيط</b> إن", "الوسيط", "الوسيط"),
        ("<p>قال الو<em>سيط</em> إن", "الوسيط", "الو<em>سيط"),
        ("<p>قال &laquo;الوسيط&raquo; إن", "«الوسيط»", "&laquo;الوسيط&raquo;"),
        ("<p>قال&nbsp;&#1575;لوسيط إن", "الوسيط", "&#1575;لوسيط"),
        ("<p>قال<br>الوسيط إن", "الوسيط", "الوسيط"),
        ("<p>قال <!-- لا --><script>قال الوسيط</script>الوسيط إن", "الوسيط", "الوسيط"),
        ("<p>قال   \n الوسيط \t إن", "الوسيط إن", "الوسيط \t إن"),
        ("<p>قال &amp; الوسيط إن", "& الوسيط", "&amp; الوسيط"),
    ],
)
def test_words_between_tags_and_entities(markup, words, stands):
    page = f"<html><body>{markup} {STORY.partition(' إن ')[2]}</p><p>{STORY}</p>"
    found = article(Page(content=page))
    assert isinstance(found, Article)
    start = found.text.index(words)
    assert original_span(page, found, Span(start, start + len(words))).of(page) == stands


def test_words_of_a_page_of_text_stand_where_they_stand():
    page = f"الرئيسية\n\n{STORY}\n{STORY.replace('الوسيط', 'الموفد')}\n"
    found = article(Page(content=page))
    start = found.text.index("الموفد")
    assert original_span(page, found, Span(start, start + 6)) == Span(page.index("الموفد"), page.index("الموفد") + 6)


def test_a_span_of_two_sections_stands_nowhere_whole():
    page = f"<html><p>{STORY}</p><p>{STORY.replace('الوسيط', 'الموفد')}</p>"
    found = article(Page(content=page))
    assert original_span(page, found, Span(0, len(found.text))) is None


@given(
    st.lists(st.sampled_from(["وصل ", "&amp;", "&#1575;", "<b>", "</b>", "&nbsp;", "<!-- x -->", "٣", "\u200f", "&x;"]))
)
def test_any_mix_of_tags_and_entities(pieces):
    page = f"<html><p>{STORY}</p><p>{STORY.removesuffix('.')} {''.join(pieces)}</p>"
    found = article(Page(content=page))
    assert isinstance(found, Article)
    section = found.sections[-1]
    for word in re.finditer(r"\S+", section.span.of(found.text)):
        span = Span(section.span.start + word.start(), section.span.start + word.end())
        assert bare(shown(page, found, span)) == bare(word.group())
