"""Encrypted connections: to the checked number, with a certificate for the name."""

import ssl

import httpx2
import pytest
import trustme
from tests.sources.fetching.sites import Answer, fetcher_of

from mahdar.sources.fetched import Fetched, Refusal

PAGE = b"<p>"


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def trusting(authority):
    """Trusts the test's authority, and checks names as the fetcher's own does."""
    context = httpx2.create_ssl_context(trust_env=False)
    authority.configure_trust(context)
    return context


@pytest.fixture
def secured(authority):
    """A server's side of TLS, with a certificate for these names; remembers which name was asked for."""
    asked = []

    def make(*names):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*names).configure_cert(context)
        context.sni_callback = lambda _, name, __: asked.append(name)
        return context

    make.asked = asked
    return make


def test_a_page_comes_encrypted_and_the_server_is_told_the_name(site, names, clock, trusting, secured):
    site("paper.example", {"/a": PAGE}, tls=secured("paper.example"))
    answer = fetcher_of(names, clock, tls=trusting).get("https://paper.example/a")
    assert isinstance(answer, Fetched), answer
    assert secured.asked == ["paper.example"] * 2


def test_an_arabic_name_is_told_in_its_ascii_form(site, names, clock, trusting, secured):
    site("xn--ogbhx3c3b.example", {"/a": PAGE}, tls=secured("xn--ogbhx3c3b.example"))
    assert isinstance(fetcher_of(names, clock, tls=trusting).get("https://صحيفة.example/a"), Fetched)
    assert set(secured.asked) == {"xn--ogbhx3c3b.example"}


def test_a_certificate_for_another_name_is_not_taken(site, names, clock, trusting, secured):
    there = site("paper.example", {"/a": PAGE}, tls=secured("other.example", "127.0.0.2"))
    refused = fetcher_of(names, clock, tls=trusting).get("https://paper.example/a")
    assert refused.reason is Refusal.UNREACHABLE
    assert "certificate" in refused.detail
    assert there.asked == []


def test_a_certificate_of_nobody_knows_whom_is_not_taken(site, names, clock, secured):
    there = site("paper.example", {"/a": PAGE}, tls=secured("paper.example"))
    refused = fetcher_of(names, clock).get("https://paper.example/a")
    assert refused.reason is Refusal.UNREACHABLE
    assert "certificate" in refused.detail
    assert there.asked == []


def test_a_server_that_does_not_speak_tls_is_told(site, names, clock, trusting):
    site("paper.example", {"/a": PAGE})
    assert fetcher_of(names, clock, tls=trusting).get("https://paper.example/a").reason is Refusal.UNREACHABLE


def test_a_redirect_from_plain_to_encrypted_is_followed(site, names, clock, trusting, secured):
    site("paper.example", {"/a": Answer(status=301, headers={"Location": "https://www.paper.example/a"})})
    site("www.paper.example", {"/a": PAGE}, tls=secured("www.paper.example"))
    answer = fetcher_of(names, clock, tls=trusting).get("http://paper.example/a")
    assert isinstance(answer, Fetched), answer
    assert answer.final_url == "https://www.paper.example/a"


def test_the_environment_has_no_say(site, names, clock, monkeypatch):
    for variable in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(variable, "http://127.0.0.66:9")
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere")
    site("paper.example", {"/a": PAGE})
    assert isinstance(fetcher_of(names, clock).get("http://paper.example/a"), Fetched)
