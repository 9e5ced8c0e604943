"""The times of an article as records."""

from datetime import date

from mahdar.findings.times import find
from mahdar.records import Section
from mahdar.text import Span, folded

TEXT = "زيارة المصنع\nزار الوزير المصنع أمس، ويعود الشهر المقبل\nحقوق النشر عام 2023"


def test_times_are_records_with_a_rule():
    found, unknown = find(folded(TEXT), (), date(2020, 3, 4))
    assert [(time.span.of(TEXT), time.value) for time in found] == [
        ("أمس", "2020-03-03"), ("الشهر المقبل", "2020-04"), ("عام 2023", "2023"),
    ]  # fmt: skip
    assert [time.evidence.rule for time in found] == ["times/relative-day", "times/unit", "times/year-word"]
    assert unknown == []


def test_without_a_day_they_are_unresolved_with_the_reason():
    found, unknown = times = find(folded(TEXT), (), None)
    assert [time.value for time in found] == [None, None, "2023"]
    assert [time.value for time in times.resolved] == ["2023"]
    assert [(left.span.of(TEXT), left.kind, left.reason) for left in unknown] == [
        ("أمس", "time", "yesterday: the article's day is not known"),
        ("الشهر المقبل", "time", "next month: the article's day is not known"),
    ]


def test_what_is_outside_the_sections_is_left():
    story = Section(Span(0, TEXT.rindex("\n")), "paragraph", Span(0, 0))
    found, _ = find(folded(TEXT), (story,), date(2020, 3, 4))
    assert [time.value for time in found] == ["2020-03-03", "2020-04"]


def test_a_year_of_two_calendars_is_unresolved():
    _, unknown = find(folded("تأسس النادي عام 1436"), (), date(2020, 3, 4))
    assert [left.reason for left in unknown] == ["1436: a year that two calendars have"]
