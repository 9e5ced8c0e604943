"""`mahdar outlets`: what is known of papers, agencies and broadcasters, and what a user adds to it."""

import csv
import io
import json
from typing import get_args

import pytest

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.cli.labels import label
from mahdar.lexicon.schemas.outlets import OutletEntry

OWN = """shape: outlets/1
entries:
  - id: the-lighthouse
    names:
      - الفنار
    domains:
      - fanar.example
    country: LBN
    kind: daily
    time_zone: Asia/Beirut
"""
NAMESAKE = OWN.replace("الفنار", "الوطن")
PAGE = """<html><head><meta property="article:published_time" content="2021-05-12T22:30:00Z"></head><body>
<h1>خط بحري جديد على طاولة الوزير والسفير</h1>
<p>استقبل وزير الخارجية في مكتبه صباحا سفير بلاد بعيدة، وتباحثا في فتح خط بحري بين المرفأين.</p>
<p>وقال الوزير إن اللجنة المشتركة ستجتمع قبل نهاية الفصل، وإن الخبراء أنهوا رسم الخرائط.</p>
</body></html>"""


def listed(program, *arguments):
    run = program("outlets", *arguments, "--json")
    assert run.returncode == Exit.DONE, run.stderr.decode()
    return json.loads(run.stdout)


def test_all_outlets_are_listed_a_line_each(program):
    run = program("outlets", "--latin")
    lines = run.stdout.decode().splitlines()
    assert run.returncode == Exit.DONE
    assert len(lines) == len(listed(program)) >= 70
    assert any("Al-Ahram · daily · EGY · ahram.org.eg  [al-ahram]" in line for line in lines)


def test_they_are_chosen_by_state_and_kind(program):
    agencies = listed(program, "--country", "egy", "--kind", "agency")
    assert [outlet["id"] for outlet in agencies] == ["mena"]
    everywhere = listed(program, "--country", "none", "--kind", "daily")
    assert {outlet["country"] for outlet in everywhere} == {None}


@pytest.mark.parametrize(
    "query", ["ahram.org.eg", "https://gate.ahram.org.eg/News/1", "الأهرام", "Al Ahram", "al-ahram"]
)
def test_one_is_shown_with_all_that_is_known(program, query):
    run = program("outlets", query, "--latin")
    told = run.stdout.decode()
    assert run.returncode == Exit.DONE
    assert "clock: Africa/Cairo" in told
    assert "since: 1875" in told
    assert "owned by a state" in told


def test_namesakes_are_told_apart_by_their_states(program):
    bearers = listed(program, "الوطن")
    assert {"EGY", "SAU", "SYR", "QAT"} <= {outlet["country"] for outlet in bearers}


def test_json_lines_and_csv_say_the_same(program):
    one = json.loads(program("outlets", "spa", "--jsonl").stdout)
    (row,) = csv.DictReader(io.StringIO(program("outlets", "spa", "--csv").stdout.decode("utf-8-sig")))
    assert row["outlet"] == one["id"] == "spa"
    assert row["names"].split(";") == one["names"]
    assert one["credits"] == [{"agency": "spa", "where": ["dateline"]}]
    assert row["credits"] == "spa (dateline)"
    assert row["until"] == ""
    assert one["until"] is None


def test_nothing_found_is_told_and_has_its_status(program):
    run = program("outlets", "جريدة الفنار")
    assert run.returncode == Exit.NOTHING_FOUND
    assert run.stdout == b""
    assert b"no such outlet is known" in run.stderr
    assert program("outlets", "--kind", "gazette").returncode == Exit.WRONG_USE
    assert program("outlets", "--json", "--csv").returncode == Exit.WRONG_USE


def test_a_user_adds_an_outlet_and_its_clock_is_used(program, tmp_path):
    own, cache = tmp_path / "own", {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    own.mkdir()
    (own / "fanar.yaml").write_text(OWN, encoding="utf-8")
    shown = program("outlets", "fanar.example", "--lexicon", own, "--latin", **cache)
    assert "clock: Asia/Beirut" in shown.stdout.decode()
    page = tmp_path / "page.jsonl"
    page.write_text(json.dumps({"text": PAGE, "url": "https://www.fanar.example/1"}), encoding="utf-8")
    with_it = json.loads(program("read", "--jsonl", page, "--lexicon", own, **cache).stdout)["article"]
    without = json.loads(program("read", "--jsonl", page, **cache).stdout)["article"]
    assert (with_it["outlet"]["name"], with_it["published"]) == ("الفنار", "2021-05-13T01:30")
    assert (without["outlet"]["name"], without["published"]) == (None, "2021-05-12T22:30")


def test_a_users_outlet_that_shares_a_name_is_to_be_declared(program, tmp_path):
    (tmp_path / "watan.yaml").write_text(NAMESAKE, encoding="utf-8")
    run = program("lexicon", "check", "--lexicon", tmp_path)
    assert run.returncode == Exit.SOME_SKIPPED
    assert "declare it in a file of outlet-namesakes/1" in run.stdout.decode()


def values(field):
    """The closed list of what can stand in a field."""
    kinds = OutletEntry.model_fields[field].annotation
    return [value for part in get_args(kinds) for value in get_args(part)]


@pytest.mark.parametrize("key", [f"{field}-{value}" for field in ("kind", "months") for value in values(field)])
def test_every_kind_and_every_set_of_months_is_said_in_both_languages(key):
    assert any("\u0600" <= letter <= "\u06ff" for letter in label(key, latin=False))
    assert label(key, latin=True).isascii()
