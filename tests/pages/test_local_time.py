"""What markup counts by another clock is told by the outlet's own."""

import pytest

from mahdar.lexicon.outlets import KnownOutlet
from mahdar.pages import article
from mahdar.pages.local_time import local_time, offset_of
from mahdar.records import Article, Page

STORY = (
    "استقبل وزير الخارجية في مكتبه صباحا سفير بلاد بعيدة، وتباحثا في فتح خط بحري بين المرفأين.",
    "وقال الوزير إن اللجنة المشتركة ستجتمع قبل نهاية الفصل، وإن الخبراء أنهوا رسم الخرائط.",
    "وشكر السفير مضيفه على حرارة الاستقبال، ودعاه إلى زيارة عاصمة بلاده في الربيع.",
)
HEADLINE = "خط بحري جديد على طاولة الوزير والسفير"


def read(url, stated=None, shown=None, given=None):
    """The article of a page at `url` whose markup states one time and whose date line shows another."""
    meta = f'<meta property="article:published_time" content="{stated}">' if stated else ""
    line = f'<div class="date">{shown}</div>' if shown else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    html = f"<html><head><title>{HEADLINE}</title>{meta}</head><body><h1>{HEADLINE}</h1>{line}{body}</body></html>"
    found = article(Page(content=html.encode(), url=url, published=given))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("2021-05-12T10:00:30Z", 0),
        ("2021-05-12T10:00:30.125+00:00", 0),
        ("2021-05-12T10:00+0300", 180),
        ("2021-05-12T10:00:00-05:30", -330),
        ("2021-05-12T10:00:00+03", 180),
        ("Wed, 12 May 2021 10:00:00 GMT", 0),
        ("Wed May 12 2021 10:00:00 GMT+0200 (EET)", 120),
        ("2021-05-12T10:00", None),
        ("2021-05-12", None),
        ("الأربعاء 12 مايو 2021 - 10:00 ص", None),
        (None, None),
    ],
)
def test_a_written_time_says_by_which_clock_it_counts(written, minutes):
    assert offset_of(written) == minutes


@pytest.mark.parametrize(
    ("url", "stated", "published"),
    [
        ("https://annahar.com/a", "2021-05-12T22:30:00Z", "2021-05-13T01:30"),  # summer in Beirut: three hours
        ("https://annahar.com/a", "2021-12-12T22:30:00Z", "2021-12-13T00:30"),  # winter: two
        ("https://amp.annahar.com/a", "2021-12-12T22:30:00+00:00", "2021-12-13T00:30"),
        ("https://www.alriyadh.com/a", "2021-05-12T19:00:00-04:00", "2021-05-13T02:00"),
        ("https://www.hespress.com/a", "2021-07-12T23:30:00Z", "2021-07-13T00:30"),  # Morocco is an hour ahead
        ("https://www.hespress.com/a", "2021-04-20T23:30:00Z", "2021-04-20T23:30"),  # but not in Ramadan
        ("https://www.ahram.org.eg/a", "2023-06-12T22:30:00Z", "2023-06-13T01:30"),  # summer time is back since 2023
        ("https://www.ahram.org.eg/a", "2022-06-12T22:30:00Z", "2022-06-13T00:30"),
        ("https://arabic.rt.com/a", "2021-05-12T22:30:00+03:00", "2021-05-12T19:30"),  # its pages show GMT
    ],
)
def test_a_time_of_another_clock_becomes_the_local_time_of_a_known_outlet(url, stated, published):
    assert read(url, stated).published == published


@pytest.mark.parametrize(
    ("url", "stated", "published"),
    [
        ("https://paper.example/a", "2021-05-12T22:30:00Z", "2021-05-12T22:30"),  # an unknown outlet
        ("https://alarabiya.net/a", "2021-05-12T22:30:00Z", "2021-05-12T22:30"),  # known, but not its clock
        ("https://annahar.com/a", "2021-05-12T22:30:00", "2021-05-12T22:30"),  # the markup names no clock
        ("https://annahar.com/a", "2021-05-12", "2021-05-12"),
        ("https://annahar.com/a", "2021-05-12T00:00:00Z", "2021-05-12T00:00"),  # a day of which no hour was known
        ("https://www.youm7.com/a", "2021-05-12T22:30:00Z", "2021-05-12T22:30"),  # calls its local hour UTC
        ("https://annahar.com/a", "2021-05-12T29:70:00Z", "2021-05-12T29:70"),  # no hour of any clock
    ],
)
def test_a_time_stays_as_it_is_where_nobody_knows_better(url, stated, published):
    assert read(url, stated).published == published


def test_the_hour_that_a_page_shows_goes_before_one_that_was_counted():
    assert read("https://annahar.com/a", "2021-05-12T22:30:00Z", "13 أيار 2021 - 01:31").published == "2021-05-13T01:31"
    assert read("https://annahar.com/a", "2021-05-12T22:30:00Z", "12 أيار 2021 - 22:30").published == "2021-05-12T22:30"


def test_the_day_that_a_page_shows_decides_whether_its_markup_lies():
    assert read("https://annahar.com/a", "2021-05-12T22:30:00Z", "13 أيار 2021").published == "2021-05-13T01:30"
    assert read("https://annahar.com/a", "2021-05-12T22:30:00Z", "12 أيار 2021").published == "2021-05-12T22:30"
    assert read("https://annahar.com/2021/05/12/a", "2021-05-12T22:30:00Z").published == "2021-05-12T22:30"
    assert read("https://annahar.com/2021/05/13/a", "2021-05-12T22:30:00Z").published == "2021-05-13T01:30"


def test_a_time_handed_over_with_its_clock_is_told_by_the_outlets_clock():
    assert read("https://annahar.com/a", given="2021-05-12T22:30:00Z").published == "2021-05-13T01:30"
    assert read("https://annahar.com/a", given="2021-05-12T22:30").published == "2021-05-12T22:30"
    assert read("https://paper.example/a", given="2021-05-12T22:30:00Z").published == "2021-05-12T22:30"


def test_a_clock_west_of_greenwich_goes_back_a_day():
    western = KnownOutlet("western", ("المهجر",), time_zone="America/New_York")
    assert local_time("2021-01-01T02:15", 0, western) == "2020-12-31T21:15"
