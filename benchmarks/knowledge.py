"""What the knowledge costs: loading it in a process of its own, and looking words up as it grows.

    python benchmarks/knowledge.py [CORPUS.jsonl] [--most N]

Loading is the least of several processes, each of which imports the package first: seconds from the compiled file to a
usable lexicon, and the memory of the process when it has it. Looking up cuts texts into words and finds every known
form in them, turn by turn in the same run with the whole knowledge and with the thousand first words that the texts
have most. Each text is measured twice: without the words that only the whole knowledge has, so that both find the
same and only the size of the index differs; and as it is, where the whole knowledge finds more, and makes more of it.
"""

import argparse
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from read import texts

from mahdar.lexicon import Lexicon
from mahdar.lexicon.compiled import load
from mahdar.lexicon.tokens import split_words
from mahdar.lexicon.unpacking import Packed, Section
from mahdar.sentences import words_of
from mahdar.sentences.particles import cuts

FEW = 1000
ROUNDS = 7
_LOAD = """
import resource, time, mahdar.lexicon
begun = time.perf_counter()
mahdar.lexicon.lexicon()
print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


class Fewer:
    """The knowledge with some of its forms only."""

    def __init__(self, sections: Packed, forms: Section) -> None:
        self._sections, self._forms = sections, forms

    def __getitem__(self, name: str, /) -> Section:
        """A section, as the whole knowledge has it but for its forms."""
        return self._forms if name == "forms" else self._sections[name]


def report_loading() -> None:
    """Load in fresh processes and print the least time and the most memory."""
    load()  # what was edited is compiled now, and not within what is measured
    runs = [subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, check=True, text=True) for _ in range(5)]
    seconds, megabytes = zip(*(map(float, run.stdout.split()) for run in runs), strict=True)
    print(f"loaded in {min(seconds) * 1000:.0f} ms; the process then has {max(megabytes):.0f} MB")


def rate(pages: list[str], known: Lexicon) -> float:
    """Texts a CPU second."""
    begun = time.process_time()
    for page in pages:
        words_of(page, known)
    return len(pages) / (time.process_time() - begun)


def report_matching(pages: list[str]) -> None:
    """Print how fast words are looked up with all forms, and with a thousand."""
    sections = load()
    forms = sections["forms"]
    counted = Counter(word for page in pages for word in split_words(page))
    frequent = sorted(forms, key=lambda first: (-counted[first], first))[:FEW]
    whole, few = Lexicon(sections, "all"), Lexicon(Fewer(sections, {word: forms[word] for word in frequent}), "few")
    alike = [" ".join(_without_others(page, whole, few)) for page in pages]
    print(f"{len(forms)} first words against {FEW}")
    for what, measured in (("finding what both have", alike), ("finding everything", pages)):
        rates = _in_turns(measured, whole, few)
        print(f"  {what}: {rates[0]:.0f} and {rates[1]:.0f} texts/s, {rates[0] / rates[1]:.2f} of the speed")


def _without_others(page: str, whole: Lexicon, few: Lexicon) -> Iterator[str]:
    """The words of a text that both know, and those that neither does."""
    for word in split_words(page):
        if all(cut.key in few.forms for cut in cuts(word, whole.forms)):
            yield word


def _in_turns(pages: list[str], *known: Lexicon) -> list[float]:
    """The median rate of each, measured in turns."""
    for each in known:
        rate(pages, each)  # fills the cache of word types
    rounds = [[rate(pages, each) for each in known] for _ in range(ROUNDS)]
    return [median(of) for of in zip(*rounds, strict=True)]


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, help="JSONL rows with a key `text`; else the examples")
    parser.add_argument("--most", type=int, default=500, help="texts to look words up in (default 500)")
    arguments = parser.parse_args()
    report_loading()
    report_matching(texts(arguments.corpus, arguments.most))


if __name__ == "__main__":
    main()
