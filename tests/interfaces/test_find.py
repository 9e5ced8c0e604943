"""`mahdar find`, `quotes`, `acts`, `entry`, `article`, `timeline`, `people`: what they find, in every form."""

import csv
import io
import json
import subprocess
import sys

import pytest
from tests.interfaces.documents import documents

from mahdar.exports import ACTS, CHANGES, ENCOUNTERS, PEOPLE, QUOTATIONS, TIMELINE
from mahdar.interfaces.cli.exits import Exit

LISTS = {
    ("find",): ENCOUNTERS,
    ("find", "--changed-since", "2015"): CHANGES,
    ("quotes",): QUOTATIONS,
    ("acts",): ACTS,
    ("timeline", "روسيا", "USA"): TIMELINE,
    ("people", "لافروف"): PEOPLE,
}


@pytest.fixture
def ask(program, examples):
    """Asks the record of the example pages."""
    return lambda *arguments, **environment: program(*arguments, "--record", examples, **environment)


@pytest.fixture
def found(ask):
    """Which encounters a question finds: mode, status and sides of each."""

    def find(*question):
        rows = csv.DictReader(io.StringIO(ask("find", "--csv", *question).stdout.decode("utf-8")))
        return [f"{row['mode']} {row['status']} {row['sides']}" for row in rows]

    return find


MET, CALLED, CANCELLED = "meet held IRN;RUS", "call held RUS;USA", "meet cancelled FRA;IRN"
QUESTIONS = {
    (): [MET, CALLED, CANCELLED],
    ("موسكو",): [MET, CALLED, CANCELLED],
    ("geneva",): [CANCELLED],
    ("موسكو -كيري",): [MET, CANCELLED],
    ('"محمد جواد" سوتشي',): [MET],
    ("--who", "lavrov"): [MET, CALLED],
    ("--who", "لافروف", "--who", "ظريف"): [MET],
    ("--with-country", "فرنسا"): [CANCELLED],
    ("--with-country", "RUS", "--with-country", "USA"): [CALLED],
    ("--mode", "call"): [CALLED],
    ("--status", "cancelled", "--status", "held"): [MET, CALLED, CANCELLED],
    ("--since", "2015-06-12", "--until", "2015-06-12"): [CALLED],
    ("--since", "2015-06", "--until", "2015"): [MET, CALLED, CANCELLED],
    ("--about", "syria"): [MET, CALLED],
    ("--about", "العقوبات"): [MET],
    ("--place", "روسيا"): [MET],
    ("--outlet", "منارة الجنوب"): [MET],
    ("--contradicted",): [MET],
    ("--limit", "2"): [MET, CALLED],
}


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_a_question_finds_what_it_asks_for(found, question):
    assert found(*question) == QUESTIONS[question]


def test_one_meeting_in_many_papers_is_one_entry_with_its_course_and_what_papers_differ_on(ask):
    shown = ask("find", "--latin", "--with-country", "IRN", "--with-country", "RUS").stdout.decode("utf-8")
    lines = shown.splitlines()
    assert lines[0].startswith("meeting (held): Mohammad Javad Zarif, Sergey Lavrov · 2015-06-10 · Moscow · ")
    assert lines[1].strip() == "reports: 5, independent sources: 3"
    assert "  announced on 2015-06-07" in lines
    assert "  course: planned (2015-06-07) → held (2015-06-10)" in lines
    at = lines.index("  reports contradict one another on the place:")
    assert lines[at + 1].startswith("    Moscow · ")
    assert lines[at + 2] == "    Sochi · \u2068منارة الجنوب\u2069: \u2068سوتشي\u2069"
    assert sum(line.startswith("      \u2068") for line in lines) == 5, "each report has its words"
    assert " · no date, not before 2015-06-03, not after 2015-06-09 (planned): " in shown, (
        "a page without a date says so"
    )


def test_people_are_told_in_arabic_where_nothing_else_is_asked_for(ask):
    shown = ask("find", "--mode", "call").stdout.decode("utf-8")
    assert shown.startswith("اتصال (جرى): \u2068جون كيري\u2069، \u2068سيرغي لافروف\u2069 · \u20682015-06-12\u2069")
    assert "التقارير: 1، المصادر المستقلة: 1" in shown


@pytest.mark.parametrize("command", LISTS, ids=" ".join)
def test_every_list_comes_in_every_form(ask, command):
    table = LISTS[command]
    listed = json.loads(ask(*command, "--json").stdout)
    assert listed
    assert documents(ask(*command, "--jsonl")) == listed
    header, *rows = csv.reader(io.StringIO(ask(*command, "--csv").stdout.decode("utf-8")))
    assert header == list(table.header)
    assert len(rows) == len(listed)
    for options in ((), ("--latin",)):
        run = ask(*command, *options)
        assert (run.returncode, run.stderr) == (Exit.DONE, b"")
        assert run.stdout


@pytest.mark.parametrize("command", [("find",), ("people", "x")], ids=" ".join)
def test_a_list_has_one_form(ask, command):
    run = ask(*command, "--json", "--csv")
    assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
    assert b"choose one of --json, --jsonl and --csv" in run.stderr


