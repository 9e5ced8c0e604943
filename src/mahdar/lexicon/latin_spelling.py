"""How a part of a name is written in Latin letters: as those who bear it write it, else letter by letter.

Both were learnt from names that stand in both scripts (`tools/latin_spellings.py`). What stands for a letter is asked
of the longest context that was seen, smoothed with the shorter ones; the likeliest ways are followed side by side.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import exp, log
from pathlib import Path

FOLDER = Path(__file__).parent / "spellings"
_BEAM = 10  # ways followed side by side
_LEAST = 0.004  # share of a chunk that is worth following
_EDGE = "$"
# What stands for a letter in an Arab's name: «ف» is no v there, and «ب» no p. Vowels behind it are not written.
_ARAB = {
    "ب": "bb?", "ت": "tt?", "ث": "th", "ج": "d?j|g", "ح": "h", "خ": "kh", "د": "dd?", "ذ": "dh|th|d", "ر": "rr?",
    "ز": "zz?", "س": "ss?", "ش": "sh|ch", "ص": "ss?", "ض": "dh?", "ط": "tt?", "ظ": "dh|z", "غ": "gh", "ف": "ff?",
    "ق": "q|k|g", "ك": "k", "ل": "ll?", "م": "mm?", "ن": "nn?", "ه": "h?", "و": "w|o|u|ou|oo|aw|au",
    "ي": "yy?|i|e|ee|ei|ai|ay|ey|iy",
    "ا": "", "ع": "", "ء": "",
}  # fmt: skip
_FOREIGN = re.compile("[vpx]|q(?=u)|ck")
_CLUSTER = re.compile("^(dh|th|sh|kh|gh|ch|[^aeiouy])([^aeiouh])")
_AS_IN_ARABIC = {letter: re.compile(f"(?:{chunk})[aeiou]{{0,2}}") for letter, chunk in _ARAB.items()}
Weighed = tuple[tuple[str, float], ...]


def contexts(arabic: str, at: int, before: Sequence[str]) -> Iterator[str]:
    """The contexts of a letter, the shortest first.

    Args:
        arabic: the folded word.
        at: the letter's place.
        before: what stands for the letters before it.
    """
    letter, behind, later = arabic[at], (arabic[at + 1 : at + 2] or _EDGE), (arabic[at + 2 : at + 3] or _EDGE)
    left = f"{arabic[at - 1]}{before[-1][-2:]}" if at else "^"
    yield letter
    yield f"{letter}{behind}"
    yield f"{letter}{behind}|{left}"
    yield f"{letter}{behind}{later}|{left}"


@lru_cache(maxsize=10_000)
def spellings(part: str, *, arab: bool = False) -> Weighed:
    """The spellings of a folded part of a name with their shares, the likeliest first; none for what is not Arabic.

    Args:
        part: the part, without ال.
        arab: it is of an Arab's name, not one that Arabic letters only render.
    """
    found = borne(part)
    if arab:
        found = tuple((name, share) for name, share in found if not _FOREIGN.search(name))
    if found:
        return _shares(found)
    return tuple((_opened(name) if arab else name, share) for name, share in _spelled_out(part, arab=arab))


def borne(part: str) -> Weighed:
    """The spellings of a folded part with their shares, as those who bear it write it; none if nobody known does."""
    known = _table("parts").get(part)
    return _shares(_weighed(known)) if known else ()


def _shares(weighed: Weighed) -> Weighed:
    total = sum(weight for _, weight in weighed)
    return tuple((name, weight / total) for name, weight in weighed)


def _opened(name: str) -> str:
    """No Arabic word begins with two consonants: "frihan" is "farihan"."""
    return _CLUSTER.sub(r"\1a\2", name)


def _spelled_out(part: str, *, arab: bool) -> Weighed:
    ways: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]  # minus the logarithm of the share: the least is the best
    for at in range(len(part)):
        window, place = part[max(0, at - 1) : at + 3], min(at, 1)
        longer = [
            (score - weight, (*way, chunk))
            for score, way in ways
            for chunk, weight in _likely(window, place, way[-1][-2:] if way else "", arab=arab)
        ]
        longer.sort()
        ways = longer[:_BEAM]
    made: dict[str, float] = {}
    for score, way in ways:
        name = "".join(way)
        made[name] = made.get(name, 0.0) + exp(-score)
    ranked = sorted(made.items(), key=lambda one: (-one[1], one[0]))
    return _shares(tuple((name, share) for name, share in ranked if name))


@lru_cache(maxsize=20_000)
def _likely(window: str, at: int, before: str, *, arab: bool) -> Weighed:
    """What is worth following for a letter, with the logarithms of the shares: kept, since contexts come back.

    Args:
        window: the letters that matter: the one before, the letter, the two behind.
        at: the letter's place among them.
        before: the end of what stands for the letter before.
        arab: as in `spellings`.
    """
    chunks = ((chunk, share) for chunk, share in _chunks(window, at, (before,)).items() if share > _LEAST)
    return tuple((chunk, log(share)) for chunk, share in chunks if not arab or _fits(window[at], chunk))


def _fits(letter: str, chunk: str) -> bool:
    return _AS_IN_ARABIC[letter].fullmatch(chunk) is not None


def _chunks(part: str, at: int, way: Sequence[str]) -> Mapping[str, float]:
    """What can stand for a letter, with its share: each longer context smoothed with the shorter ones."""
    shares: dict[str, float] = {}
    for context in contexts(part, at, way):
        seen = _context(context)
        if seen is None:
            continue
        counts, total = seen
        kinds = len(counts) if shares else 0
        chunks = shares or counts
        weight = total + kinds
        shares = {chunk: (counts.get(chunk, 0.0) + kinds * shares.get(chunk, 0.0)) / weight for chunk in chunks}
    return shares


@lru_cache(maxsize=50_000)
def _context(context: str) -> tuple[dict[str, float], float] | None:
    line = _table("letters").get(context)
    if line is None:
        return None
    counts = dict(_weighed(line))
    return counts, sum(counts.values())


def _weighed(line: str) -> Weighed:
    pairs = (spelling.partition(":") for spelling in line.split(" "))
    return tuple((name, float(weight)) for name, _, weight in pairs)


@cache
def _table(name: str) -> Mapping[str, str]:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)
