"""A watch goes on where the last one was: with what lies in the archive, what hosts were promised, what was changed."""

from datetime import timedelta
from itertools import pairwise

import pytest
from tests.register.watching.press import Answer, article, moment, rss
from tests.register.watching.test_watching import outlet, sound
from tests.register.watching.world import unread

from mahdar.register.watching import WarcFolder, remove_feed
from mahdar.store import StoreError
from mahdar.store.watch_lock import watching_alone


class CutShortError(Exception):
    """The end of a run, in the middle of it."""


def cut_short(world, name):
    """A watch that ends behind a step: `append`: the page is written; `read`: it is known to be, and was not added."""

    class Torn(WarcFolder):
        def append(self, answer):
            super().append(answer)
            raise CutShortError

    def read(page):
        raise CutShortError

    archive = (Torn if name == "append" else WarcFolder)(world.folder, "Mahdar/0 (test)")
    with pytest.raises(CutShortError):
        world.watch(archive=archive, read=read if name == "read" else unread)
    archive.close()


@pytest.mark.parametrize("name", ["append", "read"])
def test_a_page_that_is_safe_is_not_fetched_again(world, press, store, name):
    outlet(press, "paper.example", 3)
    world.add("http://paper.example/feed")
    for _ in range(2):
        cut_short(world, name)
    world.watch()
    assert {item.state for item in world.items().values()} == {"added"}
    assert set(press.counted("paper.example/").values()) == {1}
    assert sound(store)
    if name == "append":
        assert [told.what for told in world.told].count("recovered") == 2


def test_a_page_that_was_sent_on_is_found_again_by_the_address_that_was_asked(world, press):
    press.answers["paper.example/short"] = Answer(status=301, headers={"Location": "/long"})
    press.answers["paper.example/long"] = article("p", 1)
    press.answers["paper.example/feed"] = rss([("http://paper.example/short", "خبر", moment(2))])
    world.add("http://paper.example/feed")
    cut_short(world, "append")
    world.watch()
    assert {key: item.state for key, item in world.items().items()} == {
        "paper.example/long": "twin", "paper.example/short": "added",
    }  # fmt: skip
    assert press.counted("/long") == {"paper.example/long": 1}


def test_a_page_that_was_taken_out_of_the_archive_is_asked_for_once_more(world, press):
    outlet(press, "paper.example", 1)
    world.add("http://paper.example/feed")
    cut_short(world, "read")
    for file in world.folder.iterdir():
        file.unlink()
    assert world.watch()["put-off"] == 1
    world.clock.sleep(600)
    world.watch()
    assert {item.state for item in world.items().values()} == {"added"}
    assert press.counted("/1") == {"paper.example/1": 2}


def test_a_new_start_keeps_the_pauses_of_hosts_and_does_not_ask_for_robots_txt_again(world, press):
    outlet(press, "paper.example", 4)
    world.add("http://paper.example/feed")
    for _ in range(3):
        cut_short(world, "append")
    world.watch()
    moments = [at for at, _, _ in press.asked]
    assert all(later - earlier >= timedelta(seconds=5) for earlier, later in pairwise(moments))
    assert [address for _, address, _ in press.asked].count("paper.example/robots.txt") == 1


def test_the_sitemaps_of_an_index_are_asked_when_it_says_that_they_changed(world, press):
    def sitemap(*numbers):
        rows = (
            f"<url><loc>http://paper.example/{n}</loc><lastmod>2026-03-02T09:00:00Z</lastmod></url>" for n in numbers
        )
        return Answer(f"<urlset>{''.join(rows)}</urlset>".encode())

    def index(day):
        return Answer(
            "<sitemapindex><sitemap><loc>http://paper.example/index.xml</loc></sitemap><sitemap>"
            f"<loc>http://paper.example/march.xml</loc><lastmod>{day}</lastmod></sitemap></sitemapindex>".encode()
        )

    for number in (1, 2):
        press.answers[f"paper.example/{number}"] = article("p", number)
    press.answers["paper.example/index.xml"] = index("2026-03-02T10:00:00Z")
    press.answers["paper.example/march.xml"] = sitemap(1)
    world.add("http://paper.example/index.xml")
    world.watch_for(hours=1)
    assert press.counted("/march.xml") == {"paper.example/march.xml": 1}
    press.answers["paper.example/index.xml"] = index(world.clock.now().isoformat())
    press.answers["paper.example/march.xml"] = sitemap(1, 2)
    world.watch_for(hours=1)
    assert press.counted("/march.xml") == {"paper.example/march.xml": 2}
    assert {item.state for item in world.items().values()} == {"added"}
    assert [row.feed.kind for row in world.rows()] == ["index", "sitemap"]


def test_hosts_that_are_named_later_are_asked_from_then_on(world, press):
    press.answers["paper.example/feed"] = rss([("http://pages.example/1", "خبر", moment(2))])
    press.answers["pages.example/1"] = article("p", 1)
    world.add("http://paper.example/feed")
    world.watch()
    assert press.counted("pages.example") == {}
    assert [row.elsewhere for row in world.rows()] == [1]
    world.events.append((world.clock.now() + timedelta(minutes=5), lambda: world.add(
        "http://paper.example/feed", hosts=("pages.example",))))  # fmt: skip
    world.watch_for(minutes=20)
    assert press.counted("pages.example") == {"pages.example/1": 1}
    assert [row.added for row in world.rows()] == [1]


def test_a_feed_that_is_taken_out_is_asked_no_more_and_its_articles_stay(world, press, store):
    outlet(press, "paper.example", 2)
    world.add("http://paper.example/feed")
    world.watch()
    remove_feed(store, "https://www.paper.example/feed")
    asked = len(press.asked)
    world.watch_for(hours=1)
    assert len(press.asked) == asked
    with store.reading() as reader:
        assert reader.counts().articles == 2
    world.add("http://paper.example/feed")
    world.watch()
    assert set(press.counted("paper.example/").values()) == {1, 2}
    assert press.counted()["paper.example/feed"] == 2


def test_the_delay_is_told_of_articles_that_were_published_since(world, press):
    outlet(press, "paper.example", 2)
    world.add("http://paper.example/feed")
    world.watch()
    assert [row.delay for row in world.rows()] == [None]
    entries = [("http://paper.example/9", "خبر", world.clock.now() + timedelta(minutes=4))]
    world.clock.sleep(15 * 60)
    press.answers["paper.example/feed"] = rss(entries)
    press.answers["paper.example/9"] = article("p", 9)
    world.watch()
    (row,) = world.rows()
    assert 10 * 60 <= row.delay <= 12 * 60


def test_one_watch_a_record(store):
    with watching_alone(store), pytest.raises(StoreError, match="another `mahdar watch`"), watching_alone(store):
        pass
    with watching_alone(store):
        pass


def test_a_feed_that_is_wrong_keeps_no_other_from_being_read(world, press):
    outlet(press, "paper.example", 1)
    press.answers["bad.example/feed"] = Answer(b"<!DOCTYPE x [<!ENTITY a 'b'>]><rss/>")
    press.answers["page.example/feed"] = Answer(b"<!doctype html><html></html>")
    for host in ("bad", "page", "none", "paper"):
        world.add(f"http://{host}.example/feed")
    counted = world.watch()
    assert (counted["failed"], counted["skipped"]) == (3, 1)
    faults = {row.feed.key: row.feed.error for row in world.rows()}
    assert "entities" in faults["bad.example/feed"]
    assert "web page" in faults["page.example/feed"]
    assert "404" in faults["none.example/feed"]
    assert faults["paper.example/feed"] is None
