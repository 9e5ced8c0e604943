"""Whatever stands in an address, a header or an answer: a value comes out, and no exception."""

import re
import string
from ipaddress import ip_address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.fetching.raw_sites import raw_site
from tests.sources.fetching.sites import BEGINNING, FREE, Names, VirtualClock, fetcher_of

from mahdar.sources.fetched import Fetched, Refused
from mahdar.sources.fetching.address import Address, address_of, is_number, joined
from mahdar.sources.fetching.ranges import is_open
from mahdar.sources.fetching.retry_after import again_after
from mahdar.sources.fetching.stopped import StoppedError

PIECES = st.sampled_from(
    [
        "http://",
        "https://",
        "//",
        "/",
        ".",
        ":",
        "@",
        "#",
        "?",
        "%",
        "%2e",
        "[",
        "]",
        "::",
        "127.0.0.1",
        "0x7f",
        "localhost",
        "paper.example",
        "صحيفة",
        "。",
        "xn--",
        "\\",
        " ",
        "\t",
        "\0",
        "\u200b",
        "80",
        "443",
        "8080",
        "-",
        "_",
        "é",
        "１",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=9).map("".join) | st.text()
HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9_-]+")
BASE = address_of("https://paper.example/a/b?c")


def check(address):
    assert isinstance(address, Address)
    assert address.url.isascii()
    assert set(address.url) <= set(string.printable) - set(string.whitespace)
    assert address.port in (80, 443)
    assert is_number(address.host) or HOST.fullmatch(address.host)
    assert address_of(address.url) == address


@given(TEXTS)
def test_any_text_is_an_address_in_its_one_spelling_or_refused(text):
    for given_text in (text, "http://" + text, "https://paper.example/" + text):
        try:
            address = address_of(given_text)
        except StoppedError:
            continue
        check(address)


@given(TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary())
def test_any_redirect_leads_to_an_address_in_its_one_spelling_or_nowhere(location):
    try:
        address = joined(BASE, location)
    except StoppedError:
        return
    check(address)


@given(st.text() | st.from_regex(r"\A\w\w\w, [0-9]+ \w\w\w -?[0-9]+ [0-9:]+ ?[\w+-]*\Z"))
def test_any_retry_after_is_a_moment_or_nothing(value):
    moment = again_after(value, BEGINNING)
    assert moment is None or moment >= BEGINNING


@given(st.ip_addresses(v=4))
def test_a_number_within_a_number_is_as_open_as_itself(number):
    assert is_open(ip_address(f"::ffff:{number}")) == is_open(ip_address(f"64:ff9b::{number}")) == is_open(number)
    assert not is_open(ip_address(f"::{number}"))


LINES = st.sampled_from(
    [
        b"HTTP/1.1 200 OK",
        b"HTTP/1.0 200",
        b"HTTP/1.1 301 Moved",
        b"HTTP/1.1 999 ?",
        b"HTTP/9.9 200 OK",
        b"HTTP/1.1 103 x",
        b"Content-Length: 5",
        b"Content-Length: -1",
        b"Content-Length: 5, 5",
        b"Transfer-Encoding: chunked",
        b"Content-Encoding: gzip",
        b"Content-Encoding: br",
        b"Transfer-Encoding: gzip, chunked",
        b"Location: /a",
        b"Location: \xff\xfe",
        b"Location:",
        b"a: \xd8\xb9",
        b" folded",
        b"no colon",
        b"Content-Type: image/png",
        b"Content-Type: \xff",
        b"Retry-After: x",
        b"Connection: upgrade",
        b"",
        b"",
        b"5",
        b"hello",
        b"0",
        b"\x1f\x8b\x08",
    ]
)
ANSWERS = st.lists(LINES | st.binary(max_size=12), max_size=12).map(b"\r\n".join)


@pytest.fixture(scope="module")
def asked():
    """Asks a server that gives the bytes that are put into a list."""
    bytes_given = [b""]
    with raw_site(lambda: list(bytes_given), robots=None) as port:
        names = Names()
        names.add("paper.example", "127.0.0.3", port)

        def ask(given_bytes):
            bytes_given[0] = given_bytes
            return fetcher_of(names, VirtualClock(), FREE).get("http://paper.example/a")

        yield ask


@settings(max_examples=min(500, settings().max_examples))  # each is four connections
@given(answer=ANSWERS)
def test_any_bytes_of_a_server_are_an_answer_or_a_refusal(asked, answer):
    for begun in (b"", b"HTTP/1.1 200 OK\r\n"):
        assert isinstance(asked(begun + answer), Fetched | Refused)
