"""One request over one connection."""

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

import httpcore2
import httpx2

from mahdar.sources.fetched import Refusal
from mahdar.sources.fetching.address import Address
from mahdar.sources.fetching.body import CODINGS, Pieces, beginning, content
from mahdar.sources.fetching.budget import Budget
from mahdar.sources.fetching.connecting import Network, PinnedBackend
from mahdar.sources.fetching.rules import FetchRules
from mahdar.sources.fetching.stopped import StoppedError

_BROKEN = (httpcore2.NetworkError, httpcore2.ProtocolError, httpx2.HTTPError)
_LONGEST_CAUSE = 160


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server said.

    Attributes:
        at: when it was asked for, in UTC.
        headers: as they came.
        location: where it sends on to, as bytes of the header, or None.
        content: the body of a success; nothing of anything else, which is not read.
    """

    at: datetime
    status: int
    headers: tuple[tuple[str, str], ...]
    location: bytes | None
    content: bytes

    @property
    def succeeded(self) -> bool:
        """Whether the server gave what it was asked for; a part of a page, which nobody asked for, is not that."""
        return 200 <= self.status < 300 and self.status != 206

    def header(self, name: str) -> str | None:
        """The first value of a header, or None."""
        return next((value for key, value in self.headers if key.lower() == name), None)


def ask(
    address: Address, rules: FetchRules, network: Network, budget: Budget, *, more: Mapping[str, str], cut_at: int = 0
) -> Reply:
    """Ask once.

    Args:
        address: that may be asked.
        rules: how much is taken, and what the program calls itself.
        network: the way out.
        budget: what this request may cost.
        more: headers beside those that every request has.
        cut_at: bytes after which the rest is left unread; 0 to refuse what is too large.

    Raises:
        StoppedError: there is no answer, or none that can be taken.
    """
    with _failures(), _answer(address, rules, network, budget, more) as response:
        headers = tuple((_text(key), _text(value)) for key, value in response.headers.raw)
        locations = [value for key, value in response.headers.raw if key.lower() == b"location"]
        reply = Reply(budget.began, response.status_code, headers, locations[0] if locations else None, b"")
        if not reply.succeeded:
            return reply
        body = beginning(response, cut_at) if cut_at else content(response, rules)
        return replace(reply, content=body)


@contextmanager
def _answer(
    address: Address, rules: FetchRules, network: Network, budget: Budget, more: Mapping[str, str]
) -> Generator[httpx2.Response, None, None]:
    origin = httpcore2.Origin(address.scheme.encode(), address.host.encode(), address.port)
    url = httpcore2.URL(scheme=origin.scheme, host=origin.host, port=address.port, target=address.target)
    backend = PinnedBackend(network, budget)
    connection = httpcore2.HTTPConnection(origin, ssl_context=network.tls, network_backend=backend)
    try:
        answer = connection.handle_request(httpcore2.Request("GET", url, headers=_headers(address, rules, more)))
        if not isinstance(answer.stream, Iterable):
            raise TypeError(f"a stream of bytes is expected, not {type(answer.stream).__name__}")
        budget.body_begins()
        yield httpx2.Response(answer.status, headers=answer.headers, stream=Pieces(answer.stream, budget))
    finally:
        connection.close()


def _headers(address: Address, rules: FetchRules, more: Mapping[str, str]) -> list[tuple[str, str]]:
    """Every header that is sent: no cookies, no referrer, nothing of the environment."""
    return [
        ("Host", address.netloc),
        ("User-Agent", rules.agent),
        ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"),
        ("Accept-Language", "ar,*;q=0.5"),
        ("Accept-Encoding", ", ".join(sorted(CODINGS))),
        ("Connection", "close"),
        *more.items(),
    ]


@contextmanager
def _failures() -> Generator[None, None, None]:
    """Failures of the network as reasons."""
    try:
        yield
    except httpcore2.TimeoutException:
        raise StoppedError(Refusal.TOO_SLOW, "the server does not answer in time", passing=True) from None
    except httpx2.DecodingError:
        raise StoppedError(Refusal.UNREACHABLE, "the answer is packed and cannot be unpacked") from None
    except httpcore2.ConnectError as error:
        raise StoppedError(Refusal.UNREACHABLE, f"no connection{_cause(error)}", passing=True) from None
    except _BROKEN as error:
        raise StoppedError(Refusal.UNREACHABLE, f"a broken answer{_cause(error)}", passing=True) from None


def _cause(error: Exception) -> str:
    text = " ".join(str(error).split())[:_LONGEST_CAUSE]
    return f" ({text})" if text else ""


def _text(header: bytes) -> str:
    try:
        return header.decode("utf-8")
    except UnicodeDecodeError:
        return header.decode("latin-1")
