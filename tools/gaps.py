"""Days since 2000 on which the knowledge has nobody in an office: `python tools/gaps.py [ISO3…]`.

A gap is no fault: what is not known is left out. The list says where knowledge would help most; a vacancy that is
entered as such is no gap.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta

from mahdar.lexicon import World, lexicon
from mahdar.lexicon.terms import Period

FIRST = date(2000, 1, 1)
_ONE_DAY = timedelta(days=1)


def gaps(periods: list[Period], first: date = FIRST) -> Iterator[tuple[date, date | None]]:
    """First day without anybody, and first day with somebody again (None: nobody since)."""
    free = first
    for period in sorted(periods, key=lambda period: period.first_possible or date.min):
        begun = period.first_possible or date.min
        if begun > free + _ONE_DAY:
            yield free, begun
        if period.last_possible is None:
            return
        free = max(free, period.last_possible + _ONE_DAY)
    yield free, None


def of_country(world: World, country: str) -> Iterator[str]:
    """A line for each office of this state, or body, that somebody is known to have held, and has gaps."""
    for office in sorted(world.terms):
        if office.partition("@")[2] != country:
            continue
        periods = [*world.terms[office], *world.vacancies.get(office, ())]
        found = [f"{since} – {until or 'now'}" for since, until in gaps(periods)]
        if found:
            yield f"{office}: {', '.join(found)}"


def main(countries: list[str]) -> None:
    """Print the gaps of these states, or of all."""
    world = lexicon().world
    for country in countries or sorted({office.partition("@")[2] for office in world.terms}):
        for line in of_country(world, country):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
