"""Every visible character of a page is kept or dropped with a reason, exactly once."""

import subprocess
import sys
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pages.golden_pages import GOLDEN, read

from mahdar.pages import article, characters
from mahdar.pages.blocks import UNSEEN
from mahdar.pages.html import is_html, scan
from mahdar.records import Article, Page

PROSE = "ذكر مراسلنا أن الوفدين غادرا القاعة قبل منتصف الليل من غير أن يوقعا شيئا."
LINES = st.sampled_from(
    [
        PROSE,
        "وعاد الوسيط صباحا يحمل ورقة أقصر من سابقتها، بحسب رواية أحد الحاضرين.",
        "عودة الوفدين إلى القاعة بعد ليلة طويلة",
        "الرئيسية", "3120", "مقالات ذات صلة", "اترك تعليقاً", "15 مارس 2016", "اقرأ أيضا: قارب بلا مجداف",
        "#وسم", "Photo by nobody", "x", "(رويترز)", "بيروت ـ وكالات", "جميع الحقوق محفوظة", "7 + 1 =", "\u200f\u200e",
        "\ufeff", "\ud800قال", "نص\x00مكسور", "• شارك الخبر", "المصدر: الصباح", "1998:", "...المزيد",
    ]
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\u2028", " \n\t\n", "\x0b"])
TEXT_PAGES = st.lists(st.tuples(st.one_of(LINES, st.text(max_size=30)), BREAKS), max_size=25).map(
    lambda pairs: PROSE + "\n" + "".join(map("".join, pairs))
)


def covered_once(text, found):
    count = [0] * len(text)
    for span in [section.page_span for section in found.sections] + [piece.page_span for piece in found.dropped]:
        for at in range(*span):
            count[at] += 1
    return [at for at, char in enumerate(text) if count[at] != 1 and (count[at] > 1 or char not in UNSEEN)]


@given(TEXT_PAGES)
@settings(max_examples=300, deadline=None)
def test_each_character_of_a_text_page(text):
    page = Page(content=text)
    found = article(page)
    if isinstance(found, Article) and not is_html(characters(page)):
        assert not covered_once(characters(page), found)
        assert all(s.span.of(found.text) == s.page_span.of(characters(page)) for s in found.sections)
        assert found.text == "\n".join(section.span.of(found.text) for section in found.sections)


TAGS = st.sampled_from(
    [
        "div", "p", "span", "a href=x", "b", "li", "td", "h1", "h2", "nav", "footer", "form", "article", "br",
        "figcaption",
        'div class="share related"', "div hidden", "time datetime='2014-02-03'", "center", "font size=2",
    ]
)  # fmt: skip
CLOSING = st.sampled_from(["div", "p", "span", "a", "b", "li", "td", "nav", "form", "article", "x"]).map("</{}>".format)
INVISIBLE = st.sampled_from(
    [
        "<!-- x -->", "<script>قال</script>", "<style>p{}</style>", "<!doctype html>", "<img alt='قال'>",
        "<noscript><p>قال</p></noscript>", "<select><option>قال</select>", "<textarea>قال</textarea>",
    ]
)  # fmt: skip
WORDS = st.sampled_from(
    [PROSE, "وصل", "12", "&amp;", "&#1575;", "&nbsp;", "&laquo;قال&raquo;", "الرئيسية", "< وصل", "5 > 3 وصل"]
)
HTML_PIECES = st.lists(st.one_of(WORDS, TAGS.map("<{}>".format), CLOSING, INVISIBLE), max_size=60)


def shown(pieces):
    """The visible characters that a list of pieces holds, by position in the page."""
    at, positions = 0, []
    for piece in pieces:
        if not piece.startswith("<") or piece.startswith("< "):
            blank = not unescape(piece).strip(UNSEEN)
            positions += [] if blank else [at + i for i, char in enumerate(piece) if char not in UNSEEN]
        at += len(piece)
    return positions


@given(HTML_PIECES)
@settings(max_examples=300, deadline=None)
def test_each_character_of_an_html_page(pieces):
    pieces = ["<html>", "<p>", PROSE, "</p>", *pieces]
    text = "".join(pieces)
    blocks = scan(text).blocks
    count = [0] * len(text)
    for block in blocks:
        for at in range(block.start, block.end):
            count[at] += 1
    assert max(count) <= 1
    assert all(count[at] == 1 for at in shown(pieces))
    found = article(Page(content=text))
    if isinstance(found, Article):
        assert not {at for at in covered_once(text, found) if at in set(shown(pieces))}


@given(st.text(alphabet="<>/='\"!-& ;#\nabpdivscripthref\u0642\u0627\u0644\ud800\x00", max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_markup_breaks_the_scanner(text):
    blocks = scan("<p>" + text).blocks
    assert all(one.end <= other.start for one, other in pairwise(blocks))
    article(Page(content="<html><p>" + PROSE + text))


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_bytes_raise(content):
    article(Page(content=content))
    article(Page(content=PROSE.encode() + content, charset="utf-16"))


def test_the_same_pages_give_the_same_articles_whatever_the_hash_seed():
    program = "from golden_pages import GOLDEN, read; print([read(folder)[1] for folder in GOLDEN])"
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=Path(__file__).parent,
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(runs) == 1


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda folder: folder.name)
@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9])
def test_each_character_of_a_golden_page_that_was_cut_off(folder, cut):
    page, _, _ = read(folder)
    text = characters(page)
    found = article(Page(content=text[: int(len(text) * cut)]))
    if isinstance(found, Article) and not is_html(text):
        assert not covered_once(text[: int(len(text) * cut)], found)
