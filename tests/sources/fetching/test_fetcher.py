"""What asking an address gives, from real sites on loopback hosts."""

from tests.sources.fetching.sites import Answer, fetcher_of

from mahdar.sources.fetched import Fetched

PAGE = "<p>وصل الوسيط إلى مسقط.</p>".encode()


def test_a_page_comes_with_its_headers_and_its_address(site, names, clock):
    paper = site("paper.example", {"/a": Answer(PAGE, headers={"Content-Type": "text/html; charset=utf-8"})})
    answer = fetcher_of(names, clock).get("http://paper.example/a#top")
    assert isinstance(answer, Fetched), answer
    assert (answer.content, answer.final_url, answer.status) == (PAGE, "http://paper.example/a", 200)
    assert answer.header("content-type") == "text/html; charset=utf-8"
    assert paper.paths == ["/robots.txt", "/a"]
