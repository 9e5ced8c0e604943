"""How well and how fast the story of a page is found: Mahdar beside other extractors, in one run.

    python benchmarks/pages.py [--worst N] [--rounds N] [--folder tests/pages/outlets] [--only NAME …]

Quality is measured on the frozen pages of outlets (`outlet_pages.py` says how). Speed is CPU seconds of this process
for text and metadata of the same pages, read in turns so that what else the machine does falls on all alike; it is
given as a ratio to trafilatura as it comes. newspaper4k comes with `pip install -e '.[baselines]'`, and is left out
otherwise.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from extractors import EXTRACTORS
from outlet_pages import PAGES, Frozen, Scored, pages, score

BASE = "trafilatura"
_BESIDE = ("minute", "author", "agency", "kicker", "lead")


def table(results: Mapping[str, Sequence[Scored]]) -> Iterator[str]:
    """A row an extractor: means over the pages, and counts."""
    head = ("extractor", "precision", "recall", "F1", "titles", "dates", "of others", "leaks", *_BESIDE)
    yield "{:20} {:>9} {:>7} {:>6} {:>7} {:>6} {:>9} {:>6} {:>7} {:>7} {:>7} {:>7} {:>6}".format(*head)
    for name, scored in results.items():
        means = (_mean(s.precision for s in scored), _mean(s.recall for s in scored), _mean(s.f1 for s in scored))
        counts = (sum(getattr(s, of) for s in scored) for of in ("title", "dated", "foreign", "leaks", *_BESIDE))
        yield "{:20} {:9.3f} {:7.3f} {:6.3f} {:7} {:6} {:9} {:6} {:7} {:7} {:7} {:7} {:6}".format(name, *means, *counts)


def _mean(values: Iterable[float]) -> float:
    return statistics.fmean(values)


def worst(scored: Sequence[Scored], count: int) -> Iterator[str]:
    """The pages on which an extractor did worst."""
    for each in sorted(scored, key=lambda each: each.f1)[:count]:
        yield (
            f"  {each.page:34} P {each.precision:.2f} R {each.recall:.2f} leaks {each.leaks}"
            f"{'' if each.title else ' title'}{'' if each.dated else ' date'}{' of another' if each.foreign else ''}"
        )


def speeds(frozen: Sequence[Frozen], names: Sequence[str], rounds: int) -> Iterator[str]:
    """Pages a second of each extractor, and how many times the base's."""
    spent = dict.fromkeys(names, 0.0)
    for _ in range(rounds):
        for page in frozen:
            for name in names:
                begun = time.process_time()
                EXTRACTORS[name](page.given)
                spent[name] += time.process_time() - begun
    for name, seconds in spent.items():
        times = f", {spent[BASE] / seconds:.1f} times {BASE}" if BASE in spent else ""
        yield f"{name:22} {len(frozen) * rounds / seconds:7.0f} pages/s of one core{times}"


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=0, help="name the pages on which Mahdar does worst")
    parser.add_argument("--rounds", type=int, default=5, help="how often each page is read for speed; 0: not at all")
    parser.add_argument("--folder", type=Path, default=PAGES, help="frozen pages")
    parser.add_argument("--begin", default="", help="only pages whose folder begins so")
    parser.add_argument("--only", action="append", choices=EXTRACTORS, help="these extractors alone")
    arguments = parser.parse_args()
    frozen = [page for page in pages(arguments.folder) if page.name.startswith(arguments.begin)]
    chosen = [name for name in arguments.only or EXTRACTORS if name != "newspaper4k" or find_spec("newspaper")]
    results = {name: [score(page, EXTRACTORS[name](page.given)) for page in frozen] for name in chosen}
    lines = [f"{len(frozen)} pages", *table(results), *worst(next(iter(results.values())), arguments.worst)]
    if arguments.rounds:
        lines += speeds(frozen, chosen, arguments.rounds)
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
