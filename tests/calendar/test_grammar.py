"""The grammar as a whole: offsets, order, sentences, the clock."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.calendar import interval, times

VOCABULARY = (
    "اليوم أمس غداً الثلاثاء يوم 10 31 2014 كانون الأول آذار/ مارس الماضي المقبل الشهر هذا عام من في و27 هـ 1436 رمضان"
    " قال سيلتقي الوزير . ، ( ) - \n 16/07/2018 أول آخر قبل بعد يومين الليلة نفسه الأسبوع خمسة والعشرين"
)
WORDS = st.lists(st.sampled_from(VOCABULARY.split(" ")), max_size=14)
CLOCKS = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)))


@given(WORDS.map(" ".join), CLOCKS)
def test_times_are_words_of_the_text_and_values_are_dates(text, on):
    for time in times(text, on):
        words = text[time.start : time.end]
        assert words
        assert words == words.strip()
        assert "\n" not in words
        assert time.evidence.span == (time.start, time.end)
        if time.value and time.value not in ("9999", "9999-12", "9999-12-31", "9999-W52"):
            interval(time.value)


@given(st.text(max_size=60), CLOCKS)
def test_any_text_is_read(text, on):
    assert all(0 <= time.start < time.end <= len(text) for time in times(text, on))


def test_without_a_clock_relative_times_have_no_value():
    found = times("وصل أمس ويغادر في 12 مايو 2019", None)
    assert [(time.value, time.relative) for time in found] == [(None, True), ("2019-05-12", False)]


def test_a_time_does_not_reach_over_a_line():
    found = times("عاد في 10\nمايو 2019 عام مطير", date(2019, 6, 1))
    assert [time.value for time in found] == ["2019-05"]


def test_the_tense_of_another_sentence_does_not_count():
    text = "سيصل الوفد قريبا. زار الوزير المدينة الأحد"
    assert [time.value for time in times(text, date(2020, 3, 4))] == ["2020-03-01"]


def test_a_weekday_that_disagrees_says_why():
    [time] = times("التقى الوزيران اليوم الثلاثاء", date(2014, 10, 15))
    assert (time.value, time.expression) == ("2014-10-14", "today, Tuesday")
    assert "the weekday decides" in time.evidence.note
    assert "weekday.tuesday" in time.evidence.knowledge


@pytest.mark.parametrize(
    ("text", "on", "value"),
    [
        ("يزور المدينة الأحد", date(2020, 3, 4), "2020-03-08"),
        ("زار المدينة الأحد", date(2020, 3, 4), "2020-03-01"),
        ("يعمل هناك منذ الأحد", date(2020, 3, 4), "2020-03-01"),
        ("الأحد", date(2020, 3, 4), "2020-03-01"),
        ("الجمعة", date(2020, 3, 4), "2020-03-06"),
    ],
)
def test_weekdays_by_tense(text, on, value):
    assert [time.value for time in times(text, on)] == [value]


def test_that_day_is_reckoned_from_the_time_named_before():
    found = times("بدأ الحوار في 12 مايو 2019 واستؤنف في اليوم التالي ثم في الشهر نفسه", date(2020, 3, 4))
    assert [time.value for time in found] == ["2019-05-12", "2019-05-13", "2019-05"]


def test_the_edge_of_a_month_is_kept_apart():
    [time] = times("يصل في أواخر الشهر الحالي", date(2020, 3, 4))
    assert (time.value, time.edge, time.expression) == ("2020-03", "late", "late this month")


@pytest.mark.parametrize("text", ["سأزورك بعد شهر", "شهر", "من عام إلى عام", "قبل أسبوع من العيد"])
def test_a_question_without_a_day_gets_none(text):
    assert [time.value for time in times(text, date(2020, 3, 31)) if time.unit == "day"] == []


def test_a_date_by_itself_is_of_the_clocks_year():
    assert [time.value for time in times("اليوم الثالث من أكتوبر", date(2020, 2, 3))] == ["2020-10-03"]


def test_what_was_asked_later_this_month_is_one_expression():
    text = "نلتقي في وقت لاحق من هذا الشهر"
    assert [(text[time.start : time.end], time.edge) for time in times(text, date(2020, 2, 3))] == [
        ("لاحق من هذا الشهر", "later")
    ]


def test_the_same_year_and_the_same_month_are_those_named_before():
    text = "خلال 2012 وضع الأساس ثم شيد في أيلول من نفس العام وافتتح في 5 آذار من العام التالي وأغلق في 28 من ذات الشهر"
    assert [time.value for time in times(text, date(2020, 3, 4))] == ["2012", "2012-09", "2013-03-05", "2013-03-28"]


def test_a_half_of_a_month_is_in_the_month():
    text = "تنعقد الدورة في النصف الثاني من الشهر الجاري ثم في الثلث الأول من شهر أيلول 2020 كما أعلنت اللجنة"
    found = times(text, date(2020, 3, 4))
    assert [(time.value, time.edge) for time in found] == [("2020-03", "in part of"), ("2020-09", "in part of")]
    assert [text[time.start : time.end] for time in found] == ["الشهر الجاري", "شهر أيلول 2020"]
