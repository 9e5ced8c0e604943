"""Putting pages in: once is enough, what is skipped is kept with its reason, a changed page is a version."""

import os
import signal
from dataclasses import replace

import pytest
from tests.register import ready

from mahdar import read
from mahdar.reading.processes import starting
from mahdar.records import Page
from mahdar.register import adding
from mahdar.register.errors import NothingFoundError
from mahdar.register.preparing import Reading


def _outcomes(record, pages, **options):
    return [(added.origin, added.outcome) for added in record.adding(pages, **options)]


def _entries(record, **question):
    return [row.entry for row in record.find(**question)]


def test_each_page_is_told_with_what_became_of_it(record, pages):
    assert _outcomes(record, pages.values()) == [("held.txt", "new"), ("planned.txt", "new"), ("other.txt", "new")]


def test_adding_again_adds_nothing(opened, pages):
    first, second = opened(), opened()
    first.add(pages.values())
    before = "".join(first.export_json())
    assert second.add(pages.values()) == {"known": 3}
    assert "".join(second.export_json()) == before


def test_a_page_that_comes_twice_at_once_is_new_once(record, pages):
    assert [outcome for _, outcome in _outcomes(record, [pages["held"], pages["held"]])] == ["new", "known"]


def test_what_was_read_elsewhere_is_not_read_again(record, pages):
    page = pages["held"]

    def never(_):
        raise AssertionError

    assert record.add([Reading(page, read(page))], read=never) == {"new": 1}


def test_paths_texts_and_bytes_are_pages_too(record, pages, tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(pages["other"].content, encoding="utf-8")
    assert record.add([path, pages["held"].content, pages["planned"].content.encode()]) == {"new": 3}


def test_a_page_that_gives_no_minutes_is_kept_with_its_reason_and_not_read_again(record):
    page = Page(content="Nothing to read here, in any Arabic.", origin="english.txt")
    (added,) = record.adding([page])
    assert added.outcome == "skipped"
    assert added.detail.startswith("not-arabic: ")
    (again,) = record.adding([page])
    assert (again.outcome, again.detail) == ("known", added.detail)
    assert record.status().skipped == 1


def test_a_skipped_page_is_not_read_again_by_what_skipped_it(record):
    record.add([Page(content="Nothing to read here, in any Arabic.", origin="english.txt")])

    def never(_):
        raise AssertionError

    assert list(record.reread(read=never)) == []
    (again,) = record.reread(everything=True)
    assert (again.changed, again.skipped[:11]) == (False, "not-arabic:")
    assert list(record.reread(read=never)) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_other_processes_give_the_same_record(pages, jobs, tmp_path):
    english = Page(content="Nothing to read here, in any Arabic.", origin="english.txt")
    given = [*pages.values(), english, Reading(pages["held"], read(pages["held"])), pages["other"]]
    with ready.opened(tmp_path / "here.db") as here, ready.opened(tmp_path / "there.db") as there:
        told = list(here.adding(given))
        assert list(there.adding(given, jobs=ready.means(jobs))) == told
        assert [each.outcome for each in told] == ["new", "new", "new", "skipped", "known", "known"]
        assert ready.content(here, tmp_path / "here") == ready.content(there, tmp_path / "there")
        assert list(here.reread(everything=True)) == list(there.reread(everything=True, jobs=ready.means(jobs)))
        assert ready.content(here, tmp_path / "here") == ready.content(there, tmp_path / "there")


def test_a_page_that_kills_its_reader_is_kept_with_the_reason(pages, tmp_path, monkeypatch):
    monkeypatch.setattr(starting, "can_fork", lambda: True)

    def fatal(page):
        return os.kill(os.getpid(), signal.SIGKILL) if page.origin == "held.txt" else read(page)

    with ready.opened(tmp_path / "r.db") as record:
        told = list(record.adding(pages.values(), read=fatal, jobs=ready.means(1)))
        assert [each.outcome for each in told] == ["skipped", "new", "new"]
        assert "the process that read it was killed" in told[0].detail
        (again,) = [each for each in record.reread(everything=True, jobs=ready.means(1)) if each.skipped or each.come]
        assert (again.article, again.skipped) == (told[0].article, None)
        assert record.status().skipped == 0


def test_pages_that_are_large_together_go_into_several_transactions(record, pages, monkeypatch):
    monkeypatch.setattr(adding, "HEAVY", 1000)
    shown = [(added.origin, record.status().articles) for added in record.adding(pages.values())]
    assert shown == [("held.txt", 1), ("planned.txt", 2), ("other.txt", 3)]


def test_a_page_that_changed_at_its_address_is_a_version_and_not_a_second_report(record, pages):
    page = pages["held"]
    later = replace(page, content=page.content.replace("في سوريا.", "في اليمن.").replace("10 حزيران", "11 حزيران"))
    later = replace(later, content=later.content.replace("الأربعاء", "الخميس"))
    assert _outcomes(record, [page, later]) == [("held.txt", "version"), ("held.txt", "version")]
    (entry,) = _entries(record)
    assert len(entry.reports) == 1
    assert entry.first.day == 11


@pytest.mark.parametrize("turned", [False, True])
def test_which_version_counts_does_not_depend_on_which_came_first(record, pages, turned):
    page = pages["held"]
    later = replace(page, content=page.content.replace("10 حزيران", "11 حزيران").replace("الأربعاء", "الخميس"))
    for each in (later, page) if turned else (page, later):
        record.add([each])
    (entry,) = _entries(record)
    assert entry.first.day == 11


def test_a_fact_of_a_version_that_counts_no_more_says_so(record, pages):
    page = pages["held"]
    record.add([page])
    (old,) = _entries(record)
    record.add([replace(page, content=page.content.replace("10 حزيران", "11 حزيران").replace("الأربعاء", "الخميس"))])
    with pytest.raises(NothingFoundError, match="another version"):
        record.entry(old.id)


def test_announced_and_held_are_one_entry_whose_status_moved(record, pages):
    record.add([pages["planned"], pages["held"]])
    (entry,) = _entries(record)
    assert (entry.status, entry.first.isoformat(), entry.announced.isoformat()) == ("held", "2015-06-10", "2015-06-09")
    assert [step.status for step in entry.history] == ["planned", "held"]
    assert all(record.entry(report).entry == entry for report in entry.reports)


def test_what_moved_since_a_day_is_told(record, pages):
    record.add([pages["planned"]])
    record.add([pages["held"]])
    changes = {(row.kind, row.before, row.after) for row in record.changed("2026-01-05")}
    assert ("status", "planned", "held") in changes
    assert len(record.changed("2026-01-06")) == 0
