"""The real program, for which the names of the test's sites are known: `with_sites.py NAMES ARGUMENT…`.

NAMES is JSON, `{"paper.example": ["127.0.0.2", 4001]}`; the pauses between requests are left out.
"""

import json
import sys
from dataclasses import replace

from tests.sources.fetching.sites import Names, loopback_only

from mahdar.interfaces import fetching
from mahdar.interfaces.cli.main import run
from mahdar.sources.fetching import Fetcher


def main(known):
    names = Names()
    for host, (number, port) in json.loads(known).items():
        names.add(host, number, port)

    def made(rules, clock):
        return Fetcher(replace(rules, gap=0, share=0, longest_pause=0), clock, names, permits=loopback_only)

    fetching.Fetcher = made
    run()


if __name__ == "__main__":
    main(sys.argv.pop(1))
