"""Servers that keep one waiting; on the real clock, with short patience."""

import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.sources.fetching.raw_sites import head, raw_site
from tests.sources.fetching.sites import Names, fetcher_of

from mahdar.sources.fetched import Fetched, Refusal
from mahdar.sources.fetching import FetchRules

IMPATIENT = FetchRules(free=True, gap=0, share=0, retries=0, seconds=0.6, silence=0.3, longest_pause=0)
PATIENT = replace(IMPATIENT, seconds=30, silence=30)
GUARD = 30  # seconds after which something hangs


class RealClock:
    def now(self):
        return datetime.now(tz=UTC)  # noqa: TID251 - what is tested is real waiting

    def sleep(self, seconds):
        time.sleep(seconds)


def slowly(pieces, every):
    """Pieces with so many seconds before each."""

    def sent():
        for piece in pieces():
            time.sleep(every)
            yield piece

    return sent


@contextmanager
def asked(pieces, rules=IMPATIENT):
    with raw_site(pieces) as port:
        names = Names()
        names.add("paper.example", "127.0.0.3", port)
        began = time.monotonic()
        yield fetcher_of(names, RealClock(), rules).get("http://paper.example/a")
        assert time.monotonic() - began < GUARD


DRIPS = {
    "body": lambda: [head(Content_Length=1000), *[b"a"] * 1000],
    "chunks": lambda: [head(Transfer_Encoding="chunked"), *[b"1\r\na\r\n"] * 1000],
    "header": lambda: [b"HTTP/1.1 200 OK\r\nX: ", *[b"a"] * 1000],
    "status": lambda: [bytes([byte]) for byte in b"HTTP/1.1 200 " + b"O" * 1000],
    "interim answers": lambda: [b"HTTP/1.1 102 Processing\r\n\r\n"] * 1000,
}


@pytest.mark.parametrize("where", DRIPS)
def test_an_answer_that_drips_is_left_when_its_time_is_over(where):
    with asked(slowly(DRIPS[where], 0.05)) as answer:
        assert answer.reason is Refusal.TOO_SLOW, answer


@pytest.mark.parametrize("where", DRIPS)
def test_a_silence_is_not_waited_out(where):
    with asked(slowly(DRIPS[where], 2)) as answer:
        assert (answer.reason, answer.detail) == (Refusal.TOO_SLOW, "the server does not answer in time")


def test_an_answer_within_the_time_is_taken():
    with asked(slowly(lambda: [head(Content_Length=3), b"<", b"p", b">"], 0.05), PATIENT) as answer:
        assert isinstance(answer, Fetched), answer
        assert answer.content == b"<p>"


def test_a_server_that_hangs_up_is_told():
    with asked(lambda: [head(Content_Length=1000), b"<p>"], PATIENT) as answer:
        assert answer.reason is Refusal.UNREACHABLE
    with asked(list, PATIENT) as answer:
        assert answer.reason is Refusal.UNREACHABLE
    with asked(lambda: [b"SSH-2.0-OpenSSH_9.2\r\n"], PATIENT) as answer:
        assert answer.reason is Refusal.UNREACHABLE
