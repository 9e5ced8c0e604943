"""What asking an address gives, from real sites on loopback hosts."""

from dataclasses import replace

import pytest
from tests.sources.fetching.sites import FREE, Answer, fetcher_of, site_of

from mahdar.sources.fetched import Fetched, Refusal, Refused, Unchanged
from mahdar.sources.fetching import FetchRules
from mahdar.version import __version__

PAGE = "<p>وصل الوسيط إلى مسقط.</p>".encode()
SUNDAY = "Sun, 01 Mar 2026 08:00:00 GMT"
HTML = {"Content-Type": "text/html; charset=utf-8"}


def to(location, status=302):
    return Answer(status=status, headers={"Location": location})


@pytest.fixture
def get(names, clock):
    """Asks an address of the test's sites with a new fetcher: `get(url, rules)`."""
    return lambda url, rules=FREE, **options: fetcher_of(names, clock, rules).get(url, **options)


def test_a_page_comes_with_its_headers_and_its_address(site, get, clock):
    began = clock.now()
    paper = site("paper.example", {"/a": Answer(PAGE, headers=HTML)})
    answer = get("http://paper.example/a#top")
    assert isinstance(answer, Fetched), answer
    assert (answer.content, answer.url, answer.final_url) == (
        PAGE, "http://paper.example/a#top", "http://paper.example/a"
    )  # fmt: skip
    assert (answer.status, answer.header("content-type")) == (200, "text/html; charset=utf-8")
    assert (answer.at - began).total_seconds() == 5  # the turn behind robots.txt
    assert paper.paths == ["/robots.txt", "/a"]


def test_a_page_under_an_arabic_name_and_path_comes(site, get):
    paper = site("xn--ogbhx3c3b.example", {"/%D8%AE%D8%A8%D8%B1": PAGE})
    answer = get("http://صحيفة.example/خبر")
    assert isinstance(answer, Fetched), answer
    assert answer.content == PAGE
    assert paper.asked[-1].headers["Host"] == "xn--ogbhx3c3b.example"


def test_a_request_names_the_program_and_its_user_and_says_nothing_else_of_them(site, get):
    paper = site("paper.example", {"/a": Answer(PAGE, headers={"Set-Cookie": "id=1"}), "/b": to("/a")})
    get("http://paper.example/b", replace(FREE, contact="desk@paper.example"))
    for asked in paper.asked:
        assert asked.headers["User-Agent"] == f"Mahdar/{__version__} (+desk@paper.example)"
        assert set(asked.headers) == {
            "Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection"
        }  # fmt: skip


def test_without_a_contact_the_program_names_itself_alone(site, get):
    paper = site("paper.example", {"/a": PAGE})
    get("http://paper.example/a")
    assert {asked.headers["User-Agent"] for asked in paper.asked} == {f"Mahdar/{__version__}"}


def test_a_page_that_did_not_change_is_not_sent_again(site, get):
    def answer(request):
        return Answer(status=304) if request.headers["If-None-Match"] == '"v1"' else Answer(PAGE)

    paper = site("paper.example", {"/a": answer})
    assert isinstance(get("http://paper.example/a", etag='"v1"', last_modified=SUNDAY), Unchanged)
    assert paper.asked[-1].headers["If-Modified-Since"] == SUNDAY
    assert isinstance(get("http://paper.example/a", etag='"v0"'), Fetched)


def test_a_mark_that_no_header_can_carry_is_left_out(site, get):
    paper = site("paper.example", {"/a": PAGE})
    assert isinstance(get("http://paper.example/a", etag='"خ"', last_modified="x\r\nCookie: y"), Fetched)
    assert not {"If-None-Match", "If-Modified-Since", "Cookie"} & set(paper.asked[-1].headers)


