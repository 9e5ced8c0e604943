"""«وزير الخارجية» of nobody's state is that of the state whose press prints the article, if nothing says otherwise."""

from datetime import date

import pytest

from mahdar.findings.mentions import find
from mahdar.lexicon import lexicon
from mahdar.records import Dated
from mahdar.sentences import words_of

DAY = date(2015, 8, 5)


def meant(text, press=None):
    """The words of the nominal mentions and of the bodies, with whom they mean, where they mean somebody."""
    found = find(words_of(text, press=press), Dated(DAY, DAY), lexicon(), None)
    return {(mention.span.of(text), mention.entity) for mention in found.mentions}


MINISTER = "أكد وزير الخارجية في تصريح مساء أمس أن الباب لا يزال مفتوحا للحوار."
BOTH = "تحدث سيرغي لافروف وجون كيري إلى الصحافيين. "


@pytest.mark.parametrize(
    ("press", "person"),
    [("SAU", "adel-al-jubeir"), ("EGY", "sameh-shoukry"), ("TUN", "taieb-baccouche"), ("JOR", "nasser-judeh")],
)
def test_a_minister_of_no_state_is_that_of_the_press(press, person):
    assert ("وزير الخارجية", person) in meant(MINISTER, press)


def test_without_a_known_press_nobody_is_meant():
    assert ("وزير الخارجية", None) in meant(MINISTER)


@pytest.mark.parametrize(
    "text",
    [
        f"التقى وزير الخارجية الروسي سيرغي لافروف ووزير الخارجية الأمريكي جون كيري في فيينا. {MINISTER}",
        "أقام وزير الخارجية بدولة قطر مأدبة عشاء لضيوفه.",
        "أقام وزير الخارجية في قطر مأدبة عشاء لضيوفه.",
        "مثل الضيوف في الجلسة وزير الخارجية، عبدالرحمن بن خلفة، وألقى كلمة قصيرة.",
    ],
    ids=["others-have-the-role", "of-a-named-state", "in-a-named-state", "named-behind-a-comma"],
)
def test_a_minister_who_may_be_anothers_is_not_that_of_the_press(text):
    assert ("وزير الخارجية", "adel-al-jubeir") not in meant(text, "SAU")


def test_beside_a_guest_the_minister_of_the_press_is_the_one_without_a_state():
    text = (
        "أجرى وزير الخارجية عادل الجبير مباحثات مع وزير الخارجية الإيطالي باولو جينتيلوني في إيطاليا. "
        "وقال وزير الخارجية إن المباحثات كانت مثمرة."
    )
    assert ("وزير الخارجية", "adel-al-jubeir") in meant(text, "SAU")


def test_a_state_that_the_article_is_about_goes_before_the_press():
    text = "تواصل مصر جهودها، وتقول مصر إن الوقت ضيق. " + MINISTER
    assert ("وزير الخارجية", "sameh-shoukry") in meant(text, "SAU")


def test_a_body_without_a_state_belongs_to_the_press_where_the_article_points_at_none():
    text = "عقد مجلس الشورى جلسته العادية برئاسة نائب الرئيس."
    assert "consultative-assembly-of-saudi-arabia" in {entity for _, entity in meant(text, "SAU")}
    assert "consultative-assembly-of-saudi-arabia" not in {entity for _, entity in meant(text)}
    assert "consultative-assembly-of-saudi-arabia" not in {entity for _, entity in meant(text, "LBN")}


def test_the_kingdom_is_that_of_the_press_where_the_article_points_at_none():
    text = "وصل وفد الاتفاق إلى المملكة فجر اليوم."
    assert ("المملكة", "saudi-arabia") in meant(text, "SAU")
    assert ("المملكة", "jordan") in meant(text, "JOR")
    assert "المملكة" not in {words for words, _ in meant(text, "EGY")}
    assert "المملكة" not in {words for words, _ in meant(text)}


def test_the_kingdom_in_a_story_of_another_kingdom_is_that_one():
    text = "قالت البحرين إن البحرين ترفض ما جرى. وأضافت أن المملكة سترد."
    assert ("المملكة", "bahrain") in meant(text, "SAU")
