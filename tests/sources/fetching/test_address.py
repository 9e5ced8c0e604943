"""Which addresses are asked, and in which spelling."""

import pytest

from mahdar.sources.fetched import Refusal
from mahdar.sources.fetching.address import address_of, joined
from mahdar.sources.fetching.stopped import StoppedError

ARABIC_PATH = "/%D8%AE%D8%A8%D8%B1/%D9%82%D9%85%D8%A9"


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("https://paper.example/a?b=c", "https://paper.example/a?b=c"),
        ("  HTTPS://Paper.Example/A \n", "https://paper.example/A"),
        ("https://paper.example", "https://paper.example/"),
        ("https://paper.example:443/a", "https://paper.example/a"),
        ("http://paper.example:443/a", "http://paper.example:443/a"),
        ("https://paper.example./a", "https://paper.example/a"),
        ("https://paper.example/a#b", "https://paper.example/a"),
        ("https://paper.example/خبر/قمة", "https://paper.example" + ARABIC_PATH),
        ("https://paper.example" + ARABIC_PATH, "https://paper.example" + ARABIC_PATH),
        ("https://paper.example/?q=قمة", "https://paper.example/?q=%D9%82%D9%85%D8%A9"),
        ("https://paper.example/%C7%E1", "https://paper.example/%C7%E1"),  # an older encoding: not ours to change
        ("https://صحيفة.example/أ", "https://xn--ogbhx3c3b.example/%D8%A3"),
        ("https://a_b.paper.example/", "https://a_b.paper.example/"),
        ("https://paper.example/two words", "https://paper.example/two%20words"),
        ("http://93.184.216.34/", "http://93.184.216.34/"),
        ("http://[2606:2800:220:1::]/", "http://[2606:2800:220:1::]/"),
    ],
)
def test_an_address_is_asked_in_its_one_spelling(typed, asked):
    assert address_of(typed).url == asked


@pytest.mark.parametrize(
    "typed", ["", "a", "/a", "ftp://paper.example/", "https://paper.example:8080/", "https://u:p@a.b/"]
)
def test_what_is_no_address_of_the_open_web_is_refused_for_good(typed):
    with pytest.raises(StoppedError) as stopped:
        address_of(typed)
    assert (stopped.value.reason, stopped.value.for_good) == (Refusal.ADDRESS, True)


def test_an_address_of_unlikely_length_is_refused():
    with pytest.raises(StoppedError, match="longer than 8192"):
        address_of("https://paper.example/" + "ا" * 8200)


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        (b"/b", "https://paper.example/b"),
        (b"b", "https://paper.example/a/b"),
        (b"//other.example/b", "https://other.example/b"),
        (b"http://other.example", "http://other.example/"),
        ("/خبر".encode(), "https://paper.example/%D8%AE%D8%A8%D8%B1"),
        ("/خبر".encode("windows-1256"), "https://paper.example/%CE%C8%D1"),
        ("https://صحيفة.example/".encode(), "https://xn--ogbhx3c3b.example/"),
        (b" /b ", "https://paper.example/b"),
        (b"", "https://paper.example/a/"),
    ],
)
def test_a_redirect_is_read_as_sites_write_it(location, leads_to):
    assert joined(address_of("https://paper.example/a/"), location).url == leads_to
