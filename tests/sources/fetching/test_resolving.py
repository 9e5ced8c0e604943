"""Names and numbers, with the machine's own resolver."""

import socket
import threading

import pytest

from mahdar.sources.fetched import Refusal
from mahdar.sources.fetching import SystemResolver, resolving
from mahdar.sources.fetching.ranges import is_open
from mahdar.sources.fetching.stopped import StoppedError


def test_the_system_knows_this_machine_which_is_not_asked():
    endpoints = SystemResolver().endpoints("localhost", 80)
    assert ("127.0.0.1", 80) in endpoints
    assert len(set(endpoints)) == len(endpoints)
    with pytest.raises(StoppedError) as stopped:
        resolving.open_endpoints(SystemResolver(), is_open, "localhost", 80)
    assert stopped.value.reason is Refusal.ADDRESS


@pytest.mark.parametrize("host", ["a" * 70 + ".example", "\udcff.example", ""])
def test_a_name_that_cannot_be_asked_for_is_one_that_nobody_knows(host, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", _refusing)
    with pytest.raises(StoppedError) as stopped:
        resolving.open_endpoints(SystemResolver(), is_open, host, 80)
    assert stopped.value.reason is Refusal.UNREACHABLE


def test_a_resolver_that_does_not_answer_is_not_waited_for_without_end(monkeypatch):
    hanging = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: hanging.wait(20) and [])
    monkeypatch.setattr(resolving, "LONGEST_SILENCE", 0.05)
    with pytest.raises(TimeoutError, match="nobody says where"):
        SystemResolver().endpoints("paper.example", 80)
    hanging.set()


def _refusing(host, *_, **__):
    host.encode("idna")
    raise socket.gaierror(socket.EAI_NONAME, "unknown")
