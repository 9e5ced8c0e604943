"""Lines above a bare article: which of them is the headline, and what the others are."""

import pytest

from mahdar.pages import article
from mahdar.records import Article, Page

BODY = (
    "تسلم وزير خارجية مالطا في فاليتا رسالة من نظيره الكولومبي تقترح عقد لقاء ثلاثي على ظهر باخرة في عرض البحر.\n"
    "ولم يذكر الوزير المالطي من يكون الطرف الثالث، غير أنه وصف الاقتراح بأنه طريف وجاد في آن واحد."
)
MAIN = "مالطا تتسلم اقتراحا كولومبيا بلقاء ثلاثي على ظهر باخرة"
SIDE = "أسعار الفستق تعاود الصعود"


def kinds(*lines, body=BODY):
    """The kind of each line above the body."""
    found = article(Page(content="\n".join([*lines, body])))
    assert isinstance(found, Article)
    assert found.text == "\n".join([*filter(None, lines), body])
    return [section.kind for section in found.sections][: len(list(filter(None, lines)))]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ([MAIN], ["title"]),
        ([MAIN, ""], ["title"]),
        ([SIDE, MAIN], ["kicker", "title"]),
        ([SIDE, "البحث عن طرف ثالث", MAIN, ""], ["kicker", "kicker", "title"]),
        (["عربي ودولي", MAIN], ["kicker", "title"]),
        (["عاجل", MAIN], ["paragraph", "title"]),
        (["خاص", MAIN], ["paragraph", "title"]),
        (["فاليتا - وكالات", MAIN], ["paragraph", "title"]),
        ([MAIN, "الوزيران في صورة قديمة"], ["title", "heading"]),
        ([MAIN, "بي بي سي نيوز، فاليتا"], ["title", "heading"]),
        ([MAIN, "نص الرسالة كما وزعتها السفارة الكولومبية في فاليتا:"], ["title", "lead"]),
        ([MAIN, "", "البحر يجمع ثلاثة وزراء على مائدة واحدة"], ["title", "heading"]),
        (["«لا أحد يعرف من هو الطرف الثالث»"], ["title"]),
        (["باخرة في عرض البحر تجمع ثلاثة وزراء!"], ["title"]),
        (["من هو الطرف الثالث على ظهر الباخرة؟"], ["title"]),
        (["باخرة في عرض البحر.."], ["title"]),
    ],
)
def test_the_lines_above_a_story(lines, wanted):
    assert kinds(*lines) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "طهران – عواصم – ش – وكالات", "عمان - بترا", "باريس ـ المغرب اليوم", "القاهرة - من هالة الشماع",
        "واشنطن، لندن - أ ف ب، رويترز", "الرياض: «الشرق الأوسط»", "Next Previous عين اليوم – واس",
        "بي بي سي - شمالي النرويج",
    ],
)  # fmt: skip
def test_a_line_that_names_origins_only_is_no_headline(line):
    assert "title" not in kinds(line)


def test_several_short_stories_have_their_series_name_as_headline():
    second = f"فاليتا تستعد لموسم السفن\n{BODY}"
    assert kinds("أخبار قصيرة", MAIN, body=f"{BODY}\n{second}")[:1] == ["title"]
    assert kinds("أخبار قصيرة", MAIN) == ["kicker", "title"]


def test_a_newspapers_name_in_a_bare_press_review_is_kept():
    assert kinds(MAIN, body=f"{BODY}\nالمدينة\n{BODY}") == ["title"]
