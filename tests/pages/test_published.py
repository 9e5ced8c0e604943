"""When a page was published: which of its dates holds, and which are told as passed over."""

import pytest

from mahdar.pages import article
from mahdar.records import Article, Page

HEADLINE = "لجنة القناطر تعود إلى طاولة الخبراء بعد شهرين"
STORY = (
    "عاد أعضاء لجنة القناطر صباحا إلى قاعة الخبراء في مبنى الوزارة، بعد غياب دام شهرين كاملين.",
    "وقال رئيس اللجنة إن الخرائط القديمة ما زالت صالحة، وإن أحدا لم يطلب سحبها من التداول.",
    "وينتظر أن ترفع اللجنة تقريرها إلى مجلس الوزراء قبل عطلة الصيف، على أن ينشر كاملا.",
)
OTHER = "مزارعو الوادي يحتفلون بموسم التمر"


def read(head="", below_title="", above_title="", foot="", url=None, title=HEADLINE):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    html = (
        f"<html><head><title>{title}</title>{head}</head><body>{above_title}"
        f"<article><h1>{HEADLINE}</h1>{below_title}{body}{foot}</article></body></html>"
    )
    found = article(Page(content=html.encode(), url=url))
    assert isinstance(found, Article)
    assert found.title == HEADLINE
    return found


def meta(time, name="article:published_time"):
    return f'<meta property="{name}" content="{time}">'


def json_ld(body):
    return f'<script type="application/ld+json">{body}</script>'


def node(time, headline=HEADLINE, kind="NewsArticle", extra=""):
    return f'{{"@type": "{kind}", "headline": "{headline}", "datePublished": "{time}"{extra}}}'


def test_a_moment_told_by_two_clocks_is_taken_by_the_outlets_own():
    found = read(meta("2018-03-04T20:30:00+02:00") + json_ld(node("2018-03-04T18:30:00Z")))
    assert found.published == "2018-03-04T20:30"
    assert [why.reason for why in found.dated.because] == [
        "the page's markup gives its date",
        "JSON-LD says 2018-03-04T18:30 UTC",
    ]


def test_a_line_of_the_story_tells_the_hour_that_the_markup_counts_by_utc():
    found = read(meta("2018-03-04T22:30:00Z"), "<div>الاثنين 5 آذار 2018 - 00:30</div>")
    assert found.published == "2018-03-05T00:30"


def test_a_day_in_the_markup_takes_its_hour_from_the_line():
    assert read(meta("2018-03-04"), "<h4>نشر في 4 مارس 2018 الساعة 17:05</h4>").published == "2018-03-04T17:05"


def test_a_time_by_utc_stays_where_no_clock_is_known():
    assert read(meta("2018-03-04T22:30:00Z")).published == "2018-03-04T22:30"


def test_the_node_of_another_story_dates_nothing():
    assert read(json_ld(f"[{node('2017-01-01T10:00:00Z', OTHER)}, {node('2018-03-04')}]")).published == "2018-03-04"
    assert read(json_ld(node("2017-01-01T10:00:00Z", OTHER))).published is None
    listed = f'{{"@type": "ItemList", "itemListElement": [{node("2017-01-01")}]}}'
    assert read(json_ld(listed)).published is None


def test_a_graph_is_searched_for_the_story():
    story = node("2018-03-04T20:30:00+02:00")
    graph = f'{{"@graph": [{{"@type": "Organization", "foundingDate": "1999-01-01"}}, {story}]}}'
    assert read(json_ld(graph)).published == "2018-03-04T20:30"


def test_a_wrapped_or_broken_script_still_tells_its_one_date():
    assert read(json_ld(f"//<![CDATA[\n{node('2018-03-04')}\n//]]>")).published == "2018-03-04"
    assert read(json_ld(node("2018-03-04")[:-1])).published == "2018-03-04"


def test_a_site_that_moved_stamps_its_stories_with_the_day_of_the_move():
    moved = json_ld(node("2021-09-01T03:00:00+0100"))
    assert read(moved, "<div>الأحد 4 مارس 2018 - 11:20</div>").published == "2018-03-04T11:20"
    assert read(moved, url="https://paper.example/2018/03/04/a").published == "2018-03-04"


def test_day_and_month_that_the_markup_swaps_are_put_right_by_line_and_address():
    swapped = json_ld(node("2018-04-03T14:05:00"))
    found = read(swapped, "<div>التاريخ: 03/04/2018</div>", url="https://paper.example/n/2018/4/3/77.html")
    assert found.published in ("2018-04-03", "2018-04-03T14:05")
    found = read(
        json_ld(node("2018-12-07T14:05:00")), "<div>12/07/2018</div>", url="https://paper.example/n/2018/7/12/7"
    )
    assert found.published == "2018-07-12T14:05"


