"""Connections to checked numbers only, within a budget.

The name is resolved here, at the very connection, and the number that was checked is the one connected to: a second
answer of the name server cannot come between. The certificate is still checked for the name.
"""

import ssl
from collections.abc import Iterable
from dataclasses import dataclass

import httpcore2

from mahdar.sources.fetching.budget import Budget
from mahdar.sources.fetching.resolving import Permits, Resolver, open_endpoints


@dataclass(frozen=True, slots=True)
class Network:
    """How the outside is reached: who resolves names, which numbers may be connected to, whom TLS trusts."""

    resolver: Resolver
    permits: Permits
    tls: ssl.SSLContext


class PinnedBackend(httpcore2.NetworkBackend):
    """Connects for one request."""

    def __init__(self, network: Network, budget: Budget) -> None:
        """Take the network and the request's budget."""
        self._network = network
        self._budget = budget
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the budget knows better
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first number of a host that answers."""
        endpoints = open_endpoints(self._network.resolver, self._network.permits, host, port)
        for number, at in endpoints[:-1]:
            try:
                return self._connected(number, at, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
        return self._connected(*endpoints[-1], local_address, socket_options)

    def _connected(
        self, number: str, port: int, local: str | None, options: Iterable[httpcore2.SOCKET_OPTION] | None
    ) -> httpcore2.NetworkStream:
        stream = self._sockets.connect_tcp(number, port, self._budget.patience(), local, options)
        return BudgetedStream(stream, self._budget)


class BudgetedStream(httpcore2.NetworkStream):
    """A connection that ends when its budget does."""

    def __init__(self, stream: httpcore2.NetworkStream, budget: Budget) -> None:
        """Wrap a stream."""
        self._stream = stream
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """At most `max_bytes` bytes."""
        piece = self._stream.read(max_bytes, self._budget.patience())
        self._budget.came(len(piece))
        return piece

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Send bytes."""
        self._stream.write(buffer, self._budget.patience())

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore2.NetworkStream:
        """Go on encrypted, with a server that shows a certificate for the name."""
        secured = self._stream.start_tls(ssl_context, server_hostname, self._budget.patience())
        return BudgetedStream(secured, self._budget)

    def get_extra_info(self, info: str) -> object:
        """What the library asks about the socket."""
        return self._stream.get_extra_info(info)
