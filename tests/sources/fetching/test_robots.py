"""robots.txt: asked for once a day and heeded."""

from dataclasses import replace

import pytest
from tests.sources.fetching.sites import FREE, Answer, fetcher_of, pauses

from mahdar.sources.fetched import Fetched, Refusal
from mahdar.sources.limits import LARGEST_ROBOTS

ONCE = replace(FREE, retries=0)
PAGE = "<p>وصل الوسيط إلى مسقط.</p>".encode()
MOVED = ("/robots.txt", "/a")
DAY = 24 * 3600


@pytest.fixture
def paper(site, names, clock):
    """A site with this robots.txt, and a fetcher: `paper(robots)` gives both."""

    def make(robots, rules=ONCE):
        pages = {"/robots.txt": robots, "/a": PAGE, "/private/b": PAGE, "/%D8%AE%D8%A8%D8%B1": PAGE}
        return site("paper.example", pages), fetcher_of(names, clock, rules)

    return make


@pytest.mark.parametrize(
    ("robots", "allowed", "refused"),
    [
        ("", ["/a", "/private/b"], []),
        ("User-agent: *\nDisallow: /private", ["/a"], ["/private/b"]),
        ("User-agent: *\nDisallow: /", [], ["/a", "/private/b"]),
        ("User-agent: *\nDisallow: /\nAllow: /a$", ["/a"], ["/private/b"]),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Mahdar\nDisallow: /private", ["/a"], ["/private/b"]),
        ("User-agent: *\nAllow: /\n\nUser-agent: mahdar/9\nDisallow: /", ["/a"], []),
        ("User-agent: mahdar\nUser-agent: other\nDisallow: /", [], ["/a"]),
        ("User-agent: MahdarNews\nDisallow: /", ["/a"], []),
        ("\ufeffUser-agent: *\r\nDisallow: /private # ours\r\n", ["/a"], ["/private/b"]),
        ("User-agent: *\nDisallow: /خبر", ["/a"], ["/خبر", "/%D8%AE%D8%A8%D8%B1"]),
        ("User-agent: *\nDisallow: /%d8%ae%d8%a8%d8%b1", ["/a"], ["/خبر"]),
        ("User-agent: *\nDisallow: /*b$", ["/a"], ["/private/b"]),
        ("<html>not found</html>", ["/a", "/private/b"], []),
    ],
)
def test_what_the_file_says_is_heeded(paper, robots, allowed, refused):
    there, fetcher = paper(robots.encode())
    for path in allowed:
        assert isinstance(fetcher.get(f"http://paper.example{path}"), Fetched), path
    for path in refused:
        answer = fetcher.get(f"http://paper.example{path}")
        assert (answer.reason, answer.for_good) == (Refusal.ROBOTS, False), path
    assert len(there.asked) == 1 + len(allowed)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 451])
def test_a_site_without_one_allows_everything(paper, status):
    _, fetcher = paper(Answer(b"User-agent: *\nDisallow: /", status))
    assert isinstance(fetcher.get("http://paper.example/a"), Fetched)


@pytest.mark.parametrize("status", [500, 502, 503, 599, 429])
def test_a_site_whose_file_cannot_be_had_is_left_and_asked_again_later(paper, clock, status):
    there, fetcher = paper([Answer(b"", status), Answer(b"")])
    refused = fetcher.get("http://paper.example/a")
    assert (refused.reason, refused.for_good) == (Refusal.ROBOTS, False)
    assert (refused.again_after - clock.now()).total_seconds() == 3600
    clock.pass_(3599)
    assert fetcher.get("http://paper.example/a").reason is Refusal.ROBOTS
    assert there.paths == ["/robots.txt"]
    clock.pass_(1)
    assert isinstance(fetcher.get("http://paper.example/a"), Fetched)


def test_the_file_is_asked_for_again_at_the_time_that_the_server_names(paper, clock):
    _, fetcher = paper([Answer(b"", 503, {"Retry-After": "7200"}), Answer(b"")])
    refused = fetcher.get("http://paper.example/a")
    assert (refused.again_after - clock.now()).total_seconds() == 7200


def test_the_file_is_kept_for_a_day(paper, clock):
    there, fetcher = paper([b"", b"User-agent: *\nDisallow: /"])
    fetcher.get("http://paper.example/a")
    clock.pass_(DAY - 60)
    assert isinstance(fetcher.get("http://paper.example/a"), Fetched)
    assert there.paths.count("/robots.txt") == 1
    clock.pass_(60)
    assert fetcher.get("http://paper.example/a").reason is Refusal.ROBOTS
    assert there.paths.count("/robots.txt") == 2


def test_a_clock_that_was_set_back_does_not_make_the_file_last_for_longer(paper, clock):
    there, fetcher = paper([b"", b"User-agent: *\nDisallow: /"])
    fetcher.get("http://paper.example/a")
    clock.pass_(-7 * DAY)
    assert fetcher.get("http://paper.example/a").reason is Refusal.ROBOTS
    assert there.paths.count("/robots.txt") == 2


def test_the_file_can_be_kept_for_another_run(paper, names, clock):
    there, fetcher = paper(b"User-agent: *\nDisallow: /private\nCrawl-delay: 30")
    fetcher.get("http://paper.example/a")
    (file,) = fetcher.robots()
    assert (file.origin, (file.until - clock.now()).total_seconds()) == ("http://paper.example", DAY - 30)
    second = fetcher_of(names, clock, ONCE, robots=fetcher.robots(), turns=fetcher.turns())
    assert second.get("http://paper.example/private/b").reason is Refusal.ROBOTS
    assert isinstance(second.get("http://paper.example/a"), Fetched)
    assert there.paths.count("/robots.txt") == 1
    assert clock.slept == [30, 30]


