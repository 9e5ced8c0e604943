"""Politeness, on a virtual clock: whose turn it is, and how long a host is left alone."""

import heapq
import random
import threading
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime

import pytest
from tests.sources.fetching.sites import BEGINNING, FREE, Answer, fetcher_of, pauses

from mahdar.records import HostTurn
from mahdar.sources.fetched import Fetched, Refusal
from mahdar.sources.fetching.retry_after import again_after

ONCE = replace(FREE, retries=0, longest_wait=10**9)
PAGE = b"<p>"


@pytest.fixture
def paper(site, names, clock):
    """A site with answers in turn at /a, and a fetcher."""

    def make(*answers, rules=ONCE):
        return site("paper.example", {"/a": list(answers)}), fetcher_of(names, clock, rules)

    return make


def test_two_requests_are_five_seconds_apart(paper):
    there, fetcher = paper(PAGE)
    for _ in range(3):
        fetcher.get("http://paper.example/a")
    assert pauses(there) == [5, 5, 5]  # robots.txt counts as a request


def test_a_slow_site_is_left_alone_for_five_times_as_long_as_it_took(paper):
    there, fetcher = paper(Answer(PAGE, takes=4), PAGE, PAGE)
    for _ in range(3):
        fetcher.get("http://paper.example/a")
    assert pauses(there) == [5, 20, 5]


def test_a_quick_failure_does_not_shorten_the_pause(paper):
    there, fetcher = paper(Answer(PAGE, takes=4), Answer(status=404), Answer(status=500), PAGE, PAGE)
    for _ in range(5):
        fetcher.get("http://paper.example/a")
    assert pauses(there) == [5, 20, 20, 20, 5]


def test_a_failing_host_is_left_alone_for_twice_as_long_each_time_up_to_an_hour(paper):
    there, fetcher = paper(*[Answer(status=503)] * 12, PAGE, PAGE)
    for _ in range(14):
        fetcher.get("http://paper.example/a")
    assert pauses(there) == [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600, 5]


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("written", ["seconds", "date"])
def test_a_server_that_names_a_time_is_not_asked_before_it(paper, clock, status, written):
    moment = BEGINNING + timedelta(seconds=605)
    value = "600" if written == "seconds" else format_datetime(moment, usegmt=True)
    there, fetcher = paper(Answer(b"", status, {"Retry-After": value}), PAGE)
    refused = fetcher.get("http://paper.example/a")
    assert (refused.reason, refused.status, refused.again_after) == (Refusal.STATUS, status, moment)
    assert fetcher.free_at("http://paper.example/b") == moment
    assert isinstance(fetcher.get("http://paper.example/a"), Fetched)
    assert pauses(there)[-1] == 600


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("0", 0), ("60", 60), (" 60 ", 60), ("-5", None), ("soon", None), ("", None), (None, None), ("9" * 40, 7 * 86400),
     ("Sun, 01 Mar 2026 08:01:00 GMT", 60), ("Sun, 01 Mar 2026 11:01:00 +0300", 60), ("Sun, 01 Mar 2026 08:01:00", 60),
     ("Sat, 28 Feb 2026 08:00:00 GMT", 0), ("Fri, 99 Foo 2026 08:00:00 GMT", None), ("١٢", None)],
)  # fmt: skip
def test_the_time_that_a_server_names_is_read(value, seconds):
    moment = again_after(value, BEGINNING)
    assert moment == (None if seconds is None else BEGINNING + timedelta(seconds=seconds))


def test_a_short_pause_that_a_server_asks_for_is_waited_for_once(paper, clock):
    there, fetcher = paper(Answer(b"", 429, {"Retry-After": "40"}), PAGE, rules=FREE)
    assert isinstance(fetcher.get("http://paper.example/a"), Fetched)
    assert pauses(there) == [5, 40]


def test_a_long_pause_is_not_waited_for(paper, clock):
    there, fetcher = paper(Answer(b"", 429, {"Retry-After": "4000"}), PAGE, rules=FREE)
    assert fetcher.get("http://paper.example/a").status == 429
    refused = fetcher.get("http://paper.example/a")
    assert (refused.reason, refused.again_after) == (Refusal.NOT_YET, clock.now() + timedelta(seconds=4000))
    assert len(there.asked) == 2


def test_who_does_not_want_to_wait_is_told_when_to_come_again(paper, clock):
    there, fetcher = paper(PAGE)
    refused = fetcher.get("http://paper.example/a", wait=False)
    assert (refused.reason, refused.again_after) == (Refusal.NOT_YET, clock.now() + timedelta(seconds=5))
    assert there.paths == ["/robots.txt"]
    assert fetcher.free_at("http://paper.example/a") == refused.again_after
    clock.pass_(5)
    assert isinstance(fetcher.get("http://paper.example/a", wait=False), Fetched)
    assert clock.slept == []


