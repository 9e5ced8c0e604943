"""How names are written in Latin letters, learnt from pairs: `python tools/latin_spellings.py PAIRS.tsv… --out FOLDER`.

A line of PAIRS is a name part in Latin letters, the same in Arabic with spaces between the letters, and how many bear
it so, with tabs between. What ships was made of the names of persons on Wikidata as collected for "Design Challenges in
Named Entity Transliteration" (COLING 2018; `wd_arabic_80.tsv` and `wd_arabic_20.tsv`, CC0 1.0).

Written are two files, each line a key, a tab, and spellings with their weights: `parts.tsv`, folded Arabic parts as
they are written in Latin letters, and `letters.tsv`, what stands for a letter between others. Letters are aligned by
expectation maximisation: each Arabic letter stands for none to four Latin ones.
"""

import argparse
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from mahdar.lexicon.latin_spelling import contexts
from mahdar.text import fold

_ARABIC = re.compile("[ء-ي]{1,14}")
_LATIN = re.compile("[a-z]{1,16}")
_UNCOMPOSED = str.maketrans({"ı": "i", "ø": "o", "ß": "ss", "æ": "ae", "đ": "d", "ł": "l", "'": "", "-": ""})
_LONGEST = 4  # Latin letters for one Arabic one
_ROUNDS = 6
_LEAST_LIKELY = -3.6  # mean log probability of a letter, below which two names are no pair
_LEAST_SEEN = (0, 0, 2.5, 2.5)  # weight of what a context is kept for, from the shortest to the longest
_MOST_CHUNKS, _MOST_SPELLINGS, _LEAST_SHARE = 10, 4, 0.08
Weights = dict[str, float]
Pairs = dict[tuple[str, str], float]
Channel = dict[str, dict[str, float]]


def latin(name: str) -> str:
    """A name in plain small Latin letters."""
    composed = unicodedata.normalize("NFKD", name.lower().translate(_UNCOMPOSED))
    return "".join(letter for letter in composed if not unicodedata.combining(letter))


def counted(lines: Iterable[str]) -> Counter[tuple[str, str]]:
    """How often each pair of Arabic and Latin parts is borne."""
    found: Counter[tuple[str, str]] = Counter()
    for line in lines:
        written, spaced, times = line.rstrip("\n").split("\t")
        arabic, name = fold(spaced.replace(" ", "")), latin(written)
        if (
            _ARABIC.fullmatch(arabic)
            and _LATIN.fullmatch(name)
            and len(arabic) / 2 <= len(name) <= 2.6 * len(arabic) + 2
        ):
            found[arabic, name] += int(times)
    return found


def channel(pairs: Pairs) -> Channel:
    """What each Arabic letter stands for, and how likely, whatever stands around it."""
    learnt = _normalised(_first_guess(pairs))
    for _ in range(_ROUNDS):
        expected: dict[str, Weights] = defaultdict(lambda: defaultdict(float))
        for (arabic, name), weight in pairs.items():
            _expect(arabic, name, weight, learnt, expected)
        learnt = _normalised(expected)
    return learnt


def _first_guess(pairs: Pairs) -> dict[str, Weights]:
    """Letters of like places, single ones rather."""
    guessed: dict[str, Weights] = defaultdict(lambda: defaultdict(float))
    for (arabic, name), weight in pairs.items():
        for at, letter in enumerate(arabic):
            near = at * len(name) // len(arabic)
            for start in range(max(0, near - 2), min(len(name), near + 3) + 1):
                for length in range(min(_LONGEST, len(name) - start) + 1):
                    guessed[letter][name[start : start + length]] += weight * 0.3 ** abs(length - 1)
    return guessed


def _normalised(counts: dict[str, Weights]) -> Channel:
    return {
        letter: {
            chunk: seen / sum(found.values()) for chunk, seen in found.items() if seen > sum(found.values()) * 1e-6
        }
        for letter, found in counts.items()
    }