def test_each_of_the_schemes_and_ports_has_a_file_of_its_own(paper, names, clock):
    there, fetcher = paper(b"")
    fetcher.get("http://paper.example/a")
    fetcher.get("http://paper.example:443/a")  # the same server, as the test's resolver knows no ports
    assert there.paths == ["/robots.txt", "/a"] * 2


def test_redirects_of_the_file_are_followed_five_times(site, names, clock):
    pages = {f"/{n}": Answer(status=301, headers={"Location": f"/{n + 1}"}) for n in range(1, 9)}
    for first, forbidden in ((2, True), (1, False)):  # what is behind a sixth redirect is as good as not there
        host = f"paper-{first}.example"
        robots = Answer(status=301, headers={"Location": f"/{first}"})
        site(host, pages | {"/robots.txt": robots, "/6": b"User-agent: *\nDisallow: /", "/a": PAGE})
        answer = fetcher_of(names, clock, ONCE).get(f"http://{host}/a")
        assert (answer.reason is Refusal.ROBOTS) if forbidden else isinstance(answer, Fetched)


def test_a_file_that_stands_at_another_host_speaks_for_the_first(site, names, clock):
    site("paper.example", {"/robots.txt": Answer(status=301, headers={"Location": "http://www.paper.example/r"})})
    site("www.paper.example", {"/r": b"User-agent: *\nDisallow: /", "/a": PAGE})
    fetcher = fetcher_of(names, clock, ONCE)
    assert fetcher.get("http://paper.example/a").reason is Refusal.ROBOTS
    assert isinstance(fetcher.get("http://www.paper.example/a"), Fetched)


def test_a_site_whose_own_file_was_sent_for_another_s_is_not_asked_for_it_again(site, names, clock):
    moved = {path: Answer(status=301, headers={"Location": f"http://www.paper.example{path}"}) for path in MOVED}
    first = site("paper.example", moved)
    www = site(
        "www.paper.example", {"/robots.txt": b"User-agent: *\nDisallow: /private", "/a": PAGE, "/private/b": PAGE}
    )
    fetcher = fetcher_of(names, clock, ONCE)
    assert isinstance(fetcher.get("http://paper.example/a"), Fetched)
    assert fetcher.get("http://www.paper.example/private/b").reason is Refusal.ROBOTS
    assert (first.paths, www.paths) == (["/robots.txt", "/a"], ["/robots.txt", "/a"])


@pytest.mark.parametrize(
    "location", ["http://127.0.0.1/", "http://10.0.0.1/", "file:///etc/passwd", "http://gone.example/"]
)
def test_a_file_that_is_sent_on_to_where_nobody_may_go_is_none_to_be_had(site, names, clock, location):
    site("paper.example", {"/robots.txt": Answer(status=301, headers={"Location": location}), "/a": PAGE})
    rules = replace(ONCE, free=False, hosts=frozenset({"paper.example", "gone.example"}))
    assert fetcher_of(names, clock, rules).get("http://paper.example/a").reason is Refusal.ROBOTS


def test_only_the_beginning_of_an_enormous_file_is_read(paper):
    line = b"Disallow: /x\n"
    filler = b"User-agent: *\nDisallow: /private\n" + line * (LARGEST_ROBOTS // len(line)) + b"Disallow: /a\n"
    _, fetcher = paper(filler * 3)
    assert isinstance(fetcher.get("http://paper.example/a"), Fetched)
    assert fetcher.get("http://paper.example/private/b").reason is Refusal.ROBOTS
    (file,) = fetcher.robots()
    assert len(file.text) <= LARGEST_ROBOTS


def test_a_line_that_was_cut_in_two_is_not_read(paper):
    line = b"Disallow: /a-long-path-that-is-cut\n"
    whole, rest = divmod(LARGEST_ROBOTS - 14 - len("Disallow: /a"), len(line))
    robots = b"User-agent: *\n" + b"#" * (rest - 1) + b"\n" + line * (whole + 1)
    assert robots[:LARGEST_ROBOTS].endswith(b"Disallow: /a")
    _, fetcher = paper(robots)
    assert isinstance(fetcher.get("http://paper.example/a"), Fetched)


@pytest.mark.parametrize(
    ("robots", "pause"),
    [
        ("User-agent: *\nCrawl-delay: 12", 12),
        ("User-agent: *\nCrawl-delay: 0.5", 5),
        ("User-agent: *\nRequest-rate: 1/20", 20),
        ("User-agent: *\nCrawl-delay: 12\n\nUser-agent: mahdar\nCrawl-delay: 40", 40),
        ("User-agent: *\nCrawl-delay: soon", 5),
        ("User-agent: *\nCrawl-delay: -3", 5),
        ("User-agent: *\nCrawl-delay: nan", 5),
    ],
)
def test_the_pace_that_a_site_asks_for_is_kept(paper, clock, robots, pause):
    there, fetcher = paper(robots.encode())
    for _ in range(2):
        assert isinstance(fetcher.get("http://paper.example/a"), Fetched)
    assert pauses(there) == [pause] * 2


def test_a_site_that_asks_for_a_day_between_two_requests_gets_it(paper, clock):
    _, fetcher = paper(b"User-agent: *\nCrawl-delay: 99999999999")
    refused = fetcher.get("http://paper.example/a")
    assert refused.reason is Refusal.NOT_YET
    assert (refused.again_after - clock.now()).total_seconds() == DAY
