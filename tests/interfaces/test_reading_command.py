"""`mahdar read`: what it prints where, in which form, and with which exit status."""

import json
import re
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from tests.interfaces.documents import ENGLISH, documents

from mahdar.interfaces.cli.exits import HELP, Exit

ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")
ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.fixture
def archive(tmp_path, story):
    path = tmp_path / "archive.jsonl"
    rows = [{"id": f"p{n}", "text": story, "url": f"https://news.example/{n}", "published": None} for n in range(8)]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_page_for_people(program, page):
    run = program("read", page)
    shown = run.stdout.decode("utf-8")
    assert run.returncode == Exit.DONE
    assert run.stderr == b""
    assert "لقاءات واتصالات" in shown
    assert "\u2068سيرغي لافروف\u2069" in shown
    assert re.search(r"\[e[0-9a-f]+\]", shown)
    assert "\x1b" not in shown, "colours are for terminals"


def test_in_latin_letters_every_arabic_letter_stands_in_an_isolate(program, page):
    shown = program("read", "--latin", page).stdout.decode("utf-8")
    assert "Encounters" in shown
    assert "Sergey Lavrov" in shown
    assert ARABIC.search(shown)
    assert not ARABIC.search(ISOLATED.sub("", shown))


def test_nothing_a_page_holds_steers_the_terminal(program, tmp_path, story):
    path = tmp_path / "page.txt"
    evil = story.replace("الملف", "\x1b[31m\x1b]0;x\x07\u202eالملف\u2069\u2067").replace("الحرب", "الحرب\u2028\x9b2J\b")
    path.write_text(evil, encoding="utf-8")
    for options in ([], ["--latin"]):
        shown = program("read", *options, path).stdout.decode("utf-8")
        controls = {c for c in shown if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")} - {
            "\n",
            "\u2068",
            "\u2069",
        }
        assert not controls
        depth = 0
        for character in shown:
            depth += {"\u2068": 1, "\u2069": -1}.get(character, 0)
            assert depth in (0, 1)
            assert character != "\n" or depth == 0


def test_one_document(program, page, minutes):
    run = program("read", "--json", page)
    assert run.returncode == Exit.DONE
    assert json.loads(run.stdout) == minutes.to_json()


def test_several_documents_are_a_list(program, archive):
    found = json.loads(program("read", "--json", archive).stdout)
    assert [document["id"] for document in found] == [f"p{n}" for n in range(8)]


def test_a_stream_has_a_document_a_line_and_progress_is_apart(program, archive):
    run = program("read", "--jsonl", archive)
    assert [document["id"] for document in documents(run)] == [f"p{n}" for n in range(8)]
    assert re.fullmatch(r"8 pages in \d+\.\d s, \d+ a second\n", run.stderr.decode())


def test_standard_input_may_be_a_page_or_a_stream(program, page, archive):
    assert documents(program("read", "--jsonl", "-", stdin=page.read_bytes()))[0]["article"]["title"]
    assert len(documents(program("read", "--jsonl", "-", stdin=archive.read_bytes()))) == 8


def test_a_folder_is_read_in_the_order_of_names(program, tmp_path, story):
    for name in ("b.txt", "a.txt", "c/d.html", "ignored.pdf"):
        path = tmp_path / "pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(story.replace("فورا", f"فورا {name}"), encoding="utf-8")
    found = documents(program("read", "--jsonl", tmp_path / "pages"))
    assert [re.search(r"[abd]\.(txt|html)", d["article"]["text"]).group() for d in found] == [
        "a.txt",
        "b.txt",
        "d.html",
    ]


def test_address_and_date_go_with_a_single_page(program, page, tmp_path):
    run = program("read", "--json", page, "--url", "https://www.news.example/1", "--published", "2019-12-10")
    article = json.loads(run.stdout)["article"]
    assert article["url"] == "https://www.news.example/1"
    assert article["outlet"]["domain"] == "news.example"
    for arguments in (("--url", "https://x.example/", page, page), ("--published", "2019-12-10", tmp_path)):
        wrong = program("read", *arguments)
        assert wrong.returncode == Exit.WRONG_USE
        assert b"belongs to one page" in wrong.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "--no", "x"),
        ("read", "--json", "--jsonl", "x"),
        ("read", "--published", "10/12/2019", "x"),
        ("read", "--published", "2019-02-30", "x"),
        ("read", "--published", "2019-W50-2", "x"),
        ("explain",),
        ("raed", "x"),
    ],
)
def test_wrong_use_says_so(program, arguments):
    run = program(*arguments)
    assert run.returncode == Exit.WRONG_USE
    assert run.stdout + run.stderr
    assert b"Traceback" not in run.stderr


def test_exit_statuses(program, page, tmp_path):
    english = tmp_path / "english.txt"
    english.write_text(ENGLISH, encoding="utf-8")
    missing = tmp_path / "missing.txt"
    assert program("read", page).returncode == Exit.DONE == 0
    assert program("read", page, english).returncode == Exit.SOME_SKIPPED == 1
    assert program("read", page, missing).returncode == Exit.SOME_SKIPPED
    assert program("read", missing).returncode == Exit.WRONG_USE == 2
    assert program("read", english).returncode == Exit.NOTHING_FOUND == 3


def test_exit_statuses_are_told_in_help_and_readme(program):
    readme = Path(__file__).parents[2].joinpath("README.md").read_text(encoding="utf-8")
    for arguments in (("--help",), ("read", "--help"), ("explain", "--help"), ("lexicon", "--help")):
        run = program(*arguments, COLUMNS="500")
        assert run.returncode == Exit.DONE
        assert HELP in " ".join(run.stdout.decode("utf-8").split())
    for status in Exit:
        assert re.search(rf"^\| {status.value} \|", readme, re.MULTILINE), f"README: no row for status {status.value}"


def test_versions(program):
    assert re.fullmatch(rb"mahdar \d+\.\d+\.\d+, knowledge \d{4}\.\d+\n", program("--version").stdout)


def test_a_reader_that_stops_early_hears_nothing(archive):
    command = f"'{sys.executable}' -m mahdar read --jsonl '{archive}' '{archive}' '{archive}' | head -1"
    run = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert len(run.stdout.splitlines()) == 1
    assert run.stderr == b""


def test_an_interrupt_is_quiet(story):
    command = [sys.executable, "-m", "mahdar", "read", "--jsonl", "-"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(json.dumps({"text": story}).encode() + b"\n")
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["article"], "a document comes as soon as its page was read"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_one_sentence(page):
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "mahdar", "read", "--jsonl", str(page)]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert run.stderr == b"mahdar: no space left on device\n"
    assert run.returncode == Exit.WRONG_USE
