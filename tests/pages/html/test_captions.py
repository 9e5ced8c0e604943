"""Captions of the story's pictures are sections of their own."""

import pytest
from tests.pages.html.made_pages import STORY, TITLE, page, story, told

SHOWN = "مندوب الجزر يغادر قاعة البلدية"
MADE = {
    "figcaption": f"<figure><img src=x><figcaption>{SHOWN}</figcaption></figure>",
    "a name": f"<div class=photo-caption>{SHOWN}</div>",
    "an element of its own": f"<div class=m><img src=x><span>{SHOWN}</span></div>",
    "a cell": f"<table><tr><td><img src=x><br>{SHOWN}</td></tr></table>",
}


@pytest.mark.parametrize("picture", MADE.values(), ids=MADE)
def test_a_caption_within_the_story(picture):
    html = page(f"<div><h1>{TITLE}</h1><div><p>{STORY[0]}</p>{picture}{story()}</div></div>")
    assert told(html, "caption") == (SHOWN,)
    assert SHOWN not in told(html)


def test_the_caption_of_the_picture_above_the_headline():
    html = page(f"<article><div class=m><img src=x><p>{SHOWN}</p></div><h1>{TITLE}</h1><div>{story()}</div></article>")
    assert (told(html, "caption"), told(html, "title"), told(html)) == ((SHOWN,), (TITLE,), STORY)


def test_no_caption_of_another_storys_picture():
    other = f"<div class=related><figure><img src=x><figcaption>{SHOWN}</figcaption></figure></div>"
    assert told(page(f"<div><h1>{TITLE}</h1><div>{story()}{other}</div></div>"), "caption") == ()


def test_a_headline_beside_a_picture_is_no_caption():
    html = page(f"<div class=hero><img src=x><h1>{TITLE}</h1></div><div>{story()}</div>")
    assert (told(html, "title"), told(html, "caption")) == ((TITLE,), ())


def test_the_captions_of_a_gallery_below_the_story():
    shown = ("المندوب والوسيط عند باب البلدية", "صورة تذكارية للوفدين في المنارة")
    pictures = "".join(f"<li><img src=x>{line}</li>" for line in shown)
    gallery = f"<div class=gallery><h3>معرض الصور</h3><ul>{pictures}</ul></div>"
    assert told(page(f"<div><h1>{TITLE}</h1>{story()}{gallery}</div>"), "caption") == shown


def test_who_wrote_the_story_beside_his_picture_is_no_caption():
    who = "<div class=w><img src=x><span>نوال المرسي</span></div>"
    assert told(page(f"<div><h1>{TITLE}</h1>{who}<div>{story()}</div></div>"), "caption") == ()
