"""The pages of `examples/record`: a meeting announced, held and told of in two places, and one that was cancelled."""

from datetime import date
from pathlib import Path

import pytest

from mahdar.register.record import Record

PAGES = sorted((Path(__file__).resolve().parents[2] / "examples" / "record").iterdir())


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    with Record(tmp_path_factory.mktemp("record") / "mahdar.db", today=lambda: date(2026, 1, 15)) as record:
        assert record.add(PAGES) == {"new": len(PAGES)}
        yield record


@pytest.fixture(scope="module")
def entries(record):
    """By who took part."""
    return {frozenset(party.entity for party in row.entry.parties): row.entry for row in record.find()}


def test_seven_pages_tell_of_three_encounters(record, entries):
    assert (len(PAGES), len(record.find()), sorted(len(entry.reports) for entry in entries.values())) == (
        7,
        3,
        [1, 2, 5],
    )


def test_the_meeting_was_announced_and_held_on_one_day(entries):
    entry = entries[frozenset({"mohammad-javad-zarif", "sergey-lavrov"})]
    assert [(step.status, step.told) for step in entry.history] == [
        ("planned", date(2015, 6, 7)),
        ("held", date(2015, 6, 10)),
    ]
    assert (entry.first, entry.last, entry.place) == (date(2015, 6, 10), date(2015, 6, 10), "moscow")


def test_neither_a_wire_copy_nor_a_credit_of_agencies_is_a_further_source(entries):
    entry = entries[frozenset({"mohammad-javad-zarif", "sergey-lavrov"})]
    assert (len(entry.reports), entry.sources) == (5, 3)


def test_one_paper_has_another_town(entries):
    entry = entries[frozenset({"mohammad-javad-zarif", "sergey-lavrov"})]
    (place,) = [difference for difference in entry.differences if difference.field == "place"]
    assert {version.value: len(version.reports) for version in place.versions} == {"moscow": 4, "sochi": 1}


def test_the_other_meeting_was_cancelled(entries):
    entry = entries[frozenset({"mohammad-javad-zarif", "laurent-fabius"})]
    assert ([step.status for step in entry.history], entry.status) == (["planned", "cancelled"], "cancelled")


def test_the_page_without_a_date_was_written_in_the_week_before(record):
    (undated,) = [row.source for entry in record.find() for row in entry.reports if row.source.published is None]
    row = record.article(undated.article).row
    assert (row.narrowed_from, row.narrowed_until) == (date(2015, 6, 3), date(2015, 6, 9))


def test_a_meeting_that_was_held_is_shown_with_the_words_of_who_tells_it_as_held(record):
    told = {row.entry.status: row.telling.report.status for row in record.find()}
    assert told == {"held": "held", "cancelled": "cancelled"}


def test_a_report_of_an_undated_page_says_between_which_days_it_was_written(record):
    (undated,) = [row.source for entry in record.find() for row in entry.reports if row.source.published is None]
    assert (undated.narrowed_from, undated.narrowed_until) == (date(2015, 6, 3), date(2015, 6, 9))
