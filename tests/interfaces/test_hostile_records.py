"""Whatever stands in a page, what a record shows of it steers no terminal, turns no line over, and is exact as data."""

import csv
import io
import json
import unicodedata

import pytest
from tests.interfaces.conftest import DAILY
from tests.interfaces.documents import documents

from mahdar.interfaces.cli.exits import Exit

TITLE = "=cmd|'/C calc'!A0 \x1b[31m\u202eلافروف\u2069\u2067 وظريف \x07في \x9b2Jموسكو"
COMMANDS = [
    ("find",),
    ("quotes",),
    ("acts",),
    ("timeline", "RUS", "IRN"),
    ("find", "--changed-since", "2015"),
    ("status",),
]


@pytest.fixture(scope="module")
def hostile(program, tmp_path_factory):
    """A record of two pages whose headline, outlet, address and words would all like to do something."""
    record = tmp_path_factory.mktemp("hostile") / "mahdar.db"
    text = DAILY.format(number=1, day=10).replace("لافروف وظريف يبحثان الملف السوري في موسكو", TITLE, 1)
    text = text.replace("المشاورات", "المشاورات\x1b]0;x\x07\u202e\u2066=1+1")
    rows = [
        {
            "text": text,
            "outlet": "=HYPERLINK(1)\x1b[2J\u202e",
            "url": f"https://news.example/{n}?\u202e\x1b[1m",
            "id": f"-{n}",
        }
        for n in range(2)
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows).encode()
    assert program("add", "-", "--record", record, stdin=lines).returncode == Exit.DONE
    return record


def steering(shown):
    return {c for c in shown if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")} - {"\n", "\u2068", "\u2069"}


def balanced(shown):
    """Whether every isolate is closed on its own line, and none holds another."""
    return all(
        line.count("\u2068") == line.count("\u2069") and "\u2068" not in part
        for line in shown.splitlines()
        for piece in line.split("\u2068")[1:]
        for part in [piece.partition("\u2069")[0]]
    )


@pytest.mark.parametrize("latin", [(), ("--latin",)], ids=["arabic", "latin"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_that_is_shown_steers_the_terminal(program, hostile, command, latin):
    run = program(*command, *latin, "--record", hostile)
    assert run.returncode == Exit.DONE
    shown = run.stdout.decode("utf-8")
    assert not steering(shown)
    assert balanced(shown)


def test_an_article_is_shown_harmlessly_and_errors_about_it_are(program, hostile):
    (article, _) = {
        r["article"] for e in documents(program("find", "--jsonl", "--record", hostile)) for r in e["reports"]
    }
    for arguments in (("article", article), ("article", "\x1b[31m\u202eنص"), ("find", "--who", "\x1b[31m\u202eنص")):
        run = program(*arguments, "--record", hostile)
        assert not steering((run.stdout + run.stderr).decode("utf-8"))


def test_data_has_what_the_page_has_even_where_a_spreadsheet_would_take_it_for_a_formula(program, hostile):
    rows = list(csv.DictReader(io.StringIO(program("quotes", "--csv", "--record", hostile).stdout.decode("utf-8"))))
    listed = json.loads(program("quotes", "--json", "--record", hostile).stdout)
    assert [row["title"] for row in rows] == [each["title"] for each in listed]
    assert rows[0]["title"].startswith("=cmd|'/C calc'!A0")


QUERIES = [
    "' OR 1=1 --",
    '"',
    '"unclosed',
    "-",
    "--",
    "*",
    "NEAR(a b)",
    "a:b",
    "(",
    "\x00",
    "%_",
    "موسكو'; DROP TABLE articles; --",
]


@pytest.mark.parametrize("query", QUERIES)
def test_any_string_is_a_question_and_none_is_a_command(program, hostile, query):
    asked = query.replace("\x00", "\ufffd")  # no command line can hold it
    run = program("find", "--record", hostile, "--", asked)
    assert run.returncode in (Exit.DONE, Exit.NOTHING_FOUND)
    assert b"Traceback" not in run.stderr
    assert len(documents(program("find", "--jsonl", "--record", hostile))) == 1
