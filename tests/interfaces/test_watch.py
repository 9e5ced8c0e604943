"""`mahdar feeds` and `mahdar watch`, the program itself on a press of loopback hosts."""

import json
import os
import subprocess
import sys

import pytest
from tests.interfaces.documents import documents
from tests.register.ready import ROOT, surroundings
from tests.register.watching.press import Answer, Press, article, moment, rss

from mahdar.interfaces.cli.exits import Exit
from mahdar.interfaces.watching import folder_of_pages
from mahdar.store import StoreError, open_store

SETTINGS = {"MAHDAR_SETTINGS": os.devnull, "MAHDAR_CONTACT": "mailto:desk@example.org", "MAHDAR_RECORD": ""}


@pytest.fixture
def press():
    press = Press()
    yield press
    press.close()


@pytest.fixture
def mahdar(press, tmp_path):
    """The program, with the press for the web and a record of its own."""

    def run(*arguments, **environment):
        command = [sys.executable, "-m", "tests.interfaces.loopback_program", str(press.port), "0.01", *arguments]
        return subprocess.run(
            [*map(str, command), "--record", str(tmp_path / "r.db")], capture_output=True, check=False, timeout=120,
            cwd=ROOT, env=surroundings(**(SETTINGS | environment)),
        )  # fmt: skip

    return run


@pytest.fixture
def paper(press):
    """An outlet with three articles of this month in a feed, a front page and a robots.txt that name it."""
    entries = [(f"http://paper.example/{number}", f"خبر {number}", moment(2, 9, number)) for number in range(3)]
    for number in range(3):
        press.answers[f"paper.example/{number}"] = article("paper", number)
    press.answers["paper.example/feed"] = rss(entries, etag='"1"')
    links = '<html><head><link rel="alternate" type="application/rss+xml" title="الأخبار" href="/feed"></head></html>'
    press.answers["paper.example/"] = Answer(links.encode(), headers={"Content-Type": "text/html"})
    robots = b"User-agent: *\nAllow: /\nSitemap: http://paper.example/news.xml\n"
    press.answers["paper.example/robots.txt"] = Answer(robots, headers={"Content-Type": "text/plain"})
    return "http://paper.example/feed"


def said(run):
    return run.stderr.decode("utf-8")


def test_a_feed_is_added_watched_listed_and_removed(mahdar, paper, press, tmp_path):
    run = mahdar("feeds", "add", paper, "--outlet", "صحيفة الورق", "--every", "2h", "--since", "2026-02-01")
    assert (run.returncode, run.stdout) == (Exit.DONE, b"http://paper.example/feed\n"), said(run)
    assert said(run) == "feed with 3 entries\n"
    run = mahdar("watch", "--once")
    assert run.returncode == Exit.DONE, said(run)
    assert "http://paper.example/feed: 3 new" in said(run)
    assert "3 articles added" in said(run)
    assert list((tmp_path / "r.db-pages").glob("*.warc.gz"))
    (row,) = json.loads(mahdar("feeds", "list", "--json").stdout)
    assert (row["kind"], row["outlet"], row["every"], row["failures"]) == ("feed", "صحيفة الورق", 120, 0)
    assert row["items"] == {"all": 3, "articles": 3, "waiting": 0, "failed": 0, "elsewhere": 0}
    shown = mahdar("feeds", "list", "--latin").stdout.decode("utf-8")
    assert "addresses: 3, in the record: 3" in shown
    (entry,) = documents(mahdar("find", "--jsonl"))
    assert {report["published"] for report in entry["reports"]} == {"2026-03-02"}
    assert mahdar("feeds", "remove", "https://www.paper.example/feed/").returncode == Exit.DONE
    assert mahdar("watch", "--once").returncode == Exit.NOTHING_FOUND
    assert mahdar("doctor").returncode == Exit.DONE
    assert press.counted()["paper.example/feed"] == 2
    assert all(press.counted()[f"paper.example/{number}"] == 1 for number in range(3))


def test_a_front_page_shows_the_feeds_that_its_site_names(mahdar, paper):
    run = mahdar("feeds", "add", "http://paper.example")
    assert run.returncode == Exit.NOTHING_FOUND
    assert [line.split()[0] for line in run.stdout.decode("utf-8").splitlines()] == [
        "http://paper.example/feed", "http://paper.example/news.xml"
    ]  # fmt: skip
    assert json.loads(mahdar("feeds", "list", "--json").stdout) == []


def test_without_a_contact_nobody_is_asked(mahdar, paper, press):
    run = mahdar("feeds", "add", paper, "--no-check", MAHDAR_CONTACT="")
    assert run.returncode == Exit.DONE
    run = mahdar("watch", "--once", MAHDAR_CONTACT="")
    assert run.returncode == Exit.WRONG_USE
    assert "MAHDAR_CONTACT" in said(run)
    assert press.asked == []


def test_what_is_wrong_with_a_feed_is_said(mahdar, paper, press):
    for name in ("feed", "gone", "page", "elsewhere"):
        assert mahdar("feeds", "add", f"http://paper.example/{name}", "--no-check").returncode == Exit.DONE
    press.answers["paper.example/page"] = press.answers["paper.example/"]
    press.answers["paper.example/elsewhere"] = rss([("http://other.example/1", "خبر", None)])
    run = mahdar("feeds", "check")
    assert run.returncode == Exit.SOME_SKIPPED, said(run)
    faults = run.stdout.decode("utf-8").splitlines()
    assert len(faults) == 3
    assert "--host" in faults[0]
    assert "404" in faults[1]
    assert "a web page" in faults[2]
    assert mahdar("feeds", "check", paper).returncode == Exit.DONE
    assert mahdar("feeds", "check", "http://paper.example/unknown").returncode == Exit.NOTHING_FOUND
    assert press.counted("paper.example/1") == {}


def test_what_is_no_period_no_day_and_no_address_is_refused(mahdar, tmp_path):
    for wrong in (["--every", "often"], ["--since", "lately"], ["--every", "0m"], ["--every", "30d"]):
        assert mahdar("feeds", "add", "http://paper.example/feed", "--no-check", *wrong).returncode == Exit.WRONG_USE
    for address in ("ftp://paper.example/", "nothing at all", "http://user:secret@paper.example/"):
        assert mahdar("feeds", "add", address, "--no-check").returncode == Exit.WRONG_USE
    assert mahdar("feeds", "remove", "http://paper.example/").returncode == Exit.NOTHING_FOUND


def test_pages_lie_beside_a_record_in_a_file_and_where_the_user_says_of_one_on_a_server(record_url, tmp_path):
    store = open_store(record_url, create=False)
    assert folder_of_pages(store, tmp_path / "kept") == tmp_path / "kept"
    if record_url.startswith("postgresql"):
        with pytest.raises(StoreError, match="--warc DIR"):
            folder_of_pages(store, None)
    else:
        assert str(folder_of_pages(store, None)) == f"{record_url}-pages"
    store.close()
