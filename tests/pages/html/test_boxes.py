"""Boxes within and below a story: what is dropped, and what only looks like a box."""

import pytest
from tests.pages.html.made_pages import STORY, TITLE, page, story, told

ONE, TWO, THREE, FOUR, FIVE = STORY


def within(box):
    return page(f"<div><h1>{TITLE}</h1><div><p>{ONE}</p><p>{TWO}</p>{box}<p>{THREE}</p><p>{FOUR}</p></div></div>")


FURNITURE = {
    "a line of no sentence": "<div class=x>شقق على البحر بالتقسيط المريح</div>",
    "a form": "<div class=q><p>كل صباح نختار لكم خمس قصص من البحر.</p><form><input><button>نعم</button></form></div>",
    "other stories": "<div class=q><h4>اقرأ أيضا</h4><p>عاد صيادو المنارة إلى البحر بعد انقطاع طويل.</p></div>",
    "an advertisement": "<div class=z><span>إعلان</span><br><p>سافر إلى الجزر بنصف السعر، واحجز الآن.</p></div>",
    "figures in a frame": "<table class=b><tr><th>المحضر في أرقام</th></tr><tr><td>تسع مواد</td></tr></table>",
    "a sentence pulled out": "<blockquote>الفقرة الخامسة من المحضر لا تشبه ما اتفق عليه الطرفان شفويا</blockquote>",
    "a whole sentence pulled out": "<aside class=y>ورد مندوب الجزر بأن النص وزع قبل أسبوع كامل</aside>",
    "hidden text": "<p style='display:none'>نص لا يراه أحد من القراء على شاشته.</p>",
}


@pytest.mark.parametrize("box", FURNITURE.values(), ids=FURNITURE)
def test_a_box_within_the_story_is_dropped(box):
    assert told(within(box)) == STORY[:4]


OF_THE_STORY = {
    "a heading": ("<h3>الفقرة الخامسة</h3>", "الفقرة الخامسة"),
    "a heading in a frame": ("<div class=h><h3>الفقرة الخامسة</h3></div>", "الفقرة الخامسة"),
    "a heading in bold": ("<p><strong>الفقرة الخامسة</strong></p>", "الفقرة الخامسة"),
    "a quotation": ("<blockquote><p>لن نوقع نصا لم نكتبه.</p></blockquote>", "لن نوقع نصا لم نكتبه."),
    "a list": ("<ul><li>فتح الممر أمام السفن</li><li>عودة الصيادين</li></ul>", "فتح الممر أمام السفن", "عودة الصيادين"),
    "a paragraph in a frame": ("<div class=w><p>ثم رفعت الجلسة حتى الصباح.</p></div>", "ثم رفعت الجلسة حتى الصباح."),
    "columns of figures": (
        "<table><tr><td>أسطول الجزر</td><td>مئة سفينة</td></tr><tr><td>أسطول البر</td><td>سفينتان</td></tr></table>",
        "أسطول الجزر", "مئة سفينة", "أسطول البر", "سفينتان",
    ),
}  # fmt: skip


@pytest.mark.parametrize("box", OF_THE_STORY.values(), ids=OF_THE_STORY)
def test_a_part_of_the_story_is_kept(box):
    assert told(within(box[0])) == (ONE, TWO, *box[1:], THREE, FOUR)


@pytest.mark.parametrize("frame", ["<div>{}{}</div>", "<div>{}</div>{}"], ids=["within", "below"])
def test_who_wrote_the_story_is_no_part_of_it(frame):
    box = "<div class=who><h4>نوال المرسي</h4><p>صحافية من المنارة تكتب عن البحر والحدود منذ عشرين عاما.</p></div>"
    assert told(page(f"<h1>{TITLE}</h1>{frame.format(story(), box)}")) == STORY


POINTS = ("1- فتح الممر أمام السفن الصغيرة", "2- عودة الصيادين إلى المرسى القديم", "3- لجنة تجتمع كل شهر")


@pytest.mark.parametrize("tag", ["p", "li"])
def test_points_at_the_end_of_a_story_are_kept(tag):
    points = "".join(f"<{tag}>{point}</{tag}>" for point in POINTS)
    points = f"<ol>{points}</ol>" if tag == "li" else points
    assert told(page(f"<h1>{TITLE}</h1><div><p>{ONE}</p><p>{TWO}</p>{points}</div>")) == (ONE, TWO, *POINTS)


def test_notes_below_the_story_are_kept():
    notes = ("1. محضر الجزر، المادة الخامسة، نسخة الوسطاء.", "2. حديث إلى إذاعة المنارة في السبت الماضي.")
    shown = "".join(f"<p>{note}</p>" for note in notes)
    assert told(page(f"<div><h1>{TITLE}</h1><div>{story()}</div><div class=notes>{shown}</div></div>")) == (
        *STORY,
        *notes,
    )
