"""What is watched is kept as it was given, on both databases; and a record says where it is not whole."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.store.making import kept, put_whole

from mahdar.records import Feed, FeedItem, HostTurn, Location, SiteRobots
from mahdar.store.checking import faults
from mahdar.store.feed_health import feed_rows
from mahdar.store.feed_hosts import put_robots, put_turns, robots_there, turns_there
from mahdar.store.feed_items import add_items, ends_of_files, first_to_fetch, items_with, next_try, put_items, to_add
from mahdar.store.feed_rows import drop_feed, due_feeds, feeds_there, feeds_with, next_due, put_feeds, set_clock_back

NOW = datetime(2026, 3, 3, 12, 0, 0, 123000, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
FEED = Feed(
    key="paper.example/feed", address="https://paper.example/feed?\ud800", kind="feed", outlet="صحيفة\0",
    hosts=("pages.example",), every=15, asks_for=30, etag='"1"', last_modified="Tue", since=NOW - 9 * MINUTE,
    next_due=NOW, last_tried=NOW, last_success=NOW, failures=2, error="لا جواب", listed=7, added=NOW.date(),
)  # fmt: skip
ITEM = FeedItem(
    key="paper.example/1", address="https://paper.example/1", host="paper.example", feed=FEED.key, title="خبر",
    published="2026-03-03T10:00:00+03:00", fresh=NOW, found_at=NOW, next_try=NOW,
)  # fmt: skip


def test_a_feed_comes_back_as_it_was_put_but_for_letters_that_no_database_takes(store):
    with store.writing() as writer:
        put_feeds(writer.connection, [FEED])
    with store.reading() as reader:
        (back,) = feeds_there(reader.connection)
        assert feeds_with(reader.connection, [FEED.key, "none"]) == {FEED.key: back}
    assert back == replace(FEED, address="https://paper.example/feed?\ufffd", outlet="صحيفة\ufffd")


def test_what_is_due_is_given_and_when_the_next_is(store):
    later = replace(FEED, key="later", next_due=NOW + MINUTE)
    waiting = replace(FEED, key="waiting", next_due=None, parent=FEED.key)
    first = replace(FEED, key="first", next_due=NOW - MINUTE)
    with store.writing() as writer:
        put_feeds(writer.connection, [FEED, later, waiting, first])
        assert [feed.key for feed in due_feeds(writer.connection, NOW)] == ["first", FEED.key]
        assert next_due(writer.connection, NOW) == NOW + MINUTE
        assert set_clock_back(writer.connection, NOW - MINUTE) == 3
        assert len(due_feeds(writer.connection, NOW - MINUTE)) == 3


def test_an_item_comes_back_as_it_was_put_and_is_new_once(store):
    there = replace(ITEM, key="paper.example/2", at=Location("a.warc.gz", 10, 20), state="twin", same_as=ITEM.key)
    with store.writing() as writer:
        assert add_items(writer.connection, [ITEM, ITEM, there]) == 2
        assert add_items(writer.connection, [replace(ITEM, title="آخر")]) == 0
        assert items_with(writer.connection, [ITEM.key, there.key]) == {ITEM.key: ITEM, there.key: there}
        assert ends_of_files(writer.connection) == {"a.warc.gz": 30}


def test_of_each_host_the_newest_item_that_may_be_tried_comes_first(store):
    items = [
        replace(ITEM, key="a1"), replace(ITEM, key="a2", fresh=NOW + MINUTE),
        replace(ITEM, key="a3", fresh=NOW + 9 * MINUTE, next_try=NOW + MINUTE),
        replace(ITEM, key="a4", fresh=NOW + 9 * MINUTE, state="old"),
        replace(ITEM, key="b1", host="b.example"), replace(ITEM, key="b2", host="b.example"),
    ]  # fmt: skip
    with store.writing() as writer:
        put_items(writer.connection, items)
        assert [item.key for item in first_to_fetch(writer.connection, NOW)] == ["a2", "b1"]
        assert next_try(writer.connection, NOW) == NOW + MINUTE


def test_what_is_remembered_of_hosts_comes_back(store):
    turn = HostTurn(host="paper.example", last=NOW, pause=5.25, pace=1.5, delay=10.0, failures=3)
    files = [SiteRobots(origin="https://a.example", text=None, until=NOW),
             SiteRobots(origin="https://paper.example", text="User-agent: *\nDisallow: /خاص", until=NOW)]  # fmt: skip
    with store.writing() as writer:
        put_turns(writer.connection, [replace(turn, failures=0)])
        put_turns(writer.connection, [turn])
        put_robots(writer.connection, files)
    with store.reading() as reader:
        assert turns_there(reader.connection) == [turn]
        assert robots_there(reader.connection) == files


def test_a_feed_that_is_dropped_takes_along_what_is_not_fetched_and_what_it_lists_as_an_index(store):
    child = replace(FEED, key="child", parent=FEED.key)
    items = [replace(ITEM, key=state, state=state, feed="child", at=Location("a", number, 1))
             for number, state in enumerate(("found", "old", "elsewhere", "fetched", "gone", "twin"))]  # fmt: skip
    with store.writing() as writer:
        put_feeds(writer.connection, [FEED, child])
        put_items(writer.connection, items)
        drop_feed(writer.connection, FEED.key)
        assert feeds_there(writer.connection) == []
        assert set(items_with(writer.connection, [item.key for item in items])) == {"fetched", "gone", "twin"}
        assert [item.key for item in to_add(writer.connection, 9)] == ["fetched"]


def test_the_health_of_a_feed_counts_what_became_of_its_items(store):
    told = {"found": 2, "fetched": 1, "added": 3, "gone": 1, "refused": 1, "elsewhere": 2, "old": 4, "twin": 1}
    items = [
        replace(ITEM, key=f"{state}{number}", state=state) for state, count in told.items() for number in range(count)
    ]
    with store.writing() as writer:
        put_feeds(writer.connection, [FEED])
        put_items(writer.connection, items)
    with store.reading() as reader:
        (row,) = feed_rows(reader.connection)
    assert (row.items, row.added, row.waiting, row.failed, row.elsewhere, row.delay) == (15, 3, 3, 2, 2, None)


def test_an_item_that_says_what_is_not_so_is_a_fault_of_the_record(store):
    article = kept(1)
    place = Location("a.warc.gz", 0, 10)
    good = replace(ITEM, state="added", at=place, article=article.article)
    with store.writing() as writer:
        put_whole(writer, article)
        put_items(writer.connection, [good])
        assert faults(writer) == []
        put_items(writer.connection, [replace(good, article="gone"), replace(ITEM, key="lost", state="fetched")])
        found = faults(writer)
    assert len(found) == 2
    assert "lost" in found[0]
    assert "not in the record" in found[1]
