"""A story that stands in the page's data alone is read, and its proof points into the page's characters."""

import json

import pytest
from tests.pages.html.made_pages import STORY, TITLE, told

from mahdar.pages import article, original_span
from mahdar.records import Page

SHELL = '<html><head><title>صحيفة المرسى</title></head><body><div id="app">جار التحميل</div>{}</body></html>'
MADE = {
    "JSON-LD": {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(STORY)},
    "markup within data": {"title": TITLE, "body": "".join(f"<p>{line}</p>" for line in STORY)},
    "data within data": {"props": {"story": {"title": TITLE, "content": "<br/>".join(STORY)}}},
}


def page(data, *, escaped):
    return SHELL.format(f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=escaped)}</script>')


@pytest.mark.parametrize("escaped", [False, True])
@pytest.mark.parametrize("data", MADE.values(), ids=MADE)
def test_the_story_is_read_from_data(data, escaped):
    html = page(data, escaped=escaped)
    assert (told(html, "title"), told(html)) == ((TITLE,), STORY)


def test_each_word_is_found_again_in_the_page():
    html = page(MADE["JSON-LD"], escaped=False)
    found = article(Page(content=html))
    for section in found.sections:
        assert section.page_span.of(html) == section.span.of(found.text)
        assert original_span(html, found, section.span) == section.page_span


def test_data_of_a_page_that_shows_its_story_are_left():
    shown = SHELL.format(
        "".join(f"<p>{line}</p>" for line in STORY[:3]) + f"<script>{json.dumps(MADE['JSON-LD'])}</script>"
    )
    assert told(shown) == STORY[:3]


def test_strings_that_are_no_story_are_left():
    assert not hasattr(
        article(Page(content=page({"text": "اقبل الشروط", "body": "x" * 400}, escaped=False))), "sections"
    )
