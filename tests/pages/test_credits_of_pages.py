"""Who a story comes from, where the line that says so is worn."""

from mahdar.pages import article
from mahdar.records import Article, Page

STORY = (
    "غادر وفد بيروفي مقر المنظمة في لاهاي بعد أن سلم ملفا من تسعين صفحة عن الحدود البحرية مع جارته الجنوبية.\n"
    "وأوضح رئيس الوفد أن الملف يتضمن خرائط لم تنشر من قبل، بعضها مرسوم باليد."
)
RULES = "نرحب بالنقاش المفيد " + "وبكل رأي يحترم القراء والكتاب معا " * 8 + "."


def read(text):
    found = article(Page(content=text))
    assert isinstance(found, Article)
    return found


def test_buttons_before_a_byline_are_no_name():
    found = read(f"بيرو تسلم لاهاي ملف الحدود البحرية\nNext Previous عين اليوم – واس\n{STORY}")
    assert (found.title, found.agency, found.author) == ("بيرو تسلم لاهاي ملف الحدود البحرية", ("واس",), None)


def test_an_account_is_no_author():
    page = f'<html><head><meta name="author" content="admin_7"></head><body><p>{STORY}</p></body></html>'
    assert read(page).author is None


def test_a_dateline_behind_a_label_is_no_agency():
    page = f"بيرو تسلم لاهاي ملف الحدود البحرية\nالمصدر: أبوظبي - البيان\n{STORY}\nالتعليقات"
    assert read(page).agency == ()


def test_long_rules_for_readers_are_not_the_story():
    page = f"بيرو تسلم لاهاي ملف الحدود البحرية\n15 مارس 2016\n{STORY}\n{RULES}\nالتعليقات"
    found = read(page)
    assert "نرحب بالنقاش" not in found.text
    assert {piece.reason for piece in found.dropped} == {"date", "comments"}


def test_a_first_line_that_goes_on_is_no_headline():
    assert read(f"دان الوفد البيروفي نشر الخرائط القديمة قبل أوانها،\n{STORY}").title is None
