"""A watch that is stopped or killed at any moment: nothing is lost, and nothing is fetched a second time.

The one thing that is asked for again is a page whose transfer was cut before its record in the archive was whole; these
are counted apart, and each of them is shown to be one.
"""

import os
import signal
import subprocess
import sys
import time
from random import Random

import pytest
from tests.register.ready import ROOT, surroundings
from tests.register.watching.press import Press, article, moment, rss

from mahdar.interfaces.cli.exits import Exit
from mahdar.register.watching import FeedWish, WarcFolder, add_feed
from mahdar.store import open_store
from mahdar.store.checking import faults

HOSTS, EACH = 3, 5
SETTINGS = {"MAHDAR_SETTINGS": os.devnull, "MAHDAR_CONTACT": "mailto:desk@example.org", "MAHDAR_RECORD": ""}


class Watched:
    """A press, a record on it, and watches that come and go as processes of their own."""

    def __init__(self, url, folder):
        self.url, self.folder = url, folder / "pages"
        self.press = Press()
        self.addresses = set()
        for host in (f"paper{number}.example" for number in range(HOSTS)):
            entries = [(f"http://{host}/{number}", f"خبر {number}", moment(2, 9, number)) for number in range(EACH)]
            self.press.answers[f"{host}/feed"] = rss(entries, etag='"1"')
            for number in range(EACH):
                self.press.answers[f"{host}/{number}"] = article(host, f"{host[5]}{number}", slow=0.05)
                self.addresses.add(f"{host}/{number}")
            self.add(f"http://{host}/feed")

    def add(self, address):
        store = open_store(self.url, create=False)
        add_feed(store, FeedWish(address=address, since=moment(1)), moment(3))
        store.close()

    def start(self, *arguments):
        """The program, doing something to the record."""
        command = [sys.executable, "-m", "tests.interfaces.loopback_program", str(self.press.port), "0.02", *arguments]
        return subprocess.Popen(
            [*command, "--record", self.url], cwd=ROOT, env=surroundings(**SETTINGS), stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )  # fmt: skip

    def watch(self):
        return self.start("watch", "--once", "--warc", str(self.folder))

    def kept(self):
        """The addresses of all pages in the archive, one a whole record."""
        return [each.asked.removeprefix("http://") for each in WarcFolder(self.folder, "a reader").behind({})]

    def asked(self):
        """The articles that were asked for since this was asked last."""
        counted = self.press.counted()
        self.press.forget()
        return {address: count for address, count in counted.items() if not address.endswith("/feed")}

    def is_sound(self):
        store = open_store(self.url, create=False)
        with store.reading() as reader:
            found = faults(reader)
        store.close()
        return found == []


@pytest.fixture
def watched(record_url, tmp_path):
    watched = Watched(record_url, tmp_path)
    yield watched
    watched.press.close()


def interrupted(watched, random, number, how):
    """End watches at moments of no pattern, then let one finish; how many transfers were cut."""
    cut = 0
    for _ in range(number):
        before = set(watched.kept())
        process = watched.watch()
        if random.random() < 0.8:  # begin to count where it begins to ask
            wait_for_a_question(watched, process)
        try:
            process.wait(timeout=random.uniform(0, 1.2))
        except subprocess.TimeoutExpired:
            process.send_signal(how)
        process.communicate(timeout=60)
        cut += look_at(watched, before, how)
    before = set(watched.kept())
    process = watched.watch()
    _, said = process.communicate(timeout=200)
    assert process.returncode == Exit.DONE, said.decode("utf-8")
    assert look_at(watched, before, how) == 0
    return cut


def wait_for_a_question(watched, process):
    end = time.monotonic() + 60
    while not watched.press.asked and process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)


def look_at(watched, before, how):
    """Whether a run asked for nothing that was there, nothing twice, and kept what it asked for; how much was cut."""
    asked, kept = watched.asked(), watched.kept()
    assert not before & set(asked), "what was safe was fetched again"
    assert set(asked.values()) <= {1}, "what was asked for was asked for again in the same run"
    assert len(kept) == len(set(kept)), "a page stands in the archive twice"
    assert before <= set(kept), "what was safe is gone"
    cut = set(asked) - set(kept)
    if how is not signal.SIGKILL:
        assert not cut, "a clean end throws nothing away"
    assert len(cut) <= HOSTS, "more transfers were cut than there were connections"
    assert watched.is_sound()
    return len(cut)


@pytest.mark.soak
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT], ids=["kill -9", "ctrl-c"])
def test_a_watch_that_is_ended_at_any_moment_loses_nothing_and_fetches_nothing_twice(watched, soak, how):
    cut = interrupted(watched, Random(7), 25 if soak else 2, how)
    assert set(watched.kept()) == watched.addresses
    assert len(watched.kept()) == len(watched.addresses)
    store = open_store(watched.url, create=False)
    with store.reading() as reader:
        assert reader.counts().articles == len(watched.addresses)
    store.close()
    assert cut <= 25 * HOSTS


def test_a_watch_that_is_asked_to_end_ends_soon_and_well(watched):
    process = watched.start("watch", "--warc", str(watched.folder))
    wait_for_a_question(watched, process)
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=100)
    assert process.returncode == Exit.DONE, said.decode("utf-8")
    assert "articles added" in said.decode("utf-8").splitlines()[-1]
    assert watched.is_sound()


def test_two_watches_on_one_record_do_not_fetch_twice(watched):
    first = watched.watch()
    wait_for_a_question(watched, first)
    second = watched.watch()
    _, said = second.communicate(timeout=100)
    first.communicate(timeout=100)
    assert second.returncode in {Exit.WRONG_USE, Exit.DONE}
    if second.returncode == Exit.WRONG_USE:
        assert "another `mahdar watch` is at work on this record" in said.decode("utf-8")
    assert set(watched.asked().values()) == {1}
    assert len(watched.kept()) == len(set(watched.kept()))
