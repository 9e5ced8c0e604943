"""What feeds list comes into the record: once, politely, whatever the feeds are like."""

from datetime import timedelta
from itertools import pairwise

from tests.register.watching.press import Answer, article, moment, rss

from mahdar.store.checking import faults


def sound(store):
    with store.reading() as reader:
        return faults(reader) == []


def outlet(press, host, count, *, first=1, day=2, etag="a"):
    """An outlet with a feed of some articles."""
    entries = [
        (f"http://{host}/{number}", f"خبر {number}", moment(day, 9, number)) for number in range(first, first + count)
    ]
    press.answers[f"{host}/feed"] = rss(entries, etag=etag)
    for number in range(first, first + count):
        press.answers[f"{host}/{number}"] = article(host, number)


def test_what_a_feed_lists_is_fetched_once_and_added(world, press, store):
    outlet(press, "paper.example", 3)
    world.add("http://paper.example/feed")
    counted = world.watch()
    assert (counted["listed"], counted["skipped"]) == (1, 3)
    assert {item.state for item in world.items().values()} == {"added"}
    assert world.watch()["unchanged"] == 0
    world.clock.sleep(15 * 60)
    assert world.watch() == {"unchanged": 1}
    assert set(press.counted("paper.example/").values()) == {1, 2}
    assert press.counted("paper.example/feed") == {"paper.example/feed": 2}
    with store.reading() as reader:
        assert reader.counts().articles == 3
    assert sound(store)


def test_between_two_requests_to_a_host_lies_its_pause(world, press):
    outlet(press, "paper.example", 4)
    outlet(press, "other.example", 4)
    world.add("http://paper.example/feed")
    world.add("http://other.example/feed")
    world.watch()
    for host in ("paper.example", "other.example"):
        moments = [at for at, address, _ in press.asked if address.startswith(host)]
        assert len(moments) == 6
        assert all(later - earlier >= timedelta(seconds=5) for earlier, later in pairwise(moments))


def test_an_article_in_five_feeds_is_fetched_once(world, press):
    spellings = [
        "http://paper.example/a/",
        "https://www.paper.example/a",
        "http://paper.example/a?utm_source=rss",
        "http://paper.example/amp/a",
        "http://m.paper.example/a#top",
    ]
    press.answers["paper.example/a/"] = article("p", 1)
    for number, spelling in enumerate(spellings):
        press.answers[f"paper.example/feed{number}"] = rss([(spelling, "خبر", moment(2))])
        world.add(f"http://paper.example/feed{number}")
    world.watch()
    assert len(world.items()) == 1
    assert sum(press.counted("/a").values()) == 1


def test_an_article_that_sends_on_is_the_twin_of_where_it_leads(world, press):
    press.answers["paper.example/short"] = Answer(status=301, headers={"Location": "/long"})
    press.answers["paper.example/long"] = article("p", 1)
    press.answers["paper.example/feed"] = rss([("http://paper.example/short", "خبر", moment(2))])
    world.add("http://paper.example/feed")
    world.watch()
    press.answers["paper.example/feed"] = rss([("http://paper.example/long", "خبر", moment(2))])
    world.clock.sleep(15 * 60)
    world.watch()
    items = world.items()
    assert items["paper.example/short"].state == "added"
    assert (items["paper.example/long"].state, items["paper.example/long"].same_as) == ("twin", "paper.example/short")
    assert press.counted("/long") == {"paper.example/long": 1}


def test_one_that_sends_on_to_what_was_fetched_before_is_not_added_again(world, press, store):
    press.answers["paper.example/short"] = Answer(status=301, headers={"Location": "/long"})
    press.answers["paper.example/long"] = article("p", 1)
    entries = [("http://paper.example/long", "خبر", moment(3, 7)), ("http://paper.example/short", "خبر", moment(2))]
    press.answers["paper.example/feed"] = rss(entries)
    world.add("http://paper.example/feed")
    world.watch()
    assert world.items()["paper.example/short"].state == "twin"
    with store.reading() as reader:
        assert reader.counts().articles == 1


def test_an_article_that_sends_on_to_the_front_page_is_gone(world, press):
    press.answers["paper.example/a"] = Answer(status=302, headers={"Location": "http://www.paper.example/"})
    press.answers["paper.example/"] = article("p", 1)
    press.answers["www.paper.example/"] = article("p", 1)
    press.answers["paper.example/feed"] = rss([("http://paper.example/a", "خبر", moment(2))])
    world.add("http://paper.example/feed")
    world.watch()
    assert [item.state for item in world.items().values()] == ["gone"]


def test_a_feed_is_asked_on_time_however_many_of_its_articles_wait_and_the_newest_come_first(world, press):
    world.gap = 60
    entries = [(f"http://paper.example/{n}", "خبر", moment(1) + timedelta(minutes=n)) for n in range(2000)]
    press.answers["paper.example/feed"] = rss(entries)
    for n in range(1900, 2000):
        press.answers[f"paper.example/{n}"] = article("p", n)
    world.add("http://paper.example/feed")
    world.watch_for(minutes=40)
    asked = [(at, address) for at, address, _ in press.asked if "robots" not in address]
    feeds = [at for at, address in asked if address.endswith("/feed")]
    assert all(later - earlier <= timedelta(minutes=16) for earlier, later in pairwise(feeds))
    assert len(feeds) == 3
    numbers = [int(address.rpartition("/")[2]) for _, address in asked if not address.endswith("/feed")]
    assert numbers[:30] == sorted(range(1970, 2000), reverse=True)
