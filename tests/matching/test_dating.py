"""An undated article is dated by what others date, and dates nobody."""

from datetime import date

import pytest

from mahdar import read
from mahdar.lexicon import lexicon
from mahdar.matching import Rulings, entry_of, narrowed, reports_of

# The office of a minister bounds the time of writing; nothing else says when it was.
UNDATED = """مياه النيل على مائدة القاهرة وباريس
{sentence}
وكان وزير الخارجية المصري سامح شكري ونظيره الفرنسي جان إيف لودريان قد تحدثا طويلا عن القضية قبل أشهر.
"""
SUMMIT = """لافروف يلتقي بومبيو على هامش قمة هلسنكي
يلتقي الرئيسان الأميركي دونالد ترامب والروسي فلاديمير بوتين في هلسنكي، ويجتمع وزيرا خارجيتهما أيضا.
وجاء في بيان لوزارة الخارجية الروسية أن سيرغي لافروف سيرى مايك بومبيو على هامش قمة هلسنكي التي تلتئم الاثنين المقبل.
"""
AFTER = """بوتين وترامب في هلسنكي
17 تموز 2018
عقد الرئيس الروسي فلاديمير بوتين ونظيره الأميركي دونالد ترامب أمس الاثنين قمة في هلسنكي تناولت نزع السلاح.
"""


def minutes(text):
    return read(text).to_json()


def told(document, *others, cluster="e0"):
    """The first report of a document, with the entry that it makes with others, and that entry's reports."""
    first, *_ = reports_of(document, lexicon().world)
    members = [first, *others]
    return first, entry_of(cluster, members, {}, (), Rulings()), members


def undated(sentence):
    document = minutes(UNDATED.format(sentence=sentence))
    assert document["article"]["published"] is None
    return document


WHO = ("sameh-shoukry", "jean-yves-le-drian")
PLANNED = "يلتقي وزير الخارجية المصري سامح شكري نظيره الفرنسي جان إيف لودريان {when} في القاهرة."
HELD = "التقى وزير الخارجية المصري سامح شكري نظيره الفرنسي جان إيف لودريان {when} في القاهرة."


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        (PLANNED.format(when="الاثنين المقبل"), "2019-12-02", "2019-12-08"),
        (PLANNED.format(when="غدا"), "2019-12-08", "2019-12-08"),
        (HELD.format(when="أمس"), "2019-12-10", "2019-12-10"),
        # a page dated a day late says so too: the weekday counts
        (HELD.format(when="أمس الاثنين"), "2019-12-09", "2019-12-15"),
        (HELD.format(when="الاثنين الماضي"), "2019-12-10", "2019-12-16"),
        (HELD.format(when="اليوم"), "2019-12-09", "2019-12-09"),
    ],
)
def test_words_reckoned_from_the_day_of_writing_tell_that_day(report, sentence, first, last):
    document = undated(sentence)
    dated = report("e9", on="2019-12-10", who=WHO, date_="2019-12-09", place="cairo")
    found = narrowed(document, [told(document, dated)])
    assert found is not None
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))
    assert [day for _, day in found.means] == [date(2019, 12, 9)]
    assert found.entry == "e0"
    assert "2019-12-09" in found.because


def test_without_words_of_time_a_plan_was_told_no_later_than_the_day_and_what_was_held_no_earlier(report):
    dated = report("e9", on="2019-12-10", who=WHO, date_="2019-12-09", place="cairo")
    plan = undated("سيلتقي وزير الخارجية المصري سامح شكري نظيره الفرنسي جان إيف لودريان في القاهرة.")
    planned = report("e9", on="2019-12-01", status="planned", who=WHO, date_="2019-12-09", place="cairo")
    before = narrowed(plan, [told(plan, planned)])
    assert before is not None
    assert before.last == date(2019, 12, 9)
    assert before.first == date.fromisoformat(plan["article"]["dated"]["not_before"])
    assert "«" in before.because
    assert not before.means
    past = undated("التقى وزير الخارجية المصري سامح شكري نظيره الفرنسي جان إيف لودريان في القاهرة.")
    after = narrowed(past, [told(past, dated)])
    assert after is not None
    assert after.first == date(2019, 12, 9)
    assert after.last is None or after.last.isoformat() == past["article"]["dated"]["not_after"]


def test_words_that_cannot_mean_the_day_narrow_nothing(report):
    document = undated(PLANNED.format(when="الثلاثاء المقبل"))
    dated = report("e9", on="2019-12-10", who=WHO, date_="2019-12-09", place="cairo")
    assert narrowed(document, [told(document, dated)]) is None


def test_an_interval_that_the_article_s_own_reasons_exclude_is_not_given(report):
    document = undated(PLANNED.format(when="الاثنين المقبل"))  # Le Drian was minister from 2017 on
    dated = report("e9", on="2012-12-10", who=WHO, date_="2012-12-10", place="cairo")
    assert narrowed(document, [told(document, dated)]) is None


def test_two_encounters_that_exclude_one_another_narrow_nothing(report):
    document = undated(PLANNED.format(when="الاثنين المقبل"))
    one = report("e8", on="2019-12-10", who=WHO, date_="2019-12-09", place="cairo")
    other = report("e9", on="2019-11-10", who=WHO, date_="2019-11-04", place="cairo")
    assert narrowed(document, [told(document, one)]) is not None
    assert narrowed(document, [told(document, one), told(document, other, cluster="e1")]) is None


def test_only_articles_with_a_stated_date_date_others(report):
    document = undated(PLANNED.format(when="الاثنين المقبل"))
    itself_undated = report("e9", on=None, who=WHO, date_="2019-12-09", place="cairo")
    assert narrowed(document, [told(document, itself_undated)]) is None


def test_an_article_with_a_date_is_not_dated(report):
    document = minutes(AFTER)
    assert narrowed(document, [told(document)]) is None


def test_days_that_contradict_one_another_date_nothing(report):
    document = undated(PLANNED.format(when="الاثنين المقبل"))
    days = [
        report("e8", on="2019-12-12", who=WHO, date_="2019-12-09", when="الاثنين"),
        report("e9", on="2019-12-12", who=WHO, date_="2019-12-07", when="السبت"),
    ]
    assert narrowed(document, [told(document, *days)]) is None


def test_what_a_paper_tells_as_held_before_it_can_have_been_dates_nothing(report):
    document = undated(PLANNED.format(when="الاثنين المقبل"))
    misread = report("e9", on="2019-12-04", who=WHO, date_="2019-12-09", place="cairo")
    assert narrowed(document, [told(document, misread)]) is None


def test_an_entry_dated_to_the_month_dates_nothing(report):
    document = undated(PLANNED.format(when="الاثنين المقبل"))
    assert narrowed(document, [told(document, report("e9", on="2020-01-10", who=WHO, date_="2019-12"))]) is None


def test_the_sentence_that_tells_when_a_summit_is_dates_the_article_by_the_summit():
    document, after = minutes(SUMMIT), minutes(AFTER)
    heads = next(
        report
        for report in reports_of(document, lexicon().world)
        if {attendee.entity for attendee in report.attendees} == {"donald-trump", "vladimir-putin"}
    )
    members = [heads, *reports_of(after, lexicon().world)[:1]]
    found = narrowed(document, [(heads, entry_of("e0", members, {}, (), Rulings()), members)])
    assert found is not None
    assert (found.first, found.last) == (date(2018, 7, 9), date(2018, 7, 15))
    assert found.means == ((heads.id, date(2018, 7, 16)),)
    assert "«الاثنين المقبل»" in found.because
