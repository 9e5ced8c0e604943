"""Whether a change makes reading faster: two checkouts read the same articles in turns.

    python benchmarks/compare.py OLD/src NEW/src CORPUS.jsonl [--most N]

Each checkout reads in a process of its own, some articles at a time, one after the other, so that whatever else the
machine does slows both. What counts is the ratio, by CPU seconds; one run on a busy machine tells five per cent or
more. The output of both is compared too: a change that is for speed alone must leave every byte as it was.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

AT_ONCE = 20  # articles between two turns
_WORKER = "--worker"


class Turn(NamedTuple):
    """What one checkout took for some articles: CPU seconds, those of each stage, a digest of what it found."""

    seconds: float
    stages: dict[str, float]
    found: str


class Checkout:
    """A process that reads with the program of one checkout."""

    def __init__(self, source: Path, corpus: Path) -> None:
        command = [sys.executable, __file__, _WORKER, str(source), str(corpus)]
        self._process = subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self, first: int) -> Turn | None:
        """Read the articles from `first` on; None behind the last."""
        assert self._process.stdin
        assert self._process.stdout
        print(first, file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        if not answer:
            raise SystemExit("a checkout could not read; its message stands above")
        return Turn(*json.loads(answer)) if answer != "null\n" else None


def work(source: str, corpus: Path) -> None:
    """Answer one line a turn, as the process of a checkout."""
    sys.path.insert(0, source)
    from mahdar.reading import read_page
    from mahdar.records import Page

    with corpus.open(encoding="utf-8") as lines:
        pages = [Page(content=json.loads(line)["text"]) for line in lines]
    for asked in sys.stdin:
        some = pages[int(asked) : int(asked) + AT_ONCE]
        begun = process_time()
        read = [read_page(page) for page in some]
        seconds = process_time() - begun
        stages: dict[str, float] = {}
        for page in some:
            read_page(page, stages)
        found = sha256("".join(json.dumps(minutes.to_json()) for minutes in read).encode()).hexdigest()
        print(json.dumps(Turn(seconds, stages, found) if some else None), flush=True)


def compare(old: Checkout, new: Checkout, most: int) -> None:
    """Read in turns, whoever began the last turn second in this one; print ratios."""
    turns: list[tuple[Turn, Turn]] = []
    for one in (old, new):
        one.read(0)  # loads the knowledge
    for first in range(AT_ONCE, most, AT_ONCE):
        early, late = (old, new) if len(turns) % 2 else (new, old)
        turn = {one: one.read(first) for one in (early, late)}
        before, after = turn[old], turn[new]
        if before is None or after is None:
            break
        turns.append((before, after))
    report(turns)


def report(turns: list[tuple[Turn, Turn]]) -> None:
    """Print how much faster the second of each turn is, whole and by stage."""
    before, after = (AT_ONCE * len(turns) / sum(turn[side].seconds for turn in turns) for side in (0, 1))
    ratio = median(old.seconds / new.seconds for old, new in turns)
    print(f"{before:.0f} and {after:.0f} articles/s; the median of {len(turns)} turns: {ratio:.2f} times")
    print("by stage, when the same is read again:")
    spent: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    for turn in turns:
        for side, one in zip(spent, turn, strict=True):
            side.update(one.stages)
    for stage, seconds in spent[0].most_common(10):
        each = [side[stage] / AT_ONCE / len(turns) * 1e6 for side in spent]
        print(f"  {each[0]:7.0f} µs {each[1]:7.0f} µs  {seconds / (spent[1][stage] or 1):5.2f} times  {stage}")
    differing = sum(old.found != new.found for old, new in turns)
    print(f"what was found differs in {differing} of {len(turns)} turns" if differing else "both found the same")


def main() -> None:
    """Compare what the command line names."""
    if sys.argv[1:2] == [_WORKER]:
        return work(sys.argv[2], Path(sys.argv[3]))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path, help="the folder `src` of one checkout")
    parser.add_argument("new", type=Path, help="the folder `src` of the other")
    parser.add_argument("corpus", type=Path, help="JSONL rows with a key `text`")
    parser.add_argument("--most", type=int, default=1000, help="articles to read (default 1,000)")
    arguments = parser.parse_args()
    old, new = (Checkout(source, arguments.corpus) for source in (arguments.old, arguments.new))
    return compare(old, new, arguments.most)


if __name__ == "__main__":
    main()
