"""A small press for tests: outlets on loopback, behind one real server, that counts what it is asked for."""

import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = """<html><head><title>لقاء رقم {number}</title></head><body><article><h1>لقاء رقم {number} في {outlet}</h1>
<p>الثلاثاء 3 آذار 2026</p>
<p>استقبل وزير الخارجية المصري سامح شكري نظيره الفرنسي جان إيف لودريان في القاهرة، وبحثا الملف رقم {number}.</p>
<p>وقال شكري إن الحوار مع باريس سيستمر، وإن الجلسة رقم {number} كانت مفيدة للطرفين.</p></article></body></html>"""


@dataclass
class Answer:
    """What is answered: with a status, a body, headers; `torn`: the connection ends in the middle of it."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    slow: float = 0.0  # real seconds between its two halves


class Press:
    """All sites: `answers` maps an address without its scheme to an `Answer`, or to a function that makes one."""

    def __init__(self, clock=None):
        self.answers = {}
        self.clock = clock
        self.asked = []  # (moment, address, was it conditional)
        self.not_modified = Counter()
        self._lock = threading.Lock()
        press = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                press.answer(self)

            def log_message(self, *_):
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = 128
            daemon_threads = True

            def handle_error(self, *_):
                """A reader that was killed has hung up."""

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def endpoints(self, host, port):
        """As a resolver: every name is this server's."""
        return [("127.0.0.1", self.port)]

    def answer(self, request):
        address = f"{request.headers['Host']}{request.path}"
        known = request.headers.get("If-None-Match")
        with self._lock:
            self.asked.append((self.clock.now() if self.clock else time.monotonic(), address, known is not None))
        given = self.answers.get(address, Answer(status=404))
        given = given(request) if callable(given) else given
        if known is not None and known == given.headers.get("ETag"):
            with self._lock:
                self.not_modified[address] += 1
            given = Answer(status=304, headers={"ETag": known})
        request.send_response(given.status)
        for key, value in {"Content-Length": str(len(given.body)), **given.headers}.items():
            request.send_header(key, value)
        request.end_headers()
        half = len(given.body) // 2 if given.slow else len(given.body)
        request.wfile.write(given.body[:half])
        request.wfile.flush()
        if given.slow:
            time.sleep(given.slow)
            request.wfile.write(given.body[half:])

    def counted(self, part=""):
        """How often each address was asked for whose text has this part; robots.txt apart."""
        with self._lock:
            return Counter(address for _, address, _ in self.asked if part in address and "robots.txt" not in address)

    def forget(self):
        with self._lock:
            self.asked.clear()


def article(outlet, number, **more):
    """A page that has something to tell."""
    headers = {"Content-Type": "text/html; charset=utf-8"}
    return Answer(ARTICLE.format(outlet=outlet, number=number).encode(), headers=headers, **more)


def rss(entries, *, etag=None, ttl=None):
    """A feed of (address, title, moment or None)."""
    items = "".join(
        f"<item><title>{title}</title><link>{address}</link>"
        + (f"<pubDate>{format_datetime(moment)}</pubDate>" if moment else "")
        + "</item>"
        for address, title, moment in entries
    )
    head = f"<ttl>{ttl}</ttl>" if ttl else ""
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>أخبار</title>{head}{items}</channel></rss>'
    headers = {"Content-Type": "application/rss+xml"} | ({"ETag": etag} if etag else {})
    return Answer(body.encode(), headers=headers)


def moment(day=1, hour=0, minute=0):
    """A moment in March 2026."""
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)
