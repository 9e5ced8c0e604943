"""`mahdar.Record`: a record in Python, with the day, the time and the name from the settings."""

import re
from pathlib import Path

import pytest
from tests.interfaces.conftest import EXAMPLES, PAGES

import mahdar
from mahdar.interfaces import settings
from mahdar.register.errors import RecordError


@pytest.fixture
def record(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for variable in ("MAHDAR_RECORD", "MAHDAR_USER"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("MAHDAR_SETTINGS", "/dev/null")
    with mahdar.Record("sqlite:///x.db") as opened:
        yield opened


def test_paths_and_pages_are_added_and_found(record):
    pages = sorted(EXAMPLES.iterdir())
    assert record.add(pages[:3]) == {"new": 3}
    assert record.add([page.read_bytes() for page in pages]) == {"new": 4, "known": 3}
    assert Path("x.db").exists()
    (first, *_) = record.find(who="لافروف", with_country=["RUS", "ايران"])
    assert len(first.reports) == 5
    assert [row.id for row in record.quotes(by="ظريف", limit=2)] == [row.id for row in record.quotes(by="ظريف")][:2]
    assert list(record.each_act()) == list(record.acts())


def test_a_folder_an_archive_and_a_single_page_are_added_too(record, archive):
    assert record.add(EXAMPLES) == {"new": 7}
    assert record.add([archive, EXAMPLES]) == {"new": PAGES, "known": 7}
    assert record.add((EXAMPLES / "3-held.txt").read_text(encoding="utf-8")) == {"known": 1}


def test_a_path_that_gives_no_page_is_an_error_with_a_sentence(record):
    with pytest.raises(ValueError, match=r"missing\.txt: no such file or folder"):
        record.add([Path("missing.txt")])


def test_a_judgement_is_signed_by_whoever_is_logged_in_unless_the_settings_say_otherwise(record, monkeypatch, tmp_path):
    record.add(sorted(EXAMPLES.iterdir())[:1])
    id_ = record.find()[0].entry.id
    named = tmp_path / "settings.toml"
    named.write_text('user = "نور"\n', encoding="utf-8")
    by = [record.judge("set", id_, field="place", value="geneva", because="x").who]
    monkeypatch.setenv("MAHDAR_SETTINGS", str(named))
    by += [record.judge("set", id_, field="place", value="geneva", because="x").who]
    monkeypatch.setenv("MAHDAR_USER", "سلمى")
    last = record.judge("set", id_, field="place", value="geneva", because="x")
    assert [*by[1:], last.who] == ["نور", "سلمى"]
    assert by[0] == settings.getpass.getuser()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", last.at)
    assert record.judge("undo", undoes=last.number, who="x", at="2020-01-01T00:00:00Z", because="x").who == "x"


def test_what_is_asked_wrongly_is_an_error_with_a_sentence(record):
    with pytest.raises(RecordError, match="write a day"):
        record.find(since="yesterday")


def test_where_no_record_is_named_the_settings_or_the_working_folder_have_it(record, monkeypatch, tmp_path):
    with mahdar.Record() as opened:
        assert opened.store.place == "mahdar.db"
    monkeypatch.setenv("MAHDAR_RECORD", str(tmp_path / "named.db"))
    with mahdar.Record() as opened:
        assert opened.store.place == str(tmp_path / "named.db")


def test_a_setting_that_is_no_text_is_told(record, monkeypatch, tmp_path):
    broken = tmp_path / "settings.toml"
    broken.write_text("record = 7\n", encoding="utf-8")
    monkeypatch.setenv("MAHDAR_SETTINGS", str(broken))
    with pytest.raises(settings.SettingsError, match="`record` is to be a text"):
        mahdar.Record()
