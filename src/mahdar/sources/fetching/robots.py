"""robots.txt (RFC 9309): asked for once a day and site, and heeded.

A site that has none (4xx) allows everything; one whose robots.txt cannot be had (5xx, and 429, which says nothing of
the file) allows nothing until it can be. Where the site itself cannot be reached, that is what is told.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from math import isfinite

from protego import Protego

from mahdar.records import SiteRobots
from mahdar.sources.fetched import Refusal
from mahdar.sources.fetching.address import Address, address_of, joined
from mahdar.sources.fetching.asker import Asker, is_trouble
from mahdar.sources.fetching.asking import Reply
from mahdar.sources.fetching.robots_rules import rules_in
from mahdar.sources.fetching.rules import PRODUCT
from mahdar.sources.fetching.stopped import StoppedError
from mahdar.sources.limits import LARGEST_ROBOTS, MOST_REDIRECTS

GOOD_FOR = timedelta(days=1)
AGAIN_AFTER = timedelta(hours=1)  # where it could not be had
_LONGEST_DELAY = 86_400.0  # seconds


class Robots:
    """The robots.txt of all sites."""

    def __init__(self, asker: Asker, known: Iterable[SiteRobots] = ()) -> None:
        """Begin with files from earlier."""
        self._asker = asker
        self._files = {file.origin: file for file in known}
        self._parsed: dict[str, tuple[SiteRobots, Protego]] = {}
        self._underway: dict[str, tuple[Address, int]] = {}

    def all(self) -> tuple[SiteRobots, ...]:
        """The files, to be kept."""
        return tuple(self._files.values())

    def admit(self, address: Address, *, wait: bool) -> None:
        """Let an address pass, with the pace that its site asks for.

        Raises:
            StoppedError: the site does not want it asked, or nobody can tell.
        """
        file = self._file(address, wait=wait)
        if file.text is None:
            detail = "the site's robots.txt cannot be had, and until it is no program may come"
            raise StoppedError(Refusal.ROBOTS, detail, again_after=file.until)
        rules = self._rules(file, file.text)
        self._asker.slow_down(address.host, _delay(rules))
        if not rules.can_fetch(address.url, PRODUCT):
            detail = "the site asks programs to stay away from this address (robots.txt)"
            raise StoppedError(Refusal.ROBOTS, detail, again_after=file.until)

    def _file(self, address: Address, *, wait: bool) -> SiteRobots:
        file = self._files.get(address.origin)
        if file is None or self._asker.now() >= file.until or file.until > self._asker.now() + GOOD_FOR:
            file = self._files[address.origin] = self._asked(address.origin, wait=wait)
        return file

    def _rules(self, file: SiteRobots, text: str) -> Protego:
        known = self._parsed.get(file.origin)
        if known is None or known[0] is not file:
            known = self._parsed[file.origin] = (file, rules_in(text))
        return known[1]

    def _asked(self, origin: str, *, wait: bool) -> SiteRobots:
        """Ask for it; what waits for its turn in the middle of redirects goes on there the next time."""
        address, hops = self._underway.pop(origin, (address_of(f"{origin}/robots.txt"), 0))
        try:
            while True:
                reply = self._asker.ask(address, wait=wait, cut_at=LARGEST_ROBOTS)
                if not _sends_on(reply) or hops == MOST_REDIRECTS:
                    return self._kept(origin, address, reply)
                hops += 1
                address = joined(address, reply.location or b"")
        except StoppedError as stop:
            if stop.reason is Refusal.NOT_YET:
                self._underway[origin] = (address, hops)
            if stop.reason is Refusal.NOT_YET or not hops:
                raise
            return SiteRobots(origin=origin, text=None, until=self._later(stop.again_after))

    def _kept(self, origin: str, address: Address, reply: Reply) -> SiteRobots:
        """The file of a site; where another site's own was sent for it, that site need not be asked once more."""
        file = self._said(origin, reply)
        if address.url == f"{address.origin}/robots.txt" and not _sends_on(reply):
            self._files[address.origin] = replace(file, origin=address.origin)
        return file

    def _said(self, origin: str, reply: Reply) -> SiteRobots:
        if is_trouble(reply.status):
            return SiteRobots(origin=origin, text=None, until=self._later(self._asker.named(reply)))
        text = _decoded(reply.content) if reply.succeeded else ""
        return SiteRobots(origin=origin, text=text, until=self._asker.now() + GOOD_FOR)

    def _later(self, named: datetime | None) -> datetime:
        now = self._asker.now()
        return min(max(named or now, now + AGAIN_AFTER), now + GOOD_FOR)


def _sends_on(reply: Reply) -> bool:
    return reply.status in (301, 302, 303, 307, 308) and reply.location is not None


def _decoded(content: bytes) -> str:
    """The lines that came whole."""
    if len(content) == LARGEST_ROBOTS:
        content = content[: content.rfind(b"\n") + 1]
    return content.decode("utf-8-sig", errors="replace")


def _delay(rules: Protego) -> float:
    """Seconds between requests that the file asks of this program."""
    rate = rules.request_rate(PRODUCT)
    asked = [rules.crawl_delay(PRODUCT) or 0.0, rate.seconds / rate.requests if rate and rate.requests > 0 else 0.0]
    return max(min(float(delay), _LONGEST_DELAY) if isfinite(delay) else 0.0 for delay in asked)
