"""A second reader for terms: `python tools/second_reading.py ask > questions.tsv`, then `compare answers.tsv`.

`ask` draws terms at random and prints an office and a day in each, without saying who held it. Somebody who has not
seen our files writes behind each line, from what they know: the holder's English name, the first day and the first day
no longer held, `?` where they do not know. `compare` prints what differs, and how often; dates agree where they are no
further apart than what both leave open, and a month.
"""

import argparse
import random
import sys
from datetime import date, timedelta
from pathlib import Path

from mahdar.lexicon import Term, World, lexicon
from mahdar.lexicon.search import NameSearch
from mahdar.lexicon.terms import bounds

SINCE, UNTIL = date(2000, 1, 1), date(2025, 6, 1)
_SLACK = timedelta(days=31)
_UNKNOWN = "?"


def questions(world: World, count: int, seed: int) -> list[tuple[str, date]]:
    """Offices, each with a day on which somebody certainly held it."""
    chance = random.Random(seed)
    terms = [
        term for office in sorted(world.terms) for term in world.terms[office] if not term.acting and not term.rival
    ]
    days = [(term, days) for term in terms if (days := _certain(term))]
    drawn = chance.sample(days, min(count, len(days)))
    return [
        (term.office, first + timedelta(chance.randrange((last - first).days + 1))) for term, (first, last) in drawn
    ]


def _certain(term: Term) -> tuple[date, date] | None:
    first, last = max(term.first_certain or SINCE, SINCE), min(term.last_certain or UNTIL, UNTIL)
    return (first, last) if first <= last else None


def differences(world: World, answers: list[list[str]]) -> list[tuple[str, str]]:
    """What kind of difference, and a line that tells it, for each answer that differs from ours."""
    search = NameSearch(lexicon())
    found = []
    for office, day, holder, since, until in answers:
        on = date.fromisoformat(day)
        ours = [term for term in world.terms[office] if term.covers(on, on) and not term.acting and not term.rival]
        if holder != _UNKNOWN and ours and not {term.holder for term in ours} & set(search.find(holder)):
            found.append(("holder", f"{office} on {day}: {holder}; ours {', '.join(term.holder for term in ours)}"))
        elif holder != _UNKNOWN and len(ours) == 1:
            found += [(what, f"{office} on {day}: {line}") for what, line in _dates(ours[0], since, until)]
    return found


def _dates(term: Term, since: str, until: str) -> list[tuple[str, str]]:
    found = []
    for what, ours, theirs in (("from", term.since, since), ("until", term.until, until)):
        if ours and theirs not in (_UNKNOWN, "", "-") and _apart(ours, theirs):
            found.append((what, f"{term.holder} {what} {theirs}; ours {ours}"))
    return found


def _apart(one: str, other: str) -> bool:
    (first, last, *_), (other_first, other_last, *_) = bounds(one, None, one), bounds(other, None, other)
    if first is None or last is None or other_first is None or other_last is None:
        return False
    return first - _SLACK > other_last or other_first - _SLACK > last


def main() -> None:
    """Ask, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("ask", "compare"))
    parser.add_argument("answers", nargs="?", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2026)
    arguments = parser.parse_args()
    world = lexicon().world
    if arguments.what == "ask":
        for office, day in questions(world, arguments.count, arguments.seed):
            print(office, day, sep="\t")
        return
    answers = [line.split("\t") for line in arguments.answers.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = differences(world, answers)
    for what, line in found:
        print(f"{what}: {line}")
    known = sum(answer[2] != _UNKNOWN for answer in answers)
    counts = {what: sum(kind == what for kind, _ in found) for what in ("holder", "from", "until")}
    print(f"{len(answers)} asked, {known} answered; differing: {counts}", file=sys.stderr)


if __name__ == "__main__":
    main()
