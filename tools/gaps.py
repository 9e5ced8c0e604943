"""Days since 2000 on which the knowledge has nobody in an office: `python tools/gaps.py [ISO3…]`.

A gap is no fault: what is not known is left out. The list says where knowledge would help most; a vacancy that is
entered as such is no gap.
"""

import sys
from collections.abc import Iterator
from datetime import date

from mahdar.lexicon import World, lexicon
from mahdar.lexicon.terms import gaps

FIRST = date(2000, 1, 1)


def of_country(world: World, country: str) -> Iterator[str]:
    """A line for each office of this state, or body, that somebody is known to have held, and has gaps."""
    for office in sorted(f"{role}@{country}" for role in world.roles_of.get(country, ())):
        periods = [*world.terms[office], *world.vacancies.get(office, ())]
        found = [f"{since} – {until or 'now'}" for since, until in gaps(periods, FIRST)]
        if found:
            yield f"{office}: {', '.join(found)}"


def main(countries: list[str]) -> None:
    """Print the gaps of these states, or of all."""
    world = lexicon().world
    for country in countries or sorted(world.roles_of):
        for line in of_country(world, country):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