def test_redirects_go_on_where_they_waited(site, names, clock):
    pages = {f"/{n}": Answer(status=302, headers={"Location": f"/{n + 1}"}) for n in range(5)} | {"/5": PAGE}
    robots = Answer(status=302, headers={"Location": "/r"})
    there = site("paper.example", pages | {"/robots.txt": robots, "/r": b"User-agent: x\nDisallow:"})
    fetcher = fetcher_of(names, clock)
    for _ in range(20):
        answer = fetcher.get("http://paper.example/0", wait=False)
        if isinstance(answer, Fetched):
            break
        clock.pass_(5)
    assert there.paths == ["/robots.txt", "/r", "/0", "/1", "/2", "/3", "/4", "/5"]
    assert isinstance(fetcher.get("http://paper.example/0"), Fetched)  # and the next begins anew
    assert there.paths.count("/0") == 2


def test_a_clock_that_was_set_back_does_not_keep_a_host_waiting(paper, clock):
    _, fetcher = paper(PAGE)
    fetcher.get("http://paper.example/a")
    clock.pass_(-3600)
    assert fetcher.free_at("http://paper.example/a") == clock.now() + timedelta(seconds=5)
    clock.pass_(5)
    assert fetcher.free_at("http://paper.example/a") == clock.now()


def test_what_is_remembered_of_a_host_holds_in_another_run(paper, names, clock):
    _, fetcher = paper(Answer(status=503))
    for _ in range(3):
        fetcher.get("http://paper.example/a")
    (turn,) = fetcher.turns()
    assert turn == HostTurn(host="paper.example", last=clock.now(), pause=40, pace=0, delay=0, failures=3)
    second = fetcher_of(names, clock, ONCE, turns=[turn])
    assert second.free_at("http://PAPER.example/other") == clock.now() + timedelta(seconds=40)


def test_a_host_that_nobody_asked_is_free_and_so_is_what_is_no_address(names, clock):
    fetcher = fetcher_of(names, clock)
    assert fetcher.free_at("http://paper.example/") == fetcher.free_at("nonsense") == clock.now()


def test_threads_ask_one_host_one_after_the_other(site, names, clock):
    open_now, most = [0], [0]
    lock = threading.Lock()

    def answer(_):
        with lock:
            open_now[0] += 1
            most[0] = max(most[0], open_now[0])
        threading.Event().wait(0.02)
        with lock:
            open_now[0] -= 1
        return Answer(PAGE)

    there = site("paper.example", {"/robots.txt": b"", "/a": answer})
    fetcher = fetcher_of(names, clock, ONCE)
    fetcher.get("http://paper.example/a")
    threads = [threading.Thread(target=fetcher.get, args=("http://paper.example/a",)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert len(there.asked) == 7
    assert min(pauses(there)) >= 5


@pytest.fixture
def fifty(site):
    """Fifty sites that are quick, slow, shy, failing, or send on, by a seed."""
    chance = random.Random(11)

    def answer(_):
        return chance.choice([
            Answer(PAGE),
            Answer(PAGE, takes=chance.uniform(0, 6)),
            Answer(b"", 503, {"Retry-After": str(chance.randrange(200))}),
            Answer(b"", 429),
            Answer(b"", 404),
            Answer(b"", 302, {"Location": "/b"}),
        ])  # fmt: skip

    delays = {f"paper-{n}.example": chance.choice([0, 0, 3, 17]) for n in range(50)}
    return {
        host: (
            site(host, {"/robots.txt": f"User-agent: *\nCrawl-delay: {delay}".encode(), "/a": answer, "/b": answer}),
            delay,
        )
        for host, delay in delays.items()
    }


def test_fifty_hosts_are_each_asked_at_the_pace_that_is_due(fifty, names, clock):
    fetcher = fetcher_of(names, clock)
    queue = [(clock.now(), host) for host in fifty]
    while queue[0][0] < BEGINNING + timedelta(minutes=10):
        due, host = heapq.heappop(queue)
        clock.pass_(max(0.0, (due - clock.now()).total_seconds()))
        answer = fetcher.get(f"http://{host}/a", wait=False)
        later = getattr(answer, "again_after", None) or clock.now()
        heapq.heappush(queue, (max(later, fetcher.free_at(f"http://{host}/a")), host))
    assert clock.slept == []
    for site, delay in fifty.values():
        assert len(site.asked) > 3
        for pause, former in zip(pauses(site), site.asked, strict=False):
            assert pause >= max(delay, 5, 5 * (former.until - former.at).total_seconds()) - 1e-6
            assert pause >= float(former.answered.get("Retry-After", 0))


def test_on_a_clock_that_never_stands_a_free_host_need_not_be_waited_for(site, names, clock):
    class Running:
        """Passes by a millionth of a second whenever somebody looks."""

        def now(self):
            clock.pass_(1e-6)
            return clock.now()

        def sleep(self, seconds):
            clock.sleep(seconds)

    site("paper.example", {"/a": PAGE})
    fetcher = fetcher_of(names, Running())
    first = fetcher.get("http://paper.example/a", wait=False)
    assert first.reason is Refusal.NOT_YET  # robots.txt was asked for
    clock.pass_(10)
    assert isinstance(fetcher.get("http://paper.example/a", wait=False), Fetched)
