"""From the name of a host to numbers, each of which must be open before any is connected to."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Protocol

from mahdar.sources.fetched import Refusal
from mahdar.sources.fetching.address import is_number
from mahdar.sources.fetching.ranges import IPAddress
from mahdar.sources.fetching.stopped import StoppedError
from mahdar.sources.limits import LONGEST_SILENCE

MOST_TRIED = 4  # numbers of one host, one after the other
Permits = Callable[[IPAddress], bool]


class Resolver(Protocol):
    """What knows the numbers of a name."""

    def endpoints(self, host: str, port: int) -> Sequence[tuple[str, int]]:
        """Numeric addresses with their ports, the best first.

        Raises:
            OSError: there is no such host, or nobody can tell.
        """


class SystemResolver:
    """The machine's own, which has no patience of its own: it is asked in a thread that is left behind."""

    def endpoints(self, host: str, port: int) -> Sequence[tuple[str, int]]:
        """What the system says, once for each number."""
        answers: SimpleQueue[Sequence[tuple[str, int]] | OSError | UnicodeError] = SimpleQueue()
        Thread(target=lambda: answers.put(_system_says(host, port)), daemon=True).start()
        try:
            answer = answers.get(timeout=LONGEST_SILENCE)
        except Empty:
            raise TimeoutError(f"nobody says where {host} is") from None
        if isinstance(answer, Exception):
            raise answer
        return answer


def _system_says(host: str, port: int) -> Sequence[tuple[str, int]] | OSError | UnicodeError:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError) as error:
        return error
    return list(dict.fromkeys((str(sockaddr[0]), int(sockaddr[1])) for *_, sockaddr in found))


def open_endpoints(resolver: Resolver, permits: Permits, host: str, port: int) -> list[tuple[str, int]]:
    """The numbers of a host that may be connected to.

    Raises:
        StoppedError: there is none; or one of them leads into a private network, which condemns all.
    """
    endpoints = [(host, port)] if is_number(host) else _resolved(resolver, host, port)
    if not endpoints:
        raise StoppedError(Refusal.UNREACHABLE, f"no address is known for {host}")
    if not all(_is_permitted(number, permits) for number, _ in endpoints):
        raise StoppedError(Refusal.ADDRESS, f"{host} leads into a private network")
    return endpoints[:MOST_TRIED]


def _resolved(resolver: Resolver, host: str, port: int) -> list[tuple[str, int]]:
    try:
        return list(resolver.endpoints(host, port))
    except (OSError, UnicodeError):
        raise StoppedError(Refusal.UNREACHABLE, f"no host {host} can be found") from None


def _is_permitted(number: str, permits: Permits) -> bool:
    try:
        return permits(ip_address(number))
    except ValueError:
        return False
