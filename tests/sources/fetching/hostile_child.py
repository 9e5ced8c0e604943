"""Asks hostile addresses in a process of its own and prints what was connected to, as the interpreter saw it.

`python hostile_child.py direct|redirect|rebinding`. Nothing beyond loopback is ever connected to: a hook that sees
every connection before it is made ends the process first.
"""

import json
import os
import socket
import sys
import threading
from pathlib import Path

import yaml
from tests.sources.fetching.sites import FREE, Answer, VirtualClock, site_of

from mahdar.sources.fetched import Refused
from mahdar.sources.fetching import Fetcher
from mahdar.sources.fetching.ranges import is_open

SITE, LISTENER = "127.0.0.2", "127.0.0.9"
CORPUS = yaml.safe_load((Path(__file__).parent / "hostile.yaml").read_text(encoding="utf-8"))
KNOWN = CORPUS.pop("names")
ADDRESSES = [address for group in CORPUS.values() for address in group]
connected: list[str] = []


def watch(event, arguments):
    if event == "socket.connect":
        connected.append(str(arguments[1][0]))
        if not connected[-1].startswith("127."):
            os._exit(3)


class Listener:
    """Counts who comes by."""

    def __init__(self):
        self.came = 0
        self.socket = socket.create_server((LISTENER, 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            self.socket.accept()[0].close()
            self.came += 1


class Rebinding:
    """Knows the hostile names; every other name is the site, and from its second question on the listener."""

    def __init__(self, site, listener, *, rebinds):
        self.site, self.listener, self.rebinds = site, listener, rebinds
        self.asked = []

    def endpoints(self, host, port):
        self.asked.append(host)
        if host in KNOWN:
            return [(number, self.listener.port if number == LISTENER else port) for number in KNOWN[host]]
        if self.rebinds and self.asked.count(host) > 1:
            return [(LISTENER, self.listener.port)]
        return [(SITE, self.site.port)]


def site_or_open(address):
    return str(address) == SITE or is_open(address)


def main(mode):
    clock, listener = VirtualClock(), Listener()
    pages = {f"/{n}": Answer(status=302, headers={"Location": _raw(url)}) for n, url in enumerate(ADDRESSES)}
    site = site_of(pages | {"/page": b"<p>"}, number=SITE, clock=clock)
    resolver = Rebinding(site, listener, rebinds=mode == "rebinding")
    permits = is_open if mode == "direct" else site_or_open
    fetcher = Fetcher(FREE, clock, resolver, permits=permits)
    asked = {
        "direct": ADDRESSES,
        "redirect": [f"http://paper-{n}.example/{n}" for n in range(len(ADDRESSES))],
        "rebinding": [f"http://paper-{n}.example/page" for n in range(len(ADDRESSES))],
    }[mode]
    sys.addaudithook(watch)
    answers = [fetcher.get(url) for url in asked]
    sys.stdout.write(json.dumps({
        "refused": [answer.reason.value if isinstance(answer, Refused) else None for answer in answers],
        "connected": connected,
        "listener": listener.came,
        "looked_up": resolver.asked,
        "hosts": sorted({asked.headers["Host"] for asked in site.asked}),
    }))  # fmt: skip


def _raw(url):
    """A header as a careless site writes it: UTF-8, with spaces for line ends."""
    return url.replace("\r", " ").replace("\n", " ").encode().decode("latin-1")


if __name__ == "__main__":
    main(sys.argv[1])
