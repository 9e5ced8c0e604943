"""Small sites for tests: each a real server on a loopback address of its own, that remembers who asked."""

import socket
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from mahdar.sources.fetching import Fetcher, FetchRules

BEGINNING = datetime(2026, 3, 1, 8, tzinfo=UTC)
FREE = FetchRules(free=True)


def loopback_only(address):
    """The policy of tests: their own sites may be asked, and nobody else."""
    return address.is_loopback


class VirtualClock:
    """Stands still until somebody sleeps; remembers how long they slept."""

    def __init__(self, now=BEGINNING):
        self._now = now
        self.slept = []

    def now(self):
        return self._now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.pass_(seconds)

    def pass_(self, seconds):
        self._now += timedelta(seconds=seconds)


class Names:
    """A resolver of names that the test gives out; every other name is unknown."""

    def __init__(self):
        self._endpoints = {}
        self.asked = []

    def add(self, host, number, port):
        self._endpoints.setdefault(host, []).append((number, port))

    def endpoints(self, host, port):
        self.asked.append(host)
        if host not in self._endpoints:
            raise OSError("unknown name")
        return self._endpoints[host]


@dataclass
class Answer:
    """What a site answers with."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    takes: float = 0.0  # seconds of the virtual clock


@dataclass
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    at: datetime
    until: datetime
    answered: dict[str, str]  # headers


class _Six(ThreadingHTTPServer):
    address_family = socket.AF_INET6


@dataclass
class Site:
    """A server that runs."""

    server: ThreadingHTTPServer
    number: str
    port: int
    asked: list[Asked]

    @property
    def paths(self):
        return [one.path for one in self.asked]

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def site_of(pages, *, number, clock, tls=None):
    """Start a site: `pages` maps a path to bytes, an `Answer`, a list of answers in turn, or a function of the request.

    A path that is not there gives 404.
    """
    asked = []
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            began = clock.now()
            answer = _answer(pages, self.path, self)
            if answer.takes:
                clock.pass_(answer.takes)
            with lock:
                asked.append(Asked(self.path, dict(self.headers.items()), began, clock.now(), answer.headers))
            self.send_response(answer.status)
            for key, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                self.send_header(key, value)
            self.end_headers()
            try:
                self.wfile.write(answer.body)
            except OSError:
                self.close_connection = True

        def log_message(self, *_):
            pass

    server = (_Six if ":" in number else ThreadingHTTPServer)((number, 0), Handler)
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    return Site(server, number, server.server_address[1], asked)


def _answer(pages, path, request):
    given = pages.get(path, Answer(status=404))
    if callable(given):
        given = given(request)
    if isinstance(given, list):
        given = given.pop(0) if len(given) > 1 else given[0]
    return Answer(given) if isinstance(given, bytes) else given


def pauses(site):
    """Seconds between the end of a request and the beginning of the next."""
    pairs = zip(site.asked, site.asked[1:], strict=False)
    return [(later.at - former.until).total_seconds() for former, later in pairs]


def fetcher_of(names, clock, rules=FREE, **options):
    """A fetcher that may ask the sites of the test."""
    return Fetcher(rules, clock, names, permits=options.pop("permits", loopback_only), **options)
