"""`mahdar read https://…` and `mahdar add https://…`, with sites that the test starts."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.sources.fetching.sites import Answer, VirtualClock, site_of

from mahdar.interfaces import settings
from mahdar.interfaces.cli.exits import Exit
from mahdar.sources import pages_from
from mahdar.version import __version__

WITH_SITES = Path(__file__).parent / "with_sites.py"
ROOT = Path(__file__).parents[2]
HTML = {"Content-Type": "text/html; charset=windows-1256"}


@pytest.fixture
def paper(story):
    """A site with the story in an older encoding, under an Arabic address."""
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in story.splitlines()) + "</body></html>"
    pages = {
        "/%D8%AE%D8%A8%D8%B1": Answer(page.encode("windows-1256"), headers=HTML),
        "/moved": Answer(status=301, headers={"Location": "/خبر".encode().decode("latin-1")}),
        "/robots.txt": b"User-agent: *\nDisallow: /private",
        "/picture": Answer(b"\xff\xd8", headers={"Content-Type": "image/jpeg"}),
        "/lines": "".join(json.dumps({"text": story, "id": f"l{n}"}) + "\n" for n in range(2)).encode(),
    }
    site = site_of(pages, number="127.0.0.4", clock=VirtualClock())
    yield site
    site.close()


@pytest.fixture
def program(paper, tmp_path):
    """The program in a process of its own that knows the site as paper.example."""

    def run(*arguments, **environment):
        known = json.dumps({"paper.example": [paper.number, paper.port]})
        given = {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]), "MAHDAR_SETTINGS": os.devnull} | environment
        return subprocess.run(
            [sys.executable, WITH_SITES, known, *map(str, arguments)],
            capture_output=True,
            env=os.environ | given,  # noqa: TID251 - the child's own
            cwd=tmp_path,
            check=False,
            timeout=120,
        )

    return run


def test_an_address_is_read_like_a_page(program, minutes):
    run = program("read", "--json", "http://paper.example/moved")
    assert (run.returncode, run.stderr) == (Exit.DONE, b"")
    found = json.loads(run.stdout)
    assert found["article"]["url"] == "http://paper.example/%D8%AE%D8%A8%D8%B1"
    assert len(found["encounters"]) == len(minutes.to_json()["encounters"]) > 0


def test_addresses_and_paths_stand_beside_one_another_and_in_a_list(program, page, tmp_path, paper):
    names = tmp_path / "list.txt"
    names.write_text(f"\ufeffhttp://paper.example/خبر\n\n# not this one\n  {page}  \n", encoding="utf-8")
    run = program("read", "--jsonl", page, "-i", names)
    assert run.returncode == Exit.DONE, run.stderr.decode()
    assert len(run.stdout.splitlines()) == 3
    assert paper.paths == ["/robots.txt", "/%D8%AE%D8%A8%D8%B1"]


REFUSED = {
    "http://paper.example/private/1": "the site asks programs to stay away from this address (robots.txt)",
    "http://paper.example/none": "the server answers with the status 404",
    "http://paper.example/picture": "the answer is of the type image/jpeg, which has no text",
    "http://10.0.0.1/": "10.0.0.1 leads into a private network",
    "http://localhost/": "localhost is a name of a machine nearby, not of a site",
    "ftp://paper.example/": "only addresses that begin with https:// or http:// are asked",
    "https://paper.example:22/": "only ports 80 and 443 are asked, not 22",
}


def test_addresses_that_give_no_page_are_told_in_a_sentence_each_and_the_rest_is_read(program, page):
    run = program("read", "--jsonl", *REFUSED, page)
    told = run.stderr.decode("utf-8").splitlines()
    assert told == [f"{address}: {said}" for address, said in REFUSED.items()]
    assert (run.returncode, len(run.stdout.splitlines())) == (Exit.SOME_SKIPPED, 1)
    assert program("read", *REFUSED).returncode == Exit.NOTHING_FOUND


def test_an_address_is_added_to_a_record_once(program):
    first = program("add", "http://paper.example/moved", "--record", "r.db")
    assert first.returncode == Exit.DONE, first.stderr.decode()
    assert "1 new" in first.stdout.decode()
    assert "1 already there" in program("add", "http://paper.example/خبر", "--record", "r.db").stdout.decode()


def test_a_file_of_another_format_at_an_address_is_read_as_one(program):
    run = program("read", "--jsonl", "http://paper.example/lines")
    assert [json.loads(line)["id"] for line in run.stdout.splitlines()] == ["l0", "l1"]


def test_what_addresses_answer_is_kept_in_a_web_archive(program, tmp_path):
    run = program("read", "--json", "http://paper.example/moved", "--backup-dir", "kept")
    assert run.returncode == Exit.DONE, run.stderr.decode()
    (archive,) = (tmp_path / "kept").iterdir()
    (page,) = pages_from(archive)
    assert page.url == "http://paper.example/%D8%AE%D8%A8%D8%B1"
    again = program("read", "--json", archive)
    assert json.loads(again.stdout)["encounters"] == json.loads(run.stdout)["encounters"]


def test_a_list_that_is_not_there_and_a_command_without_a_page_are_wrong_use(program, tmp_path):
    run = program("read", "-i", "nowhere.txt")
    assert run.returncode == Exit.WRONG_USE
    assert "nowhere.txt: no such file or directory" in run.stderr.decode()
    (tmp_path / "empty.txt").write_text("# none\n")
    for command in ("read", "add"):
        run = program(command, "-i", "empty.txt")
        assert run.returncode == Exit.WRONG_USE
        assert "name a page" in run.stderr.decode()


def test_sites_are_told_whom_to_write_to(program, paper, tmp_path):
    program("read", "http://paper.example/none")
    program("read", "http://paper.example/none", MAHDAR_CONTACT="desk@press.example")
    named = tmp_path / "settings.toml"
    named.write_text('contact = "https://press.example/about"\n', encoding="utf-8")
    program("read", "http://paper.example/none", MAHDAR_SETTINGS=str(named))
    agents = [asked.headers["User-Agent"] for asked in paper.asked if asked.path == "/none"]
    told = ["", " (+desk@press.example)", " (+https://press.example/about)"]
    assert agents == [f"Mahdar/{__version__}{contact}" for contact in told]


@pytest.mark.parametrize("contact", ["me", "a b@c.example", "desk@press", "x@y.z)", "قسم@press.example", "a@b.c\nX: y"])
def test_what_is_no_contact_is_refused(contact, monkeypatch):
    monkeypatch.setenv("MAHDAR_CONTACT", contact)
    monkeypatch.setenv("MAHDAR_SETTINGS", os.devnull)
    with pytest.raises(settings.SettingsError, match="`contact` is to be an address of mail or web"):
        settings.contact()


def test_a_contact_that_is_none_ends_the_program_with_a_sentence(program):
    run = program("read", "http://paper.example/moved", MAHDAR_CONTACT="me")
    assert run.returncode == Exit.WRONG_USE
    assert run.stderr.decode("utf-8").startswith("`contact` is to be an address of mail or web")


def test_what_asks_again_and_again_needs_a_contact(monkeypatch):
    monkeypatch.setenv("MAHDAR_SETTINGS", os.devnull)
    monkeypatch.delenv("MAHDAR_CONTACT", raising=False)
    with pytest.raises(settings.SettingsError, match="set MAHDAR_CONTACT, or `contact` in"):
        settings.needed_contact()
    monkeypatch.setenv("MAHDAR_CONTACT", " desk@press.example ")
    assert settings.needed_contact() == "desk@press.example"