def test_redirects_are_followed_to_other_hosts_whose_robots_are_asked_too(site, get):
    site("paper.example", {"/a": to("http://www.paper.example/b")})
    www = site("www.paper.example", {"/b": Answer(PAGE)})
    answer = get("http://paper.example/a")
    assert isinstance(answer, Fetched), answer
    assert answer.final_url == "http://www.paper.example/b"
    assert www.paths == ["/robots.txt", "/b"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_every_kind_of_redirect_is_followed(site, get, status):
    site("paper.example", {"/a": to("/b", status), "/b": PAGE})
    assert isinstance(get("http://paper.example/a"), Fetched)


def test_five_redirects_are_followed_and_not_six(site, get):
    paper = site("paper.example", {f"/{n}": to(f"/{n + 1}") for n in range(6)} | {"/6": PAGE})
    assert isinstance(get("http://paper.example/1"), Fetched)
    refused = get("http://paper.example/0")
    assert refused.reason is Refusal.TOO_MANY_REDIRECTS
    assert paper.paths.count("/6") == 1


def test_a_redirect_to_a_page_that_robots_forbid_is_not_followed(site, get):
    site("paper.example", {"/a": to("http://other.example/b")})
    other = site("other.example", {"/robots.txt": b"User-agent: *\nDisallow: /", "/b": PAGE})
    assert get("http://paper.example/a").reason is Refusal.ROBOTS
    assert other.paths == ["/robots.txt"]


def test_only_hosts_of_the_users_outlets_are_asked_and_the_names_below_them(site, get):
    rules = FetchRules(hosts=frozenset({"paper.example", "www.desk.example"}))
    paper = site("paper.example", {"/a": to("http://other.example/")})
    arabic = site("arabic.paper.example", {"/a": PAGE})
    desk = site("desk.example", {"/a": PAGE})
    other = site("other.example", {"/": PAGE})
    assert isinstance(get("http://arabic.paper.example/a", rules), Fetched)
    assert isinstance(get("http://desk.example/a", rules), Fetched)
    for url in ("http://other.example/", "http://notpaper.example/", "http://paper.example/a"):
        assert get(url, rules).reason is Refusal.NOT_LISTED
    assert (len(paper.asked), len(arabic.asked), len(desk.asked), other.asked) == (2, 2, 2, [])


@pytest.mark.parametrize("status", [400, 401, 403, 404, 406, 410, 418, 451, 500, 502, 204 + 2, 304, 300])
def test_a_status_that_gives_no_page_is_told(site, get, status):
    site("paper.example", {"/a": Answer(b"<p>", status)})
    refused = get("http://paper.example/a", replace(FREE, retries=0))
    assert isinstance(refused, Refused)
    assert (refused.reason, refused.status, refused.for_good) == (Refusal.STATUS, status, status in (410, 451))


@pytest.mark.parametrize("kind", ["image/png", "video/mp4; x=y", "Audio/MPEG", "font/woff2"])
def test_pictures_and_films_are_not_taken(site, get, kind):
    site("paper.example", {"/a": Answer(b"\0" * 50, headers={"Content-Type": kind})})
    refused = get("http://paper.example/a")
    assert (refused.reason, refused.for_good) == (Refusal.KIND, True)
    assert kind.partition(";")[0].lower() in refused.detail


@pytest.mark.parametrize("kind", ["application/pdf", "application/rss+xml", "text/plain", "application/x-odd", ""])
def test_what_may_hold_text_is_taken(site, get, kind):
    site("paper.example", {"/a": Answer(PAGE, headers={"Content-Type": kind})})
    assert isinstance(get("http://paper.example/a"), Fetched)


def test_a_host_that_nobody_knows_and_one_that_does_not_listen_are_told(site, get, names):
    refused = get("http://unknown.example/")
    assert (refused.reason, refused.detail) == (Refusal.UNREACHABLE, "no host unknown.example can be found")
    closed = site("closed.example", {})
    closed.close()
    assert get("http://closed.example/").reason is Refusal.UNREACHABLE


def test_the_second_number_of_a_host_is_tried_where_the_first_does_not_listen(site, get, names):
    names.add("paper.example", "127.0.0.77", 1)
    site("paper.example", {"/a": PAGE})
    assert isinstance(get("http://paper.example/a"), Fetched)


def test_a_host_of_the_sixth_version_is_asked(get, names, clock):
    try:
        there = site_of({"/a": PAGE}, number="::1", clock=clock)
    except OSError:
        pytest.skip("this machine has no IPv6")
    names.add("paper.example", there.number, there.port)
    assert isinstance(get("http://paper.example/a"), Fetched)
    there.close()


def test_a_failed_connection_is_tried_once_more_and_no_oftener(site, get, clock, names):
    names.add("paper.example", "127.0.0.77", 1)
    assert get("http://paper.example/a").reason is Refusal.UNREACHABLE
    assert names.asked.count("paper.example") == 2
    assert clock.slept == [10]
    assert get("http://paper.example/a", replace(FREE, retries=9)).reason is Refusal.UNREACHABLE
    assert names.asked.count("paper.example") == 2 + 4  # the next pause would be longer than anybody waits


def test_an_answer_of_any_sort_is_no_reason_to_fall_over(site, get):
    odd = {
        "/no-type": Answer(PAGE, headers={"Content-Type": ""}),
        "/long-header": Answer(PAGE, headers={"X": "a" * 90_000}),
        "/bad-length": Answer(PAGE, headers={"Content-Length": "x"}),
        "/longer-than-said": Answer(PAGE, headers={"Content-Length": "3"}),
        "/shorter-than-said": Answer(PAGE, headers={"Content-Length": "300"}),
        "/no-location": Answer(status=302),
        "/own-location": to("/own-location"),
        "/latin": Answer(PAGE, headers={"X-Name": "caf\xe9"}),
    }
    site("paper.example", odd)
    found = {path: get(f"http://paper.example{path}", replace(FREE, retries=0)) for path in odd}
    assert all(isinstance(found[path], Fetched) for path in ("/no-type", "/long-header", "/latin"))
    assert found["/shorter-than-said"].reason is Refusal.UNREACHABLE  # a page cut short is none
    assert found["/no-location"].reason is Refusal.STATUS
    assert found["/own-location"].reason is Refusal.TOO_MANY_REDIRECTS
