"""How much of each outlet was read in each month."""

from datetime import date

import pytest

from mahdar.records import ArticleRow, MadeWith, coverage

READ_WITH = MadeWith("0.1.0", "2026.11")


def article(id_: str, outlet: str | None = "one.example", day: date | None = None, **more) -> ArticleRow:
    fields = {"url": None, "title": None, "published": None, "made_with": READ_WITH, "page_sha256": id_, "story": id_}
    return ArticleRow(article=id_, outlet=outlet, day=day, **(fields | more))


def test_pages_are_counted_by_outlet_and_month():
    found = coverage([
        article("1", day=date(2015, 7, 1), quotations=2),
        article("2", day=date(2015, 7, 31)),
        article("3", day=date(2015, 8, 1), encounters=1, acts=3),
        article("4", "two.example", day=date(2015, 7, 1), skipped="empty", made_with=None),
    ])  # fmt: skip
    assert [(row.outlet, row.month, row.pages, row.read, row.skipped, row.with_facts) for row in found] == [
        ("one.example", "2015-07", 2, 2, 0, 1),
        ("one.example", "2015-08", 1, 1, 0, 1),
        ("two.example", "2015-07", 1, 0, 1, 0),
    ]
    assert [(row.encounters, row.quotations, row.acts) for row in found] == [(0, 2, 0), (1, 0, 3), (0, 0, 0)]
    assert [row.made_with for row in found] == [(READ_WITH,), (READ_WITH,), ()]


@pytest.mark.parametrize(
    ("interval", "month"),
    [
        ({"not_before": date(2015, 7, 3), "not_after": date(2015, 7, 30)}, "2015-07"),
        ({"not_before": date(2015, 7, 3), "not_after": date(2015, 8, 1)}, None),
        ({"not_before": date(2015, 7, 3)}, None),
        ({"not_before": date(2015, 1, 1), "not_after": date(2015, 7, 9), "narrowed_from": date(2015, 7, 3)}, "2015-07"),
        ({}, None),
    ],
)  # fmt: skip
def test_an_undated_page_counts_in_a_month_only_where_all_its_days_lie_in_it(interval, month):
    (row,) = coverage([article("1", **interval)])
    assert (row.month, row.undated) == (month, 1)


def test_a_skipped_page_is_not_an_undated_one():
    (row,) = coverage([article("1", skipped="not-arabic")])
    assert (row.skipped, row.undated, row.read) == (1, 0, 0)


def test_pages_of_no_outlet_and_of_no_month_come_last_in_any_order_of_pages():
    pages = [article("1", None), article("2", day=date(2015, 7, 1)), article("3"), article("4", None, date(2016, 1, 1))]
    expected = [("one.example", "2015-07"), ("one.example", None), (None, "2016-01"), (None, None)]
    assert [(row.outlet, row.month) for row in coverage(pages)] == expected
    assert coverage(pages[::-1]) == coverage(pages)


def test_counts_are_numbers_and_not_truth_values():
    (row,) = coverage([article("1", skipped="empty")])
    assert [type(count) for count in (row.read, row.skipped, row.undated, row.with_facts)] == [int] * 4