def test_a_change_is_not_the_publication():
    line = "<div>آخر تحديث: 6 مارس 2018 - 09:15</div>"
    assert read(meta("2018-03-04T20:30:00"), line).published == "2018-03-04T20:30"
    assert read("", f"{line}<div>نشر: 4 مارس 2018 - 20:30</div>").published == "2018-03-04T20:30"
    assert (
        read("", "<div>آخر تحديث: 6 مارس 2018 - 09:15 | نشر: 4 مارس 2018 - 20:30</div>").published == "2018-03-04T20:30"
    )
    assert read("", line, url="https://paper.example/2018/03/04/a").published == "2018-03-04"
    assert read('<meta property="article:modified_time" content="2018-03-06T09:15:00Z">').published is None


def test_where_only_a_change_is_shown_it_is_taken():
    assert read("", "<div>آخر تحديث: 6 مارس 2018 - 09:15</div>").published == "2018-03-06T09:15"


@pytest.mark.parametrize(
    "above",
    [
        "<table><tr><td>الثلاثاء 6 مارس 2018</td></tr></table><ul><li>سياسة</li><li>أسواق</li></ul>",
        "<div>تاريخ الطباعة: 06/03/2018 10:51:22 ص</div>",
        "<div>القاهرة: الثلاثاء 6 مارس 2018 | آخر تحديث للموقع: 21:10</div><div>منوعات</div>",
    ],
)
def test_the_day_of_reading_or_printing_dates_nothing(above):
    assert read(above_title=f"<div>{above}</div>").published is None


def test_the_day_of_an_issue_dates_its_stories():
    above = "<div><p>الأحد 4 مارس 2018 - العدد 1204</p></div>"
    assert read(above_title=above).published == "2018-03-04"


def test_hours_ago_are_no_date():
    assert read("", "<time>منذ 3 ساعات</time>").published is None
    assert read("", '<time datetime="2018-03-04T20:30:00+02:00">منذ 3 ساعات</time>').published == "2018-03-04T20:30"


def test_other_stories_do_not_date_this_one():
    foot = (
        f'<h3>اقرأ أيضا</h3><ul><li><a href="/o">{OTHER}</a> <time datetime="2016-05-05">5 مايو 2016</time></li></ul>'
    )
    assert read(foot=foot).published is None


def test_microdata_counts_where_the_story_is():
    own, other = (f'<meta itemprop="datePublished" content="{time}">' for time in ("2018-03-04T20:30", "2016-05-05"))
    filler = "<div>" + "<span></span>" * 200 + "</div>"
    assert read(below_title=own, foot=filler + other).published == "2018-03-04T20:30"
    assert read(foot=filler + own).published == "2018-03-04T20:30"
    assert read(foot=filler + own + other).published is None


def test_an_attribute_below_the_headline_tells_the_time():
    assert read("", '<abbr class="published" title="2018-03-04T20:30:00Z">مساء</abbr>').published == "2018-03-04T20:30"
    assert read("", '<span data-time="1520188200">قبل قليل</span>').published == "2018-03-04T18:30"


def test_a_line_with_author_and_counters_beside_the_hour_is_the_storys():
    line = "<div>بواسطة المحرر العام للموقع الأحد 4 مارس 2018 الساعة 8:30 مساء 1,204 قراءة</div>"
    assert read("", line).published == "2018-03-04T20:30"


def test_a_node_that_bears_the_outlets_name_is_not_the_storys():
    default = json_ld(node("1996-01-15", "جريدة الضفاف"))
    line = "<div>الأحد 4 مارس 2018</div>"
    assert read(default, line, title=f"{HEADLINE} | جريدة الضفاف").published == "2018-03-04"


def test_a_line_in_the_storys_own_element_goes_before_one_above_it():
    lines = "<div>نقلت لكم الخبر<br>13-04-2011, 02:17 ص</div>"
    body = "<br>".join(STORY)
    html = (
        f"<title>{HEADLINE}</title><h1>{HEADLINE}</h1>{lines}<div>جريدة الضفاف: الثلاثاء 12 أبريل 2011<br>{body}</div>"
    )
    found = article(Page(content=f"<html><body>{html}</body></html>".encode()))
    assert found.published == "2011-04-12"


def test_a_line_below_the_story_in_its_own_element_dates_it():
    body = "<br>".join(STORY)
    html = f"<title>{HEADLINE}</title><h1>{HEADLINE}</h1><div>{body}<br>ن ح<br>06/05/2007 19:42</div>"
    found = article(Page(content=f"<html><body>{html}</body></html>".encode()))
    assert found.published == "2007-05-06T19:42"


def test_the_issue_of_another_paper_dates_nothing():
    above = "<div><p>العدد 412 من جريدة الضفاف</p><p>صدر بتاريخ 15 / 3 / 2006</p></div>"
    assert read(above_title=above).published is None


def test_the_number_of_an_issue_in_the_masthead_dates_its_stories():
    masthead = "<div><span>4 مارس 2018</span><br><span>السنة 54 العدد 19174</span></div>"
    menu = "<ul>" + "".join(f'<li><a href="/{at}">باب {at}</a></li>' for at in range(9)) + "</ul>"
    assert read(above_title=masthead + menu).published == "2018-03-04"
    assert read("", "<div>الأحد 5 مارس 2017</div>", masthead + menu).published == "2017-03-05"
