"""The scanner of tags: what shows, where it stands, and what the markup states."""

import pytest

from mahdar.pages.html import is_html, scan


def texts(page):
    return [block.text for block in scan(page).blocks]


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("<p>وصل</p><p>غادر</p>", ["وصل", "غادر"]),
        ("<p>وصل<p>غادر", ["وصل", "غادر"]),
        ("<p>وصل <b>الوزير</b> <a href=x>أمس</a>.</p>", ["وصل الوزير أمس."]),
        ("<p>وصـ<i>ـل</i></p>", ["وصـــل".replace("ـــ", "ــ")]),
        ("<div>وصل<div>غادر</div>عاد</div>", ["وصل", "غادر", "عاد"]),
        ("<div>وصل<br>غادر<br/>عاد<hr>", ["وصل", "غادر", "عاد"]),
        ("<ul><li>وصل<li>غادر</ul>", ["وصل", "غادر"]),
        ("<table><tr><td>وصل<td>غادر</table>", ["وصل", "غادر"]),
        ("<P>\n   وصل\n   أمس\n</P>", ["وصل أمس"]),
        ("<p>5 < 7 وصل</p>", ["5 < 7 وصل"]),
        ("<p>&laquo;وصل&raquo; &amp; &#1602;&#x627;&#1604;</p>", ["«وصل» & قال"]),
        ("<p>&nbsp;</p><p>&#8203;</p><p>وصل</p>", ["وصل"]),
        ("<!-- <p>وصل</p> --><p>غادر</p><!-->", ["غادر"]),
        ("<script>if (a < b) document.write('<p>وصل</p>')</script><p>غادر</p>", ["غادر"]),
        ("<STYLE>p{}</STYLE><noscript>وصل</noscript><template><p>وصل</p></template><p>غادر</p>", ["غادر"]),
        ("<a title='a > b'>وصل</a>", ["وصل"]),
        ('<p class="x" data-a="<p>">وصل</p>', ["وصل"]),
        ("<p>وصل</x></div></p>", ["وصل"]),
        ("<p>وصل<![CDATA[ خفي ]]></p>", ["وصل"]),
        ("<?xml version='1.0'?><!doctype html><p>وصل", ["وصل"]),
    ],
)
def test_what_shows(page, wanted):
    assert texts(page) == wanted


def test_a_block_stands_where_its_letters_stand():
    page = "<div>\n <p>  وصل <b>الوزير</b>\n</p> </div>"
    (block,) = scan(page).blocks
    assert page[block.start : block.end] == "وصل <b>الوزير"


def test_links_are_measured():
    shares = [
        round(block.links, 1)
        for block in scan("<p><a href=x>وصل</a></p><p>غادر <a href=x>أمس</a></p><p>عاد</p>").blocks
    ]
    assert shares == [1.0, 0.4, 0.0]


def test_a_link_that_is_never_closed_ends_with_what_holds_it():
    assert [block.links for block in scan("<ul><li><a href=x>وصل</ul><p>غادر").blocks] == [1.0, 0.0]


def test_an_anchor_is_no_link():
    assert [block.links for block in scan("<p><a name=x>وصل</a></p>").blocks] == [0.0]


def test_names_of_elements_are_hints_for_what_is_inside():
    page = scan(
        '<div class="sharedBox post-share"><p>وصل</p></div><div class="story-body">غادر</div><div hidden>خفي</div>'
    )
    hints = [page.hints[page.origins[b.element]] if page.origins[b.element] >= 0 else "" for b in page.blocks]
    assert hints == ["share", "", "hidden"]


def test_a_word_of_a_paragraph_does_not_become_a_line_by_its_class():
    assert texts('<p>وصل <span class="popup author">الوزير</span> أمس</p>') == ["وصل الوزير أمس"]


def test_what_the_markup_states():
    page = scan(
        """<title> وصول
        الوزير &amp; الوفد </title><meta property="og:site_name" content="ديوان"><meta name=author content='هالة'>
        <link href="https://x.example/a?b=1&amp;c=2" rel=canonical><meta name="pubdate" content="2019-01-02">
        <script type="application/ld+json">{"@type": "Organization", "name": "لا"}</script>
        <script type="application/ld+json">{"a": [{"@type": "ReportageNewsArticle", "headline": "وصول الوزير",
        "datePublished": "2019-01-03T10:00:00+03:00", "author": [{"name": "ليان"}],
        "publisher": {"name": "دار"}}]}</script>"""
    )
    head = page.head
    assert head.headlines() == ("وصول الوزير", "وصول الوزير & الوفد")
    assert [(each.value, each.offset) for each in head.stamps()] == [("2019-01-03T10:00", 180), ("2019-01-02", None)]
    assert (head.authors(), head.outlet()) == (["ليان", "هالة"], "ديوان")
    assert head.canonical == "https://x.example/a?b=1&c=2"


@pytest.mark.parametrize(
    "script", ["{broken", "[1, 2", '"text"', "null", "[" * 5000, '{"@type": 7}', '{"@type": "Article", "author": 3}']
)
def test_json_ld_that_says_nothing(script):
    head = scan(f'<script type="application/ld+json">{script}</script><meta name="date" content="2019-01-02">').head
    assert ([each.value for each in head.stamps()], head.authors()) == (["2019-01-02"], [])


@pytest.mark.parametrize("page", ["<!DOCTYPE html>x", "\n <html>", "<p>وصل", "وصل<br>غادر<br>عاد<br>", "x <head ><"])
def test_markup_is_known(page):
    assert is_html(page)


@pytest.mark.parametrize("page", ["وصل", "5 < 7 > 3", "<وصل> الوزير", "كتب <b> في دفتره", 'سطر\nalt="صورة" />'])
def test_text_is_known(page):
    assert not is_html(page)
