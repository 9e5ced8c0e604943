"""`mahdar judge` and `mahdar compare`: what a person decides holds, says who and why, and can be taken back."""

import csv
import io
import json
import re

import pytest
from tests.interfaces.documents import documents

from mahdar.interfaces.cli.exits import Exit

HELD, PLANNED, CALL = "ea310695df87", "ecd7bc67b8d9", "e516ae8d84d7"  # two reports of one meeting, and a call
BECAUSE = ("--because", "كما قالت الوزارتان")


@pytest.fixture
def ask(program, record):
    return lambda *arguments, **environment: program(*arguments, "--record", record, **environment)


@pytest.fixture
def judge(ask):
    """Decides something, as Salma."""
    return lambda *arguments: ask("judge", *arguments, *BECAUSE, MAHDAR_USER="سلمى")


def entry(ask, id_):
    return json.loads(ask("entry", id_, "--json").stdout)


def test_a_judgement_is_signed_and_told_with_what_it_comes_to(ask, judge):
    run = judge(HELD, "--set", "date=2015-06-09", "--set", "place=Sochi", "--latin")
    assert (run.returncode, run.stderr) == (Exit.DONE, b"")
    shown = run.stdout.decode("utf-8")
    assert "1. set the date: \u20682015-06-09\u2069" in shown
    assert "10. set the place: \u2068sochi\u2069" in shown, "each of the five reports is set right"
    assert "· 2015-06-09 · Sochi · " in shown.splitlines()[-1]
    changed = entry(ask, PLANNED)
    assert (changed["dates"]["first"], changed["place"]["entity"]) == ("2015-06-09", "sochi")
    assert (changed["judged"], len(changed["reports"])) == (["date", "place"], 5)
    (first, *_) = documents(ask("judge", "--list", "--jsonl"))
    assert (first["who"], first["because"], first["field"]) == ("سلمى", BECAUSE[1], "date")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", first["at"])


def test_an_entry_is_parted_and_joined_again_by_taking_the_judgement_back(ask, judge):
    before = ask("export", "json").stdout
    assert judge(HELD, "--not-same", PLANNED).returncode == Exit.DONE
    assert entry(ask, HELD)["id"] != entry(ask, PLANNED)["id"]
    assert judge("--undo", "1").returncode == Exit.DONE
    assert ask("export", "json").stdout == before


def test_two_entries_are_one_where_a_person_says_so(ask, judge):
    assert judge(HELD, "--same", CALL).returncode == Exit.DONE
    assert entry(ask, HELD)["id"] == entry(ask, CALL)["id"]
    assert len(entry(ask, HELD)["reports"]) == 6


def test_a_wrong_report_is_rejected_by_itself_or_behind_its_entry(ask, judge):
    for arguments in ((HELD, "--reject", PLANNED), (CALL, "--reject")):
        assert judge(*arguments).returncode == Exit.DONE
    assert [report["id"] for report in entry(ask, HELD)["reports"] if report["id"] == PLANNED] == []
    assert b"rejected" in ask("entry", CALL).stderr
    assert ask("find", "--mode", "call").returncode == Exit.NOTHING_FOUND


def test_an_entry_of_several_reports_is_rejected_only_where_that_is_said(ask, judge):
    run = judge(HELD, "--reject")
    assert run.returncode == Exit.WRONG_USE
    assert b"5 reports tell of this encounter: name the wrong one behind --reject, or all" in run.stderr
    assert judge(HELD, "--reject", "all").returncode == Exit.DONE
    assert ask("find", "--with-country", "IRN", "--with-country", "RUS").returncode == Exit.NOTHING_FOUND


def test_quotations_and_acts_are_rejected_by_their_ids(ask, judge):
    (act, *_) = documents(ask("acts", "--jsonl"))
    (quotation, *_) = documents(ask("quotes", "--jsonl"))
    for fact in (act, quotation):
        assert judge(fact["id"], "--reject").returncode == Exit.DONE
    assert act["id"] not in {each["id"] for each in documents(ask("acts", "--jsonl"))}
    assert quotation["id"] not in {each["id"] for each in documents(ask("quotes", "--jsonl"))}
    elsewhere = next(each["id"] for each in documents(ask("acts", "--jsonl", "--to", "FRA")))
    assert b"stands in no article that tells of" in judge(CALL, "--reject", elsewhere).stderr


def test_one_report_may_be_set_right_by_itself_and_leaves_its_entry_where_it_then_tells_of_another_day(ask, judge):
    assert judge(HELD, PLANNED, "--set", "date=2015-07-20").returncode == Exit.DONE
    assert entry(ask, PLANNED)["dates"]["first"] == "2015-07-20"
    assert len(entry(ask, HELD)["reports"]) == 4


def test_of_several_decisions_all_are_kept_or_none(ask, judge):
    run = judge(HELD, "--set", "place=Sochi", "--set", "weather=fair")
    assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
    assert ask("judge", "--list").returncode == Exit.NOTHING_FOUND


def test_judgements_are_a_table_too(ask, judge):
    judge(HELD, "--not-same", CALL)
    (row,) = csv.DictReader(io.StringIO(ask("judge", "--list", "--csv").stdout.decode("utf-8")))
    assert (row["verdict"], row["fact"], row["other"], row["who"]) == ("not-same", HELD, CALL, "سلمى")


WRONG = {
    (HELD, "--set", "date=2015-06-09"): "a judgement says why",
    (HELD, *BECAUSE): "choose one of --same, --not-same, --set, --reject, --undo and --list",
    (HELD, "--same", CALL, "--reject", *BECAUSE): "choose one of",
    ("--same", CALL, *BECAUSE): "--same needs an ENTRY",
    (HELD, "--undo", "1", *BECAUSE): "--undo takes the number of a judgement, and no ENTRY",
    ("--undo", "7", *BECAUSE): "there is no judgement 7",
    (HELD, CALL, "--same", CALL, *BECAUSE): "a second id goes with --reject and --set alone",
    (HELD, CALL, "--set", "date=2015", *BECAUSE): "e516ae8d84d7 is no report of ea310695df87",
    (HELD, "--set", "2015-06-09", *BECAUSE): "write FIELD=VALUE",
    (HELD, "--set", "weather=fair", *BECAUSE): "'weather' cannot be set",
    (HELD, "--set", "status=over", *BECAUSE): "write held, ongoing",
    (HELD, "--list"): "--list stands alone: leave ENTRY out",
}


@pytest.mark.parametrize("command", WRONG, ids=" ".join)
def test_what_cannot_be_decided_is_told_and_leaves_no_trace(ask, command):
    run = ask("judge", *command)
    assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
    assert WRONG[command] in run.stderr.decode("utf-8")
    assert ask("judge", "--list").returncode == Exit.NOTHING_FOUND


def test_why_two_reports_are_one_encounter_or_not_is_told_part_by_part(ask):
    same = json.loads(ask("compare", HELD, PLANNED, "--json").stdout)
    assert same["agreement"] == "same"
    assert same["score"] == pytest.approx(sum(part["points"] for part in same["parts"]))
    shown = ask("compare", HELD, CALL, "--latin").stdout.decode("utf-8")
    assert shown.startswith("different · score -")
    assert "alone keeps them apart" in shown
    assert ask("compare", HELD, "e0000000000f").returncode == Exit.NOTHING_FOUND
