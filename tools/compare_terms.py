"""Our terms of office beside an actor dictionary with dated roles: `python tools/compare_terms.py ACTORS.txt`.

The dictionary is in the format of TABARI (Phoenix.Countries.actors.txt of the Open Event Data Alliance): a name, its
other spellings behind `+`, and lines such as `[FRAGOV 120516-160211]`: country, kind of role, days. It knows of a
minister that he sat in the government, rarely in which office; and many of its dates are those of the monthly lists
they were taken from. So a term of ours agrees where the days that the dictionary has for the person in government
cover its beginning and its end, with some slack. Printed is each that does not, unless `compared-terms.yaml` explains
why ours is right.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import yaml

from mahdar.lexicon import Term, World, lexicon
from mahdar.lexicon.search import latin_words

EXPLAINED = Path(__file__).with_name("compared-terms.yaml")
SLACK = timedelta(days=92)  # the dictionary's lists appeared monthly, and some months are missing
KNOWS = (date(2003, 4, 1), date(2013, 6, 1))  # outside these days its lists say nothing of ministers
_ROLES = frozenset({
    "president", "prime-minister", "foreign-minister", "defence-minister", "interior-minister", "finance-minister",
    "king", "emir", "sultan", "chancellor", "vice-president", "deputy-prime-minister", "oil-minister", "crown-prince",
    "supreme-leader", "justice-minister", "trade-minister", "energy-minister", "economy-minister",
})  # fmt: skip
_LINE = re.compile(r"\s*\[([A-Z]{3})(GOV|ELI)?([A-Z]*)(?: ([<>])?(\d{6,8})(?:-(\d{6,8}))?)?\]")


class Days(NamedTuple):
    """Days in government, both inclusive."""

    first: date
    last: date


class Actor(NamedTuple):
    """A person of the dictionary: country, spellings as sets of words, days in government."""

    country: str
    names: tuple[frozenset[str], ...]
    days: tuple[Days, ...]


def actors(lines: Iterator[str]) -> Iterator[Actor]:
    """The persons of the dictionary who have dated roles in a government."""
    names: list[frozenset[str]] = []
    found: list[tuple[str, Days]] = []
    for line in lines:
        if line.startswith(("\t[", " [")):
            found.extend(_days(line))
        elif line.startswith("+"):
            names.append(_words(line[1:]))
        elif line.strip() and not line.startswith("#"):
            yield from _actor(names, found)
            names, found = [_words(line)], []
    yield from _actor(names, found)


def _actor(names: list[frozenset[str]], found: list[tuple[str, Days]]) -> Iterator[Actor]:
    for country in dict.fromkeys(country for country, _ in found):
        yield Actor(country, tuple(names), tuple(days for code, days in found if code == country))


def _words(line: str) -> frozenset[str]:
    return frozenset(latin_words(line.partition("#")[0].partition("[")[0].replace("_", " ")))


def _days(line: str) -> Iterator[tuple[str, Days]]:
    match = _LINE.match(line)
    if not match or match[2] != "GOV" or not match[5]:
        return
    country, mark, first, last = match[1], match[4], _date(match[5]), _date(match[6] or "")
    if first and (last or mark):
        yield country, Days(date.min, first) if mark == "<" else Days(first, last or date.max)


def _date(digits: str) -> date | None:
    if len(digits) == 6:
        digits = ("19" if digits > "40" else "20") + digits
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None  # «2004017»: the dictionary has such


def compared(world: World, known: list[Actor]) -> Iterator[tuple[Term, Actor]]:
    """Terms of ours with the actor of the dictionary who is the holder."""
    by_country: dict[str, list[Actor]] = {}
    for actor in known:
        by_country.setdefault(actor.country, []).append(actor)
    for office in world.terms:
        role, _, of = office.partition("@")
        for term in world.terms[office] if role in _ROLES else ():
            same = [actor for actor in by_country.get(of, ()) if _is(world, term.holder, actor)]
            if len(same) == 1:
                yield term, same[0]


def _is(world: World, person: str, actor: Actor) -> bool:
    entity = world.entities[person]
    for ours in map(frozenset, map(latin_words, (entity.name_en or "", *entity.aka))):
        for theirs in actor.names:
            smaller, larger = sorted((ours, theirs), key=len)
            if len(smaller) > 1 and smaller <= larger:
                return True
    return False


def _agrees(term: Term, actor: Actor) -> bool:
    edges = ((term.first_possible, term.first_certain), (term.last_certain, term.last_possible))
    for earliest, latest in edges:
        if earliest is None or latest is None or not KNOWS[0] <= earliest <= latest <= KNOWS[1]:
            continue
        if not any(days.first - SLACK <= latest and earliest <= days.last + SLACK for days in _far(actor)):
            return False
    return True


def _far(actor: Actor) -> Iterator[Days]:
    """The days, kept from the ends of the calendar, so that the slack can be taken off."""
    for first, last in actor.days:
        yield Days(max(first, date(1800, 1, 1)), min(last, date(2200, 1, 1)))


def main() -> int:
    """Print what disagrees and is not explained; the exit status is 1 if there is any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("actors", type=Path)
    arguments = parser.parse_args()
    world = lexicon().world
    known = list(actors(iter(arguments.actors.read_text(encoding="latin-1").splitlines())))
    explained = yaml.safe_load(EXPLAINED.read_text(encoding="utf-8")) if EXPLAINED.exists() else {}
    pairs = list(compared(world, known))
    found = [(term, actor) for term, actor in pairs if not _agrees(term, actor)]
    open_ = [(term, actor) for term, actor in found if f"{term.holder} {term.office} {term.since}" not in explained]
    for term, actor in open_:
        theirs = ", ".join(f"{first}–{last}" for first, last in actor.days)
        print(f"{term.holder} {term.office} {term.since}: ours until {term.until}; theirs {theirs}")
    explained_ = len(found) - len(open_)
    print(f"{len(pairs)} terms compared, {len(found)} disagree, {explained_} of them explained", file=sys.stderr)
    return bool(open_)


if __name__ == "__main__":
    sys.exit(main())