NOTHING = {
    ("find", "زلزال"): "no encounter is like that",
    ("find", "--who", "Lavrof"): "Lavrof: not known; did you mean Sergey Lavrov",
    ("find", "--who", "كيري", "--who", "ظريف"): "no encounter is like that",
    ("find", "--place", "Atlantis"): "Atlantis: not known",
    ("find", "--changed-since", "2999"): "nothing has changed since 2999",
    ("quotes", "--by", "كيري", "--about", "زلزال"): "nobody says that",
    ("acts", "--from", "USA", "--to", "FRA"): "nobody did that",
    ("timeline", "USA", "FRA"): "nothing between these two",
    ("people", "Qwrtz"): "Qwrtz: not known",
    ("entry", "e0000000000f"): "the record has no fact of this id",
    ("article", "nowhere"): "nowhere: no article of the record has this id",
}


@pytest.mark.parametrize("command", NOTHING, ids=" ".join)
def test_where_nothing_is_found_one_line_says_so(ask, command):
    run = ask(*command)
    assert (run.returncode, run.stdout) == (Exit.NOTHING_FOUND, b"")
    assert NOTHING[command] in run.stderr.decode("utf-8")
    assert run.stderr.count(b"\n") == 1


def test_where_nothing_is_found_programs_get_an_empty_list(ask):
    assert json.loads(ask("find", "زلزال", "--json").stdout) == []
    assert ask("find", "زلزال", "--jsonl").stdout == b""
    assert ask("find", "زلزال", "--csv").stdout.decode("utf-8") == ",".join(ENCOUNTERS.header) + "\n"


WRONG = {
    ("find", "--since", "12.6.2015"): "write a day, a month or a year",
    ("find", "--until", "2015-13"): "write a day, a month or a year",
    ("find", "--mode", "dance"): "mode 'dance': there is meet, call, ",
    ("find", "--status", "done"): "status 'done': there is held, ",
    ("find", "--limit", "0"): "--limit",
    ("find", "--changed-since", "yesterday"): "write a day, a month or a year",
    ("find", "كيري", "--changed-since", "2015"): "--changed-since stands alone: leave words out",
    ("find", "--sure", "--changed-since", "2015"): "--changed-since stands alone: leave --sure out",
    ("quotes", "--kind", "loud"): "kind 'loud': there is direct, indirect",
    ("acts", "--type", "DANCE"): "type 'DANCE': there is ",
    ("timeline", "USA"): "OTHER",
    ("article", "--csv", "x"): "--csv",
}


@pytest.mark.parametrize("command", WRONG, ids=" ".join)
def test_a_wrong_question_is_told_in_a_sentence(ask, command):
    run = ask(*command, COLUMNS="500")
    assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
    assert WRONG[command] in run.stderr.decode("utf-8")
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize(
    "command",
    [("find",), ("status",), ("doctor",), ("people", "x"), ("export", "json"), ("judge", "--list"), ("reread",)],
)
def test_only_add_makes_a_record(program, tmp_path, command):
    record = tmp_path / "none.db"
    run = program(*command, "--record", record)
    assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
    assert run.stderr.decode("utf-8") == f"{record}: there is no record here; `mahdar add` makes one\n"
    assert not record.exists()


def test_what_is_no_record_is_told_in_a_sentence(program, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("not a record\n" * 100, encoding="utf-8")
    for place in (file, tmp_path, "oracle://x/y", "postgresql://somebody:secret@127.0.0.1:9/x"):
        run = program("find", "--record", place)
        assert (run.returncode, run.stdout) == (Exit.WRONG_USE, b"")
        assert run.stderr.count(b"\n") == 1
        assert b"secret" not in run.stderr
        assert b"Traceback" not in run.stderr
    assert file.read_text(encoding="utf-8").startswith("not a record")


def test_an_id_leads_to_its_entry_and_its_article(ask):
    entry = json.loads(ask("find", "--json", "--with-country", "IRN", "--with-country", "RUS").stdout)[0]
    for report in entry["reports"]:
        assert json.loads(ask("entry", report["id"], "--json").stdout) == entry
    undated = next(report for report in entry["reports"] if report["published"] is None)
    view = json.loads(ask("article", undated["id"], "--json").stdout)
    assert view["article"]["article"] == undated["article"]
    assert view["minutes"]["schema"] == "mahdar/1"
    assert view["entries"] == [entry]
    shown = ask("article", "--latin", undated["article"]).stdout.decode("utf-8")
    assert "No date; written: not before 2015-06-03, not after 2015-06-09" in shown
    assert f"[{entry['id']}]" in shown


def test_a_reader_that_stops_early_hears_nothing(examples):
    command = f"'{sys.executable}' -m mahdar quotes --jsonl --record '{examples}' | head -1"
    run = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert len(run.stdout.splitlines()) == 1
    assert run.stderr == b""


def test_days_that_nobody_states_are_called_likely_and_those_of_a_stated_month_are_not(program, tmp_path):
    lines = (
        {"text": f"{title}\n{sentence}", "url": f"https://one.example/{title}", "published": "2015-06-14"}
        for title, sentence in (
            ("لافروف يستقبل ظريف", "التقى وزير الخارجية الروسي سيرغي لافروف نظيره الإيراني محمد جواد ظريف في موسكو."),
            ("كيري وفابيوس", "التقى وزير الخارجية الأميركي جون كيري نظيره الفرنسي لوران فابيوس في مايو الماضي."),
        )
    )
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    program("add", tmp_path / "pages.jsonl", "--record", tmp_path / "days.db")
    shown = program("find", "--latin", "--record", tmp_path / "days.db").stdout.decode("utf-8")
    assert "no date, likely not before 2015-06-11, not after 2015-06-14" in shown
    assert "no date, not before 2015-05-01, not after 2015-05-31" in shown
