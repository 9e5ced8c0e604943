"""The program itself with a press on loopback for the web: `python -m tests.interfaces.loopback_program PORT GAP …`.

Nothing is different but who resolves names, which numbers may be connected to, and how long a host is left alone.
"""

import sys
from dataclasses import dataclass

from mahdar.interfaces import fetching
from mahdar.interfaces.settings import WallClock
from mahdar.sources.fetching import Fetcher, FetchRules


@dataclass(frozen=True)
class Everywhere:
    """A resolver for which every name is one server's."""

    port: int

    def endpoints(self, host, port):
        return [("127.0.0.1", self.port)]


def main(port, gap):
    def listed_hosts(hosts, contact, *, turns=(), robots=()):
        rules = FetchRules(contact=contact, hosts=frozenset(hosts), gap=gap, share=0.0)
        return Fetcher(
            rules, WallClock(), Everywhere(port), permits=lambda number: number.is_loopback, turns=turns, robots=robots
        )

    fetching.listed_hosts = listed_hosts
    from mahdar.interfaces.cli.main import run

    run()


if __name__ == "__main__":
    _, port, gap, *arguments = sys.argv
    sys.argv = ["mahdar", *arguments]
    main(int(port), float(gap))
