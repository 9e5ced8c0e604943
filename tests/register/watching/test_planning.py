"""What is asked next, when a feed is asked again, and what is taken of what it lists: functions of what is known."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.register.watching.press import moment

from mahdar.records import Feed, FeedItem
from mahdar.register.watching.due_times import failed, listed, unchanged
from mahdar.register.watching.indexes import MOST_CHILDREN, children_of
from mahdar.register.watching.outcomes import refused
from mahdar.register.watching.planning import Ask, Outlook, Task, Wait, next_step
from mahdar.register.watching.taking import MOST_UNDATED, items_of
from mahdar.sources.feeds import Entry, Listing
from mahdar.sources.fetched import Fetched, Refusal, Refused

NOW = moment(3, 12)
MINUTE = timedelta(minutes=1)
FEED = Feed(
    key="paper.example/feed", address="https://paper.example/feed", every=15, since=moment(1), next_due=NOW,
    added=NOW.date(),
)  # fmt: skip
ITEM = FeedItem(
    key="paper.example/1", address="https://paper.example/1", host="paper.example", feed=FEED.key, fresh=NOW,
    found_at=NOW, next_try=NOW,
)  # fmt: skip


def task(key, host="paper.example", kind="item", due=NOW):
    return Task(kind, key, f"https://{host}/{key}", host, due)


def step(*due, free=None, busy=(), later=None):
    at = {each.key: NOW for each in due} | (free or {})
    return next_step(Outlook(due=due, free_at=at, later=later), busy, NOW)


def test_a_feed_comes_before_articles_and_what_waits_longest_before_others():
    late, later = task("f1", kind="feed", due=NOW - MINUTE), task("f2", kind="feed", due=NOW - 2 * MINUTE)
    assert step(task("a", due=NOW - 9 * MINUTE), late, later) == Ask(later)


def test_a_host_that_is_being_asked_or_left_alone_is_not_asked():
    one, other = task("a"), task("b", "other.example")
    assert step(one, other, busy={"paper.example"}) == Ask(other)
    assert step(one, other, free={"a": NOW + MINUTE}) == Ask(other)
    assert step(one, free={"a": NOW + MINUTE}) == Wait(NOW + MINUTE, paused=True)
    assert step(one, busy={"paper.example"}, later=NOW + MINUTE) == Wait(NOW + MINUTE, paused=False)
    assert step() == Wait(None, paused=False)


def answer(**headers):
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Fetched(url=FEED.address, final_url=FEED.address, status=200, headers=named, content=b"", at=NOW)


def listing(*entries, kind="feed", asks_for=None):
    return Listing(kind=kind, entries=entries, asks_for=asks_for)


def test_a_feed_is_asked_a_period_behind_the_moment_at_which_it_was_due():
    late = unchanged(FEED, NOW + 4 * MINUTE)
    assert late.next_due == NOW + 15 * MINUTE
    assert unchanged(FEED, NOW + 40 * MINUTE).next_due == NOW + 55 * MINUTE
    assert unchanged(replace(FEED, parent="index"), NOW).next_due is None


@pytest.mark.parametrize(
    ("headers", "asks_for", "minutes"),
    [({}, None, 15), ({}, 5, 15), ({}, 60, 60), ({"cache_control": "public, max-age=1830"}, None, 31),
     ({"cache_control": "max-age=60"}, 30, 30), ({"cache_control": "s-maxage=7200"}, None, 120), ({}, 10**6, 24 * 60)],
)  # fmt: skip
def test_a_feed_may_ask_for_more_patience_and_not_for_less_nor_for_more_than_a_day(headers, asks_for, minutes):
    assert listed(FEED, answer(**headers), listing(asks_for=asks_for), NOW).next_due == NOW + minutes * MINUTE


def test_a_feed_that_fails_is_asked_more_seldom_and_four_times_a_day_at_least():
    feed, waits = FEED, []
    for _ in range(8):
        now = feed.next_due
        feed = failed(feed, "no answer", now)
        waits.append((feed.next_due - now) / MINUTE)
    assert waits == [15, 30, 60, 120, 240, 360, 360, 360]
    assert failed(FEED, "later", NOW, NOW + timedelta(days=2)).next_due == NOW + timedelta(days=2)
    assert unchanged(feed, feed.next_due).failures == 0


def states(feed, *entries, kind="feed", allowed=lambda host: host == "paper.example"):
    return {item.key.partition("/")[2]: item for item in items_of(feed, listing(*entries, kind=kind), allowed, NOW)}


def entry(name, published=None, modified=None, host="paper.example"):
    return Entry(f"https://{host}/{name}", name, published, modified)


def test_what_is_older_than_the_user_wishes_is_written_down_and_not_fetched():
    items = states(
        FEED, entry("new", "2026-03-02T10:00:00+00:00"), entry("old", "2026-02-27T10:00:00+00:00"),
        entry("day", "2026-03-01"), entry("changed", None, "2026-03-02"), entry("feed"), entry("today", "2026-03-03"),
    )  # fmt: skip
    assert {name: item.state for name, item in items.items()} == {
        "new": "found", "old": "old", "day": "found", "changed": "found", "today": "found",
    }  # fmt: skip


def test_what_is_dated_in_the_future_counts_as_undated():
    (item,) = states(FEED, entry("a", "2026-03-09T10:00:00+00:00")).values()
    assert (item.state, item.fresh, item.published) == ("found", NOW, "2026-03-09T10:00:00+00:00")


def test_of_what_has_no_date_a_first_answer_gives_the_first_hundred_and_later_ones_all():
    many = [entry(str(number)) for number in range(MOST_UNDATED + 5)]
    first = [item.state for item in states(FEED, *many).values()]
    assert (first.count("found"), first.count("old")) == (MOST_UNDATED, 5)
    seen = replace(FEED, last_success=NOW - MINUTE)
    assert {item.state for item in states(seen, *many).values()} == {"found"}
    assert {item.state for item in states(FEED, *many, kind="sitemap").values()} == {"old"}
    assert {item.state for item in states(seen, *many, kind="sitemap").values()} == {"found"}


def test_what_lies_on_a_host_that_is_not_named_is_not_fetched():
    (item,) = states(FEED, entry("a", host="other.example")).values()
    assert item.state == "elsewhere"
    assert "other.example" in item.detail


def no(reason=Refusal.STATUS, **more):
    return Refused(url=ITEM.address, reason=reason, detail="no", at=NOW, **more)


def test_an_article_is_tried_again_later_and_later_and_given_up_at_last():
    item, now, waits = ITEM, NOW, []
    while item.state == "found":
        item = refused(item, no(Refusal.UNREACHABLE), now)
        waits.append((item.next_try - now) / MINUTE)
        now = item.next_try
    assert waits[:8] == [5, 10, 20, 40, 80, 160, 320, 360]
    assert item.state == "refused"
    assert now - ITEM.found_at > timedelta(days=7)


def test_a_page_that_is_not_there_is_gone_after_three_tries_and_one_that_is_gone_at_once():
    once = refused(ITEM, no(status=404), NOW)
    assert (once.state, once.tries) == ("found", 1)
    assert refused(replace(once, tries=2), no(status=404), NOW).state == "gone"
    assert refused(ITEM, no(status=410, for_good=True), NOW).state == "gone"


def test_what_cannot_be_a_page_is_refused_and_what_waits_its_turn_is_not_counted():
    for reason in (Refusal.TOO_LARGE, Refusal.KIND, Refusal.ADDRESS):
        assert refused(ITEM, no(reason), NOW).state == "refused"
    assert refused(ITEM, no(Refusal.NOT_LISTED), NOW).state == "elsewhere"
    turn = refused(ITEM, no(Refusal.NOT_YET, again_after=NOW + MINUTE), NOW)
    assert (turn.tries, turn.next_try) == (0, NOW + MINUTE)
    asked = refused(ITEM, no(status=503, again_after=NOW + timedelta(hours=9)), NOW)
    assert asked.next_try == NOW + timedelta(hours=9)


INDEX = replace(FEED, key="paper.example/index.xml", kind="index", since=moment(1))


def children(known, *entries):
    by_key = {feed.key: feed for feed in known}
    found = children_of(INDEX, listing(*entries, kind="index"), by_key, lambda host: host == "paper.example", NOW)
    return [child.key.partition("/")[2] for child in found]


def test_of_an_index_the_sitemaps_are_asked_that_are_new_or_changed():
    known = replace(FEED, key="paper.example/a", parent=INDEX.key, next_due=None, last_success=NOW - 10 * MINUTE)
    before, after = (NOW - 11 * MINUTE).isoformat(), (NOW - 9 * MINUTE).isoformat()
    assert children([known], entry("a", None, before), entry("b", None, after), entry("index.xml")) == ["b"]
    assert children([known], entry("a", None, after)) == ["a"]
    assert children([known], entry("a")) == []
    assert children([replace(known, last_success=NOW - 15 * MINUTE)], entry("a")) == ["a"]
    assert children([replace(known, parent=None)], entry("a", None, after)) == []
    assert children([], entry("old", None, "2025-01-01"), entry("x", host="other.example")) == []


def test_of_a_long_index_the_newest_sitemaps_are_asked():
    many = [entry(f"{day:02}-{hour:02}", None, moment(day, hour).isoformat()) for day in (1, 2) for hour in range(24)]
    many += [entry(f"{number}") for number in range(200)]
    found = children([], *many)
    assert len(found) == MOST_CHILDREN
    assert found[:2] == ["02-23", "02-22"]
