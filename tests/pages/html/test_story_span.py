"""In which element the story stands, however the page is made."""

import pytest
from tests.pages.html.made_pages import STORY, TITLE, page, story, told

HEAD = f"<h1>{TITLE}</h1>"
HALVES = ("".join(f"<p>{line}</p>" for line in STORY[:3]), "".join(f"<p>{line}</p>" for line in STORY[3:]))
COLUMNS = "".join(f"<div class=row><div class=col><p>{line}</p></div></div>" for line in STORY)
ROWS = "".join(f"<tr><td>{line}</td></tr>" for line in STORY)
AD = "<div class=gap>شقق على البحر بالتقسيط المريح</div>"
MADE = {
    "paragraphs": f"<div>{HEAD}{story()}</div>",
    "elements without names": f"<div><div>{HEAD}</div><div><div>{story('div')}</div></div></div>",
    "hashed names": f"<div class=a1>{HEAD}<div class=b2>{story('div class=c3')}</div></div>",
    "breaks": f"<div>{HEAD}<div>{'<br><br>'.join(STORY)}</div></div>",
    "breaks in a cell": f"<table><tr><td>{HEAD}</td></tr><tr><td>{'<br><br>'.join(STORY)}</td></tr></table>",
    "a row a paragraph": f"<table><tr><td>{HEAD}</td></tr>{ROWS}</table>",
    "a frame a paragraph": f"<div>{HEAD}{COLUMNS}</div>",
    "halves made alike": f"<div>{HEAD}<div class=part1>{HALVES[0]}</div>{AD}<div class=part2>{HALVES[1]}</div></div>",
    "halves made otherwise": f"<div>{HEAD}<div class=one>{HALVES[0]}</div><div class=two>{HALVES[1]}</div></div>",
    "a form around all": f"<form action=x>{HEAD}<div>{story()}</div></form>",
    "an element that is called furniture": f"<div>{HEAD}<div class='read more'>{story()}</div></div>",
    "a headline that is a link": f"<div><h2><a href=/x>{TITLE}</a></h2><div>{story()}</div></div>",
}  # fmt: skip


@pytest.mark.parametrize("body", MADE.values(), ids=MADE)
def test_the_story_is_found_however_it_is_made(body):
    assert told(page(body)) == STORY
    assert told(page(body), "title") == (TITLE,)


def test_what_stands_right_below_the_headline_is_the_story_though_more_stands_elsewhere():
    about = (
        "<p>تأسست صحيفة المرسى قبل ثلاثين عاما على يد بحارة أرادوا أن يقرأوا أخبارهم بلغتهم.</p>"
        "<p>وتطبع اليوم في ثلاث مدن، وتوزع في المرافئ والمقاهي، ولها ملحق أسبوعي عن الصيد.</p>"
    )
    assert told(page(f"<div>{HEAD}<div><p>{STORY[0]}</p></div></div><div class=about>{about}</div>")) == STORY[:1]


def test_paragraphs_without_full_stops_outweigh_a_sentence_of_the_page():
    bare = tuple(line.rstrip(".") for line in STORY[:2])
    note = "<div class=z>نحفظ في جهازك ملفات صغيرة كي نعرف كم قارئا زارنا اليوم وماذا قرأ.</div>"
    assert told(page(f"<div>{HEAD}<div>{''.join(f'<p>{line}</p>' for line in bare)}</div></div>{note}")) == bare


def test_a_heading_right_above_the_first_paragraph_is_of_the_story():
    named = zip(("الباب الأول", "الباب الثاني"), (STORY[:2], STORY[2:4]), strict=True)
    parts = "".join(f"<section><h2>{name}</h2><p>{one}</p><p>{two}</p></section>" for name, (one, two) in named)
    assert told(page(f"<article>{HEAD}{parts}</article>"))[::3] == ("الباب الأول", "الباب الثاني")


def test_parts_that_a_program_calls_widgets_are_no_furniture():
    parts = "".join(
        f"<div class='x-widget-text'><div class='x-widget-container'><p>{line}</p></div></div>" for line in STORY
    )
    assert told(page(f"<body>{HEAD}{parts}</body>")) == STORY


def test_the_source_of_a_table_does_not_end_the_story():
    cells = "".join(f"<tr><td>السفن {at}</td><td>{at}</td></tr>" for at in range(2011, 2015))
    table = f"<div class=tbl><table>{cells}</table><p class=src>المصدر: وكالات</p></div>"
    ends = "".join(f"<p>{line}</p>" for line in STORY[2:])
    body = f"<div>{HEAD}<div><p>{STORY[0]}</p><p>{STORY[1]}</p>{table}{ends}</div></div>"
    assert [line for line in told(page(body)) if line in STORY] == list(STORY)
