"""Whose page it is: by its address, by its name; and what follows from knowing the outlet."""

import pytest

from mahdar.pages import article
from mahdar.pages.outlets import is_outlet, known_outlet, press_of
from mahdar.records import Article, Outlet, Page

STORY = """عنوان عن لقاء في ميناء قديم
التقى الوزيران على رصيف الميناء القديم، واتفقا على أن يعود الخبراء إلى الخرائط قبل نهاية الشهر.
وقال أحدهما للصحافيين إن الباقي من الخلاف قليل، وإن البحارة أدرى بالريح من كاتبي البيانات.
"""


def read(url=None, outlet=None, story=STORY):
    """The article of a page of text."""
    found = article(Page(content=story.encode(), url=url, outlet=outlet))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.elwatannews.com/news/1", "الوطن"),
        ("https://m.elwatannews.com/news/1", "الوطن"),
        ("https://arabic.cnn.com/2013/a", "سي إن إن عربية"),
        ("https://gate.ahram.org.eg/News/1", "الأهرام"),
        ("https://paper.example/1", None),
        ("https://notahram.org.eg/1", None),
    ],
)
def test_an_outlet_is_known_by_the_domain_of_its_address_and_those_below(url, name):
    assert read(url).outlet.name == name


def test_a_name_that_several_bear_is_nobodys_without_an_address():
    assert known_outlet(Outlet("الوطن", None)) is None
    assert known_outlet(Outlet("الوطن", "paper.example")) is None
    found = known_outlet(Outlet("الوطن", "alwatan.com.sa"))
    assert found is not None
    assert found.id == "al-watan-saudi"


def test_a_name_that_one_outlet_bears_is_enough():
    found = known_outlet(Outlet("اﻟﻤﺼﺮﻱ اليوم", None))
    assert found is not None
    assert found.id == "al-masry-al-youm"


def test_an_unknown_outlet_is_read_like_any_other():
    story = read("https://paper.example/1", outlet="الميناء")
    assert story.outlet == Outlet("الميناء", "paper.example")
    assert story.agency == ()


def test_an_agency_credits_itself_on_its_own_site():
    assert read("https://www.spa.gov.sa/1").agency == ("واس",)
    assert read("https://arabic.news.cn/1").agency == ("شينخوا",)
    assert read(outlet="وكالة الأنباء السعودية").agency == ("واس",)


def test_an_agency_that_takes_a_story_from_another_credits_that_one():
    borrowed = STORY.replace("التقى الوزيران", "طوكيو (رويترز) - التقى الوزيران")
    assert read("https://www.spa.gov.sa/1", story=borrowed).agency == ("رويترز",)


def test_a_paper_credits_nobody_where_it_names_nobody():
    assert read("https://www.okaz.com.sa/1").agency == ()


def test_a_ministry_that_publishes_is_no_outlet_that_a_line_of_a_page_names():
    assert read("https://www.mfa.gov.eg/1").outlet.name == "وزارة الخارجية المصرية"
    assert not is_outlet("وزارة الخارجية المصرية")


@pytest.mark.parametrize(
    ("outlet", "state"),
    [
        (Outlet(None, "gate.ahram.org.eg"), "EGY"),
        (Outlet("عكاظ", None), "SAU"),
        (Outlet("الجزيرة نت", "aljazeera.net"), None),  # writes for all Arab states
        (Outlet(None, "bbc.com"), None),  # writes for readers of other states
        (Outlet(None, "arabic.rt.com"), None),
        (Outlet("الوطن", None), None),
        (Outlet(None, "paper.example"), None),
    ],
)
def test_an_outlet_is_of_the_press_of_one_state_or_of_none(outlet, state):
    assert press_of(outlet) == state