def _chunks(name: str, start: int, likely: dict[str, float]) -> Iterator[tuple[str, float]]:
    for end in range(start, min(start + _LONGEST, len(name)) + 1):
        if chance := likely.get(name[start:end]):
            yield name[start:end], chance


def _expect(arabic: str, name: str, weight: float, learnt: Channel, expected: dict[str, Weights]) -> None:
    """Add what each letter of one pair stands for, as far as it can be told."""
    forward: list[dict[int, float]] = [{0: 1.0}]
    for letter in arabic:
        following: dict[int, float] = defaultdict(float)
        for start, mass in forward[-1].items():
            for chunk, chance in _chunks(name, start, learnt[letter]):
                following[start + len(chunk)] += mass * chance
        forward.append(following)
    total = forward[-1].get(len(name), 0.0)
    if not total:
        return
    behind = {len(name): 1.0}
    for at in range(len(arabic) - 1, -1, -1):
        before: dict[int, float] = defaultdict(float)
        for start, mass in forward[at].items():
            for chunk, chance in _chunks(name, start, learnt[arabic[at]]):
                rest = chance * behind.get(start + len(chunk), 0.0)
                before[start] += rest
                expected[arabic[at]][chunk] += weight * mass * rest / total
        behind = before


def aligned(arabic: str, name: str, learnt: Channel) -> tuple[str, ...] | None:
    """The likeliest chunk for each letter; None where the two are hardly one name."""
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for letter in arabic:
        following: dict[int, tuple[float, tuple[str, ...]]] = {}
        for start, (score, path) in best.items():
            for chunk, chance in _chunks(name, start, learnt[letter]):
                reached = score + math.log(chance), (*path, chunk)
                end = start + len(chunk)
                following[end] = max(following.get(end, reached), reached)
        best = following
    score, path = best.get(len(name), (-math.inf, ()))
    return path if score / len(arabic) > _LEAST_LIKELY else None


def letters(alignments: dict[tuple[str, str], tuple[str, ...]], pairs: Pairs) -> dict[str, Weights]:
    """What stands for a letter in each context, of those seen often enough."""
    seen: list[dict[str, Weights]] = [defaultdict(lambda: defaultdict(float)) for _ in _LEAST_SEEN]
    for (arabic, name), path in alignments.items():
        for at in range(len(arabic)):
            for length, context in enumerate(contexts(arabic, at, path[:at])):
                seen[length][context][path[at]] += pairs[arabic, name]
    return {
        context: chunks
        for least, level in zip(_LEAST_SEEN, seen, strict=True)
        for context, chunks in level.items()
        if sum(chunks.values()) > least
    }


def parts(found: Counter[tuple[str, str]]) -> dict[str, Weights]:
    """The spellings of each Arabic part, without rare ones."""
    spelled: dict[str, Weights] = defaultdict(lambda: defaultdict(float))
    for (arabic, name), times in found.items():
        spelled[arabic][name] += times
    return {
        arabic: {name: n for name, n in names.items() if n >= _LEAST_SHARE * max(names.values())}
        for arabic, names in spelled.items()
    }


def _write(path: Path, table: dict[str, Weights], most: int) -> None:
    lines = []
    for key, spellings in sorted(table.items()):
        ranked = sorted(spellings.items(), key=lambda item: (-item[1], item[0]))[:most]
        lines.append(f"{key}\t{' '.join(f'{name}:{round(times)}' for name, times in ranked)}\n")
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def main() -> None:
    """Read the pairs and write the two files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    found = counted(line for path in given.pairs for line in path.read_text(encoding="utf-8").splitlines())
    pairs = {pair: 1 + math.log2(times) for pair, times in found.items()}
    learnt = channel(pairs)
    paths = {pair: path for pair in pairs if (path := aligned(*pair, learnt))}
    _write(given.out / "letters.tsv", letters(paths, pairs), _MOST_CHUNKS)
    _write(given.out / "parts.tsv", parts(Counter({pair: found[pair] for pair in paths})), _MOST_SPELLINGS)


if __name__ == "__main__":
    main()
