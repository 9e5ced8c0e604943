"""Asks a page of each of some bad servers in a process of its own: `bomb_child.py PORT…`.

Prints reason and seconds for each, and the most memory that the process held until then.
"""

import json
import sys
import time
from pathlib import Path

from tests.sources.fetching.sites import FREE, Names, VirtualClock, fetcher_of

from mahdar.sources.fetched import Refused


def asked(port):
    names = Names()
    names.add("paper.example", "127.0.0.3", port)
    began = time.perf_counter()
    answer = fetcher_of(names, VirtualClock(), FREE).get("http://paper.example/a")
    took = time.perf_counter() - began
    return {"reason": answer.reason.value if isinstance(answer, Refused) else None, "seconds": took, "peak": _peak()}


def _peak():
    """The most memory that this process held, in MB; `getrusage` would count what its parent held before it."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)


if __name__ == "__main__":
    sys.stdout.write(json.dumps([asked(int(port)) for port in sys.argv[1:]]))
