"""Meetings that many papers tell of in their own words become one entry each, and none becomes part of another."""

import random
from datetime import date
from itertools import pairwise

import pytest
from tests.register.meetings import EXPECTED, SEEDS, article_names, called, meetings, pages

from mahdar.reading import read_page
from mahdar.register.preparing import Reading
from mahdar.register.record import Record

TODAY = date(2026, 1, 15)
ORDERS = ("as named", "backwards", "shuffled")
READ: dict[str, Reading] = {}


@pytest.fixture(scope="module", params=["own pages", "with the seeds"])
def present(request):
    """The pages that are there: the project's own, or with the five saved ones that the project began with."""
    if request.param == "with the seeds" and not SEEDS.is_dir():
        pytest.skip("the saved pages are not here: they lie in ../shared/seeds, outside of the project")
    return pages(seeds=request.param == "with the seeds")


@pytest.fixture(scope="module")
def record(present, tmp_path_factory):
    with filled(tmp_path_factory.mktemp("record") / "mahdar.db", [ordered(present, "as named")]) as record:
        yield record


@pytest.fixture(scope="module")
def entries(record, present):
    """The record's entries by the names that the sheet gives them."""
    return named(record, present)


def ordered(present, order):
    names = sorted(present, reverse=order == "backwards")
    if order == "shuffled":
        random.Random(3).shuffle(names)
    return [reading(name, present[name]) for name in names]


def reading(name, page):
    """Each page is read once for all tests."""
    if name not in READ:
        READ[name] = Reading(page, read_page(page))
    return READ[name]


def filled(where, batches):
    record = Record(where, today=lambda: TODAY)
    for batch in batches:
        record.add(batch)
    return record


def named(record, present):
    expected, names = meetings(present), article_names(present)
    return {called(row, names, expected): row for row in record.find()}


def exported(record):
    return "".join(record.export_json())


def test_every_report_falls_into_its_entry_and_none_into_another(entries, present):
    assert sorted(entries) == sorted(meetings(present))


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("by", ["in one go", "one by one"])
def test_the_order_of_adding_leaves_no_trace(record, present, order, by, tmp_path):
    all_of_them = ordered(present, order)
    batches = [[one] for one in all_of_them] if by == "one by one" else [all_of_them]
    with filled(tmp_path / "mahdar.db", batches) as other:
        assert sorted(named(other, present)) == sorted(meetings(present))
        assert exported(other) == exported(record)


def test_both_databases_give_the_same(record, present, record_url):
    with filled(record_url, [ordered(present, "shuffled")]) as other:
        assert exported(other) == exported(record)
        assert [row.entry for row in other.find(words="باريس")] == [row.entry for row in record.find(words="باريس")]


def test_adding_again_changes_nothing(record, present):
    before = exported(record)
    assert set(record.add(ordered(present, "backwards"))) == {"known"}
    assert exported(record) == before


def test_an_entry_has_the_status_the_day_and_the_place_that_its_reports_give_it(entries, present):
    for name, meeting in meetings(present).items():
        entry, said = entries[name].entry, meeting.said
        day = entry.first if entry.dated and entry.first == entry.last else None
        assert (name, entry.mode, entry.status, day, entry.place) == (
            name, said["mode"], said["status"], said["day"], said["place"]
        )  # fmt: skip


def test_an_entry_went_through_the_statuses_that_were_told(entries, present):
    for name, meeting in meetings(present).items():
        if "history" in meeting.said:
            assert (name, [step.status for step in entries[name].entry.history]) == (name, meeting.said["history"])


def test_an_announced_meeting_that_was_held_is_one_entry_whose_status_moved(entries):
    entry = entries["Lavrov and Pompeo in Washington"].entry
    assert entry.history[0].told == entry.announced == date(2019, 12, 9)
    assert all(one.told <= other.told for one, other in pairwise(entry.history))
    assert not entry.contradicted


def test_sources_are_counted_apart_from_reports(entries, present):
    which = "all" if any(name[:3].isdigit() for name in present) else "here"
    for name, meeting in meetings(present).items():
        entry = entries[name].entry
        assert (name, len(entry.reports), entry.sources) == (
            name, len(meeting.tellings), meeting.said["sources"][which]
        )  # fmt: skip


def test_the_wire_copy_is_one_story_with_what_it_was_copied_from(record, present):
    names = article_names(present)
    story = {names[row.source.article]: row.source.story for entry in record.find() for row in entry.reports}
    copies = {"paris-2020-dispatch.txt", "paris-2020-copy.html"}
    assert len({story[name] for name in copies}) == 1
    assert len(set(story.values())) == len(story) - 1


def test_a_contradiction_is_shown_with_the_words_of_both_papers(entries, present):
    contradicted = {name: row for name, row in entries.items() if row.entry.contradicted}
    assert sorted(contradicted) == ["Kerry and Lavrov in Paris"]
    (difference,) = [one for one in contradicted["Kerry and Lavrov in Paris"].entry.differences if one.contradicts]
    assert difference.field == "place"
    assert sorted(version.value for version in difference.versions) == ["geneva", "paris"]
    words = {version.value: version.words for version in difference.versions}
    assert "جنيف" in words["geneva"]
    assert "باريس" in words["paris"]


def test_two_states_that_may_be_either_meeting_wait_for_a_person(entries):
    row = entries["two states in Helsinki, which may be either meeting there"]
    either = {entries[name].entry.id for name in ("Trump and Putin in Helsinki", "Pompeo and Lavrov in Helsinki")}
    assert {doubt.entry for doubt in row.entry.doubts} == either
    assert all(doubt.because for doubt in row.entry.doubts)


def test_an_article_without_a_date_is_dated_by_what_it_tells_of(record, present):
    ids = {name: id_ for id_, name in article_names(present).items()}
    for name, said in EXPECTED["dated"].items():
        if name in present:
            row = record.article(ids[name]).row
            first, last = said["within"]
            assert (name, first <= row.narrowed_from <= said["written"] <= row.narrowed_until <= last) == (name, True)
            assert row.narrowed_because
            assert row.narrowed_by in {entry.entry.id for entry in record.find()}


def test_an_article_with_a_date_keeps_it(record, present):
    for id_, name in article_names(present).items():
        row = record.article(id_).row
        assert (row.published is None) == (name in EXPECTED["dated"])
        assert row.published is None or row.narrowed_from is None
